/** What the server fills in for event types and schedules that leave things out. */
import type { Store } from '../store';
import type { BookingField, EventType, Schedule } from './model';

const standardFields: BookingField[] = [
  { type: 'text', slug: 'title', required: true, hidden: true },
  { type: 'textarea', slug: 'notes', required: false, hidden: false },
  { type: 'multiemail', slug: 'guests', required: false, hidden: false },
  { type: 'textarea', slug: 'rescheduleReason', required: false, hidden: false },
].map((field) => ({ isDefault: true, ...field, disableOnPrefill: false }));

/** The questions of an event type: the server's own with the given custom ones after `location`. */
export function bookingFields(custom: BookingField[] = []): BookingField[] {
  return [
    {
      isDefault: true,
      type: 'name',
      slug: 'name',
      required: true,
      label: 'your_name',
      disableOnPrefill: false,
    },
    {
      isDefault: true,
      type: 'email',
      slug: 'email',
      required: true,
      disableOnPrefill: false,
      hidden: false,
    },
    { isDefault: true, type: 'radioInput', slug: 'location', required: false, hidden: false },
    ...custom,
    ...standardFields.map((field) => ({ ...field })),
  ];
}

/** Adds an event type with the server's defaults for whatever `fields` leaves out. */
export function addEventType(
  store: Store,
  fields: Partial<EventType> & Pick<EventType, 'title' | 'slug' | 'lengthInMinutes'>,
): EventType {
  const eventType: EventType = {
    ...unset(),
    id: store.nextId('eventType'),
    ...fields,
  };
  store.eventTypes.set(eventType.id, eventType);
  return eventType;
}

/** Stands in for a type that was deleted, and for the type of a group of people. */
export const noType = unset();

function unset(): EventType {
  return {
    id: 0,
    title: 'Group meeting',
    slug: 'dynamic',
    ownerId: null,
    lengthInMinutes: 30,
    teamId: null,
    schedulingType: null,
    hosts: [],
    description: '',
    locations: [{ type: 'integration', integration: 'cal-video' }],
    bookingFields: bookingFields(),
    recurrence: null,
    disableGuests: false,
    slotInterval: null,
    minimumBookingNotice: 120,
    beforeEventBuffer: 0,
    afterEventBuffer: 0,
    metadata: {},
    price: 0,
    currency: 'usd',
    lockTimeZoneToggleOnBookingPage: false,
    forwardParamsSuccessRedirect: true,
    successRedirectUrl: null,
    isInstantEvent: false,
    scheduleId: null,
    onlyShowFirstAvailableSlot: false,
    offsetStart: 0,
    bookingWindow: { disabled: true },
    confirmationPolicy: { disabled: true },
    requiresBookerEmailVerification: false,
    hideCalendarNotes: false,
    seats: { disabled: true },
    useDestinationCalendarEmail: false,
    hideCalendarEventDetails: false,
    hideOrganizerEmail: false,
    calVideoSettings: { sendTranscriptionEmails: true },
    hidden: false,
    bookingRequiresAuthentication: false,
    bookerActiveBookingsLimit: { disabled: true },
    disableCancelling: { disabled: false },
    disableRescheduling: { disabled: false },
    interfaceLanguage: null,
    allowReschedulingPastBookings: false,
    allowReschedulingCancelledBookings: false,
    showOptimizedSlots: false,
  };
}

/** Adds a schedule; Monday to Friday nine to five when no availability is given. */
export function addSchedule(
  store: Store,
  fields: Pick<Schedule, 'ownerId' | 'name' | 'timeZone'> & Partial<Schedule>,
): Schedule {
  const schedule: Schedule = {
    id: store.nextId('schedule'),
    availability: [
      {
        days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
        startTime: '09:00',
        endTime: '17:00',
      },
    ],
    isDefault: false,
    overrides: [],
    ...fields,
  };
  store.schedules.set(schedule.id, schedule);
  return schedule;
}
