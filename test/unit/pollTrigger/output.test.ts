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

describe('a manual run', () => {
  it('gets the latest booking and remembers nothing', async () => {
    const { uid } = await rig.book();
    expect(told(await rig.host.poll({ manual: true }))).toEqual([['BOOKING_CREATED', uid]]);
    expect(rig.host.staticData).toEqual({});
  });

  it('gets a sample of each chosen event without a request', async () => {
    rig.host.parameters = {
      useSampleEvent: true,
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
  await expect(rig.host.poll()).rejects.toThrow('Choose the Organization');
  rig.host.parameters.orgId = { __rl: true, mode: 'id', value: '1' };
  await rig.host.poll().catch(() => undefined);
  expect(rig.sandbox.requests.at(-1)?.path).toBe('/v2/organizations/1/bookings');
});
