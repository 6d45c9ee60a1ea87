import { byId, useOrganization } from './organizationStage';

const { server, run, sent } = useOrganization();

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
