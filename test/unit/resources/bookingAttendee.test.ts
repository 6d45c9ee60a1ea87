import { BOOKING } from '../harness/recorder';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const run = (operation: string, parameters: object = {}, options = {}) =>
  runNode(
    server.url,
    { resource: 'bookingAttendee', operation, bookingUid: 'x', ...parameters },
    options,
  );

it('adds a person in the zone of the workflow unless another is chosen, for each item', async () => {
  const items = [{}, { zone: 'Europe/Paris', language: 'fr' }];
  await run(
    'add',
    {
      attendeeName: 'Eve',
      attendeeEmail: 'eve@example.com',
      attendeeTimeZone: { __rl: true, mode: 'name', value: '={{ $json.zone ?? "" }}' },
      additionalFields: { language: '={{ $json.language ?? "" }}' },
    },
    { items },
  );
  expect(server.requests.map(({ body }) => body)).toEqual([
    { name: 'Eve', email: 'eve@example.com', timeZone: 'Europe/Berlin' },
    { name: 'Eve', email: 'eve@example.com', timeZone: 'Europe/Paris', language: 'fr' },
  ]);
});

it('adds guests and returns the booking', async () => {
  server.reply = () => ({
    body: { status: 'success', data: { ...BOOKING, guests: ['g1@example.com'], rating: null } },
  });
  const guest = [
    { email: 'g1@example.com', name: 'G One', phoneNumber: '+4915112345678', language: 'de' },
    { email: 'g2@example.com', timeZone: { __rl: true, mode: 'list', value: 'Asia/Tokyo' } },
  ];
  const output = await run('addGuests', { guests: { guest } });
  expect(server.requests[0]).toMatchObject({
    method: 'POST',
    url: '/v2/bookings/x/guests',
    body: {
      guests: [
        { email: 'g1@example.com', name: 'G One', phoneNumber: '+4915112345678', language: 'de' },
        { email: 'g2@example.com', timeZone: 'Asia/Tokyo', language: 'en' },
      ],
    },
  });
  expect(output[0].json).toMatchObject({
    uid: 'x',
    attendees: [],
    hosts: [],
    guests: ['g1@example.com'],
  });
});

it('lists one item for each person', async () => {
  const data = [{ id: 13 }, { id: 14 }];
  server.reply = () => ({ body: { status: 'success', data } });
  const output = await run('getMany');
  expect(output.map(({ json }) => json)).toEqual(data);
});

it('removes a person by the number that the list returns', async () => {
  const output = await run('remove', { attendeeId: 14 });
  expect(server.requests[0]).toMatchObject({
    method: 'DELETE',
    url: '/v2/bookings/x/attendees/14',
  });
  expect(output).toEqual([{ json: { deleted: true }, pairedItem: { item: 0 } }]);
});

it('refuses an email address in the place of the number', async () => {
  await expect(run('get', { attendeeId: 'eve@example.com' })).rejects.toMatchObject({
    message: '"Attendee ID" must be a numeric ID, but is "eve@example.com"',
    description: 'Enter the digits of its ID, or choose it from the list if there is one.',
  });
  expect(server.requests).toEqual([]);
});
