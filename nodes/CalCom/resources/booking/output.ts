import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { pick } from 'lodash';

const kept = [
  'uid',
  'title',
  'status',
  'start',
  'end',
  'duration',
  'meetingUrl',
  'location',
  'eventTypeId',
  'seatUid',
  'recurringBookingUid',
  'rescheduledFromUid',
  'rescheduledToUid',
  'bookingFieldsResponses',
  'metadata',
];

const people = ['name', 'email', 'phoneNumber', 'timeZone', 'absent', 'seatUid'];

/** `2026-11-23T10:00:00.000+01:00`, or undefined for a zone or time that cannot be read. */
const local = (time: unknown, zone: unknown): string | undefined =>
  DateTime.fromISO(String(time), { zone: String(zone) }).toISO() ?? undefined;

/**
 * The part of a booking that workflows use, with its times in UTC (`start`, `end`) and in the first
 * attendee's zone (`startLocal`, `endLocal`).
 */
export function simplified(booking: IDataObject): IDataObject {
  const attendees = (booking.attendees ?? []) as IDataObject[];
  const hosts = (booking.hosts ?? []) as IDataObject[];
  const zone = attendees[0]?.timeZone ?? hosts[0]?.timeZone;
  return {
    ...pick(booking, kept),
    ...(zone !== undefined && {
      timeZone: zone,
      startLocal: local(booking.start, zone),
      endLocal: local(booking.end, zone),
    }),
    attendees: attendees.map((attendee) => pick(attendee, people)),
    hosts: hosts.map((host) => pick(host, ['id', 'name', 'email', 'timeZone'])),
  };
}
