import manifest from '../../package.json';
import { credentialTypes, nodeTypes } from './harness';
import { useN8n } from './stage';

const stage = useN8n();

/** `dist/nodes/CalCom/CalCom.node.js` → `calCom`: n8n's name for what a file of the package holds. */
const nameIn = (file: string) => {
  const [name] = file.split('/').at(-1)!.split('.');
  return name[0].toLowerCase() + name.slice(1);
};

it('offers each node of the package in the editor', async () => {
  const offered = [...(await nodeTypes(stage.n8n)).keys()];

  expect(offered.filter((name) => name.startsWith(`${manifest.name}.`))).toEqual(
    expect.arrayContaining(manifest.n8n.nodes.map((file) => `${manifest.name}.${nameIn(file)}`)),
  );
});

it('offers the Cal.com node as a tool of AI agents', async () => {
  const offered = await nodeTypes(stage.n8n);

  expect(offered.get(`${manifest.name}.calComTool`)).toMatchObject({ outputs: ['ai_tool'] });
});

it('knows each credential type of the package', async () => {
  const known = [...(await credentialTypes(stage.n8n)).keys()];

  expect(known.filter((name) => name.startsWith('calCom'))).toEqual(
    expect.arrayContaining(manifest.n8n.credentials.map(nameIn)),
  );
});

it('shows the output of an operation before its first run', async () => {
  const file = `schemas/${manifest.name}.calCom/1.0.0/booking/create.json`;
  const answer = await fetch(`${stage.n8n.url}/${file}`);

  expect(await answer.json()).toMatchObject({
    type: 'object',
    properties: { uid: { type: 'string' }, start: { type: 'string' } },
  });
});
