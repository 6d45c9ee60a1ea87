import type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';
import { credentialTypes, type Session } from '../shared/request';
import { State, type Leftover, type Place, type Registration } from './state';
import { remove, removeIfOurs } from './subscription';

/** Which credential a session uses: its type and ID. */
export const accountOf = ({ authentication, context }: Session): string => {
  const type = credentialTypes[authentication];
  return `${type} ${context.getNode().credentials?.[type]?.id ?? ''}`;
};

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

/**
 * Removes the webhooks that should be gone, as far as the account in use can; the others stay on
 * the list. Returns the failures.
 */
export async function settle({
  context,
  state,
  session,
}: {
  context: IHookFunctions;
  state: State;
  session: Session;
}): Promise<unknown[]> {
  const remaining: Leftover[] = [];
  const failures: unknown[] = [];
  for (const leftover of state.leftovers) {
    const isOwn = leftover.server === session.server.api && leftover.account === accountOf(session);
    try {
      if (isOwn) await remove(session, leftover);
      else if (!(await isRemovedElsewhere(session, state, leftover))) remaining.push(leftover);
    } catch (error) {
      remaining.push(leftover);
      failures.push(error);
    }
  }
  if (remaining.length > 0) {
    context.logger.warn(
      `${context.getNode().name}: ${remaining.length} webhook(s) in Cal.com could not be removed and will be tried again: ${namesOf(remaining)}`,
    );
  }
  state.leftovers = remaining;
  return failures;
}

/**
 * Whether a webhook of another credential or address could be removed all the same: the credential
 * in use may be for the same account, and the server may have moved. The ID and our URL together
 * tell that it is the one.
 */
async function isRemovedElsewhere(
  session: Session,
  state: State,
  { id, path, url }: Leftover,
): Promise<boolean> {
  if (!id || state.hasInUse(id)) return false;
  return await removeIfOurs(session, { path, id, url }).catch(() => false);
}

const namesOf = (leftovers: Leftover[]): string =>
  leftovers.map(({ id, url, server, path }) => `${id ?? url} at ${server}${path}`).join('; ');

/** Tells who looks at an execution about webhooks that could not be removed, and what to do. */
export function hintAtLeftovers(context: IExecuteFunctions): void {
  const { leftovers } = new State(context.getWorkflowStaticData('node'));
  if (leftovers.length === 0) return;
  context.addExecutionHints({
    message: `Cal.com may still have webhooks of this trigger that its credential cannot remove: ${namesOf(leftovers)}. Delete them in Cal.com under Settings > Developer > Webhooks, or publish the workflow once more with the credential that made them.`,
    type: 'warning',
    location: 'outputPane',
  });
}
