/** `POST /v2/bookings`. */
import { randomUUID } from 'node:crypto';
import type { Answer, SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import { badRequest, managesEventType } from '../find';
import type { Attendee, Booking, EventType } from '../model';
import { hostsOf, seatedBookingAt } from '../offers';
import type { Search } from '../search';
import { createdAnswer, viewOf } from './answer';
import type { BookingBody, Exemptions } from './body';
import { addBooking, addSeat, fieldsOf, isSeated, needsConfirmation } from './book';
import { draftOf } from './draft';
import type { Draft } from './draft';
import { created, requested } from './payload';
import { subjectOf } from './subject';
import { claim } from './slotCheck';
import { typeToBook } from './typeToBook';

interface Made {
  booking: Booking;
  seat?: Attendee;
}

/** Recurring types make one booking for each occurrence and answer an array. */
export async function createBooking(request: SandboxRequest): Promise<Answer> {
  const body: BookingBody = request.body;
  const type = typeToBook(request, body);
  const draft = draftOf(request, type, body);
  if (body.instant) return await bookInstantly(request, type, draft);

  const { store, profile } = request;
  const now = request.now();
  const searches = draft.starts.map(
    (from): Search => ({
      store,
      now,
      eventType: type,
      from,
      to: from.plus({ minutes: draft.length }),
      length: draft.length,
      onlyHosts: draft.onlyHosts,
    }),
  );
  const pending = needsConfirmation(type, draft.starts[0], now);
  await claim(searches, { pending, profile, ...exemptions(request, type, body) });

  const made = book(request, searches, draft, pending);
  for (const { booking, seat } of made) {
    const about = subjectOf(store, booking, profile);
    await (pending
      ? request.emit('BOOKING_REQUESTED', requested(store, booking, profile), about)
      : request.emit('BOOKING_CREATED', created(store, booking, seat), about));
  }
  const answers = made.map(({ booking, seat }) =>
    createdAnswer(booking, viewOf(request, { seatUid: seat?.seatUid })),
  );
  return { status: 201, data: type.recurrence ? answers : answers[0] };
}

function book(request: SandboxRequest, searches: Search[], draft: Draft, pending: boolean): Made[] {
  const [{ eventType: type }] = searches;
  const recurringBookingUid = type.recurrence ? randomUUID() : undefined;
  return searches.map((search) => {
    const existing = seatedBookingAt(search);
    const booking =
      existing ??
      addBooking(request, search, {
        ...fieldsOf(request, type, draft),
        status: pending ? 'pending' : 'accepted',
        ...(recurringBookingUid && { recurringBookingUid }),
      });
    if (!isSeated(type)) return { booking };
    checkAlone(booking, draft);
    return { booking, seat: addSeat(request, booking, draft) };
  });
}

/** @throws 409 when the person has a seat in this meeting. */
function checkAlone({ attendees }: Booking, { attendee }: Draft): void {
  const isThere = attendees.some(({ email }) => email === attendee.email);
  if (isThere) throw refuse('already_signed_up_for_this_booking_error');
}

/** A meeting that starts now and waits for the first host who joins. */
async function bookInstantly(
  request: SandboxRequest,
  type: EventType,
  draft: Draft,
): Promise<Answer> {
  const { store, profile, emit } = request;
  if (type.teamId === null) throw badRequest('Only event types of teams can be booked instantly');
  const from = draft.starts[0];
  const search = {
    store,
    now: request.now(),
    eventType: type,
    from,
    to: from.plus({ minutes: draft.length }),
  };
  const booking = addBooking(request, search, {
    ...fieldsOf(request, type, draft),
    status: 'awaiting_host',
    hostIds: hostsOf(type).map(({ userId }) => userId),
  });
  const { name, email, notes = '', guests = [] } = draft.responses;
  const payload = {
    triggerEvent: 'INSTANT_MEETING',
    uid: booking.uid,
    responses: { name, email, notes, guests },
    connectAndJoinUrl: `${store.webUrl}/connect-and-join?token=${randomUUID()}`,
    eventTypeId: type.id,
    eventTypeTitle: type.title,
    customInputs: {},
  };
  await emit('INSTANT_MEETING', payload, subjectOf(store, booking, profile));
  return { status: 201, data: createdAnswer(booking, viewOf(request)) };
}

/** Only hosts may set rules aside; others' wishes are ignored. */
export function exemptions(
  { store, user }: SandboxRequest,
  type: EventType,
  body: Exemptions,
): Exemptions {
  if (!managesEventType(store, user, type)) return {};
  const { allowConflicts, allowBookingOutOfBounds, skipBookingLimits } = body;
  return { allowConflicts, allowBookingOutOfBounds, skipBookingLimits };
}
