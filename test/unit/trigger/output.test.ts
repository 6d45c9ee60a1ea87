import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sign } from '../../../nodes/shared/webhooks/signature';
import { webhookEvents } from '../../../nodes/shared/webhooks/events';
import { deduplicator, startTriggerHost, type TriggerHost } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';

const SECRET = 'a secret of the user';
let host: TriggerHost;

beforeAll(async () => {
  host = await startTriggerHost({ server: 'http://127.0.0.1:1' });
});
afterAll(async () => await host.stop());

/** The items that a signed delivery makes, or undefined when the workflow does not run. */
async function itemsOf(
  body: unknown,
  options: INodeParameters = {},
  parameters: INodeParameters = {},
): Promise<IDataObject[] | undefined> {
  const { status, items } = await deliver(body, options, parameters);
  expect(status).toBe(200);
  return items;
}

async function deliver(body: unknown, options: INodeParameters, parameters: INodeParameters) {
  host.parameters = {
    events: webhookEvents.map(({ value }) => value),
    ...parameters,
    options: { secret: SECRET, ...options },
  };
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const headers = { 'x-cal-signature-256': sign(raw, SECRET) };
  return await host.deliver({ body: raw, headers });
}

const everything = { allEvents: true, pings: true };

const statusOf = async (body: unknown, options: INodeParameters): Promise<number> =>
  (await deliver(body, { ...everything, ...options }, {})).status;

describe.each(webhookSamples)('$name', ({ body, expected }) => {
  it('becomes one item in the normal shape', async () => {
    expect(await itemsOf(body, everything)).toEqual([expected]);
  });

  it('has the whole body beside it in full output', async () => {
    expect(await itemsOf(body, everything, { output: 'full' })).toEqual([
      { ...expected, raw: body },
    ]);
  });

  it('stays as it came in raw output', async () => {
    expect(await itemsOf(body, everything, { output: 'raw' })).toEqual([body]);
  });

  it('becomes one item per attendee, or one if there are none', async () => {
    const { attendees, ...rest } = expected;
    const one = [{ ...rest, ...(attendees === undefined ? {} : { attendees }) }];
    const each = (attendees as IDataObject[] | undefined)?.map((attendee) => ({
      ...rest,
      attendee,
    }));
    expect(await itemsOf(body, { ...everything, itemPerAttendee: true })).toEqual(each ?? one);
  });

  it('has the whole body beside each attendee in full output, and is one item in raw', async () => {
    const split = { ...everything, itemPerAttendee: true };
    const each = (await itemsOf(body, split))!;
    const full = each.map((item) => ({ ...item, raw: body }));
    expect(await itemsOf(body, split, { output: 'full' })).toEqual(full);
    expect(await itemsOf(body, split, { output: 'raw' })).toEqual([body]);
  });

  it.each(['simplified', 'full', 'raw'])(
    'passes the filters in %s output if it fits them or tells nothing to filter by',
    async (output) => {
      const { status, eventType } = (expected.booking ?? {}) as IDataObject;
      const { id, slug } = (eventType ?? {}) as IDataObject;
      const runs = async (filter: INodeParameters) =>
        (await itemsOf(body, { ...everything, ...filter }, { output })) !== undefined;

      for (const own of [id, slug].filter((it) => it !== undefined)) {
        expect(await runs({ eventTypes: `other, ${String(own)}` })).toBe(true);
      }
      // Dropped only by what it tells: never because the other kind of value was given.
      expect(await runs({ eventTypes: 'other' })).toBe(slug === undefined);
      expect(await runs({ eventTypes: '99' })).toBe(id === undefined);
      expect(await runs({ eventTypes: '99, other' })).toBe(id === undefined || slug === undefined);
      const others = ['accepted', 'cancelled', 'pending', 'rejected'].filter((it) => it !== status);
      expect(await runs({ ignoreStatuses: others })).toBe(true);
      if (status) expect(await runs({ ignoreStatuses: [status as string] })).toBe(false);
    },
  );

  it('looks the same with a template that Cal.com did not apply, or is passed on bare', async () => {
    const isTold = typeof body.triggerEvent === 'string';
    const items = await itemsOf(body, { ...everything, payloadTemplate: '{"a": 1}' });
    expect(items).toEqual([isTold ? expected : body]);
  });

  it('is refused when it is old, unless it carries no time of its own', async () => {
    const old = await statusOf(body, { replayWindow: 60 });
    const isTimeless = !('payload' in body);
    expect(old).toBe(isTimeless ? 200 : 401);
    const fresh = { ...body, createdAt: new Date().toISOString() };
    expect(await statusOf(fresh, { replayWindow: 60 })).toBe(200);
  });

  it('goes on unchanged the first time and no further the second', async () => {
    host.parameters = { options: { ignoreRepeated: true, lookUpSeriesKey: false } };
    deduplicator.entries = [];
    // Only the page of a booking is added where the event does not say at which address it is.
    const { bookingUrl, ...booking } = (expected.booking ?? {}) as IDataObject;
    const page = bookingUrl ?? (booking.uid && `http://127.0.0.1:1/booking/${String(booking.uid)}`);
    const execute = async (executionId: string) =>
      await host.execute([structuredClone(expected)], { executionId });
    const [item] = await execute('1');
    expect(item.booking ?? {}).toMatchObject({
      ...booking,
      ...(page !== undefined && { bookingUrl: page }),
    });
    expect({ ...item, booking: expected.booking }).toEqual({
      ...expected,
      booking: expected.booking,
    });
    expect(await execute('2')).toEqual([]);
  });

  it('runs the workflow only if its event was chosen', async () => {
    const event = String(body.triggerEvent);
    const isChosen = webhookEvents.some(({ value }) => value === event);
    expect(await itemsOf(body, {}, { events: [event] })).toEqual(isChosen ? [expected] : undefined);
    expect(await itemsOf(body, {}, { events: ['NOTHING_LIKE_IT'] })).toBeUndefined();
  });
});

const named = (name: string): IDataObject => {
  const { body } = webhookSamples.find((sample) => sample.name === name)!;
  return structuredClone(body);
};

const withPayload = (name: string, payload: IDataObject): IDataObject => {
  const body = named(name);
  return { ...body, payload: { ...(body.payload as IDataObject), ...payload } };
};

it('keeps the clock of the attendee, and writes it in the language that one chose', async () => {
  const options = { outputTimeZone: 'Asia/Tokyo', outputLanguage: 'de' };
  const [item] = (await itemsOf(named('BOOKING_CREATED'), options)) ?? [];
  expect(item.attendee).toMatchObject({
    startText: 'Montag, 15. März 2027 um 10:00 (America/New_York)',
  });
});

it('makes two items of a booking with two attendees, each with the start on its own clock', async () => {
  const [first, second] = ['Europe/Oslo', 'Asia/Kolkata'].map((timeZone, index) => ({
    name: `Guest ${index}`,
    email: `guest${index}@example.org`,
    timeZone,
  }));
  const body = withPayload('BOOKING_CREATED', { attendees: [first, second] });

  const items = await itemsOf(body, { itemPerAttendee: true });

  expect(items?.map(({ attendee }) => attendee)).toEqual([
    {
      ...first,
      emailDomain: 'example.org',
      startLocal: '2027-03-15T15:00:00.000+01:00',
      startText: 'Monday, March 15, 2027 at 3:00 PM (Europe/Oslo)',
    },
    {
      ...second,
      emailDomain: 'example.org',
      startLocal: '2027-03-15T19:30:00.000+05:30',
      startText: 'Monday, March 15, 2027 at 7:30 PM (Asia/Kolkata)',
    },
  ]);
});

it('reads the same meeting from a flat body and from one with an envelope', async () => {
  const flat = named('MEETING_STARTED');
  const wrapped = { triggerEvent: 'MEETING_STARTED', createdAt: flat.createdAt, payload: flat };

  expect(await itemsOf(wrapped)).toEqual(await itemsOf(flat));
});

describe('series key', () => {
  it('stays the same from the first booking over a move to the cancellation', async () => {
    const moved = withPayload('BOOKING_CANCELLED', {
      uid: 'z8Gf4jKoPc5VtSwE6uNiXa',
      iCalUID: 'k3Wd7sTqRb9NvHxM2pYcLf@Cal.com',
    });
    const items = await Promise.all(
      [named('BOOKING_CREATED'), named('BOOKING_RESCHEDULED'), moved].map((body) => itemsOf(body)),
    );
    const keys = items.map((list) => (list![0].booking as IDataObject).seriesKey);
    expect(keys).toEqual(Array(3).fill('k3Wd7sTqRb9NvHxM2pYcLf'));
  });

  it('is left out rather than guessed after a second move that does not tell it', async () => {
    const body = withPayload('BOOKING_RESCHEDULED', { iCalSequence: 2 });
    expect((await itemsOf(body))![0].booking).not.toHaveProperty('seriesKey');
  });
});

describe('filters', () => {
  it.each([
    ['the ID', '4410', 1],
    ['the slug', 'other, roof-inspection', 1],
    ['another one', '4411, other', undefined],
    ['nothing', ' , ', 1],
  ])('runs for a booking of an event type when %s is listed', async (_, eventTypes, count) => {
    expect((await itemsOf(named('BOOKING_CREATED'), { eventTypes }))?.length).toBe(count);
  });

  it('runs for events that do not tell their event type', async () => {
    expect(await itemsOf(named('BOOKING_NO_SHOW_UPDATED'), { eventTypes: '1' })).toHaveLength(1);
  });

  it('ignores bookings by status', async () => {
    const ignoreStatuses = ['pending', 'rejected'];
    expect(await itemsOf(named('BOOKING_REQUESTED'), { ignoreStatuses })).toBeUndefined();
    expect(await itemsOf(named('BOOKING_CREATED'), { ignoreStatuses })).toHaveLength(1);
    expect(await itemsOf(named('OOO_CREATED'), { ignoreStatuses })).toHaveLength(1);
  });
});

describe('payload template', () => {
  const payloadTemplate = '{"uid": "{{uid}}", "trigger": "{{triggerEvent}}"}';

  it('passes on what it made', async () => {
    const body = { uid: 'k3Wd', trigger: 'BOOKING_CREATED' };
    expect(await itemsOf(body, { payloadTemplate })).toEqual([body]);
  });

  it('lets the chosen events be told apart when it prints them', async () => {
    const body = { triggerEvent: 'BOOKING_CANCELLED', uid: 'k3Wd' };
    const events = ['BOOKING_CREATED'];
    expect(await itemsOf(body, { payloadTemplate }, { events })).toBeUndefined();
  });

  it('takes form fields and texts, whatever the content type says', async () => {
    expect(await itemsOf('uid=k3Wd&who=theo%40example.org', { payloadTemplate })).toEqual([
      { uid: 'k3Wd', who: 'theo@example.org' },
    ]);
    expect(await itemsOf('uid=k3Wd\n', { payloadTemplate })).toEqual([{ uid: 'k3Wd' }]);
    // The last is what Cal.com sends when the template's work is no JSON.
    for (const text of ['Theo has booked', 'false']) {
      expect(await itemsOf(text, { payloadTemplate })).toEqual([{ text }]);
    }
  });

  it('reads the events to which Cal.com does not apply it as usual', async () => {
    const sample = webhookSamples.find(({ name }) => name === 'MEETING_STARTED')!;
    expect(await itemsOf(sample.body, { payloadTemplate })).toEqual([sample.expected]);
  });
});

it('gives a booking of a person with first and last name one answer with both', async () => {
  const name = {
    label: 'your_name',
    value: { firstName: 'Theo', lastName: 'Varga' },
    isHidden: false,
  };
  const items = await itemsOf(withPayload('BOOKING_CREATED', { responses: { name } }));
  expect(items![0].answers).toMatchObject({ name: { firstName: 'Theo', lastName: 'Varga' } });
});
