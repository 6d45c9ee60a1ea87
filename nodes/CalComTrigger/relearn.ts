import type { IWebhookFunctions } from 'n8n-workflow';
import { openSession } from '../shared/request';
import { now, wait } from '../shared/request/wait';
import { listPath, type Settings } from '../shared/webhooks/settings';
import type { Registration } from './state';
import { findByUrl } from './subscription';
import { webhooksAt } from '../shared/webhooks/api';
import { logOf } from './log';

/** Whoever sends wrong signatures cannot make us ask Cal.com more often than this, in ms ... */
const PAUSE = 5_000;

/** ... but for so many questions in a row. */
const AT_ONCE = 5;

type Answer = Promise<Registration | undefined>;

/** What Cal.com was asked last, by n8n's address of the webhook, and when it may be asked again. */
const asked = new Map<string, { due: number; answer: Answer }>();

/** The question that is put when the pause is over, for all deliveries that came meanwhile. */
const next = new Map<string, Answer>();

/**
 * Our webhook as Cal.com has it, to check a delivery whose signature does not fit what n8n
 * remembers. That is kept in the static data of the workflow, which n8n overwrites as a whole with
 * what another trigger, or an execution, read before we registered. Undefined if there is none.
 * What Cal.com said last is enough if it `fits`; otherwise it is asked anew for this delivery, at
 * most a pause later: forged deliveries cannot keep us from learning.
 */
export async function relearn(
  context: IWebhookFunctions,
  settings: Settings,
  fits: (registration: Registration) => boolean,
): Answer {
  const url = context.getNodeWebhookUrl('default') ?? '';
  const known = await asked.get(url)?.answer;
  if (known && fits(known)) return known;

  const question = next.get(url) ?? askInTurn(context, settings, url);
  next.set(url, question);
  return await question;
}

async function askInTurn(context: IWebhookFunctions, settings: Settings, url: string): Answer {
  const earliest = now() - (AT_ONCE - 1) * PAUSE;
  const due = Math.max(asked.get(url)?.due ?? earliest, earliest);
  await wait(due - now());
  const answer = ask(context, settings, url).catch((error: Error) => {
    logOf(context).warn(
      `a delivery has a wrong signature, and Cal.com could not be asked for its webhook: ${error.message}`,
    );
    return undefined;
  });
  asked.set(url, { due: due + PAUSE, answer });
  next.delete(url);
  return await answer;
}

async function ask(context: IWebhookFunctions, settings: Settings, url: string): Answer {
  // The sender waits: one try.
  const session = await openSession(context, settings.authentication, {
    timeout: 8_000,
    maxWait: 0,
  });
  const path = listPath(context, settings, session);
  const found = await findByUrl(webhooksAt(session, path), url);
  if (typeof found?.secret !== 'string' || found.secret === '') return undefined;
  const place = { server: session.server.api, account: session.credential, path };
  return { ...place, id: String(found.id), url, secret: found.secret };
}
