import { ids } from '../../../sandbox/seed';
import { start, useBookings } from './bookingStage';
import { bob, monday } from '../../../sandbox/scheduling/rig';

const { rig, change, read, booked } = useBookings();
const { teamIntro } = ids.eventTypes;

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
