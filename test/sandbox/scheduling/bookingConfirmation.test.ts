import { ids } from '../../../sandbox/seed';
import { day, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { approval } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

describe('types that need a confirmation', () => {
  const place = { location: { type: 'attendeeDefined', location: 'Cafe Z' } };

  it('make a pending booking at the place that the attendee chose', async () => {
    const { data } = await rig.book({ eventTypeId: approval, start, ...place });

    expect(data).toMatchObject({
      status: 'pending',
      location: 'Cafe Z',
      bookingFieldsResponses: { location: { value: 'somewhereElse', optionValue: 'Cafe Z' } },
    });
  });

  it('accept parallel requests for one slot', async () => {
    const replies = await Promise.all(
      [1, 2, 3].map(() => rig.book({ eventTypeId: approval, start, ...place })),
    );

    expect(replies.map(({ status, data }) => [status, data.status])).toEqual(
      Array.from({ length: 3 }, () => [201, 'pending']),
    );
  });

  it('need none when the start is further away than the threshold', async () => {
    const { data } = await rig.call('POST', '/v2/event-types', {
      title: 'Soon',
      slug: 'soon',
      lengthInMinutes: 30,
      minimumBookingNotice: 0,
      confirmationPolicy: {
        type: 'time',
        noticeThreshold: { unit: 'hours', count: 24 },
        blockUnconfirmedBookingsInBooker: false,
      },
    });
    const soon = await rig.book({ eventTypeId: data.id, start });
    const later = await rig.book({ eventTypeId: data.id, start: `${day(3)}T09:00:00Z` });

    expect([soon.data.status, later.data.status]).toEqual(['pending', 'accepted']);
  });
});
