import { failures } from '../../../sandbox/index';
import { useLegacy } from './rig';

const rig = useLegacy();
const { call } = rig;

it('changes the hours in which people can book', async () => {
  const rule = {
    scheduleId: 1,
    days: [0],
    startTime: '1970-01-01T10:00:00Z',
    endTime: '1970-01-01T11:00:00Z',
  };
  await call('POST /v1/availabilities', { body: rule });
  const { body } = await call('GET /v1/slots', {
    query: { eventTypeId: 1, startTime: '2030-03-03T00:00:00Z', endTime: '2030-03-03T23:00:00Z' },
  });
  expect(body.slots['2030-03-03']).toEqual([
    { time: '2030-03-03T09:00:00.000Z' },
    { time: '2030-03-03T09:30:00.000Z' },
  ]);
});

it('takes the hosts away from an event type that is changed without naming them', async () => {
  await call('PATCH /v1/event-types/8', { body: { title: 'Meet us' } });
  expect((await call('GET /v1/event-types/8')).body.event_type).toMatchObject({
    title: 'Meet us',
    hosts: [],
  });
});

it('fails on demand', async () => {
  rig.sandbox.fail({ path: /\/v1\/me/, nth: 1, failure: failures.badGateway() });
  expect((await call('GET /v1/me')).status).toBe(502);
  expect((await call('GET /v1/me')).status).toBe(200);
});
