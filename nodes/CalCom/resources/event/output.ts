import type { IDataObject } from 'n8n-workflow';
import { records, type Output } from '../../../shared/api/envelope';

/**
 * Where an event stands in its life, which Cal.com tells by three times only: draft, published, past
 * or cancelled. Undefined for a record that does not hold them.
 */
function statusOf({ cancelledAt, publishedAt, endTime }: IDataObject): string | undefined {
  if (cancelledAt) return 'cancelled';
  if (publishedAt === undefined) return undefined;
  if (!publishedAt) return 'draft';
  return Date.parse(String(endTime)) < Date.now() ? 'past' : 'published';
}

/** Events with a `status` beside what Cal.com answers. */
export const events: Output = (answer) =>
  records(answer).map((record) => {
    const status = statusOf(record);
    return status === undefined ? record : { status, ...record };
  });

/** What workflows use of an event. */
export const kept = [
  'uuid',
  'status',
  'title',
  'slug',
  'description',
  'startTime',
  'endTime',
  'timeZone',
  'locations',
  'confirmedCount',
];
