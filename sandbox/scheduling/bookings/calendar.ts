/** What calendars and video rooms hold about a booking. */
import { DateTime } from 'luxon';
import { routes } from '../../routes';
import type { SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import { bookingByUid, eventTypeOf } from '../find';
import type { Booking, EventType } from '../model';
import { hostedBooking } from './decide';

export const calendar = routes({
  'GET /bookings/{bookingUid}/calendar-links'({ store, params }) {
    const booking = bookingByUid(store, params.bookingUid);
    return { data: links(booking, eventTypeOf(store, booking)) };
  },

  'GET (/organizations/{orgId}/teams/{teamId})?/bookings/{bookingUid}/references': references,

  'GET /bookings/{bookingUid}/recordings'(request) {
    const booking = bookingWithVideo(request);
    return { data: isOver(request, booking) ? [recording(request, booking)] : [] };
  },

  'GET /bookings/{bookingUid}/transcripts'(request) {
    const booking = bookingWithVideo(request);
    return { data: isOver(request, booking) ? [fileLink(request, booking, 'vtt')] : [] };
  },

  'GET /bookings/{bookingUid}/conferencing-sessions'(request) {
    const booking = bookingWithVideo(request);
    return { data: hasStarted(request, booking) ? [session(request, booking)] : [] };
  },
});

function references(request: SandboxRequest) {
  const { type } = request.query;
  const found = hostedBooking(request).references.filter(
    (reference) => type === undefined || reference.type === type,
  );
  return { data: found };
}

/** Only Cal Video, which the community server lacks, records. */
function bookingWithVideo(request: SandboxRequest): Booking {
  const booking = hostedBooking(request);
  const room = booking.references.find(({ type }) => type === 'daily_video');
  if (room?.eventUid) return booking;
  throw refuse('No Cal Video reference found with booking uid …', booking.uid);
}

function hasStarted({ now }: SandboxRequest, { start }: Booking): boolean {
  return DateTime.fromISO(start) <= now();
}

function isOver({ now }: SandboxRequest, { end }: Booking): boolean {
  return DateTime.fromISO(end) <= now();
}

/** A signed link, which lives for an hour. */
function fileLink({ store, now }: SandboxRequest, { uid }: Booking, kind: string): string {
  const expires = now().plus({ hours: 1 }).toUnixInteger();
  return `${store.filesUrl}/recordings/${uid}.${kind}?expires=${expires}`;
}

function recording(request: SandboxRequest, booking: Booking) {
  return {
    id: `recording-${booking.id}`,
    roomName: roomOf(booking),
    startTs: seconds(booking.start),
    status: 'finished',
    maxParticipants: booking.attendees.length + booking.hostIds.length,
    duration: seconds(booking.end) - seconds(booking.start),
    shareToken: `share-${booking.uid}`,
    downloadLink: fileLink(request, booking, 'mp4'),
    error: null,
  };
}

function session(request: SandboxRequest, booking: Booking) {
  const joined = booking.attendees.map(({ id, name }, index) => ({
    userId: null,
    userName: name,
    joinTime: seconds(booking.start) + index,
    duration: seconds(booking.end) - seconds(booking.start),
    id: `participant-${id}`,
  }));
  return {
    id: `session-${booking.id}`,
    room: roomOf(booking),
    startTime: seconds(booking.start),
    duration: seconds(booking.end) - seconds(booking.start),
    ongoing: !isOver(request, booking),
    maxParticipants: joined.length,
    participants: joined,
  };
}

function roomOf({ references: entries }: Booking): string {
  return entries.find(({ type }) => type === 'daily_video')?.eventUid ?? '';
}

function seconds(iso: string): number {
  return DateTime.fromISO(iso).toUnixInteger();
}

/** Four links, not fully percent-encoded, as the server has them. */
function links({ title, start, end, uid }: Booking, { description }: EventType) {
  const plain = (iso: string) =>
    DateTime.fromISO(iso, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
  const compact = (iso: string) => plain(iso).replace(/[-:]/g, '');
  const body = encodeURIComponent(description);
  const outlook = (path: string, subject: string) =>
    `deeplink/compose?body=${body}&enddt=${plain(end)}&path=${path}&rru=addevent&startdt=${plain(start)}&subject=${subject}`;
  const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART:${compact(start)}`,
    `DTEND:${compact(end)}`,
    `DESCRIPTION:${description}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return [
    {
      label: 'Google Calendar',
      id: 'googleCalendar',
      link: `https://calendar.google.com/calendar/r/eventedit?dates=${compact(start)}/${compact(end)}&text=${title}&details=${body}`,
    },
    {
      label: 'Microsoft Office',
      id: 'microsoftOffice',
      link: `https://outlook.office.com/calendar/0/${outlook('%2Fcalendar%2Faction%2Fcompose', title)}`,
    },
    {
      label: 'Microsoft Outlook',
      id: 'microsoftOutlook',
      link: `https://outlook.live.com/calendar/0/${outlook('%252Fcalendar%252Faction%252Fcompose', encodeURIComponent(title))}`,
    },
    { label: 'ICS', id: 'ics', link: `data:text/calendar,${encodeURIComponent(file)}` },
  ];
}
