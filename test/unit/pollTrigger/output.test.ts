import { told, useRig } from './rig';

const rig = useRig();

describe('output', () => {
  it('has the booking of the API as the original', async () => {
    await rig.host.poll();
    const { uid } = await rig.book();
    rig.host.parameters.output = 'raw';
    expect(await rig.host.poll()).toEqual([
      expect.objectContaining({ uid, hosts: expect.any(Array) }),
    ]);
  });

  it('has an item for each attendee', async () => {
    rig.host.parameters.options = { itemPerAttendee: true, eventTypes: '1, 2' };
    await rig.host.poll();
    await rig.book();
    expect(await rig.host.poll()).toMatchObject([{ attendee: { name: 'Theo Varga' } }]);
  });
});

it('does not take a booking for confirmed that awaits its host', async () => {
  await rig.host.poll();
  const { uid } = await rig.book();
  Object.assign(rig.sandbox.store.bookings.get(uid)!, { status: 'awaiting_host' });
  expect(told(await rig.host.poll())).toEqual([['BOOKING_REQUESTED', uid]]);
});

describe('a manual run', () => {
  it('gets the latest booking and remembers nothing', async () => {
    const { uid } = await rig.book();
    expect(told(await rig.host.poll({ manual: true }))).toEqual([['BOOKING_CREATED', uid]]);
    expect(rig.host.staticData).toEqual({});
  });

  it('gets the latest booking that the event may be about and the filters let through', async () => {
    const other = rig.sandbox.ids.eventTypes.approval;
    const { uid } = await rig.book();
    const off = await rig.book('2027-03-02T11:00:00Z');
    await rig.call('POST', `/bookings/${off.uid}/cancel`, { cancellationReason: 'No' });
    rig.pass(1);
    const asked = await rig.book('2027-03-02T13:00:00Z', other);

    const latest = async (event: string, options = {}) => {
      rig.host.parameters = { events: [event], options };
      return told(await rig.host.poll({ manual: true }));
    };
    expect(await latest('newBooking')).toEqual([['BOOKING_REQUESTED', asked.uid]]);
    expect(await latest('cancelledBooking')).toEqual([['BOOKING_CANCELLED', off.uid]]);
    const eventTypes = String(rig.sandbox.ids.eventTypes.intro);
    expect(await latest('newBooking', { eventTypes })).toEqual([['BOOKING_CREATED', uid]]);
    await expect(latest('newBooking', { eventTypes: '999' })).rejects.toThrow('no booking');
    // Nothing has ended: better a booking to build with than none.
    expect(await latest('bookingEnded')).toEqual([['MEETING_ENDED', asked.uid]]);
    rig.pass(48 * 60);
    expect(await latest('bookingEnded', { eventTypes })).toEqual([['MEETING_ENDED', uid]]);
  });

  it('says so where there is no booking yet', async () => {
    await expect(rig.host.poll({ manual: true })).rejects.toMatchObject({
      message: 'There is no booking to show',
      description: expect.stringContaining('Use Sample Event'),
    });
    expect(await rig.host.poll()).toBeUndefined();
  });

  it('gets a sample of each chosen event without a request, whatever the filters', async () => {
    rig.host.parameters = {
      useSampleEvent: true,
      options: { eventTypes: '1', ignoreStatuses: ['accepted', 'cancelled'] },
      events: [
        'newBooking',
        'changedBooking',
        'cancelledBooking',
        'bookingStartsSoon',
        'bookingEnded',
      ],
    };
    const from = rig.sandbox.requests.length;
    const items = await rig.host.poll({ manual: true });
    expect(items?.map(({ event }) => event)).toEqual([
      'BOOKING_CREATED',
      'BOOKING_RESCHEDULED',
      'BOOKING_CANCELLED',
      'BOOKING_STARTS_SOON',
      'MEETING_ENDED',
    ]);
    expect(rig.sandbox.requests.length).toBe(from);
  });
});

it('asks for the list of an organization', async () => {
  rig.host.parameters.scope = 'organization';
  await expect(rig.host.poll()).rejects.toThrow('"Organization" is required');
  rig.host.parameters.orgId = { __rl: true, mode: 'id', value: '1' };
  await rig.host.poll().catch(() => undefined);
  expect(rig.sandbox.requests.at(-1)?.path).toBe('/v2/organizations/1/bookings');
});
