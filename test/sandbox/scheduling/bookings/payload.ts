/** Webhook payloads of the booking family, with the key sets seen on a real server. */
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Profile, WebhookSubject } from '../../types';
import type { Store, User } from '../../store';
import { eventTypeOf, organizer } from '../find';
import type { Attendee, Booking, BookingField, EventType } from '../model';

export type Payload = Record<string, unknown>;

const labels: Record<string, string> = {
  attendeePhoneNumber: 'phone_number',
  name: 'your_name',
  email: 'email_address',
  location: 'location',
  title: 'what_is_this_meeting_about',
  notes: 'additional_notes',
  guests: 'additional_guests',
  rescheduleReason: 'reason_for_reschedule',
};

const schedulingTypes = {
  roundRobin: 'ROUND_ROBIN',
  collective: 'COLLECTIVE',
  managed: 'MANAGED',
} as const;

const frequencies: Record<string, number> = { yearly: 0, monthly: 1, weekly: 2 };

/** Who hears of a booking: its type, its team, its organizer's own webhooks, … */
export function subjectOf(store: Store, booking: Booking, profile: Profile): WebhookSubject {
  const type = eventTypeOf(store, booking);
  const team = type.teamId === null ? undefined : store.teams.get(type.teamId);
  const host = organizer(store, booking);
  // The community server also tells the organizer of a team's booking; the cloud does not.
  const tellsOrganizer = type.teamId === null || profile === 'selfHosted';
  const organizationId = team?.organizationId ?? host.organizationId;
  return {
    eventTypeId: type.id,
    ...(tellsOrganizer && { userId: host.id }),
    ...(type.teamId !== null && { teamId: type.teamId }),
    ...(organizationId !== null && { organizationId }),
    ...(host.platformClientId && { platformClientId: host.platformClientId }),
  };
}

/** BOOKING_CREATED of a booking that needs no confirmation. */
export function created(store: Store, booking: Booking, seat?: Attendee): Payload {
  return {
    ...direct(store, booking, seat),
    iCalUID: booking.icsUid,
    metadata: joinMetadata(booking),
  };
}

/** BOOKING_RESCHEDULED: the new booking, and where it was before. */
export function rescheduled(
  store: Store,
  booking: Booking,
  old: Pick<Booking, 'id' | 'uid' | 'start' | 'end'>,
  seat?: Attendee,
): Payload {
  return {
    ...direct(store, booking, seat),
    ...(booking.rescheduledByEmail && { rescheduledBy: booking.rescheduledByEmail }),
    appsStatus: [],
    rescheduleId: old.id,
    rescheduleUid: old.uid,
    rescheduleStartTime: seconds(old.start),
    rescheduleEndTime: seconds(old.end),
    metadata: joinMetadata(booking),
  };
}

/** BOOKING_REQUESTED. `oneTimePassword` is made up, as a real one is a credential. */
export function requested(store: Store, booking: Booking): Payload {
  const type = eventTypeOf(store, booking);
  return {
    ...direct(store, booking),
    startTime: booking.start,
    endTime: booking.end,
    attendees: booking.attendees.map((attendee) => ({
      ...person(attendee, booking),
      phoneNumber: attendee.phoneNumber ?? null,
      bookingSeat: null,
      ...splitName(attendee.name),
    })),
    responses: responsesOf(type, booking),
    iCalUID: booking.icsUid,
    requiresConfirmation: true,
    oneTimePassword: randomUUID(),
    platformClientId: '',
    platformRescheduleUrl: '',
    platformCancelUrl: '',
    platformBookingUrl: '',
    organizationId: null,
    assignmentReason: [],
    metadata: {},
  };
}

/** BOOKING_CREATED of a booking whose request was accepted. */
export function confirmed(store: Store, booking: Booking): Payload {
  return { ...decided(store, booking), metadata: {} };
}

export function rejected(store: Store, booking: Booking): Payload {
  return { ...decided(store, booking), rejectionReason: booking.rejectionReason ?? '' };
}

/** BOOKING_CANCELLED; for one seat, of its attendee alone. */
export function cancelled(
  store: Store,
  booking: Booking,
  { seat, requestReschedule = false }: { seat?: Attendee; requestReschedule?: boolean } = {},
): Payload {
  const type = eventTypeOf(store, booking);
  const offset = (text: string) =>
    `${DateTime.fromISO(text, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss")}+00:00`;
  const { location, ...responses } = responsesOf(type, booking);
  return {
    ...meeting(store, booking),
    startTime: offset(booking.start),
    endTime: offset(booking.end),
    responses: { ...responses, location: { ...location, value: undefined } },
    attendees: (seat ? [seat] : booking.attendees).map((attendee) => ({
      ...person(attendee, booking),
      phoneNumber: attendee.phoneNumber ?? null,
    })),
    destinationCalendar: [],
    cancellationReason: booking.cancellationReason ?? '',
    seatsShowAttendees: showsAttendees(type, false),
    iCalUID: booking.icsUid,
    iCalSequence: booking.icsSequence,
    schedulingType: type.schedulingType && schedulingTypes[type.schedulingType],
    requiresConfirmation: null,
    price: null,
    status: 'CANCELLED',
    requestReschedule,
    ...(seat && { attendeeSeatId: seat.seatUid }),
  };
}

export function noShow(
  booking: Booking,
  marked: Array<{ email: string; absent: boolean }>,
): Payload {
  const { email, absent } = marked[0];
  const all = marked.map((each) => each.email).join(', ');
  return {
    message: `${marked.length > 1 ? all : email} ${absent ? 'marked' : 'unmarked'} as no-show`,
    attendees: marked.map((each) => ({ email: each.email, noShow: each.absent })),
    bookingUid: booking.uid,
    bookingId: booking.id,
  };
}

/** BOOKING_LOCATION_UPDATED (cloud). */
export function moved(store: Store, booking: Booking, previousLocation: string): Payload {
  return { ...created(store, booking), appsStatus: [], previousLocation };
}

/** BOOKING_REASSIGNED (cloud); the organizer is the new host already. */
export function reassigned(store: Store, booking: Booking, from: number): Payload {
  return {
    ...created(store, booking),
    appsStatus: [],
    addedHostUserIds: [booking.hostIds[0]],
    removedHostUserIds: [from],
  };
}

/** What every member of the family has. */
function meeting(store: Store, booking: Booking): Payload {
  const type = eventTypeOf(store, booking);
  return {
    bookerUrl: store.webUrl,
    title: booking.title,
    type: type.slug,
    organizer: host(organizer(store, booking), booking),
    additionalNotes: booking.description,
    description: type.description || booking.description,
    eventTypeId: type.id,
    hideOrganizerEmail: type.hideOrganizerEmail ?? false,
    seatsPerTimeSlot: 'seatsPerTimeSlot' in type.seats ? type.seats.seatsPerTimeSlot : null,
    customReplyToEmail: null,
    customInputs: {},
    userFieldsResponses: ownResponses(type, booking),
    location: booking.location,
    hideBranding: false,
    uid: booking.uid,
    eventTitle: type.title,
    eventDescription: type.description || null,
    price: type.price ?? 0,
    currency: type.currency ?? 'usd',
    length: type.lengthInMinutes,
    bookingId: booking.id,
    status: booking.status.toUpperCase(),
    ...teamOf(store, type, booking),
  };
}

/** Sent by the request that made the booking. */
function direct(store: Store, booking: Booking, seat?: Attendee): Payload {
  const type = eventTypeOf(store, booking);
  return {
    ...meeting(store, booking),
    ...privacy(type),
    startTime: seconds(booking.start),
    endTime: seconds(booking.end),
    attendees: (seat ? [seat] : booking.attendees).map((attendee) => ({
      ...person(attendee, booking),
      firstName: '',
      lastName: '',
    })),
    schedulingType: type.schedulingType && schedulingTypes[type.schedulingType],
    seatsShowAttendees: showsAttendees(type, true),
    seatsShowAvailabilityCount:
      'showAvailabilityCount' in type.seats ? type.seats.showAvailabilityCount : true,
    responses: {
      attendeePhoneNumber: response('attendeePhoneNumber', booking, { isHidden: true }),
      ...responsesOf(type, booking, seat),
    },
    destinationCalendar: null,
    iCalSequence: booking.icsSequence,
    requiresConfirmation: 'type' in type.confirmationPolicy,
    oneTimePassword: null,
    hashedLink: null,
    ...(type.recurrence && {
      recurringEvent: {
        freq: frequencies[type.recurrence.frequency],
        count: type.recurrence.occurrences,
        interval: type.recurrence.interval,
      },
    }),
    ...(seat && { attendeeSeatId: seat.seatUid }),
  };
}

/** Sent when the host confirms or declines. */
function decided(store: Store, booking: Booking): Payload {
  const type = eventTypeOf(store, booking);
  return {
    ...meeting(store, booking),
    ...privacy(type),
    responses: responsesOf(type, booking),
    startTime: booking.start,
    endTime: booking.end,
    attendees: booking.attendees.map((attendee) => ({
      ...person(attendee, booking),
      phoneNumber: attendee.phoneNumber ?? null,
    })),
    destinationCalendar: [],
    requiresConfirmation: true,
    seatsShowAttendees: showsAttendees(type, false),
    organizationId: null,
    assignmentReason: null,
  };
}

function privacy(type: EventType): Payload {
  return {
    hideCalendarNotes: type.hideCalendarNotes ?? false,
    hideCalendarEventDetails: type.hideCalendarEventDetails ?? false,
    disableRescheduling: isOn(type.disableRescheduling),
    disableCancelling: isOn(type.disableCancelling),
  };
}

function isOn(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'disabled' in value && value.disabled === true
  );
}

function showsAttendees({ seats }: EventType, otherwise: boolean): boolean {
  return 'showAttendeeInfo' in seats ? seats.showAttendeeInfo : otherwise;
}

function host({ id, name, email, username, timeZone, timeFormat, locale }: User, booking: Booking) {
  return {
    id,
    name,
    email,
    username,
    timeZone,
    language: { locale },
    timeFormat: timeFormat === 24 ? 'HH:mm' : 'h:mma',
    utcOffset: offsetOf(timeZone, booking),
  };
}

function person({ email, name, timeZone, language }: Attendee, booking: Booking) {
  return {
    email,
    name,
    timeZone,
    language: { locale: language },
    utcOffset: offsetOf(timeZone, booking),
  };
}

function teamOf(store: Store, type: EventType, booking: Booking): Payload {
  const team = type.teamId === null ? undefined : store.teams.get(type.teamId);
  if (!team) return {};
  const members = booking.hostIds.slice(1).flatMap((id) => store.users.get(id) ?? []);
  return {
    team: {
      id: team.id,
      name: team.name,
      members: members.map(({ id, name, email, timeZone, locale }) => ({
        id,
        name,
        email,
        timeZone,
        language: { locale },
      })),
    },
  };
}

/** Minutes east of UTC at the start of the meeting. */
function offsetOf(timeZone: string, { start }: Booking): number {
  return DateTime.fromISO(start).setZone(timeZone).offset;
}

function responsesOf(type: EventType, booking: Booking, seat?: Attendee) {
  const entries = type.bookingFields.map((field): [string, Payload] => [
    field.slug,
    response(field.slug, booking, { field, seat, isHidden: field.hidden ?? false }),
  ]);
  return Object.fromEntries(entries);
}

function ownResponses(type: EventType, booking: Booking): Payload {
  const own = new Set(
    type.bookingFields.filter(({ isDefault }) => !isDefault).map(({ slug }) => slug),
  );
  return Object.fromEntries(
    Object.entries(responsesOf(type, booking)).filter(([slug]) => own.has(slug)),
  );
}

function response(
  slug: string,
  booking: Booking,
  { field, seat, isHidden }: { field?: BookingField; seat?: Attendee; isHidden: boolean },
): Payload {
  const given = (seat?.responses ?? booking.responses)[slug];
  const value =
    slug === 'location' ? (given ?? { value: booking.location, optionValue: '' }) : given;
  return {
    label: labels[slug] ?? field?.label ?? slug,
    ...(value !== undefined && { value }),
    isHidden,
  };
}

function joinMetadata({ videoCallUrl, location, metadata }: Booking): Payload {
  const url = videoCallUrl ?? (/^https?:/.test(location) ? location : undefined);
  return { ...(url && { videoCallUrl: url }), ...metadata };
}

function splitName(name: string) {
  const [firstName, ...rest] = name.split(' ');
  return { firstName, lastName: rest.join(' ') };
}

/** The form without milliseconds that most deliveries use. */
function seconds(iso: string): string {
  return iso.replace(/\.\d{3}Z$/, 'Z');
}
