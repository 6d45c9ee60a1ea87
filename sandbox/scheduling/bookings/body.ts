/** Bodies of the booking operations, as they are after validation. */
import type { Location } from '../model';

interface AttendeeInput {
  name: string;
  email?: string;
  timeZone: string;
  language?: string;
  phoneNumber?: string;
}

/** Rules that hosts may set aside with a credential of their own (cloud). */
export interface Exemptions {
  allowConflicts?: boolean;
  allowBookingOutOfBounds?: boolean;
  skipBookingLimits?: boolean;
}

export interface BookingBody extends Exemptions {
  start: string;
  eventTypeId?: number;
  eventTypeSlug?: string;
  username?: string;
  teamSlug?: string;
  organizationSlug?: string;
  attendee: AttendeeInput;
  guests?: string[];
  bookingFieldsResponses?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  lengthInMinutes?: number;
  location?: Location | string;
  meetingUrl?: string;
  recurrenceCount?: number;
  instant?: boolean;
  routing?: { teamMemberIds?: number[] };
  emailVerificationCode?: string;
}

export interface RescheduleBody extends Exemptions {
  start: string;
  rescheduledBy?: string;
  reschedulingReason?: string;
  seatUid?: string;
  emailVerificationCode?: string;
  rescheduleWithSameHost?: boolean;
}
