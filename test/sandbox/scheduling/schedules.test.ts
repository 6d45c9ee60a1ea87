import { ids } from '../../../sandbox/seed';
import { useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();
const berlin = { timeZone: 'Europe/Berlin', isDefault: false };

it('starts with nine to five on weekdays', async () => {
  const { status, data } = await rig.call('POST', '/v2/schedules', { name: 'Plain', ...berlin });

  expect([status, data]).toEqual([
    201,
    {
      id: expect.any(Number),
      ownerId: ids.users.ada,
      name: 'Plain',
      ...berlin,
      availability: [
        {
          days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          startTime: '09:00',
          endTime: '17:00',
        },
      ],
      overrides: [],
    },
  ]);
});

it('replaces lists as a whole and keeps what is not sent', async () => {
  const overrides = [{ date: '2027-04-01', startTime: '10:00', endTime: '11:00' }];
  const { data } = await rig.call('POST', '/v2/schedules', { name: 'Old', ...berlin, overrides });
  const changed = await rig.call('PATCH', `/v2/schedules/${data.id}`, {
    name: 'New',
    overrides: [],
  });

  expect(changed).toMatchObject({ status: 200, data: { ...data, name: 'New', overrides: [] } });
});

it('has one default, which can be deleted', async () => {
  const { data } = await rig.call('POST', '/v2/schedules', {
    name: 'Main',
    ...berlin,
    isDefault: true,
  });
  const all = await rig.call('GET', '/v2/schedules');
  const defaults = all.data.filter(({ isDefault }: { isDefault: boolean }) => isDefault);

  expect(defaults).toEqual([data]);
  expect((await rig.call('GET', '/v2/schedules/default')).data).toEqual(data);
  const deleted = await rig.call('DELETE', `/v2/schedules/${data.id}`);
  expect([deleted.status, deleted.body]).toEqual([200, { status: 'success' }]);
  expect((await rig.call('GET', '/v2/schedules/default')).data).toBeNull();
});

it.each([
  [4711, 404, 'Schedule with ID=4711 does not exist.'],
  [ids.schedules.grace, 403, /does not own schedule/],
])('refuses schedule %i', async (id, status, text) => {
  expect(await rig.call('GET', `/v2/schedules/${id}`)).toMatchObject({
    status,
    message: expect.stringMatching(text),
  });
});

describe('of other people', () => {
  const organization = `/v2/organizations/${ids.organization}`;
  const grace = `${organization}/users/${ids.users.grace}/schedules`;
  const owners = ({ data }: { data: Array<{ ownerId: number }> }) => [
    ...new Set(data.map(({ ownerId }) => ownerId)),
  ];

  it('are kept by administrators of the organization', async () => {
    const { data } = await rig.call('POST', grace, { name: 'Late', ...berlin });

    expect(data.ownerId).toBe(ids.users.grace);
    expect((await rig.call('PATCH', `${grace}/${data.id}`, { name: 'Later' })).data.name).toBe(
      'Later',
    );
    expect((await rig.call('GET', grace)).data).toHaveLength(2);
    await rig.call('DELETE', `${grace}/${data.id}`);
    expect((await rig.call('GET', `${grace}/${data.id}`)).status).toBe(404);
  });

  it.each([
    [`${organization}/schedules`, [ids.users.ada, ids.users.grace, ids.users.tilda]],
    [`/v2/teams/${ids.team}/schedules`, [ids.users.ada, ids.users.grace, ids.users.tilda]],
    [
      `${organization}/teams/${ids.organizationTeam}/schedules?eventTypeId=${ids.eventTypes.organizationTeamIntro}`,
      [ids.users.ada, ids.users.grace],
    ],
    [
      `${organization}/teams/${ids.organizationTeam}/users/${ids.users.grace}/schedules`,
      [ids.users.grace],
    ],
  ])('are listed by %s', async (path, expected) => {
    expect(owners(await rig.call('GET', path))).toEqual(expected);
  });
});
