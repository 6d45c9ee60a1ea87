import type { IDataObject } from 'n8n-workflow';
import { omit } from 'lodash';
import { DateTime } from 'luxon';
import { localTime } from '../../../shared/times/localTime';
import type { GuideOf } from '../../../shared/operation/declared';
import {
  explanationOf,
  fetchData,
  request,
  statusOf,
  type Call,
  type Session,
} from '../../../shared/request';
import { wait } from '../../../shared/request/wait';
import { questionsOf } from '../../../shared/questions/question';
import { isUnconfirmed } from '../../../shared/api/bookings';
import { BOOKINGS, SLOTS } from '../../../shared/api/versions';
import type { book as declaration } from './index';
import type { Booking } from '../../bookings/booking';
import { answersInWords, askingAgain, typedFor } from '../bookings/answers';
import { answersLost } from '../../resources/booking/answersLost';
import { brief } from '../bookings/brief';
import { UNSEEN, findMade, lookUpMade, seesBookingsOf, type Sought } from '../../bookings/made';
import { attendeeIn, bookingsIn } from '../../bookings/search';
import { readWanted, type Wanted } from './wanted';
import { detailsOf } from '../eventType';
import { oneAtATime } from '../oneAtATime';
import { seriesOf } from '../bookings/series';
import { attempt, isTaken } from '../refusal';
import { alternatives } from '../times/alternatives';
import { dayInWords } from '../words/language';
import { sentence } from '../words/sentences';
import { recall, remember } from './memory';

type Guide = GuideOf<typeof declaration>;

/** Who holds the slot may be just about to book it: it is asked for again, so many ms apart. */
const A_MOMENT = 1500;
const TRIES = 3;

/**
 * Books a time for somebody, once: what is booked already comes back as it is, also when several
 * runs try at the same time. A time that is gone is answered with the nearest free ones.
 */
export async function book(guide: Guide): Promise<IDataObject[]> {
  const { session } = guide;
  const wanted = await readWanted(guide);
  const { type, instant, person } = wanted;
  const key = [session.server.api, JSON.stringify(type.by), instant, person.email ?? person.phone];
  return [await oneAtATime(`book ${key.join(' ')}`, async () => await bookOnce(session, wanted))];
}

async function bookOnce(session: Session, wanted: Wanted): Promise<IDataObject> {
  const hold = await reserve(session, wanted);
  if (hold === 'held' || hold === 'booked') {
    const instead = await insteadOf(session, wanted);
    if (instead) return instead;
  }
  const { value: done, refusal } = await attempt(unlessBooked(session, wanted)).finally(
    async () => {
      if (typeof hold === 'object') await release(session, hold.reservationUid);
    },
  );
  if (done) return done;

  const instead = await insteadOf(session, wanted, isTaken(refusal));
  if (instead) return instead;
  throw await explained(session, wanted, refusal);
}

/** Looks before it books. Whoever holds the slot is alone with it, also among n8n's workers. */
async function unlessBooked(session: Session, wanted: Wanted): Promise<IDataObject> {
  const existing = await bookedAlready(session, wanted);
  return existing
    ? booked(wanted, await seriesOf(session, existing), true)
    : booked(wanted, await create(session, wanted), false);
}

/**
 * The booking of the same person, event type and start, if there is one (pending ones count): in the
 * account's list, or, of other people's event types, one that this node made.
 */
const bookedAlready = async (session: Session, wanted: Wanted): Promise<Booking | undefined> =>
  (await findMade(session, soughtBy(wanted))) ?? (await recall(session, soughtBy(wanted)));

const soughtBy = ({ type, instant, person }: Wanted): Sought => ({ ...type.by, instant, person });

/** The UID of the reservation; `held` by somebody else, or `booked`; nothing where we may not. */
type Hold = { reservationUid: string } | 'held' | 'booked' | undefined;

/** Hides the slot from others while it is booked; not where Cal.com does not let us. */
async function reserve(session: Session, wanted: Wanted, tries = TRIES): Promise<Hold> {
  const { type, instant, length } = wanted;
  if (!('eventTypeId' in type.by)) return undefined;
  const call: Call = {
    method: 'POST',
    path: '/slots/reservations',
    version: SLOTS,
    body: { ...type.by, slotStart: instant, ...(length && { slotDuration: length }) },
  };
  const { value, refusal } = await attempt(
    fetchData<{ reservationUid: string } | null>(session, call).catch(orNothing),
    [422],
  );
  if (!refusal) return typeof value?.reservationUid === 'string' ? value : undefined;
  if (!/holds|reserved/i.test(refusal.message)) return 'booked';
  if (tries === 1) return 'held';
  await wait(A_MOMENT, session.signal);
  return await reserve(session, wanted, tries - 1);
}

/** Whatever else may be wrong with the time is said when it is booked. */
function orNothing(error: Error): undefined {
  if (statusOf(error) === 422) throw error;
  return undefined;
}

/** A reservation that cannot be released ends by itself after five minutes. */
async function release(session: Session, reservationUid: string): Promise<void> {
  const path = `/slots/reservations/${encodeURIComponent(reservationUid)}`;
  await request(session, { method: 'DELETE', path, version: SLOTS }).catch(() => undefined);
}

async function create(session: Session, wanted: Wanted): Promise<Booking[]> {
  const { body, person } = wanted;
  const bookings = await send(session, wanted, body).catch(async (refusal: Error) => {
    // Some event types know people by their phone numbers alone, and take no address.
    if (explanationOf(refusal)?.cause !== 'emailNotAsked' || !person.phone) throw refusal;
    return await send(session, wanted, {
      ...body,
      attendee: omit(body.attendee as IDataObject, 'email'),
    });
  });
  remember(session, soughtBy(wanted), bookings[0]);
  return bookings;
}

async function send(session: Session, wanted: Wanted, body: IDataObject): Promise<Booking[]> {
  const call: Call = {
    method: 'POST',
    path: '/bookings',
    version: BOOKINGS,
    answers: 'booking',
    body,
    lookUp: async () => await lookUpMade(session, soughtBy(wanted)),
  };
  return bookingsIn(await request(session, call));
}

/** What to say instead of booking: that it is booked, or which times are free; undefined if it is free. */
async function insteadOf(
  session: Session,
  wanted: Wanted,
  taken = false,
): Promise<IDataObject | undefined> {
  const made = await bookedAlready(session, wanted);
  if (made) return booked(wanted, await seriesOf(session, made), true);
  const { start, type, zone, length, language } = wanted;
  const instead = await alternatives(
    session,
    { type, zone, length },
    { start, language, taken, done: 'booked' },
  );
  const seesAll = instead && (await seesBookingsOf(session, soughtBy(wanted)).catch(() => false));
  if (!instead || seesAll) return instead;
  return {
    ...instead,
    advice: `${UNSEEN} Ask the person first. If there is none yet: ${String(instead.advice)}`,
  };
}

/** Causes of refusals that are about the answers to the questions of the event type. */
const ofAnswers = new Set(['answerMissing', 'answersWrong', 'answerType', 'optionUnknown']);

/**
 * The reason of a refusal; where an answer was missing or wrong, what the event type asks, with the
 * questions named as people know them.
 */
async function explained(session: Session, wanted: Wanted, refusal: Error): Promise<Error> {
  const { cause = '' } = explanationOf(refusal) ?? {};
  // The number that was left out is what is missing.
  if (cause === 'phoneMissing') {
    refusal.message = [refusal.message, ...wanted.warnings].join('. ');
  }
  if (!ofAnswers.has(cause)) return refusal;
  const { type, person, body, language } = wanted;
  const details = await detailsOf(session, type);
  const questions = questionsOf(details?.bookingFields);
  const known = { ...person, guests: body.guests };
  askingAgain(language, () => typedFor(wanted.answers, questions, known));
  const meant = questions.filter(
    ({ slug, label }) => label && refusal.message.includes(`"${slug}"`),
  );
  for (const { slug, label } of meant) {
    refusal.message = refusal.message.replaceAll(`"${slug}"`, `"${label}"`);
  }
  const message = answersInWords(
    meant.map(({ label }) => label),
    language,
  );
  return Object.assign(refusal, { extra: { message } });
}

function booked(wanted: Wanted, bookings: Booking[], alreadyBooked: boolean): IDataObject {
  const { person, zone, language, web, warnings } = wanted;
  const [first, ...later] = bookings;
  const manner = { zone, language, web };
  const told = brief(first, manner, attendeeIn(first, person));
  const pending = isUnconfirmed(first);
  const days = bookings.map(({ start }) => dayInWords(DateTime.fromISO(start, { zone }), language));
  const done = alreadyBooked ? 'bookedBefore' : pending ? 'requested' : 'booked';
  const message = [
    sentence(done, language, String(told.startText)),
    later.length > 0 && sentence('series', language, days.length, days[0], days.at(-1)!),
    pending && sentence('toConfirm', language),
  ];
  const lost = alreadyBooked ? undefined : answersLost(bookings, wanted);
  const warned = [...warnings, ...(lost ? [lost] : [])];
  return {
    ok: true,
    booked: true,
    alreadyBooked,
    message: message.filter(Boolean).join(' '),
    ...(warned.length > 0 && { warnings: warned }),
    ...told,
    ...wanted.zoneAssumed,
    // Of seats, only the answer to their own booking tells the UID in any case.
    ...(typeof first.seatUid === 'string' && { seatUid: first.seatUid }),
    ...(later.length > 0 && {
      occurrences: bookings.map(({ uid, start }) => ({
        uid,
        startLocal: localTime(start, zone),
      })),
    }),
  };
}
