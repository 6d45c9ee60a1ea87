/** What the handlers of API v1 get and give. */
import type { LegacyOperation } from '../../contract/v1';
import type { User } from '../store';
import { ApiError, type Json, type SandboxRequest } from '../types';

export interface LegacyRequest
  extends Pick<SandboxRequest, 'profile' | 'store' | 'now' | 'emit' | 'params'> {
  operation: LegacyOperation;
  /** Converted to the contract's types; lists are arrays. */
  query: Record<string, Json>;
  body: Json;
  /** Whose key it is. */
  user: User;
  /** System administrators may look at everybody's things. */
  isAdmin: boolean;
}

/** Answers the data inside the envelope. */
export type LegacyHandler = (request: LegacyRequest) => unknown;

/** The body of an answer, spelled out, where it is not what the contract's envelope says. */
export class Bare {
  constructor(readonly body: unknown) {}
}

/** An error in the shape of API v1. */
export const refuse = (status: number, message: string): ApiError => new ApiError(status, message);

/** The 404 of API v1. */
export const missing = (what: string): ApiError => refuse(404, `${what} not found`);

/** The 403 of API v1. */
export const notYours = (): ApiError => refuse(403, 'Forbidden');
