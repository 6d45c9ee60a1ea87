import { byId, useOrganization } from './organizationStage';

const { server, run, sent } = useOrganization();

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
