/** What the payloads of the booking family are made of. */
import { DateTime } from 'luxon';
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

export const schedulingTypes = {
  roundRobin: 'ROUND_ROBIN',
  collective: 'COLLECTIVE',
  managed: 'MANAGED',
} as const;

const frequencies: Record<string, number> = { yearly: 0, monthly: 1, weekly: 2 };

/** What every member of the family has. */
export function meeting(store: Store, booking: Booking): Payload {
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
export function direct(store: Store, booking: Booking, seat?: Attendee): Payload {
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
export function decided(store: Store, booking: Booking): Payload {
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

/** Whether those who share a meeting see each other. */
export function showsAttendees({ seats }: EventType, otherwise: boolean): boolean {
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

/** An attendee as deliveries show them. */
export function person({ email, name, timeZone, language }: Attendee, booking: Booking) {
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

/** The answers to the booking form, each with its label. */
export function responsesOf(type: EventType, booking: Booking, seat?: Attendee) {
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

/** Metadata of a booking or of a seat, with the address of the video call, where there is one. */
export function joinMetadata(booking: Booking, seat?: Attendee): Payload {
  const { videoCallUrl, location } = booking;
  const metadata = seat?.metadata ?? booking.metadata;
  const url = videoCallUrl ?? (/^https?:/.test(location) ? location : undefined);
  return { ...(url && { videoCallUrl: url }), ...metadata };
}

/** The first word of a name and the rest. */
export function splitName(name: string) {
  const [firstName, ...rest] = name.split(' ');
  return { firstName, lastName: rest.join(' ') };
}

/** The form without milliseconds that most deliveries use. */
export function seconds(iso: string): string {
  return iso.replace(/\.\d{3}Z$/, 'Z');
}
