/* eslint-disable no-console */
/**
 * How many deliveries the trigger takes, beside n8n's own Cal.com Trigger and its Webhook node in
 * the same n8n: 200 with 10 at a time for each in turn, several times over, then 60 seconds at the
 * trigger. Prints a table for docs/reliability.md.
 */
import { startSandbox, type Sandbox } from '../../../sandbox';
import {
  createCredential,
  importWorkflow,
  publish,
  startN8n,
  startQueue,
  using,
  type OwnN8n,
  type Queue,
  type SavedCredential,
  type SavedWorkflow,
  type StartOptions,
} from '../harness';
import { processorTime } from '../harness/processorTime';
import { afterTrigger, connect, starting } from '../scenes';
import { Outcomes, stream, type Sent, type Target } from './stream';

/** Where one takes a second only, a few would be chance. */
const ROUNDS = { vm: 3, legacy: 15 };
const DELIVERIES = 200;
/** Until programs are compiled: at a hundred and more a second n8n gets faster for long. */
const WARM_UP = { vm: 100, legacy: 1000 };
const SUSTAINED_MS = 60_000;
/** Two nodes that are equally fast come out up to so much apart on a busy machine. */
const NOISE = 0.05;

jest.setTimeout(600_000);

/** A published workflow and where its deliveries go. */
interface Lane extends Target {
  name: string;
  workflow: SavedWorkflow;
  /** All that was accepted in all rounds. */
  accepted: string[];
  /** Deliveries answered, and executions ended, per second in each round. */
  answered: number[];
  done: number[];
  /** Milliseconds of the processor that n8n took for each delivery in each round. */
  work: number[];
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const rows: string[] = [];
afterAll(() => {
  console.log(
    [
      '| n8n | Expressions | Trigger | Deliveries | Answered per second | Executed per second | Processor, ms each | Rate to the built-in trigger (by processor) | Rate to Webhook (by processor) | Lost | Twice |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  );
});

describe.each([
  ['regular', 'vm'],
  ['regular', 'legacy'],
  ['queue', 'vm'],
  ['queue', 'legacy'],
] as const)('%s mode with the %s expression engine', (mode, expressionEngine) => {
  let n8n: OwnN8n | Queue;
  let sandbox: Sandbox;
  let outcomes: Outcomes;
  let lanes: Lane[];

  beforeAll(async () => {
    const options: StartOptions = { expressionEngine };
    [n8n, sandbox] = await Promise.all([
      mode === 'queue' ? startQueue(options) : startN8n(options),
      startSandbox({ profile: 'selfHosted' }),
    ]);
    outcomes = await Outcomes.open(n8n);
    lanes = [
      await lane('Cal.com Trigger of this package', afterTrigger(await connect(n8n, sandbox))),
      await lane('Cal.com Trigger of n8n', builtIn(await connectBuiltIn())),
      await lane('Webhook', webhook),
    ];
  });

  afterAll(async () => {
    await n8n?.stop();
    await sandbox?.stop();
  });

  const receiver = () => ('webhooks' in n8n ? n8n.webhooks[0] : n8n).url;
  const pids = () =>
    'webhooks' in n8n ? [n8n, ...n8n.webhooks, ...n8n.workers].map(({ pid }) => pid) : [n8n.pid];

  const connectBuiltIn = () =>
    createCredential(n8n, 'calApi', { host: sandbox.url, apiKey: sandbox.keys.ada });

  /** Publishes a workflow; triggers of Cal.com tell the sandbox where they listen, and the secret. */
  async function lane(name: string, file: ReturnType<typeof starting>): Promise<Lane> {
    const known = new Set(sandbox.store.webhooks.keys());
    const workflow = await importWorkflow(n8n, file);
    await publish(n8n, workflow);
    const [registered] = [...sandbox.store.webhooks.values()].filter(({ id }) => !known.has(id));
    const target = registered
      ? { url: registered.subscriberUrl, secret: String(registered.secret) }
      : { url: `${receiver()}/webhook/plain`, secret: 'none' };
    return { name, workflow, ...target, accepted: [], answered: [], done: [], work: [] };
  }

  /** Streams deliveries into a lane, and waits until the workflow has run for all of them. */
  async function run(one: Lane, goesOn: (begun: number) => boolean): Promise<Sent> {
    const start = performance.now();
    const workBefore = processorTime(pids());
    const sent = await stream(one, goesOn);
    one.accepted.push(...sent.accepted);
    await outcomes.ended(one.workflow, one.accepted.length);
    one.answered.push(sent.accepted.length / sent.seconds);
    one.done.push((sent.accepted.length * 1000) / (performance.now() - start));
    one.work.push(((processorTime(pids()) - workBefore) * 1000) / sent.accepted.length);
    expect(sent.refused).toEqual([]);
    return sent;
  }

  /** Compares what was accepted with what was executed. */
  async function account({ workflow, accepted }: Lane) {
    const ended = await outcomes.of(workflow);
    const executed = ended.flatMap(({ uids, status }) => (status === 'success' ? uids : []));
    const known = new Set(executed);
    return {
      lost: accepted.filter((uid) => !known.has(uid)).length,
      twice: executed.length - known.size,
      unknown: executed.length - accepted.length,
    };
  }

  it(`takes ${DELIVERIES} deliveries with 10 at a time as fast as n8n's own nodes`, async () => {
    for (const one of lanes)
      await stream(one, (begun) => begun < WARM_UP[expressionEngine]).then(remember(one));
    const rounds = ROUNDS[expressionEngine];
    for (let round = 0; round < rounds; round += 1) {
      // Each is first once.
      const turns = [...lanes.slice(round % 3), ...lanes.slice(0, round % 3)];
      for (const one of turns) await run(one, (begun) => begun < DELIVERIES);
    }
    const [ours, theirs, plain] = lanes;
    for (const one of lanes) {
      const { lost, twice, unknown } = await account(one);
      rows.push(row(one, `${rounds} × ${DELIVERIES}`, { lost, twice }));
      expect({ lane: one.name, lost, twice, unknown }).toEqual({
        lane: one.name,
        lost: 0,
        twice: 0,
        unknown: 0,
      });
    }
    expect(speed(ours, theirs)).toBeGreaterThanOrEqual(1 - NOISE);
    if (expressionEngine === 'legacy') {
      expect(speed(ours, plain)).toBeGreaterThanOrEqual(0.95 - NOISE);
    }
  });

  it(`takes deliveries for ${SUSTAINED_MS / 1000} seconds without losing or repeating one`, async () => {
    const [ours] = lanes;
    Object.assign(ours, { answered: [], done: [], work: [] });
    const end = Date.now() + SUSTAINED_MS;
    const { accepted } = await run(ours, () => Date.now() < end);
    const { lost, twice, unknown } = await account(ours);
    rows.push(row(ours, `${accepted.length} in ${SUSTAINED_MS / 1000} s`, { lost, twice }));
    expect({ lost, twice, unknown }).toEqual({ lost: 0, twice: 0, unknown: 0 });
  });

  const remember = (one: Lane) => async (sent: Sent) => {
    one.accepted.push(...sent.accepted);
    await outcomes.ended(one.workflow, one.accepted.length);
  };

  /** The median over the rounds of how much faster one was than the other in the same round. */
  const ratio = (one: Lane, other: Lane) =>
    median(one.done.map((rate, round) => rate / other.done[round]));

  /** The same by the work it took. */
  const workRatio = (one: Lane, other: Lane) =>
    median(one.work.map((work, round) => other.work[round] / work));

  /** Where other programs share the machine, the processor's time tells more than the clock. */
  const speed = (one: Lane, other: Lane) => Math.max(ratio(one, other), workRatio(one, other) || 0);

  const both = (one: Lane, other: Lane) =>
    `${ratio(one, other).toFixed(2)} (${workRatio(one, other).toFixed(2)})`;

  function row(one: Lane, deliveries: string, { lost, twice }: { lost: number; twice: number }) {
    const [ours, theirs, plain] = lanes;
    const compared = one === ours && one.done.length === ROUNDS[expressionEngine];
    const cells = [
      mode,
      expressionEngine,
      one.name,
      deliveries,
      median(one.answered).toFixed(1),
      median(one.done).toFixed(1),
      median(one.work).toFixed(1),
      compared ? both(ours, theirs) : '',
      compared ? both(ours, plain) : '',
      lost,
      twice,
    ];
    return `| ${cells.join(' | ')} |`;
  }
});

const builtIn = (credential: SavedCredential) =>
  starting({
    type: 'n8n-nodes-base.calTrigger',
    typeVersion: 3,
    parameters: { events: ['BOOKING_CREATED'] },
    credentials: using(credential),
  });

const webhook = starting({
  type: 'n8n-nodes-base.webhook',
  typeVersion: 2.1,
  parameters: { httpMethod: 'POST', path: 'plain' },
});
