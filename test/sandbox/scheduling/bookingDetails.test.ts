import { ids } from '../seed';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { intro, flexible, teamIntro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const next = `${day(1)}T10:00:00Z`;

const change = (uid: string, action: string, body: unknown = {}, as?: 'ada' | 'solo' | null) =>
  rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });

const read = async (uid: string) => (await rig.call('GET', `/v2/bookings/${uid}`)).data;

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

describe('absence', () => {
  const absent = { host: true, attendees: [{ email: bob.email, absent: true }] };

  it('is marked after the start', async () => {
    const { uid } = await booked();
    rig.at(`${monday}T09:05:00Z`);

    expect(await change(uid, 'mark-absent', absent)).toMatchObject({
      status: 200,
      data: { absentHost: true, attendees: [{ absent: true }] },
    });
  });

  it('is refused before, with both times in UTC', async () => {
    const { uid } = await booked();
    const { status, message } = await change(uid, 'mark-absent', absent);

    expect(status).toBe(400);
    expect(message).toMatch(`${monday}T06:00:00.000Z`);
    expect(message).toMatch(`${monday}T09:00:00.000Z`);
  });
});

describe('people and places', () => {
  it('adds, shows and removes an attendee', async () => {
    const { id, uid } = await booked();
    const eve = { name: 'Eve', email: 'eve@example.org', timeZone: 'Europe/Paris', language: 'fr' };
    const added = await rig.call('POST', `/v2/bookings/${uid}/attendees`, eve);

    expect(added).toMatchObject({ status: 201, data: { ...eve, bookingId: id, absent: false } });
    const all = await rig.call('GET', `/v2/bookings/${uid}/attendees`);
    expect(all.data.map(({ email }: { email: string }) => email)).toEqual([bob.email, eve.email]);
    const one = await rig.call('GET', `/v2/bookings/${uid}/attendees/${added.data.id}`);
    expect(one.data).toMatchObject({ id: added.data.id, email: eve.email });
  });

  it('adds guests in the zone of the organizer', async () => {
    const { uid } = await booked({ attendee: { ...bob, timeZone: 'Asia/Kolkata' } });
    const guests = [{ email: 'g1@example.org', name: 'G One' }, { email: 'g2@example.org' }];
    const { data } = await rig.call('POST', `/v2/bookings/${uid}/guests`, { guests });

    expect(data.guests).toEqual(['g1@example.org', 'g2@example.org']);
    expect(data.attendees.slice(1)).toMatchObject([
      { name: 'G One', timeZone: 'Europe/Berlin' },
      { name: '', timeZone: 'Europe/Berlin' },
    ]);
  });

  it.each([
    [
      'more than ten guests at once',
      Array.from({ length: 11 }, (_, i) => ({ email: `g${i}@example.org` })),
    ],
    ['somebody who is there already', [{ email: bob.email }]],
  ])('refuses %s', async (_, guests) => {
    const { uid } = await booked();

    expect((await rig.call('POST', `/v2/bookings/${uid}/guests`, { guests })).status).toBe(400);
  });

  it.each([
    [{ type: 'address', address: 'Main St 1' }, 'Main St 1'],
    [{ type: 'link', link: 'https://meet.example.com/x' }, 'https://meet.example.com/x'],
    [{ type: 'attendeePhone', phone: '+4930123456' }, '+4930123456'],
  ])('moves to %j', async (location, expected) => {
    const { uid } = await booked();
    const { data } = await rig.call('PATCH', `/v2/bookings/${uid}/location`, { location });

    expect(data).toMatchObject({ location: expected, meetingUrl: expected });
  });

  it('gives a booking to another host of the team', async () => {
    const { uid } = await booked({ eventTypeId: teamIntro, start: `${monday}T14:00:00Z` });
    const { data } = await change(uid, 'reassign');

    expect(data).toMatchObject({ bookingUid: uid, reassignedTo: { id: ids.users.grace } });
    const back = await change(uid, `reassign/${ids.users.ada}`, { reason: 'Back' });
    expect(back.data.reassignedTo.id).toBe(ids.users.ada);
    expect((await read(uid)).hosts).toMatchObject([{ id: ids.users.ada }]);
  });

  it('has no other host when nobody is free', async () => {
    const { uid } = await booked({ eventTypeId: teamIntro, start });

    expect((await change(uid, 'reassign')).status).toBe(400);
  });
});

describe('what calendars and rooms hold', () => {
  it('links to four calendars', async () => {
    const { uid } = await booked();
    const { data } = await rig.call('GET', `/v2/bookings/${uid}/calendar-links`);

    expect(data.map(({ id }: { id: string }) => id)).toEqual([
      'googleCalendar',
      'microsoftOffice',
      'microsoftOutlook',
      'ics',
    ]);
    expect(data[0].link).toContain('20270301T090000Z/20270301T093000Z');
  });

  it.each(['recordings', 'transcripts', 'conferencing-sessions'])(
    'has %s of Cal Video only',
    async (what) => {
      const plain = await booked();
      const video = await booked({ eventTypeId: flexible, start: next });
      const get = (uid: string) => rig.call('GET', `/v2/bookings/${uid}/${what}`);

      expect(await get(plain.uid)).toMatchObject({
        status: 404,
        message: `No Cal Video reference found with booking uid ${plain.uid}`,
      });
      expect(await get(video.uid)).toMatchObject({ status: 200, data: [] });
      rig.at(`${day(1)}T12:00:00Z`);
      expect((await get(video.uid)).data).toHaveLength(1);
    },
  );

  it('has no routing trace', async () => {
    const { uid } = await booked();
    const { data } = await rig.call('GET', `/v2/bookings/${uid}/routing-trace`);

    expect(data).toEqual({ steps: [], groups: [], formSubmission: null });
  });
});

describe('organizations', () => {
  const base = `/v2/organizations/${ids.organization}/bookings`;

  it.each([
    ['report', { reason: 'SPAM', reportType: 'EMAIL' }, 2],
    ['block', { blockType: 'DOMAIN' }, 3],
  ])('cancel upcoming bookings on %s', async (action, body, cancelledCount) => {
    const { uid } = await booked();
    await booked({ start: next });
    await booked({
      start: `${day(2)}T09:00:00Z`,
      attendee: { ...bob, email: 'other@example.org' },
    });
    await booked({ start: `${day(3)}T09:00:00Z`, attendee: { ...bob, email: 'far@example.net' } });
    const { data } = await rig.call('POST', `${base}/${action}`, { bookingUid: uid, ...body });

    expect(data).toMatchObject({ success: true, bookingUid: uid, cancelledCount });
    expect(await read(uid)).toMatchObject({ status: 'cancelled' });
  });
});
