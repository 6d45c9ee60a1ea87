import { uniqBy } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';
import { answerOf } from '../../contract/answerOf';
import { cases, type Case } from '../../contract/cases';
import { fillings } from '../../contract/fill';
import { nodeOf } from '../../contract/nodeOf';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { isComparable, stockNode, ZONE } from './stockNode';

const server = useRecorder();

/** Every field set, as far as a single request can be. */
const parametersOf = (of: Case): INodeParameters =>
  fillings(of).find(({ full, parameters }) => full && parameters.returnAll !== true)!.parameters;

async function sent(of: Case, { stock }: { stock: boolean }) {
  server.requests = [];
  server.reply = () => ({ body: answerOf(of.contract!) });
  await runNode(server.url, parametersOf(of), {
    timezone: ZONE,
    ...(stock ? { stock, node: stockNode(of) } : { node: nodeOf(of.resource) }),
  });
  expect(server.requests).toHaveLength(1);
  const [{ method, url, headers, body = {} }] = server.requests;
  const { pathname, searchParams } = new URL(url, server.url);
  return {
    method,
    path: pathname,
    query: [...searchParams].sort(([a], [b]) => a.localeCompare(b)),
    version: headers['cal-api-version'],
    authorization: headers.authorization,
    body,
  };
}

/** Each operation in one of its scopes. */
const comparable = uniqBy(cases.filter(isComparable).reverse(), ({ operation }) => operation);

it('compares most of the operations', () => {
  expect(comparable.length).toBeGreaterThan(150);
});

it.each(comparable.map((of) => [of.name, of] as const))(
  '%s leaves both engines as the same request',
  async (_, of) => {
    expect(await sent(of, { stock: false })).toEqual(await sent(of, { stock: true }));
  },
);
