/** What an update does not touch is the same afterwards: shown on a server that replaces whole objects. */
import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids } from '../../../sandbox/seed';
import type { EventType } from '../../../sandbox/store';
import { runNode } from '../harness/runNode';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 10_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const { intro, weekly, flexible } = ids.eventTypes;
const picked = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });

const run = async (parameters: object, json: object = {}, onHint?: (message: string) => void) =>
  await runNode(sandbox.url, parameters as never, {
    credentials: { apiKey: sandbox.keys.ada },
    items: [json as never],
    onHint,
  });

const change = async (resource: string, parameters: object, updateFields: object, json?: object) =>
  await run({ resource, operation: 'update', ...parameters, updateFields }, json);
const changeType = async (
  id: number,
  settings: object,
  json?: object,
  onHint?: (message: string) => void,
) =>
  await run(
    { resource: 'eventType', operation: 'update', eventTypeId: picked(id), settings },
    json,
    onHint,
  );
const typeOf = (id: number): EventType => sandbox.store.eventTypes.get(id)!;

describe('a schedule', () => {
  const schedule = { scheduleId: picked(ids.schedules.ada) };
  const hours = () => sandbox.store.schedules.get(ids.schedules.ada)!.availability;

  it.each([{}, { hours: [] }, { hours: '' }])('keeps its hours when %j is opened', async (none) => {
    const before = hours();
    await change('schedule', schedule, { name: 'Office', availability: none });

    expect(hours()).toEqual(before);
    expect(sandbox.requests.at(-1)?.body).toEqual({ name: 'Office' });
  });

  it.each([{ availability: {} }, {}])(
    'says that nothing is to be changed, where %j is all',
    async (fields) => {
      await expect(change('schedule', schedule, fields)).rejects.toThrow('Nothing to change');
      expect(sandbox.requests).toEqual([]);
    },
  );

  it('loses its hours where all are to be removed', async () => {
    await change('schedule', schedule, { availability: { removeAll: [{ sure: true }] } });

    expect(hours()).toEqual([]);
  });

  it.each([{ hours: [{ startTime: '09:00', endTime: '12:00' }] }])(
    'has either rows or none: %j',
    async (rows) => {
      const availability = { ...rows, removeAll: [{ sure: true }] };

      await expect(change('schedule', schedule, { availability })).rejects.toThrow(
        '"Availability" has rows, although all are to be removed',
      );
    },
  );

  it('is not made without the hours that were meant', async () => {
    const create = { resource: 'schedule', operation: 'create', name: 'New' };
    await expect(run({ ...create, additionalFields: { availability: {} } })).rejects.toThrow(
      '"Availability" was added, but has no row',
    );
  });
});

describe('an event type', () => {
  it('keeps its questions when guests are disabled', async () => {
    const { onboarding } = ids.eventTypes;
    const own = () => typeOf(onboarding).bookingFields.filter(({ isDefault }) => !isDefault);
    const before = own();
    await changeType(onboarding, { disableGuests: true });

    expect(typeOf(onboarding).disableGuests).toBe(true);
    expect(own()).toEqual(before);
  });

  it('keeps split names and what was said of built-in questions', async () => {
    const { call } = api();
    await call(intro, {
      bookingFields: [
        { type: 'splitName', firstNameLabel: 'Given name', lastNameRequired: true },
        { slug: 'notes', required: true, label: 'What is it about?' },
      ],
    });
    await changeType(intro, { disableGuests: false });
    const field = (slug: string) => typeOf(intro).bookingFields.find((each) => each.slug === slug);

    expect(field('name')).toMatchObject({ type: 'splitName', firstNameLabel: 'Given name' });
    expect(field('notes')).toMatchObject({ required: true, label: 'What is it about?' });
  });

  it('loses its own questions, and nothing else, where all are to be removed', async () => {
    const { call } = api();
    await call(intro, {
      bookingFields: [
        { type: 'text', slug: 'company', label: 'Company', required: true },
        { slug: 'notes', required: true, label: 'What is it about?' },
        { slug: 'guests', hidden: true },
      ],
    });
    await changeType(intro, { bookingFields: { removeAll: [{ sure: true }] } });
    const field = (slug: string) => typeOf(intro).bookingFields.find((each) => each.slug === slug);

    expect(typeOf(intro).bookingFields.filter(({ isDefault }) => !isDefault)).toEqual([]);
    expect(field('notes')).toMatchObject({ required: true, label: 'What is it about?' });
    expect(field('guests')).toMatchObject({ hidden: true });
    expect(field('email')).toMatchObject({ required: true });
  });

  it('refuses to lose a question that cannot be sent along', async () => {
    const { call } = api();
    const site = { type: 'url', slug: 'site', label: 'Site', required: false };
    typeOf(intro).bookingFields.push({ isDefault: false, ...site });
    await call(intro, {});

    await expect(changeType(intro, { disableGuests: true })).rejects.toThrow(
      '"Disable Guests" would delete the question "Site"',
    );
    expect(typeOf(intro).disableGuests).toBe(false);
  });

  it.each(['', ' , ', '={{ [] }}'])('takes Length Options %j for not entered', async (none) => {
    const before = typeOf(flexible);
    const fields = { lengthInMinutesOptions: none };
    await expect(changeType(flexible, fields)).rejects.toThrow('Nothing to change');
    expect(sandbox.requests).toEqual([]);

    await changeType(flexible, { ...fields, title: 'Other' });
    expect(sandbox.requests.at(-1)?.body).toEqual({ title: 'Other' });
    expect(typeOf(flexible).lengthInMinutesOptions).toEqual(before.lengthInMinutesOptions);
  });

  it('keeps the other limits', async () => {
    await changeType(intro, { bookingLimitsCount: { limits: { per: { day: 2, week: 5 } } } });
    await changeType(intro, { bookingLimitsCount: { limits: { per: { month: 9 } } } });

    expect(typeOf(intro).bookingLimitsCount).toEqual({ day: 2, week: 5, month: 9 });
  });

  it('keeps the other Cal Video settings', async () => {
    const { call } = api();
    await call(flexible, { calVideoSettings: { disableRecordingForGuests: true } });
    await changeType(flexible, {
      calVideoSettings: { redirectUrlOnExit: 'https://example.com/bye' },
    });

    expect(typeOf(flexible).calVideoSettings).toMatchObject({
      disableRecordingForGuests: true,
      redirectUrlOnExit: 'https://example.com/bye',
    });
  });

  it.each([
    [{ calVideoSettings: { redirectUrlOnExit: 'https://example.com/bye' } }],
    [{ locations: { location: [{ type: 'attendeeDefined' }] } }],
  ])('says that Cal Video settings are lost without Cal Video: %j', async (fields) => {
    const told: string[] = [];
    await changeType(intro, fields, {}, (message) => told.push(message));
    expect(told).toEqual([expect.stringContaining('has reset its Cal Video settings')]);
    expect(typeOf(intro).calVideoSettings).toEqual({ sendTranscriptionEmails: true });
  });

  it('says nothing of Cal Video where it has a place there, or nobody asked', async () => {
    const told: string[] = [];
    const settings = { calVideoSettings: { disableRecordingForGuests: true } };
    await changeType(flexible, settings, {}, (message) => told.push(message));
    await changeType(intro, { title: 'Other' }, {}, (message) => told.push(message));
    expect(told).toEqual([]);
  });

  it('says that it is still a series', async () => {
    await expect(
      changeType(weekly, { title: 'Lesson', recurrence: { recurrence: { enabled: false } } }),
    ).rejects.toThrow('is still a series');
  });

  it.each(['true', 1, 'yes', 'TRUE'])('is seated by the switch %p of an expression', async (on) => {
    const seats = {
      seats: {
        enabled: '={{ $json.on }}',
        seatsPerTimeSlot: 3,
        showAttendeeInfo: 'yes',
        showAvailabilityCount: 0,
      },
    };
    await changeType(intro, { seats }, { on });

    expect(typeOf(intro).seats).toMatchObject({ seatsPerTimeSlot: 3, showAttendeeInfo: true });
  });

  it.each(['false', 0, 'no'])('is not seated after the switch %p', async (off) => {
    const seats = { seats: { enabled: '={{ $json.off }}' } };
    await changeType(ids.eventTypes.workshop, { seats }, { off });

    expect(typeOf(ids.eventTypes.workshop).seats).toEqual({ disabled: true });
  });

  /** Changes an event type past the node. */
  function api() {
    const call = async (id: number, body: object) => {
      const response = await fetch(`${sandbox.url}/v2/event-types/${id}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${sandbox.keys.ada}`,
          'cal-api-version': '2024-06-14',
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(200);
    };
    return { call };
  }
});

describe('what nothing can be without', () => {
  it.each([
    ['webhook', { webhookId: 'w1' }, { subscriberUrl: '' }, 'URL'],
    ['webhook', { webhookId: 'w1' }, { triggers: [] }, 'Events'],
    ['team', { teamId: picked(3) }, { slug: '' }, 'Slug'],
    ['team', { teamId: picked(3) }, { bookingLimits: '' }, 'Booking Limits'],
  ])('is refused empty: %s %j %j', async (resource, where, updateFields, label) => {
    await expect(change(resource, where, { ...updateFields })).rejects.toThrow(
      `"${label}" cannot be empty`,
    );
    expect(sandbox.requests).toEqual([]);
  });

  it('includes a private link without change', async () => {
    const link = { eventTypeId: picked(intro), linkId: 'abc' };
    await expect(change('privateLink', link, {})).rejects.toThrow(
      '"Update Fields" is required, but it is empty',
    );
  });
});
