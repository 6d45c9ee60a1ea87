import { access } from './access';
import { booking } from './booking';
import type { Causes, Failure } from './cause';
import { connection } from './connection';
import { events } from './events';
import { legacy } from './legacy';
import { setup } from './setup';

/** Every known cause by its name, the more specific before the more general. */
export const causes: Causes = {
  ...legacy,
  ...connection,
  ...access,
  ...events,
  ...booking,
  ...setup,
};

export interface Explanation {
  name: string;
  message?: string;
  advice: string;
}

/** What we know of the cause of a failure, or undefined. */
export function causeOf(failure: Failure): Explanation | undefined {
  for (const [name, { when, message, advice }] of Object.entries(causes)) {
    if (!when(failure)) continue;
    return {
      name,
      message: typeof message === 'function' ? message(failure) : message,
      advice: typeof advice === 'function' ? advice(failure) : advice,
    };
  }
  return undefined;
}
