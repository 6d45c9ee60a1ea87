import { resolve, schemas } from '../../../contract';
import { became, call, dated, http, node, type Loose } from './nodes';

const examples: Record<string, string> = {
  address: '1 Main Street',
  integration: 'zoom',
  link: 'https://meet.example.com/room',
  location: 'Cafe at the corner',
  phone: '+4915112345678',
};

/** A place of every kind that a request takes by the contract, filled in. */
const placesOf = (schema: string): Loose[] =>
  schemas[schema].oneOf!.map((kind) => {
    const parts = Object.entries(resolve(kind).properties!);
    return Object.fromEntries(
      parts.map(([name, part]) => [name, examples[name] ?? resolve(part).enum![0]]),
    );
  });

const booking = {
  start: '2030-03-05T10:00:00Z',
  eventTypeId: 7,
  attendee: { name: 'A', email: 'a@example.org', timeZone: 'Europe/Berlin' },
};

function made(method: string, path: string, body: Loose) {
  const sent = call(method, `https://api.cal.com/v2/bookings${path}`, {
    headers: dated,
    body: JSON.stringify(body),
  });
  const { operation, parameters, notes } = became(http('Place', sent));
  const form = (parameters.additionalFields ?? parameters) as { location?: { location: Loose } };
  return { operation, location: form.location?.location, notes };
}

const create = (location: unknown) => made('POST', '', { ...booking, location });
const move = (location: unknown) => made('PATCH', '/abc/location', { location });

it.each(placesOf('BookingLocation_2024_08_13'))('books at a place like %j', (place) => {
  expect(create(place)).toEqual({ operation: 'Booking > Create', location: place, notes: [] });
});

it.each(placesOf('BookingLocationUpdate'))('moves to a place like %j', (place) => {
  expect(move(place)).toEqual({
    operation: 'Booking > Update Location',
    location: place,
    notes: [],
  });
});

// Cal.com reads the type alone: what the host entered in the event type counts.
it.each(['address', 'link', 'phone'])('says that a booking takes the %s of the host', (type) => {
  expect(create({ type, [type]: examples[type] })).toEqual({
    operation: 'Booking > Create',
    location: { type },
    notes: [
      `location.${type} is left out: a booking whose location has the type ${type} takes that of the event type. If the attendee was to give it, choose a type of the attendee under Location.`,
    ],
  });
});

it('leaves out what Cal.com does not read, and says so', () => {
  const location = { type: 'integration', integration: 'zoom', public: true };
  const read = { type: 'integration', integration: 'zoom' };
  const notes = ['location.public is left out: Cal.com does not read it.'];
  expect(create(location)).toEqual({ operation: 'Booking > Create', location: read, notes });
  expect(move(location)).toEqual({
    operation: 'Booking > Update Location',
    location: read,
    notes,
  });
});

it.each(['cafe', '={{ $json.place }}', { type: 'somewhere', address: 'x' }])(
  'sends what it does not know as it is: %j',
  (location) => {
    expect(create(location)).toMatchObject({ operation: 'Custom API Call > Send Request' });
  },
);

it('reads places of other nodes in the same way', () => {
  const { parameters, notes } = became(
    node('Book', 'n8n-nodes-base.cal', {
      resource: 'booking',
      operation: 'create',
      eventType: { __rl: true, mode: 'id', value: '7' },
      start: '2030-03-05T10:00:00Z',
      attendeeName: 'A',
      additionalFields: { location: '{ "type": "phone", "phone": "+4915112345678" }' },
    }),
  );
  expect(parameters.additionalFields).toEqual({ location: { location: { type: 'phone' } } });
  expect(notes).toHaveLength(1);
});
