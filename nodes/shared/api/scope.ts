import type { Only } from './server';

interface ScopeFacts {
  name: string;
  description: string;
  /** What its paths begin with. */
  prefix: string;
  /** Left out: both kinds of servers have it. An operation of it may say more. */
  only?: Only;
}

const facts = {
  me: {
    name: 'My Account',
    description: 'The account of the credential',
    prefix: '',
  },
  team: {
    name: 'Team',
    description: 'A team outside organizations',
    prefix: '/teams/{teamId}',
    only: 'cloud',
  },
  organization: {
    name: 'Organization',
    description: 'An organization as a whole',
    prefix: '/organizations/{orgId}',
    only: 'cloud',
  },
  organizationTeam: {
    name: 'Organization Team',
    description: 'A team of an organization',
    prefix: '/organizations/{orgId}/teams/{teamId}',
    only: 'cloud',
  },
  organizationUser: {
    name: 'Organization Member',
    description: 'A person in an organization',
    prefix: '/organizations/{orgId}/users/{userId}',
    only: 'cloud',
  },
  organizationTeamUser: {
    name: 'Organization Team Member',
    description: 'A person in a team of an organization',
    prefix: '/organizations/{orgId}/teams/{teamId}/users/{userId}',
    only: 'cloud',
  },
  teamUser: {
    name: 'Team Member',
    description: 'A person in a team outside organizations',
    prefix: '/teams/{teamId}/users/{userId}',
    only: 'cloud',
  },
  oAuthClient: {
    name: 'OAuth Client',
    description: 'A client of the Cal.com platform (deprecated by Cal.com)',
    prefix: '/oauth-clients/{clientId}',
  },
  eventType: {
    name: 'Event Type',
    description: 'One of your own event types',
    prefix: '/event-types/{eventTypeId}',
  },
  teamEventType: {
    name: 'Team Event Type',
    description: 'One event type of a team',
    prefix: '/teams/{teamId}/event-types/{eventTypeId}',
    only: 'cloud',
  },
  calendar: {
    name: 'Calendar',
    description: 'The account that is connected for a calendar service',
    prefix: '/calendars/{calendar}',
  },
  calendarConnection: {
    name: 'Calendar Connection',
    description: 'One connected account',
    prefix: '/calendars/connections/{connectionId}',
    only: 'selfHosted',
  },
} satisfies Record<string, ScopeFacts>;

/** The value of a choice in the Scope menu. */
export type Scope = keyof typeof facts;

/** Whose data an operation works on: how the menu tells it, and the path prefix that selects it. */
export const scopes: Record<Scope, ScopeFacts> = facts;

/** A value for every scope, or one for each scope in which it differs. */
export type ByScope<T> = T | Partial<Record<Scope, T>>;
