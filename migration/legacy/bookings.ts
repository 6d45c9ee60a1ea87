/** Bookings of API v1, whose body was shaped otherwise. */
import { isExpression } from '../expressions/template';
import type { Request } from '../replace';
import type { Value, Values } from '../types';
import { object, own } from '../values';
import { drop, noteLost, type Query } from './values';

/** Properties that API v2 works out by itself, or does not know. */
const gone: Record<string, string> = {
  end: 'API v2 takes the end from the length of the event type',
  user: 'API v2 takes the host from the event type',
  userId: 'API v2 takes the host from the event type',
  noEmail: 'API v2 always sends emails',
  hasHashedBookingLink: 'API v2 has no such switch',
  hashedLink: 'API v2 books private links on their page only',
  allRecurringDates: 'API v2 books a series with Recurrence Count',
  currentRecurringIndex: 'API v2 books a series with Recurrence Count',
  recurringEventId: 'API v2 makes this ID itself',
  customInputs: 'API v2 takes answers by the slug of the question, under Answers',
  teamMemberEmail: 'API v2 takes it under Routing',
  routingFormResponseId: 'API v2 takes it under Routing',
  routedTeamMemberIds: 'API v2 takes it under Routing',
  verificationCode: 'API v2 takes it as Email Verification Code',
};

/** Answers that have a place of their own. */
const placed = [
  'name',
  'email',
  'guests',
  'location',
  'attendeePhoneNumber',
  'smsReminderNumber',
  'rescheduleReason',
];

/** `POST /v1/bookings` as `POST /v2/bookings`, or as a reschedule when it replaced a booking. */
export function bookingRequest(request: Request, body: Values): Request {
  const responses = { ...answersAtTop(body), ...object(body.responses) };
  for (const [name, why] of Object.entries(gone)) {
    const isUsed = name === 'user' && body.eventTypeId === undefined;
    if (body[name] !== undefined && !isUsed) request.notes.push(`${name} is left out: ${why}.`);
  }
  noteLost(request, Object.fromEntries(request.query), 'it is not part of the address in API v2');
  const isMove = body.rescheduleUid !== undefined && body.rescheduleUid !== '';
  noteLost(request, unplaced(body, isMove), 'API v2 has nothing like it here');
  if (isMove) {
    return reschedule(request, body, responses);
  }
  const tree: Values = {
    start: body.start,
    ...eventTypeOf(body),
    attendee: {
      ...(responses.name !== undefined && { name: nameOf(responses.name) }),
      ...(responses.email !== undefined && { email: responses.email }),
      ...(body.timeZone !== undefined && { timeZone: body.timeZone }),
      ...(body.language !== undefined && { language: body.language }),
      ...phoneOf(responses),
    },
    ...restOf(request, body, responses),
  };
  return { ...request, segments: ['bookings'], query: [], body: { kind: 'tree', tree } };
}

/** What stands beside everything else, and what stands among the answers of a move. */
const known = [
  ...Object.keys(gone),
  ...['start', 'eventTypeId', 'eventTypeSlug', 'orgSlug', 'timeZone', 'language', 'metadata'],
  ...['recurringCount', 'responses', 'rescheduleUid'],
  ...['name', 'email', 'notes', 'guests', 'location', 'smsReminderNumber'],
];
const ofMoves = ['rescheduleReason', 'rescheduledBy', 'seatReferenceUid'];

/** What a body has beside what is translated or noted elsewhere. */
const unplaced = (body: Values, isMove: boolean): Values =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => !known.includes(name) && !(isMove && ofMoves.includes(name)),
    ),
  );

/** The oldest servers took the answers beside everything else. */
function answersAtTop(body: Values): Values {
  const names = ['name', 'email', 'notes', 'guests', 'location', 'smsReminderNumber'];
  return Object.fromEntries(
    names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]),
  );
}

function reschedule(request: Request, body: Values, responses: Values): Request {
  const reason = body.rescheduleReason ?? responses.rescheduleReason;
  request.notes.push(
    'A booking that replaced another one is Booking > Reschedule now.',
    'The attendee, the answers and the metadata are those of the booking that is moved.',
  );
  return {
    ...request,
    segments: ['bookings', String(body.rescheduleUid), 'reschedule'],
    query: [],
    body: {
      kind: 'tree',
      tree: {
        start: body.start,
        ...(reason !== undefined && { reschedulingReason: reason }),
        ...(body.rescheduledBy !== undefined && { rescheduledBy: body.rescheduledBy }),
        ...(body.seatReferenceUid !== undefined && { seatUid: body.seatReferenceUid }),
      },
    },
  };
}

function eventTypeOf({ eventTypeId, eventTypeSlug, user, orgSlug }: Values): Values {
  return {
    ...(eventTypeId !== undefined && { eventTypeId }),
    ...(eventTypeId === undefined && eventTypeSlug !== undefined && { eventTypeSlug }),
    ...(eventTypeId === undefined && user !== undefined && { username: [user].flat()[0] }),
    ...(orgSlug !== undefined && { organizationSlug: orgSlug }),
  };
}

function nameOf(name: Value): Value {
  const { firstName, lastName } = object(name);
  if (firstName === undefined) return name;
  const parts = [firstName, lastName].filter((part) => part !== undefined).map(String);
  const text = parts.map((part) => part.replace(/^=/, '')).join(' ');
  return parts.some(isExpression) ? `=${text}` : text;
}

function phoneOf({ attendeePhoneNumber, smsReminderNumber, location }: Values): Values {
  const { value, optionValue } = object(location);
  const phone =
    attendeePhoneNumber ?? smsReminderNumber ?? (value === 'phone' ? optionValue : undefined);
  return phone === undefined || phone === '' ? {} : { phoneNumber: phone };
}

function restOf({ notes }: Request, body: Values, responses: Values): Values {
  const { metadata, recurringCount } = body;
  const guests = [responses.guests ?? []].flat().filter((guest) => guest !== '');
  const own = Object.entries(responses).filter(([name]) => !placed.includes(name));
  const answers = own.filter(([, value]) => value !== '' && value !== undefined);
  const place = locationOf(responses.location);
  const { attendeePhoneNumber: phone, smsReminderNumber: sms } = responses;
  if (phone && sms && phone !== sms) {
    notes.push('smsReminderNumber is left out: API v2 takes one number of the attendee.');
  }
  if (responses.location !== undefined && responses.location !== '' && !place) {
    notes.push('location is left out: choose it under Location.');
  }
  if (place) notes.push('API v2 refuses a location that the event type does not offer.');
  return {
    ...(guests.length > 0 && {
      guests: isExpression(responses.guests) ? responses.guests : guests,
    }),
    ...(place && { location: place }),
    ...(Object.keys(object(metadata)).length > 0 && { metadata }),
    ...(recurringCount !== undefined && { recurrenceCount: recurringCount }),
    ...(answers.length > 0 && { bookingFieldsResponses: Object.fromEntries(answers) }),
  };
}

const apps: Record<string, string> = {
  'integrations:daily': 'cal-video',
  'integrations:google:meet': 'google-meet',
  'integrations:zoom': 'zoom',
  'integrations:office365_video': 'office365-video',
  'integrations:jitsi': 'jitsi',
};

/** A place as API v2 says it; undefined where only the event type can tell. */
export function locationOf(location: Value | undefined): Values | undefined {
  const { value = location, optionValue = '' } = object(location);
  if (typeof value !== 'string') return undefined;
  const app = own(apps, value);
  if (app !== undefined) return { type: 'integration', integration: app };
  const types: Record<string, Values> = {
    attendeeInPerson: { type: 'attendeeAddress', address: optionValue },
    phone: { type: 'attendeePhone', phone: optionValue },
    somewhereElse: { type: 'attendeeDefined', location: optionValue },
    inPerson: { type: 'address' },
    link: { type: 'link' },
    userPhone: { type: 'phone' },
    conferencing: { type: 'organizersDefaultApp' },
  };
  return own(types, value);
}

/** The filters of a list. */
export function listQuery(request: Request): Query {
  const { notes } = request;
  const { order = 'asc', page = '1', sortBy } = Object.fromEntries(request.query);
  if (sortBy === undefined && order !== 'asc') {
    notes.push('order is left out: API v2 wants to know by what, too. Choose it under Filters.');
  }
  if (String(page) !== '1') {
    notes.push('page is left out: the node begins with the first page and reads on by itself.');
  }
  return drop(request, ['userId', 'expand'])
    .filter(([name]) => name !== 'order' && name !== 'page')
    .map(([name, value]): Query[number] => {
      if (name === 'sortBy')
        return [value === 'updatedAt' ? 'sortUpdatedAt' : 'sortCreated', order];
      if (name === 'dateFrom') return ['afterStart', value];
      if (name === 'dateTo') {
        notes.push('dateTo is Ends Before now: API v2 compares the end of bookings with it.');
        return ['beforeEnd', value];
      }
      return [name, value];
    });
}
