/**
 * What scheduling stores. Event types, schedules and webhooks are kept in the shape in which the
 * portable version answers them, plus the few fields that only the sandbox needs.
 */
/** A feature that is off. */
interface Disabled {
  disabled: true;
}

export type Location = { type: string } & Record<string, unknown>;

/** A booking question in the 2024-06-14 dialect. */
export interface BookingField {
  isDefault: boolean;
  type: string;
  slug: string;
  required?: boolean;
  hidden?: boolean;
  label?: string;
  placeholder?: string;
  options?: string[];
  disableOnPrefill?: boolean;
  [other: string]: unknown;
}

export interface Host {
  userId: number;
  mandatory?: boolean;
  priority?: string;
}

export interface EventType {
  id: number;
  /** The owner of a personal type; null for a team's. */
  ownerId: number | null;
  teamId: number | null;
  schedulingType: 'collective' | 'roundRobin' | 'managed' | null;
  hosts: Host[];
  /** The managed type that this personal one was made from. */
  parentEventTypeId?: number;
  title: string;
  slug: string;
  description: string;
  lengthInMinutes: number;
  lengthInMinutesOptions?: number[];
  locations: Location[];
  bookingFields: BookingField[];
  recurrence: { disabled: false; interval: number; occurrences: number; frequency: string } | null;
  disableGuests: boolean;
  slotInterval: number | null;
  minimumBookingNotice: number;
  beforeEventBuffer: number;
  afterEventBuffer: number;
  scheduleId: number | null;
  offsetStart: number;
  bookingWindow:
    | Disabled
    | { type: 'businessDays' | 'calendarDays'; value: number; rolling?: boolean }
    | { type: 'range'; value: [string, string] };
  confirmationPolicy:
    | Disabled
    | {
        type: 'always' | 'time';
        noticeThreshold?: { unit: 'minutes' | 'hours'; count: number };
        blockUnconfirmedBookingsInBooker: boolean;
      };
  seats:
    | Disabled
    | {
        disabled: false;
        seatsPerTimeSlot: number;
        showAttendeeInfo: boolean;
        showAvailabilityCount: boolean;
      };
  hidden: boolean;
  metadata: Record<string, unknown>;
  [other: string]: unknown;
}

export interface Availability {
  days: string[];
  /** HH:MM in the schedule's zone. */
  startTime: string;
  endTime: string;
}

export interface Override {
  /** YYYY-MM-DD in the schedule's zone; both times 00:00 mean unavailable. */
  date: string;
  startTime: string;
  endTime: string;
}

export interface Schedule {
  id: number;
  ownerId: number;
  name: string;
  timeZone: string;
  availability: Availability[];
  isDefault: boolean;
  overrides: Override[];
}

export interface Attendee {
  id: number;
  name: string;
  email: string;
  timeZone: string;
  language: string;
  phoneNumber?: string;
  absent: boolean;
  /** Somebody the attendee brings along. */
  isGuest?: boolean;
  /** Seated types only: each attendee has a seat with answers and metadata of its own. */
  seatUid?: string;
  /** The iCalendar UID of the seat, which is not that of the booking, except for the first. */
  icsUid?: string;
  responses?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

/** An entry in another system: a calendar event or a video room. */
interface BookingReference {
  id: number;
  type: string;
  eventUid: string;
  destinationCalendarId: number | null;
}

export interface Booking {
  id: number;
  uid: string;
  eventTypeId: number;
  /** Who hosts; the first is the organizer. */
  hostIds: number[];
  status: 'accepted' | 'pending' | 'cancelled' | 'rejected' | 'awaiting_host';
  /** UTC instants, ISO with milliseconds. */
  start: string;
  end: string;
  title: string;
  description: string;
  /** A URL, an address, a phone number or `integrations:…`. */
  location: string;
  /** Join link of a video room; answers show it instead of `integrations:…`. */
  videoCallUrl?: string;
  attendees: Attendee[];
  /** Answers to the booking questions by slug, without the keys that answers compute. */
  responses: Record<string, unknown>;
  metadata: Record<string, unknown>;
  /** iCalendar UID: the first uid of a chain of reschedules, or that of the first seat. */
  icsUid: string;
  icsSequence: number;
  absentHost: boolean;
  cancellationReason?: string;
  rejectionReason?: string;
  reschedulingReason?: string;
  rescheduledByEmail?: string;
  rescheduledFromUid?: string;
  rescheduledToUid?: string;
  recurringBookingUid?: string;
  references: BookingReference[];
  /** The MEETING_* and AFTER_* events that were sent already. */
  sent: string[];
  createdAt: string;
  /** Null for bookings that nothing has touched since they were imported or made long ago. */
  updatedAt: string | null;
}

export interface Reservation {
  reservationUid: string;
  eventTypeId: number;
  slotStart: string;
  slotEnd: string;
  slotDuration: number;
  reservationDuration: number;
  reservationUntil: string;
  userId?: number;
}

export interface Webhook {
  id: string;
  subscriberUrl: string;
  triggers: string[];
  active: boolean;
  secret: string | null;
  payloadTemplate: string | null;
  /** Exactly one of these says whose webhook it is. */
  userId?: number;
  eventTypeId?: number;
  teamId?: number;
  organizationId?: number;
  platformClientId?: string;
  time: number | null;
  timeUnit: 'DAY' | 'HOUR' | 'MINUTE' | null;
  version: string;
  createdAt: string;
}
