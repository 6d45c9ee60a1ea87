/** Event types of API v1, many of whose settings have another shape now. */
import type { Request } from '../replace';
import type { Values } from '../types';

const same = [
  'title',
  'slug',
  'description',
  'hidden',
  'disableGuests',
  'slotInterval',
  'minimumBookingNotice',
  'beforeEventBuffer',
  'afterEventBuffer',
  'scheduleId',
  'hideCalendarNotes',
  'onlyShowFirstAvailableSlot',
  'successRedirectUrl',
];

/** What both know under one name, and the length; the rest is noted. */
export function eventTypeBody({ notes }: Request, body: Values): Values {
  const tree: Values = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'length') tree.lengthInMinutes = value;
    else if (same.includes(name)) tree[name] = value;
    else notes.push(`${name} is left out: it has another form in API v2. Set it in the node.`);
  }
  return tree;
}
