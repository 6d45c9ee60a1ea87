import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import type { Recorded } from '../../unit/harness/recorder';
import { runNode, secretsOf } from '../../unit/harness/runNode';
import { useRecorder } from '../../unit/harness/useRecorder';
import { ZONE } from '../callOf';
import type { Case } from '../cases';
import { fillings, type Filling } from '../fill';
import { judge } from '../judge';
import { judgeItems, judgeLosses, refusesNothing } from '../judgeRun';
import { nodeOf } from '../nodeOf';
import { cases } from './cases';
import { legacyOperations, type LegacyOperation } from '../../../contract/v1/index';

const calComV1 = new CalComV1();
const { apiKey } = secretsOf.legacy;

const server = useRecorder();

/** What API v1 answers in short: enough for the node to end its request well. */
function answerOf({ response: { dataKey, dataKind } }: LegacyOperation): object {
  const samples: Record<string, unknown> = {
    array: [{}, {}],
    map: { '2027-03-15': [{ time: '2027-03-15T09:00:00Z' }, { time: '2027-03-15T09:30:00Z' }] },
    string: 'done',
  };
  const data = samples[dataKind] ?? {};
  return dataKey === null ? (data as object) : { [dataKey]: data };
}

const operationOf = ({ contract }: Case): LegacyOperation =>
  legacyOperations.find(({ id }) => id === contract!.id)!;

/** The request without the key, which every one must carry in its query. */
function withoutKey(request: Recorded): Recorded {
  const url = new URL(request.url, server.url);
  expect(url.searchParams.getAll('apiKey')).toEqual([apiKey]);
  return {
    ...request,
    url: request.url.replace(new RegExp(`[?&]apiKey=${apiKey}$`), ''),
  };
}

async function complaints(of: Case, filling: Filling): Promise<string[]> {
  server.requests = [];
  server.reply = () => ({ body: answerOf(operationOf(of)) });
  try {
    const items = await runNode(server.url, filling.parameters, {
      node: nodeOf(of.resource, calComV1),
      timezone: ZONE,
      authentication: 'legacy',
    });
    if (server.requests.length !== 1) return [`${server.requests.length} requests were sent`];
    const request = withoutKey(server.requests[0]);
    return [
      ...judge(of, filling, request),
      ...judgeLosses(of, filling, request),
      ...judgeItems(of, filling, items),
    ];
  } catch (error) {
    if (refusesNothing(filling, error, server.requests)) return [];
    return [`the node failed: ${(error as Error).message}`];
  }
}

it.each(cases.map((of) => [of.name, of] as const))(
  '%s sends what API v1 asks for',
  async (_, of) => {
    const found: Record<string, string[]> = {};
    for (const filling of fillings(of)) {
      const wrong = await complaints(of, filling);
      if (wrong.length > 0) found[filling.label] = wrong;
    }
    expect(found).toEqual({});
  },
);
