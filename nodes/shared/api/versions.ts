/**
 * The `cal-api-version` dates that operations send: for each area the oldest that works on the
 * cloud and on a self-hosted server alike. A date that a server does not know silently gets
 * answers in a 2024 shape, and a known but wrong one gets a 404.
 */
export const SCHEDULES = '2024-06-11';
export const EVENT_TYPES = '2024-06-14';
export const BOOKINGS = '2024-08-13';
export const SLOTS = '2024-09-04';
/** The newest, cloud-only dates of booking writes and of booking lists. */
export const BOOKINGS_NEWEST = '2026-02-25';
export const BOOKING_LISTS_NEWEST = '2026-05-01';
/** The newest, cloud-only dates of event types and of private links, which then hold whole links. */
export const EVENT_TYPES_NEWEST = '2026-06-12';
export const PRIVATE_LINKS_NEWEST = '2024-09-04';
export const REQUEST_RESCHEDULE = '2026-02-25';
export const BOOKING_FIELDS = '2026-06-12';
/** History, scheduling configuration and CRM errors of an event type. */
export const EVENT_TYPE_DETAILS = '2026-06-12';
/** The list of a team's events by cursor; without header it goes by take and skip. */
export const TEAM_EVENTS = '2026-05-01';
/** The texts of calendar entries at an event type: the date of its other new parts. */
export const CALENDAR_INVITES = '2026-06-12';

/**
 * Which paths (from behind `/v2/`, in lower case) take which date; the first match counts.
 * The paths without a date are those of the generation before, which answer only without header,
 * and the sub-resources that refuse the date of their parent.
 */
const rules: [path: RegExp, version: string | undefined][] = [
  [/^slots\/(available|reserve|selected-slot)$/, undefined],
  [/^bookings\/(verification\/.+|recurring|[^/]+\/mark-no-show)$/, undefined],
  [/^bookings\/[^/]+\/request-reschedule$/, REQUEST_RESCHEDULE],
  [/^bookings(\/.+)?$/, BOOKINGS],
  [/^slots(\/.+)?$/, SLOTS],
  [/^schedules(\/.+)?$/, SCHEDULES],
  [/^event-types(\/[^/]+)?$/, EVENT_TYPES],
  [/^event-types\/[^/]+\/(history|scheduling-config|crm-sync-errors)$/, EVENT_TYPE_DETAILS],
  [/^teams\/[^/]+\/events$/, TEAM_EVENTS],
  [/^(teams\/[^/]+\/)?event-types\/[^/]+\/calendar-invites$/, CALENDAR_INVITES],
  [/^(.+\/)?event-types\/[^/]+\/booking-fields(\/[^/]+)?$/, BOOKING_FIELDS],
];

/**
 * The version date for an address of API v2: whole or relative, with or without `/v2` or
 * `/api/v2` before the path, in any case. Undefined where the API expects no header.
 */
export function versionFor(address: string): string | undefined {
  const path = address
    .replace(/[?#].*$/s, '')
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/, '')
    .replace(/^(.*?\/)?v2(?=\/|$)/, '')
    .replace(/^\/+|\/+$/g, '');
  return rules.find(([pattern]) => pattern.test(path))?.[1];
}
