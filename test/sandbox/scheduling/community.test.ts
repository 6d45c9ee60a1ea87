/** Where the self-hosted profile differs from the cloud. */
import { ids } from '../../../sandbox/seed';
import { useListener } from '../../../sandbox/scheduling/listener';
import { monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox({ profile: 'selfHosted' });
const listener = useListener();
const start = `${monday}T09:00:00Z`;
const { intro, flexible, teamIntro } = ids.eventTypes;

const subscribe = () =>
  rig.call('POST', '/v2/webhooks', {
    active: true,
    subscriberUrl: `${listener.url}/hook`,
    triggers: ['BOOKING_CREATED'],
  });

it('answers a booking after its webhooks were delivered', async () => {
  await subscribe();
  listener.answer = { delay: 200 };
  const begun = Date.now();
  await rig.book({ eventTypeId: intro, start });

  expect(Date.now() - begun).toBeGreaterThanOrEqual(200);
  expect(listener.received).toHaveLength(1);
});

it("tells the organizer of a team's booking", async () => {
  await subscribe();
  await rig.book({ eventTypeId: teamIntro, start });

  expect(listener.received[0].json.payload).toMatchObject({
    schedulingType: 'ROUND_ROBIN',
    team: { id: ids.team, members: [] },
  });
});

it('names itself in calendar ids, and has no video rooms', async () => {
  const { data } = await rig.book({ eventTypeId: flexible, start });
  const { status } = await rig.call('GET', `/v2/bookings/${data.uid}/recordings`);

  expect(data).toMatchObject({ icsUid: `${data.uid}@Cal.diy`, location: 'integrations:daily' });
  expect(status).toBe(404);
});

it('says that it gave a booking to another host, and does not', async () => {
  const { data } = await rig.book({ eventTypeId: teamIntro, start: `${monday}T14:00:00Z` });
  const reply = await rig.call('POST', `/v2/bookings/${data.uid}/reassign`, {});

  expect(reply.status).toBe(200);
  expect((await rig.call('GET', `/v2/bookings/${data.uid}`)).data.hosts).toEqual(data.hosts);
});

it.each([
  ['an event of the cloud', { triggers: ['BOOKING_REASSIGNED'] }],
  ['the newer payload version', { version: '2026-07-27' }],
])('refuses webhooks with %s', async (_, more) => {
  const body = {
    active: true,
    subscriberUrl: listener.url,
    triggers: ['BOOKING_CREATED'],
    ...more,
  };

  expect((await rig.call('POST', '/v2/webhooks', body)).status).toBe(400);
});

it('shows webhooks without delay and version', async () => {
  const { data } = await subscribe();

  expect(Object.keys(data).sort()).toEqual(
    ['active', 'id', 'payloadTemplate', 'secret', 'subscriberUrl', 'triggers', 'userId'].sort(),
  );
});

it('starts event types without a place', async () => {
  const body = { title: 'Video', slug: 'video', lengthInMinutes: 30 };

  expect((await rig.call('POST', '/v2/event-types', body)).data.locations).toEqual([]);
});
