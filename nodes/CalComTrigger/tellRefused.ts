import type { IWebhookFunctions } from 'n8n-workflow';
import { now } from '../shared/request/wait';
import type { Flaw } from '../shared/webhooks/delivery';
import { logOf } from './log';

/** Whoever sends deliveries that are refused cannot fill the log faster than this, in ms. */
const PAUSE = 60_000;

/** When something was told last, by reason and n8n's address of the webhook. */
const told = new Map<string, number>();

const reasons: Record<Flaw, string> = {
  unsigned:
    'a delivery without a signature was refused. An old Cal.com server does not sign: then set "Signature Check" to "Accept Unsigned for Known Events". A renamed edition signs under another name: then set "Signature Header".',
  withoutSecret:
    'a delivery was refused because its webhook in Cal.com has no secret. Unpublish the workflow and publish it again to give it one.',
  foreign:
    'a delivery was refused because it was not signed with the secret of this webhook. If it came from Cal.com, unpublish the workflow and publish it again; with your own "Secret", use the same in Cal.com.',
  unreadable:
    'a delivery was refused because its body is not the JSON that Cal.com sends by itself. If the webhook in Cal.com has a template of its own, enter the same under "Payload Template".',
};

/** Tells in n8n's log why a delivery was refused, and what to do about it. */
export function tellRefused(context: IWebhookFunctions, flaw: Flaw): void {
  const key = `${flaw} ${context.getNodeWebhookUrl('default') ?? ''}`;
  const last = told.get(key);
  if (last !== undefined && now() - last < PAUSE) return;
  told.set(key, now());
  logOf(context).warn(reasons[flaw]);
}
