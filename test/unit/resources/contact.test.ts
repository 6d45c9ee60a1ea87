import { randomUUID } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids } from '../../../sandbox/seed';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { byId } from './organizationStage';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 'c1' } } }));
const run = (parameters: INodeParameters, options?: RunOptions) =>
  runNode(server.url, { resource: 'contact', ...parameters }, options);
const sent = () => server.requests.map(({ method, url, body }) => [`${method} ${url}`, body]);

describe('contacts on the wire', () => {
  it('are added with the values of each item', async () => {
    await run(
      {
        operation: 'create',
        email: '={{ $json.email }}',
        additionalFields: { name: '={{ $json.name }}' },
      },
      { items: [{ email: 'a@example.com', name: 'Ada' }, { email: 'b@example.com' }] },
    );
    expect(sent()).toEqual([
      ['POST /v2/contacts', { email: 'a@example.com', name: 'Ada' }],
      ['POST /v2/contacts', { email: 'b@example.com' }],
    ]);
  });

  it('get and lose tags by ID', async () => {
    const both = { contactId: byId('c1'), contactTagId: byId('t1') };
    await run({ operation: 'addTag', ...both });
    const items = await run({ operation: 'removeTag', ...both });
    expect(sent()).toEqual([
      ['POST /v2/contacts/c1/tags', { tagId: 't1' }],
      ['DELETE /v2/contacts/c1/tags/t1', undefined],
    ]);
    expect(items[0].json).toEqual({ deleted: true });
  });
});

describe('contacts in the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: 100_000 });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.stop());

  const at = async (parameters: INodeParameters, more: RunOptions = {}) =>
    (
      await runNode(
        sandbox.url,
        { resource: 'contact', ...parameters },
        { credentials: { apiKey: sandbox.keys.ada }, ...more },
      )
    ).map(({ json }) => json);

  it('stay as they are when their email is added again', async () => {
    const email = 'visitor@example.com';
    const [first] = await at({ operation: 'create', email, additionalFields: { name: 'Vera' } });
    const [again] = await at({ operation: 'create', email, additionalFields: { name: 'Other' } });
    expect(again).toEqual(first);
    expect(first).toMatchObject({ email, name: 'Vera' });
  });

  it('are read to the end over cursors, and searched', async () => {
    const all = sandbox.store.collection(`contacts of ${ids.users.ada}`);
    for (let one = 0; one < 260; one += 1) {
      all.set(`c${one}`, { id: `c${one}`, email: `guest${one}@example.com`, tags: [] });
    }
    expect(await at({ operation: 'getMany', returnAll: true })).toHaveLength(260);
    expect(await at({ operation: 'getMany', limit: 3 })).toHaveLength(3);
    const found = await at({ operation: 'getMany', filters: { search: 'guest25@' } });
    expect(found.map(({ email }) => email)).toEqual(['guest25@example.com']);
  });

  it('carry own tags only, and lose them for good when they are deleted', async () => {
    const email = 'visitor@example.com';
    const [{ id }] = await at({ operation: 'create', email });
    const [tag] = await at({ operation: 'createTag', tagName: 'Customer' });
    const contactId = byId(String(id));
    const put = { operation: 'addTag', contactId, contactTagId: byId(String(tag.id)) };
    await at(put);
    expect(await at(put)).toEqual([expect.objectContaining({ tags: [tag] })]);
    await expect(at({ ...put, contactTagId: byId(randomUUID()) })).rejects.toThrow(/your own/);

    await at({ operation: 'delete', contactId });
    const [anew] = await at({ operation: 'create', email });
    expect(anew).toMatchObject({ tags: [] });
    expect(anew.id).not.toBe(id);
  });

  it('belong to one person', async () => {
    await at({ operation: 'create', email: 'visitor@example.com' });
    const credentials = { apiKey: sandbox.keys.grace };
    expect(await at({ operation: 'getMany' }, { credentials })).toEqual([]);
  });

  it.each([
    ['nobody@nowhere.invalid', /takes no mail/],
    ['nobody', /email/],
  ])('%s is refused', async (email, reason) => {
    await expect(at({ operation: 'create', email })).rejects.toThrow(reason);
  });
});
