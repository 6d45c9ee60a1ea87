/**
 * The generation of 2024-04-15, which answers requests without a version header: other bodies, other
 * shapes, no error. Enough of it to show what happens to a client that forgets the header.
 */
import { DateTime } from 'luxon';
import { notFound } from './authenticate';
import type { Booking, EventType, Schedule } from './store';
import { routes } from './routes';
import { ApiError, type SandboxRequest } from './types';
import { check } from './validate';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** By contract operation id; the others of the old routes are not there. */
export const oldGeneration = routes({
  'GET /bookings': (request) => {
    const bookings = [...request.store.bookings.values()]
      .filter(({ hostIds }) => request.user && hostIds.includes(request.user.id))
      .map((booking) => oldBooking(booking, request));
    return {
      data: { bookings, recurringInfo: [], totalCount: bookings.length, nextCursor: null },
    };
  },
  'GET /bookings/{bookingUid}': (request) => {
    const booking = request.store.bookings.get(request.params.bookingUid);
    if (!booking) throw notFound(`Booking with UID=${request.params.bookingUid} does not exist.`);
    return { data: oldBooking(booking, request) };
  },
  'POST /bookings': (request) =>
    refuse(request, { timeZone: 'string', language: 'string', metadata: 'object' }),

  'GET /event-types': (request) => ({ data: eventTypeGroups(request) }),
  'POST /event-types': (request) =>
    refuse(request, { length: 'number', title: 'string', slug: 'string' }),
  'GET /event-types/{eventTypeId}': (request) => {
    const id = Number(request.params.eventTypeId);
    const eventType = request.store.eventTypes.get(id);
    if (!eventType) throw notFound(`Event type with id ${id} not found.`);
    return { data: { eventType: oldEventType(eventType, request) } };
  },

  'GET /schedules': (request) => ({
    data: [...request.store.schedules.values()]
      .filter(({ ownerId }) => ownerId === request.user?.id)
      .map((schedule) => oldSchedule(schedule, request)),
  }),
  'GET /schedules/{scheduleId}': (request) => {
    const schedule = request.store.schedules.get(Number(request.params.scheduleId));
    if (!schedule) throw notFound(`Schedule with ID=${request.params.scheduleId} does not exist.`);
    return { data: oldSchedule(schedule, request) };
  },
});

/** The old bodies have other required properties, so today's always fail. */
function refuse(
  { body, profile }: SandboxRequest,
  required: Record<string, 'string' | 'number' | 'object'>,
): never {
  const properties = Object.fromEntries(
    Object.entries(required).map(([key, type]) => [key, { type }]),
  );
  const schema = { type: 'object' as const, properties, required: Object.keys(required) };
  const errors = check(schema, body, 'body', { profile }).children;
  throw new ApiError(400, 'Bad Request Exception', undefined, { details: { errors } });
}

function oldBooking(booking: Booking, { store }: SandboxRequest): Record<string, unknown> {
  const organizer = store.users.get(booking.hostIds[0]);
  const eventType = store.eventTypes.get(booking.eventTypeId);
  return {
    id: booking.id,
    uid: booking.uid,
    title: booking.title,
    userPrimaryEmail: organizer?.email ?? null,
    description: booking.description,
    customInputs: {},
    startTime: booking.start,
    endTime: booking.end,
    createdAt: booking.createdAt,
    updatedAt: booking.updatedAt,
    metadata: booking.metadata,
    responses: booking.responses,
    recurringEventId: booking.recurringBookingUid ?? null,
    location: booking.location,
    status: booking.status.toUpperCase(),
    paid: false,
    fromReschedule: null,
    rescheduled: null,
    rescheduledBy: null,
    cancelledBy: null,
    isRecorded: false,
    cancellationReason: null,
    rejectionReason: null,
    eventType: eventType && {
      id: eventType.id,
      slug: eventType.slug,
      title: eventType.title,
      length: eventType.lengthInMinutes,
    },
    references: [],
    payment: [],
    user: organizer && {
      id: organizer.id,
      name: organizer.name,
      email: organizer.email,
      avatarUrl: organizer.avatarUrl,
      username: organizer.username,
      timeZone: organizer.timeZone,
    },
    attendees: booking.attendees.map(({ id, name, email, timeZone, language, absent }) => ({
      id,
      name,
      email,
      timeZone,
      bookingId: booking.id,
      locale: language,
      phoneNumber: null,
      noShow: absent,
    })),
    seatsReferences: [],
    assignmentReasonSortedByCreatedAt: [],
    report: null,
    rescheduler: null,
  };
}

function eventTypeGroups(request: SandboxRequest): Record<string, unknown> {
  const { store, user } = request;
  const profile = {
    slug: user?.username,
    name: user?.name,
    image: `${store.webUrl}/avatar.svg`,
  };
  const own = [...store.eventTypes.values()].filter(({ ownerId }) => ownerId === user?.id);
  return {
    eventTypeGroups: [
      {
        teamId: null,
        bookerUrl: store.webUrl,
        membershipRole: null,
        profile,
        eventTypes: own.map((eventType) => oldEventType(eventType, request)),
        metadata: { membershipCount: 1, readOnly: false },
      },
    ],
    profiles: [
      { ...profile, membershipCount: 1, readOnly: false, teamId: null, membershipRole: null },
    ],
    allUsersAcrossAllEventTypes: {},
  };
}

function oldEventType(eventType: EventType, { user }: SandboxRequest): Record<string, unknown> {
  const { confirmationPolicy, seats } = eventType;
  return {
    id: eventType.id,
    teamId: eventType.teamId,
    schedulingType: eventType.schedulingType,
    userId: eventType.ownerId,
    metadata: eventType.metadata,
    description: eventType.description || null,
    hidden: eventType.hidden,
    slug: eventType.slug,
    length: eventType.lengthInMinutes,
    title: eventType.title,
    requiresConfirmation: !('disabled' in confirmationPolicy),
    owner: { timeZone: user?.timeZone },
    periodType: 'UNLIMITED',
    minimumBookingNotice: eventType.minimumBookingNotice,
    beforeEventBuffer: eventType.beforeEventBuffer,
    afterEventBuffer: eventType.afterEventBuffer,
    seatsPerTimeSlot: seats.disabled ? null : seats.seatsPerTimeSlot,
    scheduleId: eventType.scheduleId,
    price: 0,
    currency: 'usd',
    slotInterval: eventType.slotInterval,
    recurringEvent: eventType.recurrence,
    locations: eventType.locations,
    bookingFields: eventType.bookingFields.map(({ slug, ...field }) => ({ name: slug, ...field })),
    userIds: [eventType.ownerId],
  };
}

function oldSchedule(schedule: Schedule, { now, store }: SandboxRequest): Record<string, unknown> {
  const userId = schedule.ownerId;
  const today = now().toISODate();
  const at = (date: string, time: string) =>
    DateTime.fromISO(`${date}T${time}`, { zone: 'utc' }).toISO();
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const hours = schedule.availability.map(({ days, startTime, endTime }) => ({
    days: days.map((day) => WEEKDAYS.indexOf(day)),
    startTime,
    endTime,
  }));
  const row = { id: schedule.id, userId, eventTypeId: null, scheduleId: schedule.id };
  return {
    id: schedule.id,
    name: schedule.name,
    isManaged: false,
    workingHours: hours.map(({ days, startTime, endTime }) => ({
      days,
      startTime: minutes(startTime),
      endTime: minutes(endTime),
      userId,
    })),
    schedule: [
      ...hours.map(({ days, startTime, endTime }) => ({
        ...row,
        days,
        startTime: at('1970-01-01', startTime),
        endTime: at('1970-01-01', endTime),
        date: null,
      })),
      ...schedule.overrides.map(({ date, startTime, endTime }) => ({
        ...row,
        days: [],
        startTime: at('1970-01-01', startTime),
        endTime: at('1970-01-01', endTime),
        date: at(date, '00:00'),
      })),
    ],
    availability: WEEKDAYS.map((_, weekday) =>
      hours
        .filter(({ days }) => days.includes(weekday))
        .map(({ startTime, endTime }) => ({
          start: at(today ?? '', startTime),
          end: at(today ?? '', endTime),
        })),
    ),
    timeZone: schedule.timeZone,
    isDefault: schedule.isDefault,
    dateOverrides: schedule.overrides.map(({ date, startTime, endTime }) => ({
      ranges: [{ start: at(date, startTime), end: at(date, endTime) }],
    })),
    readOnly: false,
    isLastSchedule:
      [...store.schedules.values()].filter((one) => one.ownerId === userId).length === 1,
    userId,
  };
}
