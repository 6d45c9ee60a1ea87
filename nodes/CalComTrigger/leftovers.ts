import { omit, partition } from 'lodash';
import type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';
import type { Session } from '../shared/request';
import { State, type Leftover, type Place, type Registration } from './state';
import { leadToSameTrigger } from './ownAddress';
import { remove, whatIs } from './subscription';
import { logOf } from './log';

/** Whether two registrations stand in the same list of webhooks. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.server === b.server && a.account === b.account && a.path === b.path;

/** A registration that is to be removed from now on. */
export const leftoverOf = ({ id, url, server, account, path }: Registration): Leftover => ({
  ...(id && { id }),
  url,
  server,
  account,
  path,
  since: Date.now(),
});

interface Hook {
  context: IHookFunctions;
  state: State;
  session: Session;
  /** The address at which n8n takes the deliveries of this trigger now. */
  url: string;
}

/**
 * Removes the webhooks that should be gone, as far as the account in use can and as far as they
 * deliver to this trigger; the others stay on the list. Returns the failures.
 */
export async function settle(hook: Hook): Promise<unknown[]> {
  const { context, state } = hook;
  const remaining: Leftover[] = [];
  const failures: unknown[] = [];
  for (const leftover of state.leftovers) {
    try {
      remaining.push(...(await afterRemoval(hook, leftover)));
    } catch (error) {
      remaining.push(leftover);
      failures.push(error);
    }
  }
  const [elsewhere, ours] = partition(remaining, 'elsewhere');
  const { warn } = logOf(context);
  if (ours.length > 0) {
    warn(
      `${ours.length} webhook(s) in Cal.com could not be removed and will be tried again: ${namesOf(ours)}`,
    );
  }
  if (elsewhere.length > 0) {
    warn(
      `${elsewhere.length} webhook(s) in Cal.com that this trigger once created deliver to another address and are left alone: ${namesOf(elsewhere)}`,
    );
  }
  state.leftovers = remaining;
  return failures;
}

/**
 * What is left when a leftover has been removed, if it may be. After a change of n8n's address, and
 * in a copy of n8n's database, it delivers to another n8n, whose workflow may need it. With another
 * credential or server it may be there all the same: the credential may be for the same account,
 * and the server may have moved. The ID and our URL together tell that it is the one.
 */
async function afterRemoval(
  { context, state, session, url }: Hook,
  leftover: Leftover,
): Promise<Leftover[]> {
  const isOwn = leftover.server === session.server.api && leftover.account === session.credential;
  if (!leadToSameTrigger(leftover.url, url, context.getNode())) {
    const isGone = isOwn && (await whatIs(session, leftover)) !== 'ours';
    return isGone ? [] : [{ ...leftover, elsewhere: true }];
  }
  if (isOwn) {
    await remove(session, leftover);
    return [];
  }
  const ours = omit(leftover, 'elsewhere');
  if (!leftover.id || state.hasInUse(leftover.id)) return [ours];
  const what = await whatIs(session, leftover).catch(() => 'unknown');
  if (what !== 'ours') return [ours];
  await remove(session, leftover);
  return [];
}

const namesOf = (leftovers: Leftover[]): string =>
  leftovers
    .map(
      ({ id, url, server, path, elsewhere }) =>
        `${id ?? url} at ${server}${path}${elsewhere ? `, which delivers to ${url}` : ''}`,
    )
    .join('; ');

/** Tells who looks at an execution about webhooks that could not be removed, and what to do. */
export function hintAtLeftovers(context: IExecuteFunctions): void {
  const { leftovers } = new State(context.getWorkflowStaticData('node'));
  const [elsewhere, ours] = partition(leftovers, 'elsewhere');
  const hint = (message: string) =>
    context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
  if (ours.length > 0) {
    hint(
      `Cal.com may still have webhooks from this trigger that its credential cannot remove: ${namesOf(ours)}. Delete them in Cal.com under Settings > Developer > Webhooks, or publish the workflow again with the credential that created them.`,
    );
  }
  if (elsewhere.length > 0) {
    hint(
      `Cal.com has webhooks from this trigger that deliver to another address: ${namesOf(elsewhere)}. If no other n8n has that address, delete them in Cal.com under Settings > Developer > Webhooks.`,
    );
  }
}
