import { byId, useOrganization } from './organizationStage';

const { server, run } = useOrganization();

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
