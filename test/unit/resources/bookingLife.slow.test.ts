import { DateTime } from 'luxon';
import { startSandbox, type Profile, type Sandbox } from '../../../sandbox';
import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';

setClock('2026-11-20T08:00:00Z');

let calCom: Sandbox;
afterEach(() => calCom?.stop());

/** Read freely, like the result of `JSON.parse`. */
type Json = ReturnType<typeof JSON.parse>;

/** A sandbox on a Friday, and a function that runs the node against it as Ada. */
async function open(profile: Profile) {
  calCom = await startSandbox({ profile, now: DateTime.fromISO('2026-11-20T08:00:00Z') });
  return async (resource: string, operation: string, parameters: object = {}): Promise<Json[]> => {
    const output = await runNode(
      calCom.url,
      { resource, operation, ...parameters },
      { credentials: { apiKey: calCom.keys.ada } },
    );
    return output.map(({ json }) => json);
  };
}

const byId = (value: number) => ({ __rl: true, mode: 'id', value: String(value) });
const monday = { start: '2026-11-23', end: '2026-11-23' };
const person = { attendeeName: 'Nathan Smith', attendeeEmail: 'nathan@example.com' };

describe.each<Profile>(['cloud', 'selfHosted'])('on a %s server', (profile) => {
  it('a slot is found, held, booked, moved and cancelled', async () => {
    const run = await open(profile);
    const eventTypeId = byId(calCom.ids.eventTypes.intro);
    const filters = { format: 'range' };

    const slots = await run('slot', 'getMany', { eventTypeId, ...monday, filters });
    expect(slots).toHaveLength(16);
    const [slot] = slots;
    expect(slot).toEqual({
      start: '2026-11-23T08:00:00.000Z',
      end: '2026-11-23T08:30:00.000Z',
      date: '2026-11-23',
      startLocal: '2026-11-23T09:00:00.000+01:00',
      endLocal: '2026-11-23T09:30:00.000+01:00',
      timeZone: 'Europe/Berlin',
    });

    const [held] = await run('slot', 'reserve', { eventTypeId, slotStart: slot.start });
    const { reservationUid } = held;
    expect(await run('slot', 'getReservation', { reservationUid })).toMatchObject([
      { slotStart: slot.start },
    ]);
    await run('slot', 'deleteReservation', { reservationUid });
    await expect(run('slot', 'getReservation', { reservationUid })).rejects.toThrow(
      'no reservation',
    );

    const [booked] = await run('booking', 'create', {
      ...person,
      eventTypeId,
      start: slot.startLocal,
    });
    expect(booked).toMatchObject({
      status: 'accepted',
      start: slot.start,
      eventTypeSlug: 'intro-call',
    });
    const [moved] = await run('booking', 'reschedule', {
      bookingUid: booked.uid,
      start: '2026-11-24 10:00',
      options: { reschedulingReason: 'Train' },
    });
    expect(moved).toMatchObject({
      start: '2026-11-24T09:00:00.000Z',
      startLocal: '2026-11-24T10:00:00.000+01:00',
      rescheduledFromUid: booked.uid,
      icsUid: booked.icsUid,
    });
    expect(
      await run('booking', 'cancel', { bookingUid: moved.uid, cancellationReason: 'Sick' }),
    ).toMatchObject([{ uid: moved.uid, status: 'cancelled', cancellationReason: 'Sick' }]);
    const listed = await run('booking', 'getMany', {
      filters: { status: ['cancelled'], attendeeEmail: 'nathan@example.com' },
      sort: { sortStart: 'asc' },
    });
    expect(listed.map(({ uid }) => uid)).toEqual([booked.uid, moved.uid]);
  });

  it('a seat is taken, moved and freed without the others', async () => {
    const run = await open(profile);
    const eventTypeId = byId(calCom.ids.eventTypes.workshop);
    const start = '2026-11-23T10:00:00';
    const [first] = await run('booking', 'create', { ...person, eventTypeId, start });
    const [second] = await run('booking', 'create', {
      attendeeName: 'Eve',
      attendeeEmail: 'eve@example.com',
      eventTypeId,
      start,
    });
    expect(second.uid).toBe(first.uid);
    const [seated] = await run('booking', 'getBySeat', { seatUid: second.seatUid });
    expect(seated.uid).toBe(first.uid);

    await run('booking', 'cancel', {
      bookingUid: first.uid,
      extent: 'seat',
      seatUid: second.seatUid,
      cancellationReason: 'Ill',
    });
    const [left] = await run('booking', 'get', { bookingUid: first.uid });
    expect(left.attendees.map(({ email }: Json) => email)).toEqual(['nathan@example.com']);

    const [moved] = await run('booking', 'reschedule', {
      bookingUid: first.uid,
      extent: 'seat',
      seatUid: first.seatUid,
      start: '2026-11-23T14:00:00',
    });
    expect(moved.start).toBe('2026-11-23T13:00:00.000Z');
  });

  it('a series is one item for each occurrence, and ends from one of them on', async () => {
    const run = await open(profile);
    const series = await run('booking', 'create', {
      ...person,
      eventTypeId: byId(calCom.ids.eventTypes.weekly),
      start: '2026-11-23T10:00:00',
      additionalFields: { recurrenceCount: 3 },
    });
    expect(series.map(({ start }) => start)).toEqual([
      '2026-11-23T09:00:00.000Z',
      '2026-11-30T09:00:00.000Z',
      '2026-12-07T09:00:00.000Z',
    ]);
    const { recurringBookingUid } = series[0];
    await run('booking', 'cancel', {
      bookingUid: series[1].uid,
      extent: 'series',
      cancellationReason: 'Moved away',
    });
    const all = await run('booking', 'get', { bookingUid: recurringBookingUid });
    expect(all.map(({ status }) => status).sort()).toEqual(['accepted', 'cancelled', 'cancelled']);
  });
});

it('answers of every type reach the questions of an event type', async () => {
  const run = await open('cloud');
  const eventTypeId = byId(calCom.ids.eventTypes.onboarding);
  const pair = [
    { name: 'company', type: 'text', value: 'Acme' },
    { name: 'team-size', type: 'number', number: 3 },
    { name: 'plan', type: 'text', value: 'Pro' },
    { name: 'topics', type: 'list', list: 'Billing, Setup' },
    { name: 'consent', type: 'boolean', boolean: true },
  ];
  const [booked] = await run('booking', 'create', {
    ...person,
    eventTypeId,
    start: '2026-11-23T10:00:00',
    additionalFields: { bookingFieldsResponses: { pair } },
  });
  expect(booked.bookingFieldsResponses).toMatchObject({
    company: 'Acme',
    'team-size': 3,
    plan: 'Pro',
    topics: ['Billing', 'Setup'],
    consent: true,
  });
});

it('working hours are made, changed and removed', async () => {
  const run = await open('selfHosted');
  const additionalFields = {
    availability: { hours: [{ days: ['Saturday'], startTime: '9', endTime: '12:30' }] },
  };
  const [made] = await run('schedule', 'create', { name: 'Saturdays', additionalFields });
  expect(made).toMatchObject({
    timeZone: 'Europe/Berlin',
    availability: [{ days: ['Saturday'], startTime: '09:00', endTime: '12:30' }],
  });
  const scheduleId = byId(made.id);
  const day = [{ date: '2026-12-26', startTime: '00:00', endTime: '00:00' }];
  const [changed] = await run('schedule', 'update', {
    scheduleId,
    updateFields: { overrides: { day } },
  });
  expect(changed).toMatchObject({ availability: made.availability, overrides: day });
  expect(await run('schedule', 'delete', { scheduleId })).toEqual([{ deleted: true }]);
});

it('fields are added, changed and removed by their slugs', async () => {
  const run = await open('cloud');
  const eventTypeId = byId(calCom.ids.eventTypes.intro);
  const field = [
    { kind: 'select', slug: 'size', label: 'Size', options: 'S, L', required: 'true' },
  ];
  await run('bookingField', 'add', { eventTypeId, bookingFields: { field } });
  const changes = [
    { kind: 'select', slug: 'size', required: 'false' },
    { kind: 'builtIn.notes', hidden: 'true' },
  ];
  await run('bookingField', 'update', { eventTypeId, bookingFields: { field: changes } });
  const fields = await run('bookingField', 'getMany', { eventTypeId });
  expect(fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        slug: 'size',
        label: 'Size',
        options: ['S', 'L'],
        required: false,
      }),
      expect.objectContaining({ slug: 'notes', hidden: true }),
    ]),
  );

  const replaced = await run('bookingField', 'replaceAll', {
    eventTypeId,
    specifyFields: 'json',
    bookingFieldsJson: fields.filter(({ slug }) => slug !== 'size'),
  });
  expect(replaced.map(({ slug }) => slug)).not.toContain('size');
});
