/** The made-up people and things that a fresh sandbox holds. All keys and secrets are test values. */
import type { DateTime } from 'luxon';
import { operations } from '../contract';
import { ids, keys, oauth, platform } from './known';
import { seedScheduling } from './seedScheduling';
import type { Role, Store, User } from './store';
import type { Profile } from './types';

export { ids, keys, oauth, platform } from './known';

/** Fills an empty store. `now` places the schedule overrides in the near future. */
export function seed(store: Store, profile: Profile, now: DateTime): void {
  people(store, profile);
  teams(store);
  access(store);
  seedScheduling(store, now);
}

function people(store: Store, profile: Profile): void {
  const organizationId = profile === 'cloud' ? ids.organization : null;
  const add = (name: string, username: string, timeZone: string, more: Partial<User> = {}) => {
    const id = store.nextId('user');
    store.users.set(id, {
      id,
      name,
      username,
      timeZone,
      email: `${username}@example.com`,
      weekStart: 'Monday',
      timeFormat: 24,
      defaultScheduleId: id <= 4 ? [1, 3, 4, 5][id - 1] : null,
      organizationId,
      bio: null,
      avatarUrl: null,
      locale: 'en',
      metadata: {},
      ...more,
    });
  };
  add('Ada Owner', 'ada', 'Europe/Berlin');
  add('Grace Member', 'grace', 'America/New_York', { weekStart: 'Sunday', timeFormat: 12 });
  add('Tilda Admin', 'tilda', 'Europe/Berlin');
  add('Otto Solo', 'otto', 'Europe/Berlin', { organizationId: null });
  add('Mona Managed', 'mona', 'Europe/Rome', { platformClientId: platform.clientId });
}

function teams(store: Store): void {
  const organization = store.nextId('team');
  store.organizations.set(organization, { id: organization, name: 'Acme', slug: 'acme' });
  const inside = store.nextId('team');
  store.teams.set(inside, {
    id: inside,
    organizationId: organization,
    name: 'Acme Sales',
    slug: 'sales',
  });
  const outside = store.nextId('team');
  store.teams.set(outside, {
    id: outside,
    organizationId: null,
    name: 'Example Friends',
    slug: 'friends',
  });

  const roles: Array<[number, Role]> = [
    [ids.users.ada, 'OWNER'],
    [ids.users.grace, 'MEMBER'],
    [ids.users.tilda, 'ADMIN'],
  ];
  for (const teamId of [organization, inside, outside]) {
    for (const [userId, role] of roles) {
      const id = store.nextId('membership');
      store.memberships.set(id, {
        id,
        userId,
        teamId,
        role,
        accepted: true,
        disableImpersonation: false,
      });
    }
  }
}

function access(store: Store): void {
  const { users } = ids;
  const owners = { ada: users.ada, grace: users.grace, teamAdmin: users.tilda, solo: users.otto };
  for (const [name, userId] of Object.entries(owners)) {
    const key = keys[name as keyof typeof owners];
    store.apiKeys.set(key, { key, userId });
  }
  store.apiKeys.set(keys.expired, {
    key: keys.expired,
    userId: users.ada,
    expiresAt: '2020-01-01T00:00:00.000Z',
  });

  const client = {
    name: 'Sandbox App',
    redirectUris: [oauth.redirectUri],
    scopes: [...new Set(operations.flatMap(({ scopes }) => scopes))],
    ownerId: users.ada,
  };
  store.oauthClients.set(oauth.clientId, {
    ...client,
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret,
  });
  store.oauthClients.set(oauth.publicClientId, { ...client, clientId: oauth.publicClientId });
  store.platformClients.set(platform.clientId, {
    id: platform.clientId,
    secret: platform.secret,
    name: 'Sandbox Platform',
    organizationId: ids.organization,
    redirectUris: ['https://app.example.com/callback'],
    permissions: ['EVENT_TYPE_READ', 'BOOKING_READ', 'BOOKING_WRITE', 'PROFILE_READ'],
  });
}
