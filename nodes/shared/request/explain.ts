import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Answer } from '../define/output';
import type { Call } from './call';
import { connectionFailure } from './failure';
import { hintFor } from './hints';
import type { Session } from './session';

/** A text of an answer in one line and of bearable length. */
const short = (text: string, most = 300): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
};

interface Invalid {
  property?: string;
  constraints?: Record<string, string>;
  children?: Invalid[];
}

/** `attendee.email: must be an email` for each broken rule. Values of the request are never read. */
function brokenRules(errors: Invalid[], path = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const here = [path, property].filter(Boolean).join('.');
    const own = Object.values(constraints ?? {}).map(
      (rule) =>
        // Rules repeat the property's name, which stands before them already.
        `${here}: ${String(rule).replace(new RegExp(`^${property ?? ''} `), '')}`,
    );
    return [...own, ...brokenRules(children ?? [], here)];
  });
}

/** `start property is wrong,start must be … , attendee property is wrong,…` as a list of rules. */
function unflatten(text: string): string {
  if (!/ property is wrong,/.test(text)) return text;
  return text
    .split(/ , /)
    .map((part) => part.replace(/^\s*[\w ]+ property is wrong,\s*/, '').trim())
    .filter(Boolean)
    .join('; ');
}

const joined = (value: unknown): string | undefined => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  return Array.isArray(value) && value.length > 0 ? value.map(String).join('; ') : undefined;
};

/** The human text in an error body, in any of the shapes that the API uses (API.md: errors). */
export function errorText(body: unknown): string | undefined {
  if (!isPlainObject(body)) return undefined;
  const { error, message, error_description: description } = body as Record<string, unknown>;
  if (typeof error === 'string') return joined(description) ?? joined(message) ?? error;
  const { details, message: inner } = (error ?? {}) as { details?: unknown; message?: unknown };
  const { errors, message: detailed } = (isPlainObject(details) ? details : {}) as {
    errors?: Invalid[];
    message?: unknown;
  };
  if (Array.isArray(errors) && errors.length > 0) return brokenRules(errors).join('; ');
  const text = joined(inner) ?? joined(details) ?? joined(detailed) ?? joined(message);
  return text && unflatten(text);
}

/** What a body without a readable error tells: a proxy's page has a title, anything else is named. */
function bodyText(body: unknown): string {
  if (typeof body !== 'string' || body.trim() === '') return 'The answer has no text';
  const title = /<title[^>]*>([^<]*)</i.exec(body)?.[1];
  if (title !== undefined || /<html|<!doctype/i.test(body)) {
    return `The answer is a web page${title ? ` titled "${short(title, 100)}"` : ''}, not one of Cal.com`;
  }
  return 'The answer is not JSON';
}

/** Removes what must not be read in a message: credentials that a server or proxy echoed. */
function redact(text: string, { credentials }: Session): string {
  const secrets = ['apiKey', 'clientSecret', 'accessToken']
    .map((key) => credentials[key])
    .filter((it): it is string => typeof it === 'string' && it.length > 5);
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}

/** The error that n8n shows for an answer which is none of success. */
export function explainAnswer(session: Session, call: Call, answer: Answer): NodeApiError {
  const { status, headers, body } = answer;
  const text = redact(short(errorText(body) ?? bodyText(body)), session);
  const hint = hintFor({ status, text, call, session, headers });
  const requestId = headers['x-request-id'];
  return apiError(session.context.getNode(), {
    message: hint?.message ?? text,
    description: [
      hint?.message && hint.message !== text ? `Cal.com says: ${text}.` : undefined,
      hint?.advice,
      `${call.method} ${shownPath(call.path)} was answered with status ${status}.`,
      typeof requestId === 'string' ? `Request ID: ${requestId}` : undefined,
    ],
    httpCode: String(status),
  });
}

/** Booking UIDs are keys to their bookings; a log needs the operation, not the key. */
const shownPath = (path: string): string => path.replace(/[A-Za-z0-9]{18,}/g, '…');

const connectionTexts: Record<string, string> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'was not found',
  EAI_AGAIN: 'was not found',
  ECONNABORTED: 'did not answer in time',
  ETIMEDOUT: 'did not answer in time',
};

/** The error that n8n shows for a request that got no answer; other errors are passed through. */
export function explainFailure(session: Session, call: Call, error: unknown): unknown {
  const code = connectionFailure(error);
  if (!code) return error;
  const { host } = new URL(session.server.api);
  const certificate = /CERT|TLS|SIGNATURE/.test(code);
  const what = certificate
    ? 'has a certificate that cannot be trusted'
    : (connectionTexts[code] ?? 'broke off the connection');
  const advice = certificate
    ? 'If it is your own server, turn on Ignore SSL Issues under Request Options.'
    : 'Check the server in the credential, and that n8n can reach it.';
  const unknownOutcome =
    call.method === 'POST' && !/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT|TLS/.test(code)
      ? 'It is not known whether Cal.com carried out the request: look before you repeat it.'
      : undefined;
  return apiError(session.context.getNode(), {
    message: `${host} ${what}`,
    description: [advice, unknownOutcome, `(${code})`],
    httpCode: null,
  });
}

function apiError(
  node: INode,
  {
    message,
    description,
    httpCode,
  }: { message: string; description: (string | undefined)[]; httpCode: string | null },
): NodeApiError {
  const error = new NodeApiError(node, { message } as JsonObject, {
    message,
    description: description.filter(Boolean).join(' '),
    ...(httpCode && { httpCode }),
  });
  error.messages = [];
  return error;
}
