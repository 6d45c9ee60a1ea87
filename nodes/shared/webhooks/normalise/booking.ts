import { isOff } from '../../api/bookings';
import { manageLinks } from '../../api/links';
import { inWords } from '../../times/inWords';
import { locationType } from './location';
import { person, team } from './people';
import { isSeated, seriesKey } from './seriesKey';
import { instant, local, minutesBetween } from './times';
import { compact, fieldsIn, rows, scalars, text, type Fields } from './values';

/** Where to join: a link that Cal.com made, or a place that is itself a link. */
function meetingUrl(data: Fields): string | undefined {
  const links = [
    fieldsIn(data.metadata).videoCallUrl,
    fieldsIn(data.videoCallData).url,
    fieldsIn(data.additionalInformation).hangoutLink,
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
  const given = fieldsIn(data.eventType);
  const facts = {
    id: data.eventTypeId ?? given.id,
    slug: data.type ?? given.slug,
    title: data.eventTitle ?? given.title ?? data.eventTypeTitle,
    length: data.length ?? given.length,
    schedulingType: data.schedulingType,
    teamId: given.teamId,
  };
  return compact(scalars(facts));
}

/** The data of a booking that an event is about, wherever they stand; undefined if there is none. */
export function bookingData(payload: Fields): Fields | undefined {
  const data = { ...payload, ...fieldsIn(payload.booking) };
  const isBooking =
    text(data.uid) ?? text(data.bookingUid) ?? text(data.startTime) ?? data.bookingId;
  return isBooking === undefined || isBooking === null ? undefined : data;
}

/**
 * What was entered as notes, and what the event type says about itself unless that is the same.
 * The rows of Cal.com's database, as events of meetings hold them, call the notes description.
 */
function words(data: Fields): Fields {
  const isRow = 'userPrimaryEmail' in data || 'fromReschedule' in data;
  const entered = fieldsIn(fieldsIn(data.responses).notes).value ?? fieldsIn(data.responses).notes;
  const notes =
    text(data.additionalNotes) ?? text(entered) ?? (isRow ? data.description : undefined);
  const description = data.description ?? data.eventDescription;
  return { notes, description: description === notes ? undefined : description };
}

/** The pages on which people manage the booking; those of a platform are its own. */
function links(data: Fields, status: string | undefined): Fields {
  const uid = text(data.uid) ?? text(data.bookingUid);
  const web = text(data.bookerUrl);
  if (!uid || !web || text(data.platformClientId)) return {};
  return {
    ...manageLinks(web, {
      uid,
      seatUid: text(data.attendeeSeatId),
      isOff: isOff({ status }),
      isToMove: data.requestReschedule === true,
      mayCancel: data.disableCancelling !== true,
      mayReschedule: data.disableRescheduling !== true,
    }),
  };
}

/** In which zone and language times are told; left out, the organizer's zone and English. */
export interface Manner {
  timeZone?: string;
  language?: string;
}

/**
 * A booking in the normal shape: what people look for first, identifiers last. Times are in UTC, on
 * a local clock and in words; statuses as the API spells them. A request with a history is a move
 * that waits for its confirmation.
 */
export function bookingOf(event: string | undefined, data: Fields, manner: Manner = {}): Fields {
  const organizer = person(data.organizer ?? data.user);
  const zone = manner.timeZone ?? organizer?.timeZone;
  const { startTime, endTime, rescheduleStartTime, rescheduleEndTime } = data;
  const status = text(data.status)?.toLowerCase();
  const previousUid = data.rescheduleUid ?? data.fromReschedule;
  const isRequest = event === 'BOOKING_REQUESTED';
  const isMove = isRequest && (Number(data.iCalSequence) >= 1 || text(previousUid) !== undefined);
  return (
    compact({
      ...scalars({
        title: data.title,
        start: instant(startTime),
        startLocal: local(startTime, zone),
        startText: inWords(instant(startTime), zone, manner.language),
        status,
        end: instant(endTime),
        endLocal: local(endTime, zone),
        timeZone: zone,
        duration: minutesBetween(startTime, endTime),
        isMove: isMove || undefined,
        previousStart: instant(rescheduleStartTime),
        previousStartLocal: local(rescheduleStartTime, zone),
        previousStartText: inWords(instant(rescheduleStartTime), zone, manner.language),
        previousEnd: instant(rescheduleEndTime),
        previousEndLocal: local(rescheduleEndTime, zone),
        meetingUrl: meetingUrl(data),
        location: data.location,
        locationType: locationType(data),
        previousLocation: data.previousLocation,
        ...links(data, status),
        ...words(data),
      }),
      eventType: eventType(data),
      organizer,
      team: team(data.team),
      ...scalars({
        organizationId: data.organizationId,
        requiresConfirmation: data.requiresConfirmation,
        isSeated: isSeated(data) || undefined,
      }),
      recurringEvent: fieldsIn(data.recurringEvent),
      metadata: withoutVideoLink(fieldsIn(data.metadata)),
      ...scalars({
        createdAt: instant(data.createdAt),
        updatedAt: instant(data.updatedAt),
        uid: data.uid ?? data.bookingUid,
        id: data.bookingId ?? data.id,
        seriesKey: seriesKey(data),
        previousUid,
        seatUid: data.attendeeSeatId,
        recurringBookingUid: data.recurringEventId,
        icsUid: data.iCalUID,
        iCalSequence: data.iCalSequence,
      }),
    }) ?? {}
  );
}
