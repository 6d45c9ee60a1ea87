import { ids } from '../../../sandbox/seed';
import { next, useBookings } from './bookingStage';
import { day } from '../../../sandbox/scheduling/rig';

const { rig, booked } = useBookings();
const { flexible } = ids.eventTypes;

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
