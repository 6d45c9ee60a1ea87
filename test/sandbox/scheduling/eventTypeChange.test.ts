import { ids } from '../../../sandbox/seed';
import { useSandbox } from '../../../sandbox/scheduling/rig';
import type { Call } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro } = ids.eventTypes;

const plain = { title: 'Test', slug: 'test', lengthInMinutes: 30 };

const newest: Call = { version: '2026-06-12' };

const create = (body: Record<string, unknown> = {}, options?: Call) =>
  rig.call('POST', '/v2/event-types', { ...plain, ...body }, options);

describe('changing and deleting', () => {
  it('keeps what is not sent', async () => {
    const before = await rig.call('GET', `/v2/event-types/${intro}`);
    const { data } = await rig.call('PATCH', `/v2/event-types/${intro}`, { title: 'New' });

    expect(data).toEqual({ ...before.data, title: 'New' });
  });

  it('looks at the whole type for its rules', async () => {
    const confirmationPolicy = { type: 'always', blockUnconfirmedBookingsInBooker: false };
    const path = `/v2/event-types/${ids.eventTypes.workshop}`;

    expect((await rig.call('PATCH', path, { confirmationPolicy })).status).toBe(400);
  });

  it('switches a feature off', async () => {
    const path = `/v2/event-types/${ids.eventTypes.workshop}`;

    expect((await rig.call('PATCH', path, { seats: { disabled: true } })).data.seats).toEqual({
      disabled: true,
    });
  });

  it('deletes once', async () => {
    const { data } = await create();
    const remove = () => rig.call('DELETE', `/v2/event-types/${data.id}`);

    expect(await remove()).toMatchObject({ status: 200, data: { ...plain, id: data.id } });
    expect(await remove()).toMatchObject({
      status: 404,
      message: `Event type with ID=${data.id} does not exist.`,
    });
  });
});

it('keeps a history', async () => {
  await rig.call('PATCH', `/v2/event-types/${intro}`, { title: 'New' });
  const { data } = await rig.call('GET', `/v2/event-types/${intro}/history`, undefined, newest);

  expect(data).toMatchObject({
    eventTypeId: intro,
    auditLogs: [{ action: 'UPDATED', actor: { id: ids.users.ada } }],
  });
});
