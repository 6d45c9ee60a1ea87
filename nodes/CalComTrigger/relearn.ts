import type { IWebhookFunctions } from 'n8n-workflow';
import { openSession } from '../shared/request';
import { accountOf } from './leftovers';
import { listPath, type Settings } from '../shared/webhooks/settings';
import type { Registration } from './state';
import { findByUrl } from './subscription';
import { webhooksAt } from '../shared/webhooks/api';

/** Whoever sends wrong signatures cannot make us ask Cal.com more often than this. */
const PAUSE = 30_000;

/** What Cal.com answered last, by n8n's address of the webhook. */
const answers = new Map<string, { at: number; answer: Promise<Registration | undefined> }>();

/**
 * Our webhook as Cal.com has it, to check a delivery whose signature does not fit what n8n
 * remembers. That is kept in the static data of the workflow, which n8n overwrites as a whole with
 * what another trigger, or an execution, read before we registered. Undefined if there is none.
 */
export async function relearn(
  context: IWebhookFunctions,
  settings: Settings,
): Promise<Registration | undefined> {
  const url = context.getNodeWebhookUrl('default') ?? '';
  const last = answers.get(url);
  if (last && Date.now() - last.at < PAUSE) return await last.answer;

  const answer = ask(context, settings, url).catch((error: Error) => {
    context.logger.warn(
      `${context.getNode().name}: a delivery has a wrong signature, and Cal.com could not be asked for its webhook: ${error.message}`,
    );
    return undefined;
  });
  answers.set(url, { at: Date.now(), answer });
  return await answer;
}

async function ask(
  context: IWebhookFunctions,
  settings: Settings,
  url: string,
): Promise<Registration | undefined> {
  // The sender waits: one try.
  const session = await openSession(context, settings.authentication, {
    timeout: 8_000,
    maxWait: 0,
  });
  const path = listPath(context, settings, session);
  const found = await findByUrl(webhooksAt(session, path), url);
  if (typeof found?.secret !== 'string' || found.secret === '') return undefined;
  const place = { server: session.server.api, account: accountOf(session), path };
  return { ...place, id: String(found.id), url, secret: found.secret };
}
