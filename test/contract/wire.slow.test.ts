import type { INodeExecutionData } from 'n8n-workflow';
import nock from 'nock';
import type { Recorded } from '../unit/harness/recorder';
import { runNode } from '../unit/harness/runNode';
import { useNock } from '../unit/harness/useNock';
import { useRecorder } from '../unit/harness/useRecorder';
import { answerOf } from './answerOf';
import { ZONE } from './callOf';
import { cases, type Case } from './cases';
import { fillings, type Filling } from './fill';
import type { ContractOperation } from '../../contract/index';
import { atVersion, judge } from './judge';
import { judgeItems, judgeLosses, refusesNothing } from './judgeRun';
import { nodeOf } from './nodeOf';
import { exampleImage } from './exampleValue';

useNock();

const server = useRecorder();

interface Outcome {
  requests: Recorded[];
  items: INodeExecutionData[];
}

/** The record before an update that must know it; what is at stake only stays where it is possible. */
const PRESENT = {
  status: 'success',
  data: {
    id: 7,
    locations: [{ type: 'integration', integration: 'cal-video' }],
    bookingFields: [],
  },
};

/** Runs the node. The newest version is for the cloud only: its request is caught on the way there. */
async function run(of: Case, { parameters, newest }: Filling): Promise<Outcome> {
  const contract = atVersion(of.contract!, newest);
  const body = answerOf(contract);
  const requests: Recorded[] = [];
  server.requests = requests;
  server.reply = ({ method }) => ({ body: method === contract.method ? body : PRESENT });
  if (newest) catchAtCloud(contract, requests, body);
  const items = await runNode(server.url, parameters, {
    node: nodeOf(of.resource),
    ...(of.operation.upload && { binary: { data: exampleImage } }),
    timezone: ZONE,
    authentication: contract.auth === 'platformClient' ? 'platform' : 'apiKey',
    ...(newest && { credentials: { server: 'cloud' } }),
  });
  nock.cleanAll();
  // An update may read the record first.
  const { method } = contract;
  return { requests: requests.filter((sent) => sent.method === method), items };
}

function catchAtCloud({ method }: ContractOperation, requests: Recorded[], answer: object): void {
  if (method === 'PATCH') nock('https://api.cal.com').get(/./).optionally().reply(200, PRESENT);
  nock('https://api.cal.com')
    .intercept(() => true, method)
    .reply(function (url, body) {
      const { headers } = this.req;
      requests.push({ method, url, headers, body: body === '' ? undefined : body });
      return [200, answer];
    });
}

async function complaints(of: Case, filling: Filling): Promise<string[]> {
  try {
    const { requests, items } = await run(of, filling);
    if (requests.length !== 1) return [`${requests.length} requests were sent`];
    return [
      ...judge(of, filling, requests[0]),
      ...judgeLosses(of, filling, requests[0]),
      ...judgeItems(of, filling, items),
    ];
  } catch (error) {
    if (refusesNothing(filling, error, server.requests)) return [];
    return [`the node failed: ${(error as Error).message}`];
  }
}

const known = cases.filter(({ contract }) => contract).map((of) => [of.name, of] as const);

it.each(known)('%s sends what the contract asks for', async (_, of) => {
  const found: Record<string, string[]> = {};
  for (const filling of fillings(of)) {
    const wrong = await complaints(of, filling);
    if (wrong.length > 0) found[filling.label] = wrong;
  }
  expect(found).toEqual({});
});
