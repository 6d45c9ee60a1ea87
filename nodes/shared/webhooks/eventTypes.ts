import { partition } from 'lodash';
import type { Fields } from './normalise/values';
import type { TriggerOptions } from './settings';

/** An event type by both of its names. */
export type KnownType = [id: number, slug: string];

/** The IDs and slugs of the option "Only These Event Types". */
export const chosenTypes = ({ eventTypes }: TriggerOptions): string[] =>
  String(eventTypes ?? '')
    .split(/[\s,]+/)
    .filter(Boolean);

/**
 * Whether an event may be of one of the chosen types, IDs or slugs. Many events tell only one of the
 * two: `known` event types tell the other. An event of a type that is not known, or that tells none,
 * may be of a chosen one.
 */
export function isOfType({ id, slug }: Fields, chosen: string[], known: KnownType[]): boolean {
  if (chosen.length === 0) return true;
  const [ids, slugs] = partition(chosen, (it) => /^\d+$/.test(it));
  const sameId = known.filter(([other]) => other === id);
  const sameSlug = known.filter(([, other]) => other === slug);
  const isChosen = ([one, other]: KnownType) => ids.includes(String(one)) || slugs.includes(other);

  if (id !== undefined && ids.includes(String(id))) return true;
  if (slug !== undefined && chosen.includes(String(slug))) return true;
  // A slug may have been changed since.
  if (sameId.some(isChosen)) return true;
  if (id === undefined && sameSlug.some(isChosen)) return true;
  // Another owner's event type may have the slug of a chosen one that nobody could look up.
  const isUnknown = (it: string) => !known.some(([one]) => String(one) === it);
  const mayBeOther = sameSlug.length === 0 ? ids.length > 0 : ids.some(isUnknown);
  const mayHaveId = id === undefined && mayBeOther;
  const mayHaveSlug = slug === undefined && slugs.length > 0 && sameId.length === 0;
  return mayHaveId || mayHaveSlug;
}
