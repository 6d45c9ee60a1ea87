import { ids } from '../../../sandbox/seed';
import { bob, monday, times, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { workshop } = ids.eventTypes;

describe('seats', () => {
  it('counts them, and names the booking that has some', async () => {
    const { data } = await rig.book({ eventTypeId: workshop, start: `${monday}T08:00:00Z` });
    const slots = await rig.slots({ eventTypeId: workshop, start: monday, end: monday });

    expect(slots[monday].slice(0, 2)).toEqual([
      {
        start: `${monday}T08:00:00.000Z`,
        seatsBooked: 1,
        seatsRemaining: 3,
        seatsTotal: 4,
        attendeesCount: 1,
        bookingUid: data.uid,
      },
      { start: `${monday}T09:00:00.000Z`, seatsBooked: 0, seatsRemaining: 4, seatsTotal: 4 },
    ]);
  });

  it('takes a full meeting from the offer', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      const attendee = { ...bob, email: `${name}@example.org` };
      await rig.book({ eventTypeId: workshop, start: `${monday}T08:00:00Z`, attendee });
    }
    const slots = await rig.slots({ eventTypeId: workshop, start: monday, end: monday });

    expect(times(slots, monday)[0]).toBe('09:00');
  });
});
