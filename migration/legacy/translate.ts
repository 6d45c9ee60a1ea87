/** Calls of the discontinued API v1 as calls of API v2 that do the same. */
import { isExpression, partsOf } from '../expressions/template';
import { slotsInOneItem, type Request } from '../replace';
import type { Reshaped, Values } from '../types';
import { object, own } from '../values';
import { bookingRequest, listQuery } from './bookings';
import { eventTypeBody } from './eventTypes';
import { many, one, otherRecord, shapes } from './newShapes';
import { drop, noteLost, rename, type Query } from './values';

interface Translated {
  request: Request;
  reshaped?: Reshaped;
}

/** The same request of API v2, or a sentence that says why there is none. */
export function translate(legacy: Request): Translated | string {
  const request: Request = {
    ...legacy,
    dated: true,
    whole: true,
    query: legacy.query.filter(([name]) => name !== 'apiKey'),
    notes: [...legacy.notes],
  };
  const [resource = '', id, action] = request.segments;
  const route = `${request.method} ${[resource, id && '*', action].filter(Boolean).join('/')}`;
  const rule = own(rules, route.toLowerCase());
  if (rule) return rule(request);
  const why = own(impossible, resource.toLowerCase());
  return why ?? `API v2 has nothing like ${request.method} /${resource} of API v1.`;
}

type Rule = (request: Request) => Translated | string;

/** The values of a body that is no list and not computed as a whole. */
const treeOf = ({ body }: Request): Values => (body.kind === 'tree' ? object(body.tree) : {});

const unreadable =
  'The body is computed as a whole, so it cannot be translated: build it in the fields of ';

/** What cannot be done with a body that only running the workflow could tell. */
const withBody =
  (title: string, make: (request: Request) => Translated): Rule =>
  (request) =>
    request.body.kind === 'opaque' ||
    (request.body.kind === 'tree' && Array.isArray(request.body.tree))
      ? `${unreadable}${title}.`
      : make(request);

/** Bookings of API v1 are known by numbers, those of API v2 by UIDs. */
function withUid(request: Request): Request | string {
  const [resource, id, ...rest] = request.segments;
  if (!isExpression(id)) {
    return /^\d+$/.test(id)
      ? `API v2 knows bookings by their UID, not by a number such as ${id}. Get it with Booking > Get Many.`
      : request;
  }
  const guessed = id.replace(/\b(bookingId|booking_id|id)\b(?=\W*\}\}\s*$)/, (name) =>
    name === 'id' ? 'uid' : name === 'bookingId' ? 'bookingUid' : 'booking_uid',
  );
  request.notes.push(
    guessed === id
      ? 'API v2 knows bookings by their UID: check that the value is one.'
      : `API v2 knows bookings by their UID: the value is read from ${partsText(guessed)} now. Check that it is there.`,
  );
  return { ...request, segments: [resource, guessed, ...rest] };
}

const partsText = (value: string): string =>
  partsOf(value)
    .map((part) => ('code' in part ? part.code : part.text))
    .join('');

const byUid =
  (make: (request: Request) => Translated): Rule =>
  (request) => {
    const named = withUid(request);
    return typeof named === 'string' ? named : make(named);
  };

const cancel = byUid((request) => {
  const given = { ...treeOf(request), ...Object.fromEntries(request.query) };
  const { cancellationReason, allRemainingBookings, cancelledBy, ...more } = given;
  if (cancelledBy !== undefined)
    request.notes.push('cancelledBy is left out: API v2 knows it from the key.');
  noteLost(request, more, 'Booking > Cancel takes no such value');
  if (request.body.kind === 'opaque') {
    request.notes.push('The body is left out: API v1 never read it here.');
  }
  if (cancellationReason === undefined) {
    request.notes.push('API v2 asks hosts for a reason: fill in Reason.');
  }
  return {
    request: {
      ...request,
      method: 'POST',
      segments: ['bookings', request.segments[1], 'cancel'],
      query: [],
      body: {
        kind: 'tree',
        tree: {
          ...(cancellationReason !== undefined && { cancellationReason }),
          ...(allRemainingBookings !== undefined && {
            cancelSubsequentBookings: allRemainingBookings,
          }),
        },
      },
    },
    reshaped: { advice: 'The item is the cancelled booking now.' },
  };
});

const slots: Rule = (request) => {
  const renamed: Record<string, string> = {
    startTime: 'start',
    startDateTime: 'start',
    dateFrom: 'start',
    endTime: 'end',
    endDateTime: 'end',
    dateTo: 'end',
    orgSlug: 'organizationSlug',
    rescheduleUid: 'bookingUidToReschedule',
  };
  const query = rename(drop(request, ['isTeamEvent', 'email']), renamed);
  const people = query.filter(([name]) => /^usernameList(\[\d*\])?$/.test(name));
  const names = people.map(([, value]) => value);
  // Several users have no event type in common: API v2 puts one together for them.
  const together = { ...request, query: query.filter((pair) => !people.includes(pair)) };
  const rest = names.length > 1 ? drop(together, ['eventTypeSlug']) : together.query;
  const users: Query =
    names.length === 1 ? [['username', names[0]]] : names.length > 1 ? [['usernames', names]] : [];
  return {
    request: { ...request, segments: ['slots'], query: [...rest, ...users] },
    reshaped: slotsInOneItem,
  };
};

const webhookBody = (request: Request): Values => {
  const { eventTriggers, ...body } = treeOf(request);
  return { ...body, ...(eventTriggers !== undefined && { triggers: eventTriggers }) };
};

const rules: Record<string, Rule> = {
  'get me': (request) => ({ request, reshaped: one('user', shapes.user) }),

  'get slots': slots,

  'get bookings': (request) => ({
    request: { ...request, query: listQuery(request) },
    reshaped: many('bookings', shapes.booking),
  }),
  'post bookings': withBody('Booking > Create', (request) => ({
    request: bookingRequest(request, treeOf(request)),
    reshaped: one(undefined, shapes.booking),
  })),
  'get bookings/*': byUid((request) => ({
    request: { ...request, query: drop(request, ['expand']) },
    reshaped: one('booking', shapes.booking),
  })),
  'delete bookings/*': cancel,
  'delete bookings/*/cancel': cancel,
  'get bookings/*/recordings': byUid((request) => ({ request, reshaped: otherRecord })),
  'get bookings/*/transcripts': byUid((request) => ({ request, reshaped: otherRecord })),

  'get event-types': (request) => ({
    request: { ...request, query: rename(drop(request, ['userId']), { slug: 'eventSlug' }) },
    reshaped: many('event_types', shapes.eventType),
  }),
  'post event-types': withBody('Event Type > Create', (request) => ({
    request: { ...request, body: { kind: 'tree', tree: eventTypeBody(request, treeOf(request)) } },
    reshaped: one('event_type', shapes.eventType),
  })),
  'get event-types/*': (request) => ({
    request,
    reshaped: one('event_type', shapes.eventType),
  }),
  'patch event-types/*': withBody('Event Type > Update', (request) => ({
    request: { ...request, body: { kind: 'tree', tree: eventTypeBody(request, treeOf(request)) } },
    reshaped: one('event_type', shapes.eventType),
  })),
  'delete event-types/*': (request) => ({ request, reshaped: deleteAdvice }),
  'get teams/*/event-types': (request) => ({
    request,
    reshaped: many('event_types', shapes.eventType),
  }),

  'get schedules': (request) => ({
    request: { ...request, query: drop(request, ['userId']) },
    reshaped: many('schedules', shapes.schedule),
  }),
  'post schedules': withBody('Schedule > Create', (request) => ({
    request: { ...request, body: { kind: 'tree', tree: without(request, ['userId']) } },
    reshaped: one('schedule', shapes.schedule),
  })),
  'get schedules/*': (request) => ({ request, reshaped: one('schedule', shapes.schedule) }),
  'patch schedules/*': withBody('Schedule > Update', (request) => ({
    request: { ...request, body: { kind: 'tree', tree: without(request, ['userId']) } },
    reshaped: one('schedule', shapes.schedule),
  })),
  'delete schedules/*': (request) => ({ request, reshaped: deleteAdvice }),

  'get teams': (request) => ({ request, reshaped: many('teams', shapes.team) }),
  'get teams/*': (request) => ({ request, reshaped: one('team', shapes.team) }),

  'get webhooks': (request) => ({
    request: { ...request, query: drop(request, ['userId']) },
    reshaped: many('webhooks', shapes.webhook),
  }),
  'post webhooks': withBody('Webhook > Create', (request) => {
    const { eventTypeId, userId, ...body } = webhookBody(request);
    if (userId !== undefined)
      request.notes.push('userId is left out: the key says whose webhook it is.');
    const segments =
      eventTypeId === undefined ? ['webhooks'] : ['event-types', String(eventTypeId), 'webhooks'];
    return {
      request: { ...request, segments, body: { kind: 'tree', tree: body } },
      reshaped: one('webhook', shapes.webhook),
    };
  }),
  'get webhooks/*': (request) => ({
    request,
    reshaped: one('webhook', shapes.webhook),
  }),
  'patch webhooks/*': withBody('Webhook > Update', (request) => ({
    request: { ...request, body: { kind: 'tree', tree: webhookBody(request) } },
    reshaped: one('webhook', shapes.webhook),
  })),
  'delete webhooks/*': (request) => ({ request, reshaped: deleteAdvice }),
};

const deleteAdvice: Reshaped = { advice: 'A delete gives { "deleted": true } now.' };

function without(request: Request, names: string[]): Values {
  const tree = { ...treeOf(request) };
  for (const name of names) {
    if (!(name in tree)) continue;
    request.notes.push(`${name} is left out: API v2 works for the owner of the key.`);
    delete tree[name];
  }
  return tree;
}

/** Resources that API v2 has in another way, or not at all. */
const impossible: Record<string, string> = {
  attendees:
    'API v2 reaches attendees only through their booking: use Booking > Get or Booking Attendee, with the UID of the booking.',
  availabilities:
    'API v2 has the hours of a schedule in the schedule itself: use Schedule > Update.',
  availability:
    'API v2 has no such list of free and busy times: use Slot > Get Many for free times, or Calendar > Get Busy Times.',
  'booking-references': 'API v2 shows references only for a booking: use Booking > Get References.',
  'custom-inputs': 'API v2 has questions as booking fields: use Booking Question.',
  memberships: 'API v2 has memberships within a team or an organization: use Membership.',
  users: 'API v2 has users within an organization: use Organization User, or Profile for your own.',
  payments: 'API v2 has no list of payments: the trigger tells of paid bookings.',
  'api-keys': 'API v2 cannot list API keys.',
};
