import { startSandbox } from '../../../sandbox';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const run = (operation: string, parameters: object = {}, options = {}) =>
  runNode(server.url, { resource: 'profile', operation, ...parameters }, options);

it('updates what is set, each item its own', async () => {
  const items = [
    { format: '12', bio: '' },
    { format: 24, bio: 'Hi' },
  ];
  const updateFields = {
    timeFormat: '={{ $json.format }}',
    bio: '={{ $json.bio }}',
    timeZone: { __rl: true, mode: 'list', value: 'Asia/Kolkata' },
    defaultScheduleId: { __rl: true, mode: 'id', value: '3' },
    metadata: { pair: [{ name: 'crmId', value: '7' }] },
  };
  await run('update', { updateFields }, { items });
  const same = { timeZone: 'Asia/Kolkata', defaultScheduleId: 3, metadata: { crmId: '7' } };
  expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['PATCH', '/v2/me', { timeFormat: 12, bio: '', ...same }],
    ['PATCH', '/v2/me', { timeFormat: 24, bio: 'Hi', ...same }],
  ]);
});

it('shows what workflows use of the account', async () => {
  const data = { id: 1, email: 'ada@example.com', timeZone: 'UTC', avatarUrl: null, bio: null };
  server.reply = () => ({ body: { status: 'success', data } });
  const [{ json }] = await run('get');
  expect(json).toEqual({ id: 1, email: 'ada@example.com', timeZone: 'UTC' });
});

it('changes some limits, and takes away those set to 0', async () => {
  await run('updateTeamBookingLimits', {
    teamId: { __rl: true, mode: 'id', value: '5' },
    updateFields: { perDay: 4, perMonth: 0 },
  });
  expect(server.requests[0]).toMatchObject({
    method: 'PATCH',
    url: '/v2/me/team-booking-limits/5',
    body: { perDay: 4, perMonth: null },
  });
});

it('lists the limits of each team with what holds over all', async () => {
  const data = {
    globalLimit: { perDay: 8 },
    isOvercommitted: true,
    teams: [{ teamId: 5 }, { teamId: 6 }],
  };
  server.reply = () => ({ body: { status: 'success', data } });
  const output = await run('getTeamBookingLimits');
  expect(output.map(({ json }) => json)).toEqual([
    { teamId: 5, globalLimit: { perDay: 8 }, isOvercommitted: true },
    { teamId: 6, globalLimit: { perDay: 8 }, isOvercommitted: true },
  ]);
});

it('clears limits, which the API answers without a body', async () => {
  server.reply = () => ({ status: 204 });
  expect(await run('clearBookingLimits')).toEqual([
    { json: { deleted: true }, pairedItem: { item: 0 } },
  ]);
});

it('does not try again to refresh the key, which is gone after the first time', async () => {
  server.reply = () => ({ status: 502, body: '' });
  await expect(run('refreshApiKey', { options: { apiKeyDaysValid: 90 } })).rejects.toThrow();
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/v2/api-keys/refresh', { apiKeyDaysValid: 90 }],
  ]);
});

describe.each(['cloud', 'selfHosted'] as const)('a new email address (%s)', (profile) => {
  it('is asked for, and counts only once it is confirmed', async () => {
    const sandbox = await startSandbox({ profile });
    const parameters = (operation: string, more = {}) => ({
      resource: 'profile',
      operation,
      ...more,
    });
    const ada = { credentials: { apiKey: sandbox.keys.ada } };
    const updateFields = { email: 'ada.new@example.com', name: 'Ada New' };

    const [{ json: updated }] = await runNode(
      sandbox.url,
      parameters('update', { updateFields }),
      ada,
    );
    const [{ json: now }] = await runNode(sandbox.url, parameters('get'), ada);
    await sandbox.stop();

    const sent = sandbox.requests.find(({ method }) => method === 'PATCH');
    expect(sent?.body).toEqual({ email: 'ada.new@example.com', name: 'Ada New' });
    expect(updated).toMatchObject({ email: 'ada@example.com', name: 'Ada New' });
    expect(now).toMatchObject({ email: 'ada@example.com', name: 'Ada New' });
  });
});
