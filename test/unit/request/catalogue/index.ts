/** How each known cause of a failure comes about, by its name: the table of docs/errors.md. */
import { access } from './access';
import { bookings } from './bookings';
import { connection } from './connection';
import { events } from './events';
import { setup } from './setup';
import { texts } from './texts';
import type { Case } from './world';

export type { Where, World } from './world';

/** Every case by the name of the cause that must explain it. */
export const catalogue: Record<string, Case> = {
  ...connection,
  ...access,
  ...events,
  ...bookings,
  ...setup,
  ...texts,
};
