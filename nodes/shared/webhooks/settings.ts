import type { IGetNodeParameterOptions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { list } from '../operation/convert';
import { shown } from '../wording/shown';
import type { Authentication, Session } from '../request';
import { eventsByValue } from './events';
import { scopePath } from './scopePath';

/** The scopes in which Cal.com keeps webhooks, and the paths of their lists. */
type WebhookScope = 'me' | 'eventType' | 'teamEventType' | 'organization' | 'oAuthClient';

export type Policy = 'strict' | 'acceptUnsigned' | 'off';

export type OutputKind = 'simplified' | 'full' | 'raw';

/** The values of the Options collection, as n8n stores them. */
export interface TriggerOptions {
  allEvents?: boolean;
  eventTypes?: string;
  ignoreRepeated?: boolean;
  ignoreStatuses?: string[];
  itemPerAttendee?: boolean;
  lookUpSeriesKey?: boolean;
  outputLanguage?: string;
  outputTimeZone?: string;
  payloadTemplate?: string;
  payloadVersion?: string;
  pings?: boolean;
  replayWindow?: number;
  secret?: string;
  signatureCheck?: Policy;
  signatureHeader?: string;
}

export interface Settings {
  authentication: Authentication;
  scope: WebhookScope;
  /** Names of the chosen events. */
  events: string[];
  output: OutputKind;
  useSampleEvent: boolean;
  options: TriggerOptions;
}

type Context = Pick<IHookFunctions | IWebhookFunctions, 'getNodeParameter'>;

/** The node's parameters in their types, defaults filled in. */
export function readSettings(context: Context): Settings {
  const read = <T>(name: string, fallback: T): T =>
    evaluated((options) => context.getNodeParameter(name, fallback, options)) as T;
  return {
    authentication: read('authentication', 'apiKey'),
    scope: read('scope', 'me'),
    events: (list(read('events', []), place('Events')) as string[] | undefined) ?? [],
    output: read('output', 'simplified'),
    useSampleEvent: read('useSampleEvent', false),
    options: read('options', {}),
  };
}

/**
 * A parameter's value. Where it holds no expression it is taken as it is: for each delivery, n8n's
 * preparations to evaluate it cost more than all that is read.
 */
export function evaluated(read: (options?: IGetNodeParameterOptions) => unknown): unknown {
  const raw = read({ rawExpressions: true });
  return hasExpression(raw) ? read() : raw;
}

function hasExpression(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith('=');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}

const place = (label: string) => ({ label, zone: 'utc', now: 0 });

/** The path of the list in which the node's webhook stands; throws what `scopePath` throws. */
export const listPath = (context: Context, { scope }: Settings, session: Session): string =>
  `${scopePath(context, scope, session)}/webhooks`;

/**
 * Refuses choices that Cal.com would refuse, in the words of the editor and before any request.
 * Throws a UserError.
 */
export function refuseImpossible({ scope, events, options }: Settings, session: Session): void {
  const chosen = events.map((value) => eventsByValue.get(value));
  if (events.length === 0) throw new UserError('Choose at least one event under "Events"');

  if (session.server.legacy) refuseUnknownToLegacy(events, scope);
  const misplaced = chosen.filter((event) => event?.organizationOnly && scope !== 'organization');
  if (misplaced.length > 0) {
    const names = misplaced.map((event) => event!.name).join(', ');
    throw new UserError(
      `Only organizations send these events: ${names}. Set "Scope" to Organization, or leave them out.`,
    );
  }
  if (options.payloadVersion === NEWEST_PAYLOAD && session.server.kind === 'selfHosted') {
    throw new UserError(
      'Self-hosted servers do not know the newest "Payload Version". Choose 2021-10-20.',
    );
  }
}

/** API v1 has webhooks of accounts and of their event types only, and knows fewer events. */
function refuseUnknownToLegacy(events: string[], scope: WebhookScope): void {
  if (scope !== 'me' && scope !== 'eventType') {
    throw new UserError('API v1 has no webhooks there. Set "Scope" to My Account or Event Type.');
  }
  const unknown = events.filter((value) => !eventsByValue.get(value)?.inV1);
  if (unknown.length === 0) return;
  const names = unknown.map((value) => eventsByValue.get(value)?.name ?? shown(value)).join(', ');
  throw new UserError(`API v1 does not know these events: ${names}. Leave them out.`);
}

export const OLDEST_PAYLOAD = '2021-10-20';
export const NEWEST_PAYLOAD = '2026-07-27';
