/** Webhooks, teams, event types and other settings that Cal.com refuses. */
import { attendee, books, sends, status, type Case } from './world';

const webhook = {
  subscriberUrl: 'https://hooks.example.com/1',
  triggers: ['BOOKING_CREATED'],
  active: true,
};

export const setup: Record<string, Case> = {
  webhookExists: {
    situation: 'a second webhook with the same URL',
    run: async ({ does, refuses }) => {
      await does('POST /webhooks', webhook);
      return await refuses('POST /webhooks', webhook);
    },
  },
  webhookUrlRefused: {
    situation: 'a webhook to a local address',
    run: async ({ cloud, refuses }) => {
      cloud.store.allowsLocalWebhooks = false;
      const failure = await refuses('POST /webhooks', {
        ...webhook,
        subscriberUrl: 'https://localhost/1',
      });
      cloud.store.allowsLocalWebhooks = true;
      return failure;
    },
  },
  webhookDelay: {
    situation: 'a delay without a no-show event',
    run: sends('POST /webhooks', { ...webhook, time: 5, timeUnit: 'MINUTE' }),
  },
  noSchedulingConfig: {
    situation: 'the scheduling config of a personal event type',
    run: sends('GET /event-types/1/scheduling-config'),
  },
  slugTaken: {
    situation: 'a slug that is in use',
    run: sends('POST /event-types', { title: 'Intro', slug: 'intro-call', lengthInMinutes: 30 }),
  },
  memberAlready: {
    situation: 'a second membership',
    run: sends('POST /teams/3/memberships', { userId: 2, role: 'MEMBER' }),
  },
  emailTaken: {
    situation: 'a user with a known email address',
    run: sends('POST /organizations/1/users', { email: 'grace@example.com' }),
  },
  absenceOverlaps: {
    situation: 'absent twice at the same time',
    run: async ({ does, refuses }) => {
      const body = { start: '2027-05-01T00:00:00Z', end: '2027-05-10T00:00:00Z' };
      await does('POST /me/ooo', body);
      return await refuses('POST /me/ooo', body);
    },
  },
  conflict: {
    situation: 'status 409 for another reason',
    run: status(409, { statusCode: 409, message: 'Conflict' }),
  },
  appNotConnected: {
    situation: 'an app that is not connected',
    run: sends('POST /conferencing/zoom/default', {}),
  },
  calendarUnknown: {
    situation: 'an unknown destination calendar',
    run: sends('PUT /destination-calendars', {
      integration: 'google_calendar',
      externalId: 'nowhere@example.com',
    }),
  },
  notTeamMembers: {
    situation: 'hosts from outside the team',
    run: sends('POST /teams/3/event-types', {
      title: 'Team',
      slug: 'team',
      lengthInMinutes: 30,
      schedulingType: 'collective',
      hosts: [{ userId: 4 }],
    }),
  },
  seatsExclude: {
    situation: 'seats together with a confirmation',
    run: sends('POST /event-types', {
      title: 'Class',
      slug: 'class',
      lengthInMinutes: 30,
      seats: { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: true },
      confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: true },
    }),
  },
  creditsShort: {
    situation: 'too few credits',
    run: sends('POST /credits/charge', { credits: 1000, creditFor: 'SMS' }),
  },
  zoneUnknown: {
    situation: 'a time zone that does not exist',
    run: books(1, { attendee: { ...attendee, timeZone: 'Europe/Nowhere' } }),
  },
  propertyUnknown: {
    situation: 'a self-hosted server gets a field of the cloud',
    run: books(1, { allowConflicts: true }, { on: 'own' }),
  },
  eventTypeUnknown: { situation: 'a wrong event type', run: books(999) },
  notFound: { situation: 'anything else that is not there', run: sends('GET /schedules/999') },
};
