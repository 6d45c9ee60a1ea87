import { became, call, dated, http, type Loose } from './nodes';

const v2 = 'https://api.cal.com/v2';
const headers = { 'cal-api-version': '2024-09-04' };
const slots = (query: Loose) =>
  became(
    http('Slots', call('GET', `${v2}/slots`, { headers, query: { eventTypeId: 7, ...query } })),
  );
const utc = { __rl: true, mode: 'name', value: 'UTC' };

it.each([
  ['2030-03-05', '2030-03-06', '2030-03-05T00:00:00Z', '2030-03-06T23:59:59Z'],
  ['2030-03-05T09:00', '2030-03-05T17:00:00', '2030-03-05T09:00Z', '2030-03-05T17:00:00Z'],
  [
    '2030-03-05T09:00:00+01:00',
    '2030-03-06T00:00:00Z',
    '2030-03-05T09:00:00+01:00',
    '2030-03-06T23:59:59Z',
  ],
  ["={{ '2030-03-05' }}", '=2030-03-06', '2030-03-05T00:00:00Z', '2030-03-06T23:59:59Z'],
])('free times from %s to %s are searched in UTC, as before', (start, end, from, to) => {
  const { parameters, notes } = slots({ start, end });
  expect(parameters).toMatchObject({ start: from, end: to });
  expect(parameters.timeZone).toBeUndefined();
  expect(notes).toEqual([]);
});

it.each([
  ['={{ $now.toISO() }}', '={{ $now.plus({ days: 7 }).toISO() }}'],
  ['={{ $json.day }}T00:00:00Z', '={{ $json.day }}T23:59:00Z'],
  ['={{ $now }}', '={{ $today.plus(7, "days").endOf("day") }}'],
])('nothing is said of times that are instants: %s', (start, end) => {
  const { parameters, notes } = slots({ start, end });
  expect(parameters).toMatchObject({ start, end });
  expect(notes).toEqual([]);
});

it('the zone is UTC where a time is computed, and that is said', () => {
  const { parameters, notes } = slots({ start: '={{ $json.from }}', end: '={{ $json.to }}' });
  expect(parameters.timeZone).toEqual(utc);
  expect(notes).toEqual([
    'start, end: Time Zone is UTC, because the API read times without an offset so.',
  ]);
});

it('people check computed times where a zone was chosen', () => {
  const { parameters, notes } = slots({
    start: '={{ $json.from }}',
    end: '2030-03-06',
    timeZone: 'Europe/Berlin',
  });
  expect(parameters).toMatchObject({ end: '2030-03-06T23:59:59Z' });
  expect(notes).toEqual([
    'start: without an offset the API read it as UTC, and the node reads it in Time Zone. Check that it has an offset or a Z.',
  ]);
});

it('lists and bookings keep their times, too', () => {
  const list = http(
    'List',
    call('GET', `${v2}/bookings`, {
      headers: dated,
      query: { afterStart: '2030-03-05', beforeEnd: '={{ $json.until }}' },
    }),
  );
  expect(became(list).parameters.filters).toMatchObject({
    afterStart: '2030-03-05T00:00:00Z',
    beforeEnd: '={{ $json.until }}',
    timeZone: utc,
  });
  const body = `={ "eventTypeId": 7, "start": "{{ $json.start }}", "attendee": { "name": "A", "email": "a@example.org", "timeZone": "Europe/Berlin" } }`;
  const book = became(http('Book', call('POST', `${v2}/bookings`, { headers: dated, body })));
  expect(book.parameters).toMatchObject({
    start: '={{ $json.start }}',
    additionalFields: { timeZone: utc },
  });
  const { parameters } = became(
    http(
      'Move',
      call('POST', `${v2}/bookings/abc/reschedule`, {
        headers: dated,
        body: { start: '2030-03-05 09:30' },
      }),
    ),
  );
  expect(parameters.start).toBe('2030-03-05T09:30Z');
});

describe('lists', () => {
  const list = (path: string, query: Loose = {}, options: Loose = {}) =>
    became(http('List', { ...call('GET', `${v2}${path}`, { headers: dated, query }), options }));
  const paged = { pagination: { pagination: { paginationMode: 'updateAParameterInEachRequest' } } };

  it.each([
    ['as many as one page had', '/bookings', {}, { returnAll: false, limit: 100 }],
    ['as many as were asked for', '/bookings', { take: '20' }, { returnAll: false, limit: 20 }],
    ['all that were never paged', '/event-types', {}, { returnAll: true }],
    ['as many webhooks as one page had', '/webhooks', {}, { returnAll: false, limit: 250 }],
  ])('give %s', (_, path, query, paging) => {
    expect(list(path, query).parameters).toMatchObject({ ...paging, oneItem: true });
  });

  it.each([
    ['later', { take: '50', skip: '={{ $json.skip }}' }],
    ['second', { take: '50', skip: '50' }],
  ])('give the %s page where the workflow itself turns pages', (_, query) => {
    const { parameters, notes } = list('/bookings', query);
    expect(parameters).toMatchObject({ resource: 'customApiCall', path: '/bookings' });
    expect(JSON.stringify(parameters)).toContain(query.skip.replace('={{ ', '').replace(' }}', ''));
    expect(notes).toContainEqual(
      'Booking > Get Many reads a list from its beginning, but the call continues one with skip. This sends the same request.',
    );
  });

  it('give the first page where the call names it', () => {
    const { parameters } = list('/bookings', { take: '50', skip: '0' });
    expect(parameters).toMatchObject({ operation: 'getMany', returnAll: false, limit: 50 });
  });

  it('give all where n8n read further pages, whatever the size of one', () => {
    const { parameters } = list('/bookings', { take: '20', skip: '0' }, paged);
    expect(parameters).toMatchObject({ returnAll: true });
  });
});
