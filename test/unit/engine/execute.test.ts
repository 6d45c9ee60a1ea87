import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { BOOKING } from '../harness/recorder';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-03-02T08:00:00Z');

const server = useRecorder(() => ({ body: { status: 'success', data: BOOKING } }));

const cancel = { resource: 'booking', operation: 'cancel', simplify: false };

describe('a request', () => {
  it('encodes the UID into one path segment, with version and key', async () => {
    await runNode(server.url, { ...cancel, bookingUid: 'a/b c', cancellationReason: 'Sick' });
    const [{ method, url, headers, body }] = server.requests;
    expect([method, url]).toEqual(['POST', '/v2/bookings/a%2Fb%20c/cancel']);
    expect(headers['cal-api-version']).toBe('2024-08-13');
    expect(headers.authorization).toBe('Bearer cal_test_key_0001');
    expect(body).toEqual({ cancellationReason: 'Sick' });
  });

  it('holds nested properties and the start in UTC, read in the zone of the workflow', async () => {
    await runNode(server.url, {
      resource: 'booking',
      operation: 'create',
      eventTypeId: { __rl: true, mode: 'id', value: '7' },
      start: '2026-03-30T09:00:00',
      attendeeName: 'Nathan',
      attendeeEmail: 'nathan@example.com',
      additionalFields: {
        guests: 'a@example.com, b@example.com',
        bookingFieldsResponses: { pair: [{ name: 'company', value: 'Acme' }] },
        location: { location: { type: 'attendeePhone', phone: '+491', integration: 'zoom' } },
      },
    });
    expect(server.requests[0].body).toEqual({
      eventTypeId: 7,
      start: '2026-03-30T07:00:00Z',
      attendee: { name: 'Nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' },
      guests: ['a@example.com', 'b@example.com'],
      bookingFieldsResponses: { company: 'Acme' },
      location: { type: 'attendeePhone', phone: '+491' },
    });
  });
});

describe('items', () => {
  const items = [{ uid: 'one' }, { uid: 'two' }];
  const byItem = { ...cancel, bookingUid: '={{ $json.uid }}' };

  it('each make their own request and point back at their input', async () => {
    server.reply = ({ url }) => ({ body: { status: 'success', data: { ...BOOKING, uid: url } } });
    const output = await runNode(server.url, byItem, { items });
    expect(output).toEqual([
      { json: { ...BOOKING, uid: '/v2/bookings/one/cancel' }, pairedItem: { item: 0 } },
      { json: { ...BOOKING, uid: '/v2/bookings/two/cancel' }, pairedItem: { item: 1 } },
    ]);
  });

  it('keep their own errors with Continue on Fail', async () => {
    server.reply = ({ url }) =>
      url.includes('one')
        ? {
            status: 404,
            body: {
              status: 'error',
              error: { code: 'NOT_FOUND', message: 'Booking with uid=one not found' },
            },
          }
        : { body: { status: 'success', data: { ...BOOKING, uid: 'two' } } };
    const output = await runNode(server.url, byItem, { items, continueOnFail: true });
    expect(output[0]).toMatchObject({
      json: {
        error: 'Booking with uid=one not found',
        description: expect.stringContaining('returned status 404'),
        httpCode: '404',
      },
      pairedItem: { item: 0 },
    });
    expect(output[1]).toEqual({ json: { ...BOOKING, uid: 'two' }, pairedItem: { item: 1 } });
  });

  it('stop at the first failure otherwise, and the error names the item', async () => {
    server.reply = () => ({ status: 400, body: { status: 'error', error: { message: 'No' } } });
    await expect(runNode(server.url, byItem, { items })).rejects.toMatchObject({
      message: 'No',
      context: { itemIndex: 0 },
    });
    expect(server.requests).toHaveLength(1);
  });
});
