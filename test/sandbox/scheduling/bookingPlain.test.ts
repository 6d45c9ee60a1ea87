import { ids } from '../../../sandbox/seed';
import { monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro, flexible } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

describe('a plain booking', () => {
  it('reaches an attendee by phone alone', async () => {
    const attendee = { name: 'Phil', phoneNumber: '+4930123456', timeZone: 'Europe/Berlin' };
    const { data } = await rig.book({ eventTypeId: intro, start, attendee });

    expect(data.attendees[0]).toMatchObject({ phoneNumber: '+4930123456' });
    expect(data.bookingFieldsResponses.attendeePhoneNumber).toBe('+4930123456');
  });

  it('takes one of the lengths that the type offers', async () => {
    const { data } = await rig.book({ eventTypeId: flexible, start, lengthInMinutes: 15 });

    expect(data).toMatchObject({ duration: 15, end: `${monday}T09:15:00.000Z` });
  });

  it('has a room when it is held by Cal Video', async () => {
    const { data } = await rig.book({ eventTypeId: flexible, start });
    const references = await rig.call(
      'GET',
      `/v2/bookings/${data.uid}/references?type=daily_video`,
    );

    expect(data.location).toBe(`https://cal.example.com/video/${data.uid}`);
    expect(references.data).toMatchObject([{ type: 'daily_video' }]);
  });
});
