/** Events that come by the clock: meetings that start and end, people who do not turn up. */
import { DateTime } from 'luxon';
import type { Profile, WebhookSubject } from '../../types';
import type { Store, Webhook } from '../../store';
import { eventTypeOf, organizer } from '../find';
import type { Attendee, Booking } from '../model';
import { subjectOf } from '../bookings/subject';

type Payload = Record<string, unknown>;

interface Due {
  event: string;
  booking: Booking;
  webhook: Webhook;
  about: WebhookSubject;
  /** One body for each delivery that the webhook gets. */
  payload: (webhook: Webhook) => Payload[];
}

/** Deliveries whose time has come, at most a day ago: later ones are dropped. */
export function due(store: Store, now: DateTime, profile: Profile): Due[] {
  return [...store.bookings.values()]
    .filter(({ status }) => status === 'accepted')
    .flatMap((booking) =>
      [...store.webhooks.values()]
        .filter(({ active }) => active)
        .flatMap((webhook) => dueFor(store, booking, webhook, profile)),
    )
    .filter(({ at }) => at <= now && at > now.minus({ days: 1 }));
}

function dueFor(
  store: Store,
  booking: Booking,
  webhook: Webhook,
  profile: Profile,
): Array<Due & { at: DateTime }> {
  const start = DateTime.fromISO(booking.start);
  const about = subjectOf(store, booking, profile);
  const base = { booking, webhook, about };
  const flat = { ...base, about: { ...about, flat: true }, payload: () => [row(store, booking)] };
  const found: Array<Due & { at: DateTime }> = [];
  const subscribes = (event: string) => webhook.triggers.includes(event);
  if (subscribes('MEETING_STARTED')) found.push({ ...flat, event: 'MEETING_STARTED', at: start });
  if (subscribes('MEETING_ENDED')) {
    found.push({ ...flat, event: 'MEETING_ENDED', at: DateTime.fromISO(booking.end) });
  }
  if (!booking.references.some(({ type }) => type === 'daily_video')) return found;
  const at = start.plus(waitOf(webhook));
  if (subscribes('AFTER_HOSTS_CAL_VIDEO_NO_SHOW')) {
    const payload = () => absentHosts(store, booking, webhook, at);
    found.push({ ...base, payload, event: 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW', at });
  }
  if (subscribes('AFTER_GUESTS_CAL_VIDEO_NO_SHOW')) {
    const payload = () => [absentGuests(store, booking, webhook, at)];
    found.push({ ...base, payload, event: 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW', at });
  }
  return found;
}

function waitOf({ time, timeUnit }: Webhook) {
  const units = { DAY: 'days', HOUR: 'hours', MINUTE: 'minutes' } as const;
  return { [units[timeUnit ?? 'HOUR']]: time ?? 0 };
}

/** The database row that MEETING_* deliveries hold at their root. */
function row(store: Store, booking: Booking): Payload {
  const { name, email, timeZone, username } = organizer(store, booking);
  return {
    id: booking.id,
    uid: booking.uid,
    idempotencyKey: null,
    userId: booking.hostIds[0],
    userPrimaryEmail: email,
    eventTypeId: booking.eventTypeId,
    title: booking.title,
    description: booking.description,
    customInputs: {},
    responses: booking.responses,
    startTime: booking.start,
    endTime: booking.end,
    location: booking.location,
    createdAt: booking.createdAt,
    updatedAt: booking.updatedAt,
    status: booking.status.toUpperCase(),
    paid: false,
    destinationCalendarId: null,
    cancellationReason: null,
    rejectionReason: null,
    reassignReason: null,
    reassignById: null,
    dynamicEventSlugRef: null,
    dynamicGroupSlugRef: null,
    rescheduled: null,
    fromReschedule: booking.rescheduledFromUid ?? null,
    recurringEventId: booking.recurringBookingUid ?? null,
    smsReminderNumber: null,
    scheduledJobs: [],
    metadata: {
      ...(booking.videoCallUrl && { videoCallUrl: booking.videoCallUrl }),
      ...booking.metadata,
    },
    isRecorded: false,
    iCalUID: booking.icsUid,
    iCalSequence: booking.icsSequence,
    rating: null,
    ratingFeedback: null,
    noShowHost: booking.absentHost,
    oneTimePassword: null,
    cancelledBy: null,
    rescheduledBy: booking.rescheduledByEmail ?? null,
    creationSource: 'API_V2',
    user: { email, name, timeZone, username },
    attendees: booking.attendees.map((attendee) => attendeeRow(attendee, booking)),
    payment: [],
    references: booking.references,
    appsStatus: [],
  };
}

function attendeeRow(attendee: Attendee, booking: Booking): Payload {
  const { id, email, name, timeZone, phoneNumber, language, absent } = attendee;
  return {
    id,
    email,
    name,
    timeZone,
    phoneNumber: phoneNumber ?? null,
    locale: language,
    bookingId: booking.id,
    noShow: absent,
  };
}

/** Nobody joins the rooms of the sandbox: every host is absent, each in a delivery of their own. */
function absentHosts(store: Store, booking: Booking, webhook: Webhook, at: DateTime): Payload[] {
  booking.absentHost = true;
  return booking.hostIds.flatMap((id) => {
    const email = store.users.get(id)?.email;
    if (!email) return [];
    return {
      ...absence(store, booking, webhook),
      message: `Host with email ${email} didn't join the call or didn't join before ${clock(at)}`,
      hostEmail: email,
      noShowHost: true,
    };
  });
}

function absentGuests(store: Store, booking: Booking, webhook: Webhook, at: DateTime): Payload {
  for (const attendee of booking.attendees) attendee.absent = true;
  return {
    ...absence(store, booking, webhook),
    message: `Guest didn't join the call or didn't join before ${clock(at)}`,
    guests: booking.attendees.map((attendee) => attendeeRow(attendee, booking)),
  };
}

function absence(store: Store, booking: Booking, webhook: Webhook): Payload {
  const type = eventTypeOf(store, booking);
  return {
    title: booking.title,
    bookingId: booking.id,
    bookingUid: booking.uid,
    startTime: booking.start,
    endTime: booking.end,
    attendees: booking.attendees.map((attendee) => attendeeRow(attendee, booking)),
    participants: [],
    eventType: {
      id: type.id,
      teamId: type.teamId,
      parentId: type.parentEventTypeId ?? null,
      calVideoSettings: null,
    },
    webhook: {
      id: webhook.id,
      subscriberUrl: webhook.subscriberUrl,
      appId: null,
      time: webhook.time,
      timeUnit: webhook.timeUnit,
      eventTriggers: webhook.triggers,
      payloadTemplate: webhook.payloadTemplate,
    },
  };
}

function clock(time: DateTime): string {
  return `${time.toUTC().toFormat('yyyy-MM-dd HH:mm:ss')} +00:00`;
}

const withFiles = [
  'BOOKING_CREATED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REASSIGNED',
];

/** The newer webhook version adds calendar files to some events. */
export function withCalendarFiles(webhook: Webhook, event: string, payload: Payload): Payload {
  if (webhook.version !== '2026-07-27' || !withFiles.includes(event)) return payload;
  const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${payload.iCalUID ?? payload.uid}`,
    `SUMMARY:${payload.title}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return { ...payload, attendeeIcsContent: file, organizerIcsContent: file };
}
