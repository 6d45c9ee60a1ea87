import type { INodeParameters } from 'n8n-workflow';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 1 } } }));

const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });
const inOrganization = { scope: 'organization', orgId: byId(9) };

const run = (resource: string, parameters: INodeParameters, options?: RunOptions) =>
  runNode(server.url, { resource, ...inOrganization, ...parameters }, options);

const sent = () => server.requests.map(({ method, url, body }) => [`${method} ${url}`, body]);

describe('roles', () => {
  it('take permissions that the menu does not know, from each item', async () => {
    const items = [{ rights: 'booking.read, robot.feed' }, { rights: ['*.*'] }];
    await run(
      'role',
      {
        operation: 'create',
        name: 'Helper',
        additionalFields: { permissions: '={{ $json.rights }}', color: '#336699' },
      },
      { items },
    );
    const role = { name: 'Helper', color: '#336699' };
    expect(sent()).toEqual([
      ['POST /v2/organizations/9/roles', { ...role, permissions: ['booking.read', 'robot.feed'] }],
      ['POST /v2/organizations/9/roles', { ...role, permissions: ['*.*'] }],
    ]);
  });

  it('list what they allow, one item for each permission', async () => {
    server.reply = () => ({ body: { status: 'success', data: ['booking.read', 'team.read'] } });
    const items = await run('role', { operation: 'getPermissions', roleId: byId('r1') });
    expect(items.map(({ json }) => json)).toEqual([
      { permission: 'booking.read' },
      { permission: 'team.read' },
    ]);
  });

  it('lose one permission by path, and several by query', async () => {
    const roleId = byId('r1');
    await run('role', { operation: 'removePermission', roleId, permission: 'booking.read' });
    const permissions = ['booking.read', 'team.read'];
    const items = await run('role', { operation: 'removePermissions', roleId, permissions });
    expect(sent()).toEqual([
      ['DELETE /v2/organizations/9/roles/r1/permissions/booking.read', undefined],
      [
        'DELETE /v2/organizations/9/roles/r1/permissions?permissions=booking.read,team.read',
        undefined,
      ],
    ]);
    expect(items[0].json).toEqual({ deleted: true });
  });
});

describe('attributes', () => {
  it('have an empty list of options where there is nothing to choose from', async () => {
    await run('attribute', { operation: 'create', name: 'Badge', slug: 'badge', type: 'NUMBER' });
    expect(server.requests[0].body).toEqual({
      name: 'Badge',
      slug: 'badge',
      type: 'NUMBER',
      options: [],
    });
  });

  it('are given to each person as an option or as a text', async () => {
    const assign = { operation: 'assignOption', attributeId: byId('a1') };
    await run(
      'attribute',
      { ...assign, userId: byId('={{ $json.user }}'), options: { value: '={{ $json.value }}' } },
      {
        items: [
          { user: 4, value: 'A' },
          { user: 5, value: 'B' },
        ],
      },
    );
    await run('attribute', {
      ...assign,
      userId: byId(6),
      options: { attributeOptionId: byId('o1') },
    });
    expect(sent()).toEqual([
      ['POST /v2/organizations/9/attributes/options/4', { attributeId: 'a1', value: 'A' }],
      ['POST /v2/organizations/9/attributes/options/5', { attributeId: 'a1', value: 'B' }],
      [
        'POST /v2/organizations/9/attributes/options/6',
        { attributeId: 'a1', attributeOptionId: 'o1' },
      ],
    ]);
  });

  it('tell their history page by page', async () => {
    server.reply = ({ url }) => ({
      body: {
        status: 'success',
        data: url.includes('cursor=b')
          ? { auditLogs: [{ id: 2 }], nextCursor: null }
          : { auditLogs: [{ id: 1 }], nextCursor: 'b' },
      },
    });
    const history = { operation: 'getAssignmentHistory', userId: byId(4), returnAll: true };
    const items = await run('attribute', history);
    expect(items.map(({ json }) => json)).toEqual([{ id: 1 }, { id: 2 }]);
  });
});

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

describe('the access to the calendars of a domain', () => {
  const key = { client_id: 'c1', private_key: 'secret' };
  const create = { operation: 'create', domain: 'example.com' };

  it('has the key that its platform gives', async () => {
    const google = { ...key, client_email: 'calendars@project.example.com' };
    const microsoft = { ...key, tenant_id: 't1' };
    await run('delegationCredential', {
      ...create,
      workspacePlatformSlug: 'google',
      googleKey: { key: google },
    });
    await run('delegationCredential', {
      ...create,
      workspacePlatformSlug: 'office365',
      microsoftKey: { key: microsoft },
    });
    expect(server.requests.map(({ body }) => body)).toEqual([
      { domain: 'example.com', workspacePlatformSlug: 'google', serviceAccountKey: google },
      { domain: 'example.com', workspacePlatformSlug: 'office365', serviceAccountKey: microsoft },
    ]);
  });

  it('gets new keys as a list, without the menu that says of which kind they are', async () => {
    await run('delegationCredential', {
      operation: 'update',
      delegationCredentialId: byId('d1'),
      updateFields: {
        enabled: false,
        serviceAccountKey: { key: [{ platform: 'office365', ...key, tenant_id: 't1' }] },
      },
    });
    expect(server.requests[0].body).toEqual({
      enabled: false,
      serviceAccountKey: [{ ...key, tenant_id: 't1' }],
    });
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

describe('managed users', () => {
  it('are made with the client of the platform credential, each with its own values', async () => {
    await run(
      'managedUser',
      {
        operation: 'create',
        clientId: byId('client/1'),
        email: '={{ $json.email }}',
        name: '={{ $json.name }}',
        additionalFields: { metadata: { pair: [{ name: 'customer', value: '4711' }] } },
      },
      {
        authentication: 'platform',
        items: [
          { email: 'a@example.com', name: 'Ann' },
          { email: 'b@example.com', name: 'Ben' },
        ],
      },
    );
    const path = 'POST /v2/oauth-clients/client%2F1/users';
    const metadata = { customer: '4711' };
    expect(sent()).toEqual([
      [path, { email: 'a@example.com', name: 'Ann', metadata }],
      [path, { email: 'b@example.com', name: 'Ben', metadata }],
    ]);
    expect(server.requests[0].headers).toMatchObject({
      'x-cal-client-id': 'client-0001',
      'x-cal-secret-key': 'secret-0001',
    });
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
