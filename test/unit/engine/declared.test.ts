import type { IDataObject, INodeType } from 'n8n-workflow';
import { execute } from '../../../nodes/shared/engine/run';
import { options } from '../../../nodes/shared/fields/collections';
import { carriedOut, declared, type GuideOf } from '../../../nodes/shared/operation/declared';
import { propertiesOf } from '../../../nodes/shared/operation/properties';
import { inBody } from '../../../nodes/shared/operation/routing';
import { calCom, runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const greet = declared({
  name: 'Greet',
  value: 'greet',
  action: 'Greet person',
  description: 'Say hello',
  request: 'POST /greetings',
  fields: [
    { displayName: 'Person', name: 'person', type: 'string', default: '' },
    {
      ...options,
      options: [
        {
          displayName: 'Volume',
          name: 'volume',
          type: 'number',
          default: 1,
          routing: inBody('loudness'),
        },
      ],
    },
  ],
});

const run = async ({ values, call }: GuideOf<typeof greet>): Promise<IDataObject[]> => [
  { person: values.person as string, volume: values.options?.volume as number, ...call() },
];

const voice = { name: 'Voice', value: 'voice', operations: [carriedOut(greet, run)] };

const authentication = calCom.description.properties.find(({ name }) => name === 'authentication')!;

const node: INodeType = {
  description: {
    ...calCom.description,
    properties: [authentication, ...propertiesOf([voice], 'voice')],
  },
  async execute() {
    return await execute(this, [voice]);
  },
};

it('gives an operation the values of its declared fields, and the call that they make', async () => {
  const parameters = {
    resource: 'voice',
    operation: 'greet',
    person: 'Ada',
    options: { volume: 3 },
  };
  const [{ json }] = await runNode(server.url, parameters, { node });
  expect(json).toMatchObject({
    person: 'Ada',
    volume: 3,
    method: 'POST',
    path: '/greetings',
    body: { loudness: 3 },
  });
  expect(server.requests).toEqual([]);
});

it('does not compile where a run misspells a field', () => {
  const misspelt = async ({ values }: GuideOf<typeof greet>): Promise<IDataObject[]> => [
    // @ts-expect-error: no field has this name.
    { person: values.persona },
    // @ts-expect-error: nor does the form have such a field.
    { volume: values.options?.loudness },
  ];
  expect(carriedOut(greet, misspelt).value).toBe('greet');
});
