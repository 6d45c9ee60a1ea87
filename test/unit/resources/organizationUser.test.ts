import { byId, useOrganization } from './organizationStage';

const { server, run, sent } = useOrganization();

describe('members', () => {
  it('join an organization by invitation or at once, and a team by their ID only', async () => {
    const create = { operation: 'create', role: 'ADMIN' };
    await run('membership', { ...create, memberBy: 'email', email: 'nathan@example.com' });
    await run('membership', { ...create, memberBy: 'id', userId: byId(4) });
    const inTeam = { scope: 'team', teamId: byId(5) };
    const additionalFields = { accepted: true };
    await run('membership', { ...create, ...inTeam, userId: byId(4), additionalFields });
    expect(sent()).toEqual([
      ['POST /v2/organizations/9/memberships', { email: 'nathan@example.com', role: 'ADMIN' }],
      ['POST /v2/organizations/9/memberships', { userId: 4, role: 'ADMIN' }],
      ['POST /v2/teams/5/memberships', { userId: 4, role: 'ADMIN', accepted: true }],
    ]);
  });

  it('of an organization come up to 1000 at a time, filtered by lists', async () => {
    server.reply = () => ({ body: { status: 'success', data: [] } });
    const filters = { emails: ['a@example.com', 'b@example.com'], teamIds: '7, 8' };
    await run('organizationUser', { operation: 'getMany', returnAll: true, filters });
    expect(server.requests[0].url).toBe(
      '/v2/organizations/9/users?emails=a%40example.com,b%40example.com&teamIds=7,8&take=1000&skip=0',
    );
  });
});

describe('a team', () => {
  it('that must be paid for first comes as the link to do so', async () => {
    const data = { message: 'Pay first', paymentLink: 'https://pay.example.com', pendingTeam: {} };
    server.reply = () => ({ body: { status: 'success', data } });
    const [{ json }] = await run('team', { operation: 'create', scope: 'me', name: 'Sales' });
    expect(json).toEqual(data);
  });
});

describe('verified addresses and numbers', () => {
  it('that are unknown are an error, although the API answers with success', async () => {
    server.reply = () => ({ body: { status: 'success', data: null } });
    const get = (operation: string) =>
      run('verifiedResource', { operation, scope: 'me', verifiedId: '12' });
    await expect(get('getEmail')).rejects.toThrow('No verified email has this ID');
    await expect(get('getPhone')).rejects.toThrow('No verified phone has this ID');
  });
});
