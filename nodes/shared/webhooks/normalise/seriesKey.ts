import { text, type Fields } from './values';

/**
 * A key that stays the same when a booking is moved: the UID of the first booking, which Cal.com
 * keeps in the iCal UID (`<uid>@Cal.com`) of every later one. Some servers leave the iCal UID out.
 * Then the key is certain only after the first move, which counts as sequence 1; undefined stands
 * for unknown, because a key that changes would be worse than none.
 */
export function seriesKey({ iCalUID, iCalSequence, rescheduleUid }: Fields): string | undefined {
  const known = text(iCalUID);
  if (known) return fromICalUid(known);
  return iCalSequence === 1 ? text(rescheduleUid) : undefined;
}

/** An iCal UID is the UID of the first booking and the name of the app: `k3Wd7s@Cal.com`. */
export const fromICalUid = (iCalUid: string): string => iCalUid.replace(/@[^@]*$/, '');
