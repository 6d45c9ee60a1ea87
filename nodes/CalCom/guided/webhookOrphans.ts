import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { omit } from 'lodash';
import { list } from '../../shared/define/convert';
import type { Guide } from '../../shared/define/operation';
import { offset } from '../../shared/define/paging';
import { fetchAll, request, type Call } from '../../shared/request';

/**
 * The webhooks of a list that deliver to this n8n but to no workflow of those that are listed as in
 * use. `listing` is the call that lists them. Secrets are left out of the result.
 * Throws a UserError for a host that is none.
 */
export async function findOrphans(guide: Guide, listing: Call): Promise<IDataObject[]> {
  const host = hostOf(guide);
  const inUse = inUseOf(guide);
  const webhooks = await fetchAll(guide.session, listing, { paging: offset });
  return webhooks
    .filter(({ subscriberUrl }) => isOrphan(String(subscriberUrl), host, inUse))
    .map((webhook) => omit(webhook, 'secret'));
}

/**
 * Removes the webhooks that `findOrphans` finds, one after the other; one that is gone meanwhile
 * counts as removed. Throws a UserError when nothing is listed as in use and the user has not said
 * that this is meant: every webhook of this n8n would go.
 */
export async function deleteOrphans(guide: Guide, listing: Call): Promise<IDataObject[]> {
  if (inUseOf(guide).size === 0 && guide.values.allowNoneInUse !== true) {
    throw new UserError(
      'Webhooks in Use is empty, so all webhooks of this n8n would be deleted. Fill it, or turn on Delete Even if None Is in Use.',
    );
  }
  const orphans = await findOrphans(guide, listing);
  for (const { id } of orphans) {
    const path = `${listing.path}/${encodeURIComponent(String(id))}`;
    await request(guide.session, { method: 'DELETE', path }).catch(unlessGone);
  }
  return orphans.map((orphan) => ({ ...orphan, deleted: true }));
}

const unlessGone = (error: { httpCode?: unknown }): void => {
  if (error.httpCode !== '404') throw error;
};

/** Host and port of this n8n, from the user or from n8n itself. */
function hostOf({ context, values }: Guide): string {
  const typed = String(values.webhookHost ?? '').trim() || context.getInstanceBaseUrl();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) throw new UserError('Webhook Host must be like n8n.example.com');
  return new URL(address).host;
}

/** Whole addresses, and the webhook IDs that stand in them. */
const inUseOf = ({ values, zone }: Guide): Set<string> =>
  new Set(list(values.webhooksInUse, { label: 'Webhooks in Use', zone, now: 0 }) as string[]);

function isOrphan(subscriberUrl: string, host: string, inUse: Set<string>): boolean {
  if (!URL.canParse(subscriberUrl)) return false;
  const { host: own, pathname } = new URL(subscriberUrl);
  const names = [subscriberUrl, ...pathname.split('/')];
  return own === host && !names.some((name) => inUse.has(name));
}
