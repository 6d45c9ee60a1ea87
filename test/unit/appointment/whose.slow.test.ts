/** Whose time is meant, and whose booking: what must never be guessed when something is changed. */
import { EMAIL, bookedOn, mine } from './booked';
import { named, nathan, picked, types, useStage } from './stage';

const stage = useStage();
const { booked, statuses } = bookedOn(stage);

const denver = { attendeeTimeZone: named('America/Denver') };
const open = () => stage.bookings().filter(({ status }) => status === 'accepted');

describe('without a zone, the zone of the attendee’s own booking holds', () => {
  it('Look Up tells times in it', async () => {
    await booked('2026-11-24T16:00+01:00', denver);
    expect(await stage.run('lookUp', mine)).toMatchObject({
      bookings: [{ startLocal: '2026-11-24T08:00:00.000-07:00', timeZone: 'America/Denver' }],
    });
  });

  it('Reschedule reads the new time in it', async () => {
    await booked('2026-11-24T16:00+01:00', denver);
    const moved = await stage.run('reschedule', { ...mine, start: 'Wednesday 8:30 am' });
    expect(moved).toMatchObject({ rescheduled: true, startLocal: '2026-11-25T08:30:00.000-07:00' });
    expect(open()).toMatchObject([{ start: '2026-11-25T15:30:00.000Z' }]);
  });

  it('Cancel reads the hint in it', async () => {
    await booked('2026-11-24T16:00+01:00', denver);
    await booked('2026-11-26T16:00+01:00', denver);
    const done = await stage.run('cancel', { ...mine, timeHint: 'Thursday 8 am' });
    expect(done).toMatchObject({ cancelled: true, startLocal: '2026-11-26T08:00:00.000-07:00' });
  });

  it('a zone that is given holds instead', async () => {
    await booked('2026-11-24T16:00+01:00', denver);
    const given = { attendeeTimeZone: named('Europe/Berlin') };
    expect(await stage.run('lookUp', { ...mine, ...given })).toMatchObject({
      bookings: [{ startLocal: '2026-11-24T16:00:00.000+01:00' }],
    });
  });
});

describe('a zone that nobody told', () => {
  const eventType = { __rl: true, mode: 'id', value: String(types.intro) };

  it('is marked by Find Times, with the question to ask', async () => {
    const found = await stage.run('findTimes', { eventType, when: 'tomorrow' });
    expect(found).toMatchObject({
      timeZone: 'Europe/Berlin',
      timeZoneAssumed: true,
      timeZoneQuestion: expect.stringContaining('Europe/Berlin'),
    });
  });

  it('is not marked when it was given', async () => {
    const attendeeTimeZone = named('Europe/Berlin');
    const found = await stage.run('findTimes', { eventType, when: 'tomorrow', attendeeTimeZone });
    expect(found).not.toHaveProperty('timeZoneAssumed');
  });
});

describe('a new start that is relative to the booking', () => {
  it.each([
    ['an hour later', '2026-11-24T11:00:00.000+01:00'],
    ['1 hour later', '2026-11-24T11:00:00.000+01:00'],
    ['90 minutes later', '2026-11-24T11:30:00.000+01:00'],
    ['half an hour earlier', '2026-11-24T09:30:00.000+01:00'],
    ['same time next day', '2026-11-25T10:00:00.000+01:00'],
    ['the same time the day after', '2026-11-25T10:00:00.000+01:00'],
    ['two days later', '2026-11-26T10:00:00.000+01:00'],
    ['a week later', '2026-12-01T10:00:00.000+01:00'],
    ['same time on Thursday', '2026-11-26T10:00:00.000+01:00'],
    ['11:00', '2026-11-24T11:00:00.000+01:00'],
    ['noon', '2026-11-24T12:00:00.000+01:00'],
    ['at 3 pm', '2026-11-24T15:00:00.000+01:00'],
  ])('%s', async (start, startLocal) => {
    await booked('2026-11-24 10:00');
    expect(await stage.run('reschedule', { ...mine, start })).toMatchObject({
      rescheduled: true,
      startLocal,
      previousStartLocal: '2026-11-24T10:00:00.000+01:00',
    });
  });

  it('is refused where it would lie in the past', async () => {
    await booked('2026-11-24 10:00');
    await expect(stage.run('reschedule', { ...mine, start: '2 days earlier' })).rejects.toThrow(
      /past/,
    );
    expect(open()).toHaveLength(1);
  });
});

describe('a bare weekday said on that weekday', () => {
  it('is asked by Reschedule, which moves nothing', async () => {
    await booked('2026-11-24 10:00');
    await expect(
      stage.run('reschedule', { ...mine, start: 'Monday at 2pm' }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/may be .*23.* or .*30/),
      description: expect.stringContaining('2026-11-23 or 2026-11-30'),
    });
    expect(open()).toMatchObject([{ start: '2026-11-24T09:00:00.000Z' }]);
  });

  it.each(['today at 2pm', '2026-11-23 14:00', '2pm today'])('%s is not', async (start) => {
    await booked('2026-11-24 10:00');
    expect(await stage.run('reschedule', { ...mine, start })).toMatchObject({
      startLocal: '2026-11-23T14:00:00.000+01:00',
    });
  });
});

describe('a hint that means more than one booking', () => {
  it.each(['my next two', 'my next two appointments please'])(
    '%s cancels none before it is asked',
    async (timeHint) => {
      for (const start of ['2026-11-24 10:00', '2026-11-26 10:00', '2026-12-03 16:00']) {
        await booked(start);
      }
      const asked = await stage.run('cancel', { ...mine, timeHint });
      expect(asked).toMatchObject({ ok: false, cancelled: false });
      expect(asked.matches).toMatchObject(
        ['2026-11-24', '2026-11-26'].map((day) => ({ start: `${day}T09:00:00.000Z` })),
      );
      expect(open()).toHaveLength(3);
    },
  );

  it('until Wednesday is until the coming one', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-12-03 10:00');
    const done = await stage.run('cancel', { ...mine, timeHint: 'until Wednesday' });
    expect(done).toMatchObject({ cancelled: true });
    expect(open()).toMatchObject([{ start: '2026-12-03T09:00:00.000Z' }]);
  });
});

describe('everything that is given must fit', () => {
  const phone = '+4915112345678';
  const other = '+4917099999999';

  it.each(['cancel', 'reschedule'])(
    '%s refuses an address with another phone',
    async (operation) => {
      await booked('2026-11-24 10:00', { attendeePhone: phone });
      const said = { ...mine, attendeePhone: other, start: 'Wednesday 11:00' };
      await expect(stage.run(operation, said)).rejects.toThrow(/do not belong to the same booking/);
      expect(open()).toMatchObject([{ start: '2026-11-24T09:00:00.000Z' }]);
    },
  );

  it('a misspelt address beside the right phone is told, and nothing is cancelled', async () => {
    await booked('2026-11-24 10:00', { attendeePhone: phone });
    const said = { attendeeEmail: 'natan@example.com', attendeePhone: phone };
    await expect(stage.run('cancel', said)).rejects.toThrow(/do not belong to the same booking/);
    expect(open()).toHaveLength(1);
  });

  it('both right find it, and so does an address without a phone in the booking', async () => {
    await booked('2026-11-24 10:00', { attendeePhone: phone });
    expect(await stage.run('lookUp', { ...mine, attendeePhone: phone })).toMatchObject({
      count: 1,
    });
    await booked('2026-11-26 10:00');
    expect(await stage.run('lookUp', { ...mine, attendeePhone: phone })).toMatchObject({
      count: 2,
    });
  });
});

describe('an email address', () => {
  it('that stands only in the answers counts', async () => {
    const attendeePhone = '+4915112345678';
    const phoneOnly = { attendeeEmail: '', attendeePhone };
    const { uid } = await booked('2026-11-24 10:00', {
      ...phoneOnly,
      answers: '{"email":"Mara.Case@Example.org"}',
    });
    const said = { attendeeEmail: 'mara.case@example.org' };
    expect(await stage.run('lookUp', said)).toMatchObject({ bookings: [{ uid }] });
    expect(await stage.run('checkIfBooked', said)).toMatchObject({ booked: true });
    const wanted = { eventType: picked(types.intro), start: '2026-11-24 10:00' };
    expect(await stage.run('book', { ...wanted, ...nathan, ...said })).toMatchObject({
      alreadyBooked: true,
      uid,
    });
    expect(await stage.run('cancel', said)).toMatchObject({ cancelled: true, uid });
  });

  it.each(['Mara.Case@Example.org', 'mara.case@example.org', 'MARA.CASE@EXAMPLE.ORG'])(
    'is found in every spelling: %s',
    async (attendeeEmail) => {
      await booked('2026-11-24 10:00', { attendeeEmail: 'mara.case@example.org' });
      const [stored] = stage.sandbox.store.bookings.values();
      stored.attendees[0].email = 'Mara.Case@Example.org';
      expect(await stage.run('lookUp', { attendeeEmail })).toMatchObject({ count: 1 });
      await booked('2026-11-26 10:00', { attendeeEmail: 'mara.case@example.org' });
      expect(await stage.run('lookUp', { attendeeEmail: 'Mara.Case@Example.org' })).toMatchObject({
        count: 2,
      });
    },
  );

  it('in several spellings at once is asked about, and nothing is picked', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 10:00');
    const [stored] = stage.sandbox.store.bookings.values();
    stored.attendees[0].email = 'Nathan@Example.org';
    for (const operation of ['cancel', 'reschedule']) {
      expect(await stage.run(operation, { ...mine, start: 'Friday 10:00' })).toMatchObject({
        ok: false,
        matches: [{}, {}],
      });
    }
    expect(open()).toHaveLength(2);
  });

  it('of two seats in one booking is asked about by name', async () => {
    const workshop = { eventType: picked(types.workshop) };
    await booked('2026-11-24 10:00', { ...workshop, attendeeEmail: 'mara@example.org' });
    await booked('2026-11-24 10:00', { ...workshop, attendeeEmail: 'other@example.org' });
    const [stored] = stage.sandbox.store.bookings.values();
    stored.attendees[1].email = 'Mara@Example.org';
    expect(await stage.run('cancel', { attendeeEmail: 'mara@example.org' })).toMatchObject({
      ok: false,
      cancelled: false,
      problem: '2 people have seats with this email address',
    });
    expect(stored.attendees).toHaveLength(2);
  });

  it('in another spelling is not booked twice', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const [stored] = stage.sandbox.store.bookings.values();
    stored.attendees[0].email = 'Nathan@Example.org';
    const again = { eventType: picked(types.intro), start: '2026-11-24 10:00', ...nathan };
    expect(await stage.run('book', again)).toMatchObject({ alreadyBooked: true, uid });
  });
});

describe('told again', () => {
  it('a second cancel by address says that it was cancelled just now', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await stage.run('cancel', mine);
    expect(await stage.run('cancel', mine)).toMatchObject({
      ok: true,
      cancelled: true,
      alreadyCancelled: true,
      uid,
    });
    expect(statuses()).toEqual(['cancelled']);
  });

  it('a second move with the old time as hint says that it is there already', async () => {
    await booked('2026-11-24 10:00');
    const order = { ...mine, timeHint: 'Tuesday 10:00', start: '2026-11-25 11:00' };
    const moved = await stage.run('reschedule', order);
    expect(await stage.run('reschedule', order)).toMatchObject({
      ok: true,
      rescheduled: true,
      alreadyThere: true,
      uid: moved.uid,
    });
  });
});

describe('Look Up that finds nothing', () => {
  it('says what was searched, and what else to try', async () => {
    expect(await stage.run('lookUp', mine)).toMatchObject({
      count: 0,
      message: expect.stringContaining(EMAIL),
      advice: expect.stringMatching(/other email address|phone number/),
    });
  });
});
