import type { INodeParameters } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { setClock } from '../harness/clock';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-11-20T08:00:00Z');

const server = useRecorder();

const eventTypeId = { __rl: true, mode: 'id', value: '7' };

const create = {
  resource: 'booking',
  operation: 'create',
  eventTypeId,
  start: '={{ $json.start }}',
  attendeeName: 'Nathan Smith',
  attendeeEmail: 'nathan@example.com',
};

/** What is thrown; nothing must have been sent. */
async function refusal(parameters: INodeParameters, options?: RunOptions) {
  const error: unknown = await runNode(server.url, parameters, options).catch((it: unknown) => it);
  expect(error).toBeInstanceOf(NodeOperationError);
  expect(server.requests).toEqual([]);
  return error as NodeOperationError;
}

describe('a time that cannot be meant', () => {
  it.each([
    [{ resource: 'booking', operation: 'reschedule', bookingUid: 'x', start: '2025-11-23T10:00' }],
    [{ resource: 'slot', operation: 'reserve', eventTypeId, slotStart: '2025-11-23T10:00' }],
  ])('is refused in the past: %j', async (parameters) => {
    expect((await refusal(parameters)).message).toMatch(
      /^"(New )?Start" is in the past: 2025-11-23 10:00 \(Europe\/Berlin\)\. Check the date and its year\.$/,
    );
  });

  it('is refused with the number of its item, before anything is sent', async () => {
    const { message, context } = await refusal(create, { items: [{ start: '2025-11-23 10:00' }] });
    expect(message).toBe(
      '"Start" is in the past: 2025-11-23 10:00 (Europe/Berlin). Check the date and its year.',
    );
    expect(context.itemIndex).toBe(0);

    const skipped = { ...create, additionalFields: { timeZone: { value: 'America/Nuuk' } } };
    const gap = await refusal(skipped, { items: [{ start: '2027-03-27T23:30' }] });
    expect(gap.message).toContain('Did you mean 22:30 or 2027-03-28 00:30?');
  });

  it('stops at its item, and is told on it', async () => {
    const items = [
      { start: '2026-11-23 10:00' },
      { start: 'monday' },
      { start: '2026-11-24 00:00' },
    ];
    const options = { items, continueOnFail: true };
    const output = await runNode(server.url, create, options);
    expect(server.requests.map(({ body }) => (body as { start: string }).start)).toEqual([
      '2026-11-23T09:00:00Z',
      '2026-11-23T23:00:00Z',
    ]);
    expect(output[1]).toMatchObject({
      json: { error: expect.stringContaining('"Start" cannot be read as a time: "monday"') },
      pairedItem: { item: 1 },
    });
  });

  it('may be now, although it is over when it is read', async () => {
    const now = DateTime.now().toISO();
    await runNode(server.url, create, { items: [{ start: now }] });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a range that ends before it begins', () => {
  const from = '2026-11-26T10:00';
  const to = '2026-11-25T10:00';
  const calendar = { calendar: 'google', externalId: 'ada@example.com' };

  it.each<[string, INodeParameters, string]>([
    [
      'slots',
      { resource: 'slot', operation: 'getMany', eventTypeId, start: from, end: to },
      '"End" is 2026-11-25 10:00 (Europe/Berlin), which is before the range begins: 2026-11-26 10:00 (Europe/Berlin)',
    ],
    [
      'bookings',
      { resource: 'booking', operation: 'getMany', filters: { afterStart: from, beforeEnd: to } },
      '"Starts After" is 2026-11-26 10:00 (Europe/Berlin), which is after the range ends: 2026-11-25 10:00 (Europe/Berlin)',
    ],
    [
      'bookings by creation',
      {
        resource: 'booking',
        operation: 'getMany',
        filters: { beforeCreatedAt: to, afterCreatedAt: from },
      },
      '"Created Before" is 2026-11-25 10:00 (Europe/Berlin), which is before the range begins: 2026-11-26 10:00 (Europe/Berlin)',
    ],
    [
      'an absence',
      { resource: 'outOfOffice', operation: 'create', start: '2026-11-26', end: '2026-11-25' },
      '"Last Day" is 2026-11-25, which is before the range begins: 2026-11-26',
    ],
    [
      'a change of an absence',
      {
        resource: 'outOfOffice',
        operation: 'update',
        oooId: '7',
        updateFields: { start: '2026-11-26', end: '2026-11-25' },
      },
      '"Last Day" is 2026-11-25, which is before the range begins: 2026-11-26',
    ],
    [
      'an event of a calendar',
      {
        resource: 'calendarEvent',
        operation: 'create',
        scope: 'calendar',
        ...calendar,
        title: 'Lunch',
        start: from,
        end: to,
      },
      '"End" is 2026-11-25 10:00 (Europe/Berlin), which is before the range begins: 2026-11-26 10:00 (Europe/Berlin)',
    ],
  ])('is refused before any request: %s', async (_, parameters, message) => {
    expect((await refusal(parameters)).message).toBe(message);
  });

  it('is refused within a form', async () => {
    const bookingWindow = { window: { enabled: true, type: 'range', from, to } };
    const parameters = {
      resource: 'eventType',
      operation: 'update',
      eventTypeId,
      settings: { bookingWindow },
    };
    expect((await refusal(parameters)).message).toContain('which is before the range begins');
  });

  it('may be one moment, or one day', async () => {
    const filters = { afterStart: from, beforeEnd: from };
    await runNode(server.url, { resource: 'booking', operation: 'getMany', filters });
    expect(server.requests).toHaveLength(1);
  });

  it('has nothing to find once it is over', async () => {
    const range = { start: '2026-11-10', end: '2026-11-19' };
    const parameters = { resource: 'slot', operation: 'getMany', eventTypeId, ...range };
    expect((await refusal(parameters)).message).toContain('"End" is in the past: 2026-11-19 23:59');
    await runNode(server.url, { ...parameters, end: '2026-11-20' });
    expect(server.requests).toHaveLength(1);
  });
});
