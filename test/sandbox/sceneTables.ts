/** What requests of the scene hold, by route: ids of what the seed has, and values that make sense. */
import { ids, oauth, platform } from '../../sandbox/seed';
import { uuidOf } from '../../sandbox/scheduling/pools';
import { VERIFICATION_CODE } from '../../sandbox/plain/verifiedResources';

export type Values = Record<string, unknown>;

/** A Monday on which people work in Berlin and in New York. */
const MEETING = '2030-03-04T15:00:00Z';

/** Ids in paths; of several lines that fit, the last counts. */
export const pathIds: Array<[RegExp, Values]> = [
  [
    /./,
    {
      orgId: ids.organization,
      teamId: ids.team,
      userId: ids.users.grace,
      eventTypeId: ids.eventTypes.intro,
      scheduleId: ids.schedules.grace,
      clientId: platform.clientId,
      routingFormId: 'form-contact',
      responseId: 1,
      attributeId: 'attribute-department',
      attributeSlug: 'department',
      attributeOptionId: 'option-sales',
      optionId: 'option-sales',
      roleId: 'role-support',
      credentialId: 'delegation-google',
      managedOrganizationId: 100,
      permission: 'booking.read',
      service: 'booking-api',
      workflowId: 1,
      membershipId: 2,
      connectionId: 1,
      oooId: 1,
    },
  ],
  [/^\/v2\/schedules/, { scheduleId: ids.schedules.adaEarly }],
  [/^\/v2\/teams\/.*event-types|scheduling-config/, { eventTypeId: ids.eventTypes.teamIntro }],
  [/^\/v2\/teams\/.*memberships/, { membershipId: 8 }],
  [
    /\/organizations\/.*\/teams\//,
    {
      teamId: ids.organizationTeam,
      eventTypeId: ids.eventTypes.organizationTeamIntro,
      roleId: 'role-host',
      workflowId: 2,
      membershipId: 5,
    },
  ],
  [/\/routing-form$/, { workflowId: 3 }],
  [/\/attributes\/(options|assignments|sync-history)/, { userId: ids.users.ada }],
  [/\/oauth-clients\/\{clientId\}\/users/, { userId: ids.users.managed }],
  [/\/auth\/oauth2\/clients/, { clientId: oauth.clientId }],
  [/\/calendars\/\{calendar\}\/event/, { eventUid: 'event-1' }],
];

/** What bodies and queries hold beside the required properties, by route. */
export const extras: Array<[RegExp, Values]> = [
  [
    /^POST \/v2\/bookings$/,
    {
      start: MEETING,
      eventTypeId: ids.eventTypes.flexible,
      attendee: { name: 'Vera Visitor', email: 'visitor@example.com', timeZone: 'Europe/Berlin' },
    },
  ],
  [/^GET \/v2\/slots$/, { eventTypeId: ids.eventTypes.intro }],
  [/\/slots\/reservations/, { slotStart: MEETING }],
  [/\/reschedule$/, { start: '2030-03-05T10:00:00Z' }],
  [/\/cancel$/, { cancellationReason: 'Sick' }],
  [/\/mark-absent$/, { host: true }],
  [/\/attendees$/, { email: 'friend@example.com' }],
  [/\/guests$/, { guests: [{ email: 'friend@example.com' }] }],
  [/\{bookingUid\}\/location$/, { location: { type: 'link', link: 'https://meet.example.com' } }],
  [/\/event-types$/, { assignAllTeamMembers: true }],
  [/\/attributes\/options\/\{userId\}$/, { attributeOptionId: 'option-support' }],
  [/attributes\/options.*\}\/\{/, { weight: 50 }],
  [/\/users\/\{userId\}\/conferencing\/default$/, { appSlug: 'daily-video' }],
  [
    /\/booking-limit-pools$/,
    { name: 'Interviews', eventTypeIds: [uuidOf({ id: ids.eventTypes.teamIntro })], perWeek: 5 },
  ],
  [/^POST \/v2\/events$/, { title: 'Party', startTime: MEETING, endTime: '2030-03-04T18:00:00Z' }],
  [/\/co-hosts\/order$/, { coHostIds: [] }],
  [/\/events\/\{uuid\}\/locations$/, { type: 'link', link: 'https://example.com/live' }],
  [/\/events\/\{uuid\}\/coordinates$/, { latitude: 52.52, longitude: 13.405 }],
  [/^POST .*private-links$/, { maxUsageCount: 1 }],
  [/\/destination-calendars$/, { integration: 'google_calendar', externalId: 'ada@example.com' }],
];

/** Operations that must have run before, by route. */
export const earlier: Array<[RegExp, string]> = [
  [/^DELETE \/v2\/me\/team-booking-limits/, 'PATCH /v2/me/team-booking-limits/{teamId}'],
  [/^DELETE \/v2\/selected-calendars/, 'POST /v2/selected-calendars'],
  [
    /^POST \/v2\/organizations.*conferencing\/\{app\}\/default|^DELETE \/v2\/organizations.*disconnect/,
    'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/connect',
  ],
  [/^GET \/v2\/conferencing\/default$/, 'POST /v2/conferencing/{app}/default'],
  [
    /^GET \/v2\/organizations.*conferencing\/default$/,
    'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/default',
  ],
  [/calendars\/\{calendar\}\/check$/, 'POST /v2/calendars/{calendar}/credentials'],
  [/email\/verify-code$/, 'POST /v2/bookings/verification/email/send-code'],
  [/^GET \/v2\/bookings$/, 'POST /v2/bookings'],
  [/^GET \/v2\/webhooks$/, 'POST /v2/webhooks'],
  [
    /^GET \/v2\/event-types\/{eventTypeId}\/private-links$/,
    'POST /v2/event-types/{eventTypeId}/private-links',
  ],
  ...['', '/teams/{teamId}', '/organizations/{orgId}/teams/{teamId}'].flatMap((scope) =>
    ['emails', 'phones'].map((kind): [RegExp, string] => [
      new RegExp(`^GET /v2${scope}/verified-resources/${kind}$`),
      `POST /v2${scope}/verified-resources/${kind}/verification-code/verify`,
    ]),
  ),
];

/** Values of required properties of these names, wherever they occur. */
export const values: Values = {
  code: VERIFICATION_CODE,
  // Of the body of a membership: somebody who is in no team.
  userId: ids.users.otto,
  eventTypeId: ids.eventTypes.intro,
  attributeId: 'attribute-department',
};
