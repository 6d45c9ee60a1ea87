/** Combinations that the server refuses, each with 400. */
import type { SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import { badRequest } from '../find';
import type { EventType, Location } from '../model';
import { checkLocations } from './locations';

type Request = Pick<SandboxRequest, 'store' | 'body' | 'params' | 'user' | 'profile'>;

const customNameVariables = new Set([
  'Event type title',
  'Organiser',
  'Scheduler',
  'Location',
  'Organiser first name',
  'Scheduler first name',
  'Scheduler last name',
  'Event duration',
  'LOCATION',
]);

/** @param type The type as it would be after this request. */
export function checkRules(request: Request, type: Partial<EventType>): void {
  checkLimits(type);
  checkSeats(type);
  if (type.recurrence && isOn(type.bookerActiveBookingsLimit)) {
    throw badRequest('recurrence and bookerActiveBookingsLimit exclude each other');
  }
  const policy = type.confirmationPolicy;
  if (policy && 'type' in policy && policy.type === 'time' && !policy.noticeThreshold) {
    throw badRequest("confirmationPolicy of type 'time' needs noticeThreshold");
  }
  if (type.recurrence && type.seats && 'seatsPerTimeSlot' in type.seats) {
    throw badRequest('Seats Validation failed: Seats are enabled but the event type is recurring.');
  }
  checkReachable(request, type);
  checkDestination(request);
  const { customName, locations } = request.body;
  if (customName) checkCustomName(customName, type);
  if (locations) {
    checkLocations(locations);
    checkConnected(request, locations);
  }
}

function checkLimits({ bookingLimitsCount, bookingLimitsDuration }: Partial<EventType>): void {
  for (const [name, limits] of Object.entries({ bookingLimitsCount, bookingLimitsDuration })) {
    if (!isOn(limits)) continue;
    const values = ['day', 'week', 'month', 'year'].flatMap((period) => limits[period] ?? []);
    if (values.some((value, index) => index > 0 && Number(value) < Number(values[index - 1]))) {
      throw badRequest(`${name} must not decrease from day to year`);
    }
    if (name === 'bookingLimitsDuration' && values.some((value) => Number(value) % 15)) {
      throw badRequest(`${name} must be multiples of 15 minutes`);
    }
  }
}

function checkSeats({ seats, locations, confirmationPolicy }: Partial<EventType>): void {
  if (!seats || !('seatsPerTimeSlot' in seats)) return;
  if (locations && locations.length > 1) {
    throw refuse('Seats Validation failed: Seats are enabled but more than one location provided.');
  }
  if (confirmationPolicy && 'type' in confirmationPolicy) {
    throw refuse('Seats Validation failed: Seats are enabled but requiresConfirmation is true.');
  }
}

/** Somebody who books must leave an address at which they can be reached. */
function checkReachable(
  { body, profile }: Request,
  { bookingFields = [] }: Partial<EventType>,
): void {
  if (!body.bookingFields) return;
  const isAsked = (name: string) =>
    bookingFields.some(({ slug, required, hidden }) => slug === name && required && !hidden);
  if (!isAsked('email') && !isAsked('attendeePhoneNumber')) {
    throw refuse(
      'Booking fields validation failed: visible and required email or visible and required …',
      'attendee phone number field must be present.',
    );
  }
  if (profile === 'selfHosted' && !isAsked('email')) {
    throw refuse('checkIsEmailUserAccessible - Email booking field must be required and visible');
  }
}

/** The calendar must be one of the caller's. */
function checkDestination({ store, body, params, user }: Request): void {
  const { destinationCalendar } = body;
  if (!destinationCalendar || params.teamId) return;
  const isThere = [...store.collection('calendar connections').values()].some(
    ({ userId, externalId }) =>
      userId === user?.id && externalId === destinationCalendar.externalId,
  );
  if (!isThere) throw refuse('Invalid destinationCalendarId: Calendar does not exist');
}

function checkCustomName(name: string, { bookingFields = [] }: Partial<EventType>): void {
  for (const [, variable] of name.matchAll(/\{([^{}]*)\}/g)) {
    const known =
      customNameVariables.has(variable) || bookingFields.some(({ slug }) => slug === variable);
    if (!known) throw refuse('Invalid event name variables: …', variable);
  }
}

/** Conferencing apps have to be connected first; Cal Video needs nothing. */
function checkConnected({ store, params, user }: Request, locations: Location[]): void {
  const owner = params.teamId ? `team ${params.teamId}` : `user ${user?.id}`;
  const connected = store.collection(`conferencing of ${owner}`);
  for (const { type, integration } of locations) {
    if (type !== 'integration' || integration === 'cal-video') continue;
    // The one app that locations and the list of apps call by different names.
    const app = integration === 'office365-video' ? 'msteams' : String(integration);
    if (!connected.has(app)) throw refuse('… not connected.', integration);
  }
}

function isOn(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !('disabled' in value && value.disabled);
}
