/** Private links of event types. */
import { randomBytes } from 'node:crypto';
import { notFound } from '../authenticate';
import { refuse } from '../refuse';
import type { Row } from '../store';
import type { SandboxRequest } from '../types';
import { routes } from '../routes';

const base = '(/organizations/{orgId}/teams/{teamId})?/event-types/{eventTypeId}/private-links';

export const privateLinks = routes({
  [`GET ${base}`]: (request) => ({
    data: [...linksOf(request).values()].map((link) => shownLink(link, request)),
  }),
  [`POST ${base}`]: (request) => {
    const linkId = randomBytes(16).toString('base64url');
    const { eventTypeId } = request.params;
    // A link ends by use or by date, not by both.
    const { maxUsageCount, ...dated } = request.body;
    if (!dated.expiresAt && maxUsageCount === undefined) {
      throw refuse('Either expiresAt or maxUsageCount must be provided');
    }
    const ends = dated.expiresAt ? dated : { maxUsageCount, usageCount: 0 };
    const link = { linkId, eventTypeId: Number(eventTypeId), isExpired: false, ...ends };
    linksOf(request).set(linkId, link);
    return { data: shownLink(link, request) };
  },
  [`PATCH ${base}/{linkId}`]: (request) => ({
    data: shownLink(changed(request), request),
  }),
  [`DELETE ${base}/{linkId}`]: (request) => {
    const { linkId } = find(request);
    linksOf(request).delete(String(linkId));
    return { data: { linkId, message: 'Private link deleted successfully' } };
  },
});

function linksOf({ store, params, user }: SandboxRequest): Map<string, Row> {
  const type = store.eventTypes.get(Number(params.eventTypeId));
  const own = params.teamId ? type?.teamId === Number(params.teamId) : type?.ownerId === user?.id;
  if (!type || !own) throw notFound(`Event type with id ${params.eventTypeId} not found`);
  return store.collection(`private links of ${type.id}`);
}

/** A change without a date makes a link for one use of it, also a change of nothing. */
function changed(request: SandboxRequest): Row {
  const link = find(request);
  const { expiresAt, maxUsageCount = 1 } = request.body;
  if (expiresAt) {
    delete link.maxUsageCount;
    delete link.usageCount;
    return Object.assign(link, { expiresAt });
  }
  delete link.expiresAt;
  return Object.assign(link, { maxUsageCount, usageCount: link.usageCount ?? 0 });
}

function find(request: SandboxRequest): Row {
  const { linkId } = request.params;
  const link = linksOf(request).get(linkId);
  if (!link) throw notFound(`Private link with ID ${linkId} not found`);
  return link;
}

/** On the cloud only the newer version answers the full address. */
function shownLink(link: Row, { store, version, params }: SandboxRequest): Row {
  const type = store.eventTypes.get(Number(params.eventTypeId));
  const tail = version === '2024-09-04' ? `/${type?.slug}` : '';
  return { ...link, bookingUrl: `${store.webUrl}/d/${link.linkId}${tail}` };
}
