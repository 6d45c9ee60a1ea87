/** The seam between the sandbox's server and the handlers that give operations their behaviour. */
import type { DateTime } from 'luxon';
import type { ContractOperation } from '../contract';
import type { Store, User, PlatformClient } from './store';

/** `cloud` answers as the hosted service, `selfHosted` as the community build, as it was observed. */
export type Profile = 'cloud' | 'selfHosted';

/** Parsed JSON, read freely like the result of `JSON.parse`. */
export type Json = ReturnType<typeof JSON.parse>;

/** A request that passed fault injection, throttling, authentication, the version check and validation. */
export interface SandboxRequest {
  operation: ContractOperation;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  /** Query parameters, converted to the contract's types; comma lists are arrays. */
  query: Record<string, Json>;
  body: Json;
  /** `cal-api-version` that is in force. */
  version: string | null;
  /** Whose credential it is; absent on public operations without one. */
  user?: User;
  client?: PlatformClient;
  /** The API key that was sent, if one was. */
  apiKey?: string;
  profile: Profile;
  store: Store;
  /** The sandbox's clock, in UTC. */
  now(): DateTime;
  /** Delivers a webhook event to every matching subscriber. */
  emit(event: string, payload: Record<string, unknown>, about: WebhookSubject): Promise<void>;
}

/** Which webhooks hear of an event. */
export interface WebhookSubject {
  userId?: number;
  eventTypeId?: number;
  teamId?: number;
  organizationId?: number;
  platformClientId?: string;
  /** Send the payload's keys at the root, without envelope (MEETING_STARTED, MEETING_ENDED). */
  flat?: boolean;
}

/** What a handler returns: the data inside the envelope, or an answer spelled out. */
export interface Answer {
  status?: number;
  data?: unknown;
  pagination?: Record<string, unknown>;
  /** Sent as it is, without envelope. */
  bare?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (request: SandboxRequest) => Answer | Promise<Answer>;

/** Handlers by contract operation id. An operation without one is served by generic storage. */
export type Handlers = Record<string, Handler>;

/** Shapes of error bodies: A is the exception filter's, B the framework's own, C the OAuth endpoint's. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code = 'BadRequestException',
    readonly options: {
      shape?: 'A' | 'B' | 'C';
      details?: unknown;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(message);
  }
}

/** A node of the error tree. `target` and `value` echo the request, as on the real server. */
export interface Problem {
  target?: unknown;
  value?: unknown;
  property: string;
  children: Problem[];
  constraints?: Record<string, string>;
}
