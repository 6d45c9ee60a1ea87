/** Everything the sandbox knows, in memory. */
import type { Booking, EventType, Reservation, Schedule, Webhook } from './scheduling/model';

export type { Booking, EventType, Schedule, Webhook } from './scheduling/model';

export type Role = 'OWNER' | 'ADMIN' | 'MEMBER';

export interface User {
  id: number;
  name: string;
  email: string;
  username: string;
  timeZone: string;
  weekStart: string;
  timeFormat: 12 | 24;
  defaultScheduleId: number | null;
  organizationId: number | null;
  bio: string | null;
  avatarUrl: string | null;
  locale: string;
  metadata: Record<string, unknown>;
  /** The platform client that manages this person, if one does. */
  platformClientId?: string;
}

export interface Team {
  id: number;
  /** The organization the team is in; null for a team of its own. */
  organizationId: number | null;
  name: string;
  slug: string;
  [other: string]: unknown;
}

/** Organizations and teams share one sequence of ids, as on the real server. */
interface Organization {
  id: number;
  name: string;
  slug: string;
  [other: string]: unknown;
}

/** Membership of a team or of an organization: both are "teams" to the server. */
export interface Membership {
  id: number;
  userId: number;
  teamId: number;
  accepted: boolean;
  role: Role;
  disableImpersonation: boolean;
}

interface ApiKey {
  key: string;
  userId: number;
  /** ISO instant after which the key answers "expired". */
  expiresAt?: string;
}

export interface PlatformClient {
  id: string;
  secret: string;
  name: string;
  organizationId: number;
  redirectUris: string[];
  /** Names, such as `BOOKING_READ`. */
  permissions: string[];
  [other: string]: unknown;
}

export interface OAuthClient {
  clientId: string;
  /** Absent for a public client, which proves itself by PKCE. */
  clientSecret?: string;
  name: string;
  redirectUris: string[];
  scopes: string[];
  ownerId: number;
}

/** An access token: of an OAuth client's user, or of a user whom a platform client manages. */
export interface Token {
  kind: 'oauth' | 'managed';
  accessToken: string;
  refreshToken: string;
  clientId: string;
  userId: number;
  scopes: string[];
  expiresAt: string;
  refreshExpiresAt: string;
}

/** A code that waits for its exchange at the token endpoint. */
export interface AuthorizationCode {
  code: string;
  clientId: string;
  userId: number;
  scopes: string[];
  redirectUri: string;
  codeChallenge?: string;
  expiresAt: string;
}

/** One object of a resource without behaviour of its own. */
export type Row = Record<string, unknown>;

export class Store {
  users = new Map<number, User>();
  teams = new Map<number, Team>();
  organizations = new Map<number, Organization>();
  memberships = new Map<number, Membership>();
  apiKeys = new Map<string, ApiKey>();
  platformClients = new Map<string, PlatformClient>();
  oauthClients = new Map<string, OAuthClient>();
  /** By access token. */
  tokens = new Map<string, Token>();
  codes = new Map<string, AuthorizationCode>();

  eventTypes = new Map<number, EventType>();
  schedules = new Map<number, Schedule>();
  /** By uid. */
  bookings = new Map<string, Booking>();
  /** By uid. */
  reservations = new Map<string, Reservation>();
  /** By id. */
  webhooks = new Map<string, Webhook>();

  /** Whether the cloud profile, too, takes webhooks to http and local addresses, as demos and tests need. */
  allowsLocalWebhooks = true;

  /** Plain resources: collection path with its ids filled in → id → object. */
  collections = new Map<string, Map<string, Row>>();

  private counters = new Map<string, number>();

  /** Where the web application of this Cal.com would be; only used to build links. */
  constructor(
    readonly webUrl = 'https://cal.example.com',
    /** Where files can be downloaded: the sandbox's own address, which it has once it listens. */
    public filesUrl = webUrl,
  ) {}

  /** The next number of a sequence, from 1. */
  nextId(kind: string): number {
    const id = (this.counters.get(kind) ?? 0) + 1;
    this.counters.set(kind, id);
    return id;
  }

  /** Forgets everything, for everybody who holds this store. */
  clear(): void {
    Object.assign(this, new Store(this.webUrl, this.filesUrl));
  }

  /** The collection at a path, made on first use. */
  collection(path: string): Map<string, Row> {
    const found = this.collections.get(path);
    if (found) return found;
    const made = new Map<string, Row>();
    this.collections.set(path, made);
    return made;
  }

  userByUsername(username: string): User | undefined {
    return [...this.users.values()].find((user) => user.username === username);
  }

  /** The membership of a person in a team or organization. */
  membership(userId: number, teamId: number): Membership | undefined {
    return [...this.memberships.values()].find(
      (membership) => membership.userId === userId && membership.teamId === teamId,
    );
  }
}
