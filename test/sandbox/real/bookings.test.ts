/** What a real server was seen to do with bookings where one would expect something else. */
import { bob, day, monday, useSandbox, type Rig } from '../../../sandbox/scheduling/rig';
import { ids } from '../../../sandbox/seed';
import type { Json, Profile } from '../../../sandbox/types';

const { intro, approval, workshop, weekly, grace } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const next = `${day(1)}T09:00:00Z`;
const reason = { cancellationReason: 'Sick' };

const at = (rig: Rig) => ({
  booked: async (eventTypeId: number, more: Record<string, unknown> = {}) =>
    (await rig.book({ eventTypeId, start, ...more })).data,
  change: (uid: string, action: string, body: unknown = {}, as: 'ada' | null = 'ada') =>
    rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as }),
  read: async (uid: string) => (await rig.call('GET', `/v2/bookings/${uid}`)).data,
  list: async (query: string): Promise<Json[]> =>
    (await rig.call('GET', `/v2/bookings?${query}`)).data,
});

/** What a question of an event type is like when it is sent: its slug, and how it differs. */
const ask = (slug: string, more: Record<string, unknown> = {}) => ({
  slug,
  required: true,
  hidden: false,
  ...more,
});

describe.each<Profile>(['selfHosted', 'cloud'])('bookings on %s', (profile) => {
  const rig = useSandbox({ profile });
  const { booked, change, read, list } = at(rig);

  it.each([
    ['bookingLimitsCount', { day: 1 }, 'booking_limit_reached'],
    ['bookingLimitsDuration', { day: 60 }, 'duration_limit_reached'],
  ])('are refused at %s with 401, as if the key were wrong', async (name, limit, message) => {
    const eventTypeId = await rig.eventType({ [name]: limit });
    await booked(eventTypeId);

    expect(await rig.book({ eventTypeId, start: `${monday}T12:00:00Z` })).toMatchObject({
      status: 401,
      message,
    });
  });

  it('name the server’s own questions that lack an answer, one after the other', async () => {
    const eventTypeId = await rig.eventType({
      bookingFields: [ask('title'), ask('notes'), ask('guests')],
    });

    expect(await rig.book({ eventTypeId, start })).toMatchObject({
      status: 400,
      message:
        'responses - {title}error_required_field, {notes}error_required_field, {guests}error_required_field, ',
    });
    const answers = { title: 'Contract', notes: 'None' };
    const body = { eventTypeId, start, guests: ['a@example.org'] };
    expect(await rig.book({ ...body, bookingFieldsResponses: answers })).toMatchObject({
      status: 201,
    });
  });

  it('demand answers to hidden questions that are required', async () => {
    const hidden = { type: 'text', slug: 'code', label: 'Code', required: true, hidden: true };
    const eventTypeId = await rig.eventType({ bookingFields: [hidden] });

    expect((await rig.book({ eventTypeId, start })).message).toContain(
      'Missing required booking field response: code',
    );
  });

  it('are cancelled by “this and later” although it is refused', async () => {
    const { uid } = await booked(intro);
    const reply = await change(uid, 'cancel', { ...reason, cancelSubsequentBookings: true });

    expect(reply).toMatchObject({
      status: 400,
      message: `Booking with bookingUid=${uid} is not part of a recurring booking.`,
    });
    expect(await read(uid)).toMatchObject({ status: 'cancelled' });
  });

  it('are not cancelled by the series once an occurrence is', async () => {
    const series: Json[] = await booked(weekly);
    await change(series[1].uid, 'cancel', reason);
    const reply = await change(series[0].recurringBookingUid, 'cancel', reason);

    expect(reply).toMatchObject({ status: 400 });
    expect(await read(series[0].uid)).toMatchObject({ status: 'accepted' });
  });

  it('come to life again when they are confirmed after they were cancelled', async () => {
    const { uid } = await booked(approval);
    await change(uid, 'cancel', reason);

    expect(await change(uid, 'confirm')).toMatchObject({ status: 200 });
    expect(await read(uid)).toMatchObject({ status: 'accepted' });
    expect(await change(uid, 'confirm')).toMatchObject({
      status: 400,
      message: 'Booking already confirmed',
    });
  });

  it('can be declined twice', async () => {
    const { uid } = await booked(approval);
    await change(uid, 'decline');

    expect(await change(uid, 'decline')).toMatchObject({ status: 200 });
  });

  it('are moved by their host although moving is disabled', async () => {
    const eventTypeId = await rig.eventType({ disableRescheduling: { disabled: true } });
    const { uid } = await booked(eventTypeId);

    expect(await change(uid, 'reschedule', { start: next }, null)).toMatchObject({ status: 400 });
    expect(await change(uid, 'reschedule', { start: next })).toMatchObject({ status: 201 });
  });

  it('have one seat for a person', async () => {
    await booked(workshop);

    expect(await rig.book({ eventTypeId: workshop, start })).toMatchObject({
      status: 409,
      message: 'already_signed_up_for_this_booking_error',
    });
  });

  it('with seats have neither description nor metadata, and guests for each person', async () => {
    const { uid, seatUid } = await booked(workshop);
    const seated = await read(uid);

    expect(seated).toMatchObject({ description: null, attendees: [{ guests: [] }] });
    expect(seated).not.toHaveProperty('metadata');
    const bySeat = (await rig.call('GET', `/v2/bookings/by-seat/${seatUid}`)).data;
    expect(bySeat.hosts[0]).not.toHaveProperty('timeZone');
    expect(await change(uid, 'cancel', { seatUid }, null)).toMatchObject({
      status: 200,
      data: { status: 'cancelled', attendees: [] },
    });
    expect(await change(uid, 'cancel', { seatUid }, null)).toMatchObject({
      status: 404,
      message: `Seat with uid=${seatUid} does not exist.`,
    });
  });

  it('keep addresses as they were typed, and are searched letter by letter', async () => {
    const attendee = { ...bob, email: 'Mara.Case@Example.org' };
    const { uid, attendees } = await booked(intro, { attendee });
    const found = async (email: string) =>
      (await list(`attendeeEmail=${email}`)).map((booking) => booking.uid);

    expect(attendees[0].email).toBe('Mara.Case@Example.org');
    expect(await found('Mara.Case@Example.org')).toEqual([uid]);
    expect(await found('mara.case@example.org')).toEqual([]);
  });

  it('of other people’s event types are not in one’s own list', async () => {
    await booked(grace, { start: `${monday}T15:00:00Z` });

    expect(await list(`attendeeEmail=${bob.email}`)).toEqual([]);
  });

  it('are all listed as occurrences of a series', async () => {
    const series: Json[] = await booked(weekly);

    expect((await list('status=recurring')).map(({ uid }) => uid)).toEqual(
      series.map(({ uid }) => uid),
    );
  });

  it('are not filtered by an unknown team', async () => {
    const { uid } = await booked(intro);

    expect((await list('teamId=987654')).map((booking) => booking.uid)).toEqual([uid]);
  });

  it('are listed without Status whether they take place or not', async () => {
    const off = await booked(intro);
    await change(off.uid, 'cancel', reason);
    const declined = await booked(approval, { start: next });
    await change(declined.uid, 'decline');

    expect((await list('')).map(({ status }) => status)).toEqual(['cancelled', 'rejected']);
  });

  it('have nobody twice', async () => {
    const { uid } = await booked(intro);
    const again = { name: 'Bob', email: bob.email, timeZone: 'UTC' };
    expect(await change(uid, 'attendees', again)).toMatchObject({
      status: 400,
      message: 'emails_must_be_unique_valid',
    });
  });

  it('forget language, zone and phone number of guests who are added', async () => {
    const { uid } = await booked(intro);
    const guest = { email: 'g@example.org', name: 'G', language: 'de', timeZone: 'Asia/Tokyo' };
    const { data } = await change(uid, 'guests', {
      guests: [{ ...guest, phoneNumber: '+4930123456' }],
    });

    expect(data.attendees[1]).toMatchObject({ email: 'g@example.org', language: 'en' });
    expect(data.attendees[1].timeZone).not.toBe('Asia/Tokyo');
    expect(data.attendees[1]).not.toHaveProperty('phoneNumber');
  });

  it('take no guests where the event type takes none', async () => {
    const { uid } = await booked(await rig.eventType({ disableGuests: true }));
    const guests = [{ email: 'g@example.org' }];

    expect(await change(uid, 'guests', { guests })).toMatchObject({ status: 400 });
  });

  it('get a new place five times a minute', async () => {
    const { uid } = await booked(intro);
    const move = (address: string) =>
      rig.call('PATCH', `/v2/bookings/${uid}/location`, { location: { type: 'address', address } });
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await move(`Hall ${time}`)).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('of a deleted event type cannot be moved', async () => {
    const eventTypeId = await rig.eventType({});
    const { uid } = await booked(eventTypeId);
    await rig.call('DELETE', `/v2/event-types/${eventTypeId}`);

    expect((await change(uid, 'reschedule', { start: next })).message).toBe(
      'The requested event-types do not exist.',
    );
  });

  it('are made by user name and slug as they are spelled', async () => {
    const link = { username: 'ada', eventTypeSlug: 'intro-call', start };

    expect(await rig.book({ ...link, username: 'Ada' })).toMatchObject({ status: 404 });
    expect(await rig.book({ ...link, eventTypeSlug: 'Intro-Call' })).toMatchObject({ status: 404 });
    expect(await rig.book(link)).toMatchObject({ status: 201 });
  });

  it('by split names want an object, with the last name where it is required', async () => {
    const eventTypeId = await rig.eventType({
      bookingFields: [{ type: 'splitName', lastNameRequired: true }],
    });
    const body = { eventTypeId, start, attendee: { ...bob, name: 'Bob' } };

    expect((await rig.book(body)).message).toBe('responses - {name}Invalid string, ');
    expect(await rig.book({ ...body, attendee: bob })).toMatchObject({ status: 201 });
  });
});
