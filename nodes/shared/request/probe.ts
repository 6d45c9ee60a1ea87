import { isPlainObject } from 'lodash';
import type { Call } from '../api/call';
import { explain } from './explain';
import { optionsOf } from './options';
import { Limiter } from './pace';
import { sendUntilAnswered } from './retry';
import type { Account } from './session';

/** An account that nobody uses yet: it has no rate limit of its own, and nothing is set for it. */
type NewAccount = Omit<Account, 'limiter' | 'options' | 'state'>;

/** Milliseconds that a server may take to answer. */
const PATIENCE = 20_000;

/**
 * Sends a call once, to see whether an account works, and returns what stands in the way, in one or
 * two sentences without any secret; undefined when the body of a success is the proof that it works.
 */
export async function problemOf(
  probed: NewAccount,
  call: Call,
  isProof: (body: Record<string, unknown>) => boolean,
): Promise<string | undefined> {
  const options = optionsOf({ timeout: PATIENCE, maxWait: 0 });
  const account: Account = {
    ...probed,
    limiter: new Limiter(),
    options,
    state: { isSilent: false },
  };
  const result = await sendUntilAnswered(account, call);
  const { answer, succeeded } = result;
  const body = isPlainObject(answer?.body) ? (answer!.body as Record<string, unknown>) : {};
  if (succeeded && isProof(body)) return undefined;

  // What another program takes for a success says nothing.
  const failed = succeeded ? { ...result, answer: { ...answer!, body: {} } } : result;
  const { sentence, advice } = explain(account, call, failed);
  return [sentence.replace(/\.$/, ''), advice].filter(Boolean).join('. ');
}
