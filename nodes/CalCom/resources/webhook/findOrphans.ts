import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { omit } from 'lodash';
import { list } from '../../../shared/operation/convert';
import type { GuideOf } from '../../../shared/operation/declared';
import { allOf, removeIfThere, webhooksAt, type Found } from '../../../shared/webhooks/api';
import type { deleteOrphans as removal, findOrphans as search } from './orphans';

type Guide = GuideOf<typeof search>;

/**
 * The webhooks of the chosen scope that deliver to this n8n but to no workflow of those that are
 * listed as in use. Secrets are left out of the result. `inUse` is `false`, or
 * `unknown` where nothing is listed as in use: those of published workflows are among them then.
 * Throws a UserError for a host that is none.
 */
export async function findOrphans(guide: Guide): Promise<Found[]> {
  const host = hostOf(guide);
  const inUse = inUseOf(guide);
  const webhooks = await allOf(webhooksAt(guide.session, guide.call().path));
  return webhooks
    .filter(({ subscriberUrl }) => isOrphan(subscriberUrl, host, inUse))
    .map((webhook) => ({
      ...(omit(webhook, 'secret') as Found),
      inUse: inUse.size > 0 ? false : 'unknown',
    }));
}

/**
 * Removes the webhooks that `findOrphans` finds, one after the other; one that is gone meanwhile
 * counts as removed. Throws a UserError when nothing is listed as in use and the user has not said
 * that this is meant: every webhook of this n8n would go.
 */
export async function deleteOrphans(guide: GuideOf<typeof removal>): Promise<IDataObject[]> {
  if (inUseOf(guide).size === 0 && guide.values.allowNoneInUse !== true) {
    throw new UserError(
      '"Webhooks in Use" is empty, so all webhooks of this n8n would be deleted. Fill it in, or turn on "Delete Even if None Is in Use".',
    );
  }
  const orphans = await findOrphans(guide);
  const all = webhooksAt(guide.session, guide.call().path);
  for (const { id } of orphans) {
    await removeIfThere(all, id);
  }
  return orphans.map((orphan) => ({ ...orphan, deleted: true }));
}

/** Host and port of this n8n, from the user or from n8n itself. */
function hostOf({ context, values }: Guide): string {
  const typed = String(values.webhookHost ?? '').trim() || context.getInstanceBaseUrl();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) throw new UserError('"Webhook Host" must be like n8n.example.com');
  return new URL(address).host;
}

/**
 * The webhook IDs in use, and the paths of addresses: those alone count, so that an address is not
 * taken for an orphan's because it is written in another way.
 */
function inUseOf({ values, zone }: Guide): Set<string> {
  const given = list(values.webhooksInUse, { label: 'Webhooks in Use', zone, now: 0 }) as
    | string[]
    | undefined;
  return new Set((given ?? []).map((entry) => pathOf(entry) ?? entry).filter(Boolean));
}

const pathOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') : undefined;

function isOrphan(subscriberUrl: string, host: string, inUse: Set<string>): boolean {
  const path = pathOf(subscriberUrl);
  if (path === undefined || new URL(subscriberUrl).host !== host) return false;
  return ![path, ...path.split('/')].some((name) => inUse.has(name));
}
