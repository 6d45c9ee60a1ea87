import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { arrivalAt, unseal } from '../../../shared/webhooks/delivery';
import { openSession, type Authentication, type Session } from '../../../shared/request';
import { isKept, type Booking } from '../../bookings/booking';
import { bookingsWith, latest } from '../../bookings/search';
import { outcome, trackedBookings } from './outcome';
import {
  deliveredIn,
  hasOtherSeat,
  hasSeats,
  isMeant,
  isMeantIn,
  peopleMeant,
  type Delivered,
} from './recognise';
import { secretOf, unsubscribe, waitingOf, type Waiting } from './subscription';

/** Cal.com waits for the answer, and some servers let the attendee wait as well. */
const QUICK = { timeout: 8_000, maxWait: 8 };

/**
 * Wakes the waiting execution for the booking that it waits for, and lets it sleep on for all
 * others. The delivery decides what has happened, since servers save after they deliver; the API
 * adds to it. Nothing that arrives makes it throw: n8n would go on with the error then.
 */
export async function resumeOnBooking(context: IWebhookFunctions): Promise<IWebhookResponseData> {
  const query = context.getQueryData() as IDataObject;
  const waiting = waitingOf(query);
  const opened = unseal(arrivalAt(context), { secret: secretOf(query) });
  if (!('body' in opened)) return sleepOn(context, opened.status, opened.message);
  const delivered = deliveredIn(opened.body);
  const verdict = waiting && delivered ? isMeant(delivered, waiting) : false;
  if (!waiting || !delivered || !verdict) return sleepOn(context, 200, OTHER);

  const session = await open(context);
  const [shown, ...more] = await read(session, delivered);
  const isUnknown = verdict === 'ask' && !shown;
  if (isUnknown) return sleepOn(context, 503, 'Cal.com could not be asked which booking this is');
  if (shown && !isMeantIn(shown, delivered, waiting)) return sleepOn(context, 200, OTHER);

  const booking = await whatHolds(session, delivered, more.length > 0 ? undefined : shown);
  const isHeld = shown !== undefined && hasOtherSeat(shown, delivered, waiting);
  if (!(await isEnd(session, booking, waiting, isHeld))) return sleepOn(context, 200, NOT_YET);

  // What fails is let go: the next waiting removes what was left.
  if (session) await unsubscribe(session, query).catch(() => undefined);
  const attendee =
    shown && hasSeats(shown, delivered)
      ? (peopleMeant(shown, delivered, waiting)[0] ?? delivered.attendees[0])
      : undefined;
  const json = outcome(waiting.trackingId, booking, {
    language: waiting.language,
    attendee,
    web: session?.server.web,
  });
  return {
    workflowData: [[{ json, pairedItem: { item: 0 } }]],
    webhookResponse: { message: 'Received' },
  };
}

const OTHER = 'Received, but this is not the booking that is waited for';
const NOT_YET = 'Received, but this does not end the waiting';

function sleepOn(
  context: IWebhookFunctions,
  status: number,
  message: string,
): IWebhookResponseData {
  context.getResponseObject().status(status).json({ message });
  return { noWebhookResponse: true };
}

/** The booking of a delivery as the API shows it; nothing when it cannot be asked. */
const read = async (session: Session | undefined, { uid }: Delivered): Promise<Booking[]> =>
  session ? await bookingsWith(session, uid).catch(() => []) : [];

/**
 * What holds now. That a booking is cancelled is told before it is saved; everything else is saved
 * first, so that the API knows it better: a late delivery may be about a booking that was moved or
 * cancelled since.
 */
async function whatHolds(
  session: Session | undefined,
  delivered: Delivered,
  shown: Booking | undefined,
): Promise<Booking> {
  if (!shown) return delivered;
  if (!isKept(delivered)) return { ...shown, status: delivered.status };
  return session ? await latest(session, shown).catch(() => shown) : shown;
}

/**
 * Whether the waiting is over, in the same way as when it began: a booking of the link that holds
 * ends the waiting for one; that one was cancelled ends it only when no other one holds,
 * and no other seat in it (`isHeld`).
 */
async function isEnd(
  session: Session | undefined,
  booking: Booking,
  { goal, trackingId }: Waiting,
  isHeld: boolean,
): Promise<boolean> {
  if (goal === 'either') return true;
  if (isKept(booking)) return goal === 'booked';
  if (goal === 'booked' || isHeld) return false;
  const all = session ? await trackedBookings(session, trackingId).catch(() => []) : [];
  return !all.some((other) => other.uid !== booking.uid && isKept(other));
}

async function open(context: IWebhookFunctions): Promise<Session | undefined> {
  const authentication = context.getNodeParameter('authentication', 'apiKey') as Authentication;
  return await openSession(context, authentication, QUICK).catch(() => undefined);
}
