/** Whose data an operation works on: a label and the path prefix that selects it. */
export const scopes = {
  me: { name: 'My Account', prefix: '' },
  team: { name: 'Team', prefix: '/teams/{teamId}' },
  organization: { name: 'Organization', prefix: '/organizations/{orgId}' },
  organizationTeam: { name: 'Organization Team', prefix: '/organizations/{orgId}/teams/{teamId}' },
  organizationUser: {
    name: 'Organization Member',
    prefix: '/organizations/{orgId}/users/{userId}',
  },
  organizationTeamUser: {
    name: 'Organization Team Member',
    prefix: '/organizations/{orgId}/teams/{teamId}/users/{userId}',
  },
  teamUser: { name: 'Team Member', prefix: '/teams/{teamId}/users/{userId}' },
  oAuthClient: { name: 'OAuth Client', prefix: '/oauth-clients/{clientId}' },
  eventType: { name: 'Event Type', prefix: '/event-types/{eventTypeId}' },
  teamEventType: { name: 'Team Event Type', prefix: '/teams/{teamId}/event-types/{eventTypeId}' },
  calendar: { name: 'Calendar', prefix: '/calendars/{calendar}' },
  calendarConnection: {
    name: 'Calendar Connection',
    prefix: '/calendars/connections/{connectionId}',
  },
} as const;

export type Scope = keyof typeof scopes;

/** A value for every scope, or one for each scope in which it differs. */
export type ByScope<T> = T | Partial<Record<Scope, T>>;
