import type { IDataObject } from 'n8n-workflow';
import { refusalOf } from '../../../contract/refusals';
import { failures, refusalFailure } from '../../../sandbox';
import { at, picked, types, useStage, wanted } from './stage';

const stage = useStage();
const book = (parameters: object = {}, options?: object) =>
  stage.run('book', { ...wanted, ...parameters }, options);

describe('a time that is gone', () => {
  it('is answered with the nearest others, as data', async () => {
    await book({ attendeeEmail: 'first@example.org' });
    expect(await book({ options: { language: 'de' } })).toEqual({
      ok: false,
      booked: false,
      message:
        'Dienstag, 24. November um 10:00 ist nicht frei. Frei ist: Dienstag, 24. November um 10:30, Dienstag, 24. November um 09:30 oder Dienstag, 24. November um 11:00 (Zeitzone Berlin).',
      understood: 'Di 24 Nov 2026 10:00, Europe/Berlin',
      timeZone: 'Europe/Berlin',
      alternatives: [
        {
          start: '2026-11-24T09:30:00.000Z',
          startLocal: '2026-11-24T10:30:00.000+01:00',
          startText: 'Dienstag, 24. November um 10:30 (Zeitzone Berlin)',
        },
        expect.objectContaining({ startLocal: '2026-11-24T09:30:00.000+01:00' }),
        expect.objectContaining({ startLocal: '2026-11-24T11:00:00.000+01:00' }),
      ],
      problem: 'Tuesday, November 24 at 10:00 AM (Berlin time) is not free',
      advice: 'Offer the alternatives, and try again with the start of the chosen one.',
    });
    expect(stage.sandbox.store.reservations.size).toBe(0);
  });

  it('or never was free', async () => {
    expect(await book({ start: '2026-11-28 10:00' })).toMatchObject({
      booked: false,
      alternatives: [{ startLocal: '2026-11-27T16:30:00.000+01:00' }, {}, {}],
    });
  });

  it('with nothing free for a week is answered with the next free day', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [];
    stage.sandbox.store.schedules.get(1)!.overrides = [
      { date: '2026-12-14', startTime: '10:00', endTime: '10:30' },
    ];
    expect(await book()).toMatchObject({
      alternatives: [{ startLocal: '2026-12-14T10:00:00.000+01:00' }],
    });
  });

  it('with nothing free at all says so', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [];
    stage.sandbox.store.schedules.get(1)!.overrides = [];
    expect(await book()).toMatchObject({
      booked: false,
      alternatives: [],
      advice: expect.stringContaining('Nothing is free in the next two months'),
    });
  });

  it('because somebody else holds it is not taken from them', async () => {
    stage.sandbox.fail({
      method: 'POST',
      path: /reservations/,
      failure: {
        kind: 'status',
        status: 422,
        body: {
          status: 'error',
          error: {
            message:
              'This time slot is already reserved by another user. Please choose a different time.',
          },
        },
      },
    });
    // Their booking is there when we look again.
    const other = book({ attendeeEmail: 'first@example.org' });
    await other;
    expect(await book()).toMatchObject({ booked: false });
    expect(stage.bookings()).toHaveLength(1);
  });

  it.each([
    ['booking_limit_reached'],
    ['duration_limit_reached'],
    ['An error occurred while querying the database.'],
    ['The event type can\'t be booked at the "start" time provided. This could be because it\'s …'],
  ])('because of %p is answered with others', async (text) => {
    stage.sandbox.fail({
      method: 'POST',
      path: /\/bookings$/,
      failure: refusalFailure(refusalOf(text)),
    });
    expect(await book()).toMatchObject({ ok: false, booked: false, alternatives: [{}, {}, {}] });
  });

  it('because all seats are taken', async () => {
    const workshop = { eventType: picked(types.workshop) };
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(await book({ ...workshop, attendeeEmail: `${name}@example.org` })).toMatchObject({
        booked: true,
      });
    }
    expect(await book(workshop)).toMatchObject({
      booked: false,
      alternatives: [{ seatsLeft: 4 }, {}, {}],
    });
  });
});

describe('a lost answer', () => {
  it('is looked up instead of sent again', async () => {
    stage.sandbox.fail({
      method: 'POST',
      path: /bookings$/,
      processed: true,
      failure: { kind: 'reset' },
    });
    expect(await book()).toMatchObject({ booked: true, alreadyBooked: false });
    expect(stage.calls().filter((call) => call === 'POST /bookings')).toHaveLength(1);
    expect(stage.bookings()).toHaveLength(1);
  });

  it('whose booking is not found is told, and the slot released', async () => {
    stage.sandbox.fail({ method: 'POST', path: /bookings$/, failure: failures.badGateway() });
    await expect(book()).rejects.toMatchObject({
      description: expect.stringContaining('It was not sent again'),
    });
    expect(stage.bookings()).toEqual([]);
    expect(stage.sandbox.store.reservations.size).toBe(0);
  });
});

it('books although the slot cannot be held or released', async () => {
  stage.sandbox.fail({ path: /reservations/, failure: failures.internalError() });
  expect(await book()).toMatchObject({ booked: true });
});

describe('twenty runs at the same time for one slot', () => {
  const outcomes = (results: IDataObject[]) => ({
    fresh: results.filter(({ booked, alreadyBooked }) => booked && !alreadyBooked).length,
    already: results.filter(({ alreadyBooked }) => alreadyBooked).length,
    offered: results.filter(
      ({ booked, alternatives }) => !booked && (alternatives as unknown[])?.length === 3,
    ).length,
  });
  const twenty = (parameters: (index: number) => object) =>
    Promise.all(Array.from({ length: 20 }, (_, index) => book(parameters(index))));

  it('by one attendee make one booking and find it nineteen times', async () => {
    const results = await twenty(() => ({}));
    expect(outcomes(results)).toEqual({ fresh: 1, already: 19, offered: 0 });
    expect(new Set(results.map(({ uid }) => uid)).size).toBe(1);
    expect(stage.bookings()).toHaveLength(1);
  });

  it('by twenty attendees make one booking and offer others nineteen times', async () => {
    const results = await twenty((index) => ({ attendeeEmail: `guest${index}@example.org` }));
    expect(outcomes(results)).toEqual({ fresh: 1, already: 0, offered: 19 });
    expect(stage.bookings()).toHaveLength(1);
    expect(stage.sandbox.store.reservations.size).toBe(0);
  });

  it('make one request of a type that needs a confirmation, whose server would take twenty', async () => {
    const results = await twenty(() => ({ eventType: picked(types.approval) }));
    expect(outcomes(results)).toEqual({ fresh: 1, already: 19, offered: 0 });
    expect(results[0]).toMatchObject({
      status: 'pending',
      message: expect.stringMatching(/^Requested: .* The host still has to confirm it\.$/),
    });
    expect(stage.bookings()).toHaveLength(1);
  });

  it('in processes of their own still make one, because the server refuses the others', async () => {
    // What another process books between our look and our try.
    const direct = fetch(`${stage.sandbox.url}/v2/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
      body: JSON.stringify({
        start: at('2026-11-24 10:00'),
        eventTypeId: types.intro,
        attendee: { name: 'Nathan Smith', email: 'nathan@example.org', timeZone: 'Europe/Berlin' },
      }),
    });
    const result = await book();
    await direct;
    expect(result).toMatchObject({ ok: true, booked: true });
    expect(stage.bookings()).toHaveLength(1);
  });
});
