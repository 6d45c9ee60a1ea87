import manifest from '../../package.json';
import type { N8n } from './harness';
import { credentialTypes, nodeTypes, startN8n } from './harness';

let n8n: N8n;

beforeAll(async () => {
  n8n = await startN8n();
});

afterAll(() => n8n?.stop());

/** `dist/nodes/CalCom/CalCom.node.js` → `calCom`: n8n's name for what a file of the package holds. */
const nameIn = (file: string) => {
  const [name] = file.split('/').at(-1)!.split('.');
  return name[0].toLowerCase() + name.slice(1);
};

it('offers each node of the package in the editor', async () => {
  const offered = [...(await nodeTypes(n8n)).keys()];

  expect(offered.filter((name) => name.startsWith(`${manifest.name}.`))).toEqual(
    expect.arrayContaining(manifest.n8n.nodes.map((file) => `${manifest.name}.${nameIn(file)}`)),
  );
});

it('offers the Cal.com node as a tool of AI agents', async () => {
  const offered = await nodeTypes(n8n);

  expect(offered.get(`${manifest.name}.calComTool`)).toMatchObject({ outputs: ['ai_tool'] });
});

it('knows each credential type of the package', async () => {
  const known = [...(await credentialTypes(n8n)).keys()];

  expect(known.filter((name) => name.startsWith('calCom'))).toEqual(
    expect.arrayContaining(manifest.n8n.credentials.map(nameIn)),
  );
});

it('shows the output of an operation before its first run', async () => {
  const file = `schemas/${manifest.name}.calCom/1.0.0/booking/create.json`;
  const answer = await fetch(`${n8n.url}/${file}`);

  expect(await answer.json()).toMatchObject({
    type: 'object',
    properties: { uid: { type: 'string' }, start: { type: 'string' } },
  });
});
