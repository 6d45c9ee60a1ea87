import { access } from './access';
import { bookingCauses } from './booking';
import { bookingChange } from './bookingChange';
import type { Cause, Failure } from './cause';
import { connection } from './connection';
import { events } from './events';
import { general } from './general';
import { legacy } from './legacy';
import { setup } from './setup';
import { version } from './version';

/** Every known cause, the more specific before the more general. */
export const causes: Cause[] = [
  ...legacy,
  ...version,
  ...connection,
  ...events,
  ...bookingCauses,
  ...bookingChange,
  ...setup,
  ...access,
  ...general,
];

/** The cause of a failure, where it is known. */
export const causeOf = (failure: Failure): Cause | undefined =>
  causes.find(({ when }) => when(failure));
