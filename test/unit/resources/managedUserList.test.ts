import { startSandbox, type Sandbox } from '../../../sandbox';
import { platform } from '../../../sandbox/seed';
import { runNode } from '../harness/runNode';
import { searchList } from '../harness/searchList';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'cloud', rateLimit: 100_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const client = {
  authentication: 'platform',
  credentials: { clientId: platform.clientId, clientSecret: platform.secret },
} as const;
const clientId = { __rl: true, mode: 'id', value: platform.clientId };

/** Adds managed users until there are so many. */
function have(count: number): void {
  const { users } = sandbox.store;
  const [one] = [...users.values()].filter(({ email }) => email.startsWith('mona'));
  for (let index = 1; index < count; index += 1) {
    const id = 50_000 + index;
    users.set(id, { ...one, id, email: `mona${id}@example.com`, username: `mona-${id}` });
  }
}

async function list(): Promise<{ count: number; hints: string[] }> {
  const hints: string[] = [];
  const items = await runNode(
    sandbox.url,
    { resource: 'managedUser', operation: 'getMany', clientId, returnAll: true },
    { ...client, onHint: (hint: string) => hints.push(hint) },
  );
  return { count: new Set(items.map(({ json }) => json.id)).size, hints };
}

it.each([1, 249, 250, 251, 499])('all %i managed users are listed', async (count) => {
  have(count);
  expect(await list()).toEqual({ count, hints: [] });
});

it('of more than Cal.com lets anybody read, the first 500 are listed with a word about the rest', async () => {
  have(700);
  expect(await list()).toEqual({
    count: 500,
    hints: [
      'Cal.com lists only the first 500 here, and there are more: narrow the list with "Filters" to find the others.',
    ],
  });
  expect(
    await searchList(sandbox.url, 'managedUsers', { ...client, parameters: { clientId } }),
  ).toHaveLength(500);
});
