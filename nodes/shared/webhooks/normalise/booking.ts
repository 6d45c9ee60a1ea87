import { person, team } from './people';
import { seriesKey } from './seriesKey';
import { instant, local, minutesBetween } from './times';
import { compact, fields, rows, text, type Fields } from './values';

/** Where to join: a link that Cal.com made, or a place that is itself a link. */
function meetingUrl(data: Fields): string | undefined {
  const links = [
    fields(data.metadata).videoCallUrl,
    fields(data.videoCallData).url,
    fields(data.additionalInformation).hangoutLink,
    ...rows(data.references)
      .filter(({ deleted }) => deleted !== true)
      .map((reference) => reference.meetingUrl),
    data.location,
  ];
  return links.map(text).find((link) => link !== undefined && /^https?:\/\//i.test(link));
}

/** The link has its own key. */
const withoutVideoLink = (metadata: Fields): Fields =>
  Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== 'videoCallUrl'));

/** What is booked: the facts that every event type has, of any of the forms in which events come. */
function eventType(data: Fields): Fields | undefined {
  const given = fields(data.eventType);
  return compact({
    id: data.eventTypeId ?? given.id,
    slug: data.type ?? given.slug,
    title: data.eventTitle ?? given.title ?? data.eventTypeTitle,
    length: data.length ?? given.length,
    schedulingType: data.schedulingType,
    teamId: given.teamId,
  });
}

/** The data of a booking that an event is about, wherever they stand; undefined if there is none. */
export function bookingData(payload: Fields): Fields | undefined {
  const data = { ...payload, ...fields(payload.booking) };
  return (text(data.uid) ?? text(data.bookingUid) ?? text(data.startTime)) ? data : undefined;
}

/**
 * A booking in the normal shape: times in UTC and on the organizer's clock, statuses as the API
 * spells them, the UID and times before a reschedule.
 */
export function booking(data: Fields): Fields {
  const organizer = person(data.organizer ?? data.user);
  const zone = organizer?.timeZone;
  const { startTime, endTime, rescheduleStartTime, rescheduleEndTime } = data;
  return (
    compact({
      uid: data.uid ?? data.bookingUid,
      id: data.bookingId ?? data.id,
      seriesKey: seriesKey(data),
      previousUid: data.rescheduleUid ?? data.fromReschedule,
      title: data.title,
      status: text(data.status)?.toLowerCase(),
      start: instant(startTime),
      startLocal: local(startTime, zone),
      end: instant(endTime),
      endLocal: local(endTime, zone),
      timeZone: zone,
      duration: minutesBetween(startTime, endTime),
      previousStart: instant(rescheduleStartTime),
      previousStartLocal: local(rescheduleStartTime, zone),
      previousEnd: instant(rescheduleEndTime),
      previousEndLocal: local(rescheduleEndTime, zone),
      meetingUrl: meetingUrl(data),
      location: data.location,
      previousLocation: data.previousLocation,
      eventType: eventType(data),
      organizer,
      team: team(data.team),
      seatUid: data.attendeeSeatId,
      recurringBookingUid: data.recurringEventId,
      recurringEvent: data.recurringEvent,
      description: data.description,
      notes: data.additionalNotes,
      metadata: withoutVideoLink(fields(data.metadata)),
      createdAt: instant(data.createdAt),
      updatedAt: instant(data.updatedAt),
    }) ?? {}
  );
}
