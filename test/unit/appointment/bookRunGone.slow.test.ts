import type { IDataObject } from 'n8n-workflow';
import { atCal, booking, CALLS, email, refused, success, TAKEN, eventType } from './bookStage';

describe('one at a time', () => {
  /** How many are under way at most when two want to book. */
  async function together(first: IDataObject, second: IDataObject) {
    const order: string[] = [];
    const pair = await Promise.all(
      [first, second].map(
        async (values, index) =>
          await atCal(
            {
              'POST /slots/reservations': () => {
                order.push(`begin ${index}`);
                return success({ reservationUid: 'hold1' });
              },
              'DELETE /slots/reservations/hold1': () => {
                order.push(`end ${index}`);
                return success({});
              },
            },
            values,
          ),
      ),
    );
    await Promise.all(pair.map(({ run }) => run()));
    return order.slice(0, 2);
  }

  it('is what one person books of one type at one time', async () => {
    expect(await together({}, { start: '2026-11-24T09:00:00Z' })).toEqual(['begin 0', 'end 0']);
    const phone = { attendeeEmail: '', attendeePhone: '+4915112345678' };
    expect(await together(phone, phone)).toEqual(['begin 0', 'end 0']);
  });

  it.each([
    ['another person', { attendeeEmail: 'maria@example.org' }],
    ['another phone number', { attendeeEmail: '', attendeePhone: '+4915112345678' }],
    ['another time', { start: '2026-11-24 10:30' }],
  ])('is not what %s books', async (_, other) => {
    expect(await together({}, other)).toEqual(['begin 0', 'begin 1']);
  });
});

describe('a time that is gone', () => {
  const gone = {
    ok: false,
    booked: false,
    problem: 'Tuesday, November 24 at 10:00 AM (Berlin time) is not free',
    advice: 'Offer the alternatives, and try again with the start of the chosen one.',
    alternatives: [{ start: '2026-11-24T09:30:00.000Z' }],
  };
  const others = () => success({ '2026-11-24': [{ start: '2026-11-24T09:30:00.000Z' }] });

  it('is answered with others before it is booked', async () => {
    const { run, calls } = await atCal({
      'POST /slots/reservations': () => refused(422, 'This slot is booked'),
      'GET /slots': others,
    });
    expect(await run()).toMatchObject(gone);
    expect(calls).not.toContain('POST /bookings');
    // Nobody holds what is booked: there is nothing to wait for.
    expect(calls.filter((call) => call === 'POST /slots/reservations')).toHaveLength(1);
  });

  it('because somebody holds it is waited for a moment, three times', async () => {
    const begun = Date.now();
    const held = () =>
      refused(422, 'This time slot is already reserved by another user. Please choose another.');
    const { run, calls } = await atCal({
      'POST /slots/reservations': held,
      'GET /slots': others,
    });
    expect(await run()).toMatchObject(gone);
    expect(calls.filter((call) => call === 'POST /slots/reservations')).toHaveLength(3);
    expect(calls).not.toContain('POST /bookings');
    const waited = Date.now() - begun;
    expect(waited).toBeGreaterThanOrEqual(3000);
    expect(waited).toBeLessThan(6000);
  });

  it('is booked when whoever held it lets it go', async () => {
    const { run, calls } = await atCal({
      'POST /slots/reservations': (_, count) =>
        count === 1
          ? refused(422, 'Somebody holds this slot')
          : success({ reservationUid: 'hold1' }),
    });
    expect(await run()).toMatchObject({ booked: true, alreadyBooked: false });
    expect(calls).toEqual([CALLS[0], ...CALLS]);
  });

  it('is booked when it is free all the same', async () => {
    const { run, calls } = await atCal({
      'POST /slots/reservations': () => refused(422, 'This slot is booked'),
    });
    expect(await run()).toMatchObject({ booked: true, alreadyBooked: false });
    expect(calls).toContain('POST /bookings');
    expect(calls).not.toContain('DELETE /slots/reservations/hold1');
  });

  it('as the refusal says is answered with others, though the list is behind', async () => {
    const { run, calls } = await atCal({
      'POST /bookings': () => refused(400, TAKEN),
    });
    expect(await run()).toMatchObject(gone);
    expect(calls).toContain('DELETE /slots/reservations/hold1');
  });

  it('may be the person’s own where bookings of others cannot be seen', async () => {
    const { run } = await atCal({
      'POST /slots/reservations': () => refused(422, 'This slot is booked'),
      'GET /slots': others,
      'GET /event-types/1': () => refused(404, 'Not found'),
    });
    expect(await run()).toMatchObject({
      ...gone,
      advice: `This person may have it already: bookings of other accounts cannot be seen. Ask the person first. If there is none yet: ${gone.advice}`,
    });
  });
});

describe('a refusal', () => {
  it('of a free time is passed on, and the slot let go', async () => {
    const { run, calls } = await atCal({
      'POST /bookings': () => refused(400, 'Something else'),
    });
    await expect(run()).rejects.toThrow('Something else');
    expect(calls.at(-1)).toBe('GET /slots');
    expect(calls).toContain('DELETE /slots/reservations/hold1');
  });

  it('of another kind is passed on at once, and the slot let go', async () => {
    const { run, calls } = await atCal({ 'POST /bookings': () => refused(403, 'Forbidden') });
    await expect(run()).rejects.toMatchObject({ httpCode: '403' });
    expect(calls).toEqual(CALLS);
  });

  it('of an address, where people are known by their numbers, is met without it', async () => {
    const { run, bodies } = await atCal(
      {
        'POST /bookings': (_, count) =>
          count === 1
            ? refused(400, 'attendee property is wrong,property email should not exist ')
            : success(booking()),
      },
      { attendeePhone: '+4915112345678' },
    );
    expect(await run()).toMatchObject({ booked: true, alreadyBooked: false });
    const attendee = {
      name: 'Nathan Smith',
      timeZone: 'Europe/Berlin',
      phoneNumber: '+4915112345678',
    };
    expect(bodies['POST /bookings'].map((body) => body.attendee)).toEqual([
      { ...attendee, email: email() },
      attendee,
    ]);
  });

  it.each(['+4915112345678', 'my number'])(
    'for another reason is passed on as it is, also with the number %s',
    async (attendeePhone) => {
      const { run, bodies } = await atCal(
        { 'POST /bookings': () => refused(400, 'Something else') },
        { attendeePhone },
      );
      await expect(run()).rejects.toThrow(/^Something else$/);
      expect(bodies['POST /bookings']).toHaveLength(1);
    },
  );

  it('of an address is passed on where there is no number', async () => {
    const { run, bodies } = await atCal({
      'POST /bookings': () =>
        refused(400, 'attendee property is wrong,property email should not exist '),
    });
    await expect(run()).rejects.toThrow('knows attendees by their phone numbers alone');
    expect(bodies['POST /bookings']).toHaveLength(1);
  });

  const missing = 'Missing attendee phone number - it is required by the event type. Pass it as …';

  it('for a missing number says that one was left out', async () => {
    const { run } = await atCal(
      { 'POST /bookings': () => refused(400, missing) },
      { attendeePhone: 'my number' },
    );
    await expect(run()).rejects.toThrow(
      /^The event type asks for the attendee's phone number\. .*It was left out\.?$/,
    );
    const none = await atCal({ 'POST /bookings': () => refused(400, missing) });
    await expect(none.run()).rejects.toThrow(
      /^The event type asks for the attendee's phone number$/,
    );
  });

  it('about an answer names the question as people know it', async () => {
    const { run, calls } = await atCal({
      'POST /bookings': () => refused(400, 'responses - {topic}invalid_number, '),
    });
    await expect(run()).rejects.toThrow(
      /^"Your Topic" needs a phone number in international format$/,
    );
    expect(calls).toContain('GET /event-types/1');
  });

  it('about an answer is one of the question that was not answered, where there is one', async () => {
    const { run } = await atCal({
      'POST /bookings': () => refused(400, 'responses - {topic}invalid_number, '),
      'GET /event-types/1': () => {
        const bookingFields = [{ ...eventType.bookingFields[0], required: true }];
        return success({ ...eventType, bookingFields });
      },
    });
    await expect(run()).rejects.toThrow(/^The event type asks for more: "Your Topic"/);
  });
});
