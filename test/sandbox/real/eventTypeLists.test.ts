/** What a real server says of lists in event types: it checks their entries one by one. */
import { useSandbox } from '../../../sandbox/scheduling/rig';
import { ids } from '../../../sandbox/seed';
import type { Profile } from '../../../sandbox/types';

const { intro } = ids.eventTypes;

describe.each<Profile>(['selfHosted', 'cloud'])('lists of event types on %s', (profile) => {
  const rig = useSandbox({ profile });
  const change = (id: number, body: unknown) => rig.call('PATCH', `/v2/event-types/${id}`, body);

  it.each([
    [{ locations: [] }, "'locations' must contain at least 1 location."],
    [{ bookingFields: [] }, "'bookingFields' must contain at least 1 booking field."],
    [
      { locations: [{ type: 'link', link: 'our room', public: true }] },
      'Validation failed for link location: link must be a URL address',
    ],
    [
      { locations: [{ type: 'link', link: 'http://localhost:3000/room', public: true }] },
      'Validation failed for link location: link must be a URL address',
    ],
    [
      { locations: [{ type: 'phone', phone: '0151 1234', public: true }] },
      'Validation failed for phone location: phone must be a valid phone number',
    ],
    [
      { locations: [{ type: 'address', address: '', public: true }] },
      'Validation failed for address location: address must be longer than or equal to 1 characters',
    ],
  ])('refuse %j, new or changed', async (body, message) => {
    const whole = { title: 'A', slug: 'a', lengthInMinutes: 30, ...body };

    expect(await change(intro, body)).toMatchObject({ status: 400, message });
    expect(await rig.call('POST', '/v2/event-types', whole)).toMatchObject({
      status: 400,
      message,
    });
  });

  it.each(['https://meet.example.com/room?x=1', 'meet.example.com/a', 'http://10.0.0.8:8080'])(
    'take the link %s',
    async (link) => {
      const locations = [{ type: 'link', link, public: true }];
      expect(await change(intro, { locations })).toMatchObject({ status: 200 });
    },
  );
});
