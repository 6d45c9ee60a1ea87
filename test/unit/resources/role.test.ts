import { byId, useOrganization } from './organizationStage';

const { server, run, sent } = useOrganization();

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
