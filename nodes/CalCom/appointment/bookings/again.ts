import type { IDataObject } from 'n8n-workflow';
import { notDone } from '../../../shared/wording/problem';
import type { Booking } from '../../bookings/booking';
import { attendeeIn } from '../../bookings/search';
import { sentence } from '../words/sentences';
import { listed } from './brief';
import type { Criteria } from './locate';
import { LABELS } from './single';

/** What was done, with the verb for doing it and the sentence that says so to people. */
const deeds = {
  cancelled: { what: 'cancelled just now:', verb: 'cancel', said: 'cancelledNow' },
  rescheduled: { what: 'rescheduled just now, to', verb: 'reschedule', said: 'movedNow' },
} as const;

/**
 * What is asked where the same was done to another booking of the person just now: a call that is
 * sent twice must not act twice, and "the first one" is the next one then.
 */
export function askedAgain(
  done: keyof typeof deeds,
  { last, next }: { last: Booking; next: Booking },
  criteria: Criteria,
): IDataObject {
  const { what, verb, said } = deeds[done];
  const [before, match] = [last, next].map((one) =>
    listed(one, criteria, attendeeIn(one, criteria.person)),
  );
  const when = String(before.startText);
  return notDone(
    `A booking of this person was ${what} ${when}`,
    `If that was meant, it is done. To ${verb} this one as well, ask first. Then try again with its uid as ${LABELS.uid}. Or say its date and time in ${LABELS.hint}.`,
    { [done]: false, message: sentence(said, criteria.language, when), matches: [match] },
  );
}
