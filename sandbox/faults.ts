/** Failures on demand: what a proxy, a network or a server in trouble does to a request. */
import type { Refusal } from '../contract/refusals';
import { refuseWith } from './refuse';
import { errorReply } from './respond';

/** What happens to a request that a rule picks. */
export type Failure =
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  /** The request is answered as usual, but later. */
  | { kind: 'delay'; milliseconds: number }
  /** No answer, ever; the connection stays open. */
  | { kind: 'timeout' }
  /** The connection breaks before the answer. */
  | { kind: 'reset' }
  /** The connection breaks after half the body. */
  | { kind: 'resetInside' }
  /** A complete answer whose JSON stops half-way. */
  | { kind: 'truncated' }
  | { kind: 'empty' }
  | { kind: 'contentType'; contentType: string }
  | { kind: 'redirect'; location: string }
  /** The answer to the previous request of the same path again. */
  | { kind: 'repeatPage' };

export interface FaultRule {
  method?: string;
  /** Matched against path and query. */
  path?: RegExp;
  /** Which of the matching requests fail, counted from 1; all without it. */
  nth?: number | number[];
  /** Carry the request out and only then fail, so that the caller does not learn of its success. */
  processed?: boolean;
  failure: Failure;
}

/** Ready-made failures for the usual suspects. */
export const failures = {
  tooManyRequests: (resetSeconds?: number): Failure => ({
    kind: 'status',
    status: 429,
    body: {
      status: 'error',
      error: {
        code: 'ThrottlerException',
        message: 'CustomThrottlerGuard - Too many requests. Please try again later.',
        details: 'CustomThrottlerGuard - Too many requests. Please try again later.',
      },
    },
    headers:
      resetSeconds === undefined
        ? {}
        : {
            'X-RateLimit-Limit-Default': '120',
            'X-RateLimit-Remaining-Default': '0',
            'X-RateLimit-Reset-Default': String(resetSeconds),
          },
  }),
  internalError: (): Failure => ({
    kind: 'status',
    status: 500,
    body: { statusCode: 500, message: 'Internal server error' },
  }),
  badGateway: (): Failure => ({
    kind: 'status',
    status: 502,
    body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
    headers: { 'Content-Type': 'text/html' },
  }),
  unavailable: (retryAfterSeconds: number): Failure => ({
    kind: 'status',
    status: 503,
    body: 'Service Unavailable',
    headers: { 'Content-Type': 'text/plain', 'Retry-After': String(retryAfterSeconds) },
  }),
} satisfies Record<string, (...values: number[]) => Failure>;

/** The answer of a server that refuses a request in these words, with values in the gaps. */
export function refusalFailure({ status, text }: Refusal, ...values: unknown[]): Failure {
  const error = refuseWith(status, text, ...values);
  return { kind: 'status', ...errorReply(error, '/v2/sandbox', new Date(0).toISOString()) };
}

/** The rules in force; the first that picks a request decides. */
export class Faults {
  private rules: Array<{ rule: FaultRule; seen: number }> = [];
  /** Last complete answers by path, for `repeatPage`. */
  private answers = new Map<string, string>();

  add(rule: FaultRule): void {
    this.rules.push({ rule, seen: 0 });
  }

  clear(): void {
    this.rules = [];
    this.answers.clear();
  }

  /** Counts a request with every rule that matches it and returns the one that strikes. */
  pick(method: string, url: string): FaultRule | undefined {
    let picked: FaultRule | undefined;
    for (const entry of this.rules) {
      const { rule } = entry;
      if (rule.method && rule.method.toUpperCase() !== method) continue;
      if (rule.path && !rule.path.test(url)) continue;
      entry.seen += 1;
      const strikes = rule.nth === undefined || [rule.nth].flat().includes(entry.seen);
      if (strikes) picked ??= rule;
    }
    return picked;
  }

  /** Keeps an answer while a rule may ask for it. */
  remember(path: string, body: string): void {
    if (this.rules.some(({ rule }) => rule.failure.kind === 'repeatPage')) {
      this.answers.set(path, body);
    }
  }

  previous(path: string): string | undefined {
    return this.answers.get(path);
  }
}
