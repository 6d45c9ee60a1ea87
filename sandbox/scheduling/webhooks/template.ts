/** Bodies of deliveries: the plain envelope, or what the webhook's template makes of it. */
import Handlebars from 'handlebars';
import type { Webhook } from '../model';

interface Content {
  event: string;
  createdAt: string;
  payload: Record<string, unknown>;
}

/** Events whose template variables are `payload.*`; all others have the payload at the root. */
const generic = /^(FORM_|AFTER_|INSTANT_|WRONG_ASSIGNMENT_REPORT|ROUTING_FORM_)/;

/** JSON, unless there is a template that is not JSON by itself. */
export function contentTypeOf({ payloadTemplate }: Webhook): string {
  return !payloadTemplate || parsed(payloadTemplate) !== undefined
    ? 'application/json'
    : 'application/x-www-form-urlencoded';
}

/** The raw body of a delivery. A template replaces the whole envelope. */
export function rendered(webhook: Webhook, { event, createdAt, payload }: Content): string {
  const answers = event === 'FORM_SUBMITTED' ? answersAtRoot(payload) : {};
  const envelope = { triggerEvent: event, createdAt, payload, ...answers };
  if (!webhook.payloadTemplate) return JSON.stringify(envelope);
  const variables = generic.test(event) ? envelope : { triggerEvent: event, createdAt, ...payload };
  const text = Handlebars.compile(webhook.payloadTemplate)(variables).replaceAll('&quot;', '"');
  if (contentTypeOf(webhook) !== 'application/json') return text;
  // What a JSON template renders to is sent as `false` when a value broke the JSON.
  return JSON.stringify(parsed(text) ?? false);
}

/** One key for each answer of a routing form, blanks in its name replaced, with the label texts. */
function answersAtRoot({ responses }: Record<string, unknown>): Record<string, unknown> {
  if (typeof responses !== 'object' || responses === null) return {};
  return Object.fromEntries(
    Object.entries(responses).map(([name, answer]) => [
      name.replaceAll(' ', '-'),
      answer && typeof answer === 'object' && 'value' in answer ? answer.value : answer,
    ]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
