/** Rules of single schemas that go beyond types, by the schema's name in the contract. */
import type { Problem } from './types';

type Refinement = (value: Record<string, unknown>) => Problem[];

const problem = (property: string, rule: string, text: string): Problem => ({
  property,
  children: [],
  constraints: { [rule]: text },
});

/** A booking names its event type by id, or by slug and whose it is. */
const eventTypeNamed: Refinement = ({ eventTypeId, eventTypeSlug, username, teamSlug }) =>
  eventTypeId !== undefined || (eventTypeSlug && (username || teamSlug))
    ? []
    : [
        problem(
          'eventTypeId or eventTypeSlug + username',
          'requireEventTypeIdOrEventTypeSlugAndUsername',
          'Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must be provided',
        ),
      ];

const contactGiven: Refinement = ({ email, phoneNumber }) =>
  email || phoneNumber
    ? []
    : [
        problem(
          ' attendee email or phone',
          'requireEmailOrPhone',
          'Attendee must have at least one contact method (email or phone number)',
        ),
      ];

export const refinements: Record<string, Refinement | undefined> = {
  BookingAttendeeInput: contactGiven,
  BookingCreateStandard_2024_08_13: eventTypeNamed,
  BookingCreateStandard_2026_02_25: eventTypeNamed,
  BookingCreateRecurring_2024_08_13: eventTypeNamed,
  BookingCreateRecurring_2026_02_25: eventTypeNamed,
  BookingCreateInstant_2024_08_13: eventTypeNamed,
  BookingCreateInstant_2026_02_25: eventTypeNamed,
};
