import { ids } from '../seed';
import { monday, useSandbox } from './rig';

const rig = useSandbox();

const { intro, approval } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

const reason = { cancellationReason: 'Sick' };

const change = (uid: string, action: string, body: unknown = {}, as?: 'ada' | 'solo' | null) =>
  rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });

const read = async (uid: string) => (await rig.call('GET', `/v2/bookings/${uid}`)).data;

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

const requested = () =>
  booked({ eventTypeId: approval, location: { type: 'attendeeDefined', location: 'Cafe Z' } });

describe('requests', () => {
  it('are confirmed', async () => {
    const { uid } = await requested();

    expect(await change(uid, 'confirm')).toMatchObject({
      status: 200,
      data: { status: 'accepted' },
    });
  });

  it('are declined', async () => {
    const { uid } = await requested();

    expect(await change(uid, 'decline', { reason: 'No time' })).toMatchObject({
      status: 200,
      data: { status: 'rejected', cancellationReason: '' },
    });
  });

  it.each(['confirm', 'decline'])('are needed to %s', async (action) => {
    const { uid } = await booked();

    expect((await change(uid, action)).status).toBe(400);
  });

  it('are decided by hosts only', async () => {
    const { uid } = await requested();

    expect((await change(uid, 'confirm', {}, 'solo')).status).toBe(403);
  });
});

it('bookings outlive their event type', async () => {
  const { uid } = await booked();
  await rig.call('DELETE', `/v2/event-types/${intro}`);

  expect(await read(uid)).toMatchObject({ status: 'accepted', eventTypeId: null, eventType: null });
  expect((await change(uid, 'cancel', reason)).data.status).toBe('cancelled');
});
