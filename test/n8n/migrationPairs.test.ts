/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** Workflows as they were and as they are converted, one beside the other in real n8n. */
import { isEqual, omit } from 'lodash';
import { convert } from '../../migration/convert';
import { tables } from '../../migration/tables';
import type { Conversion } from '../../migration/types';
import type { Sandbox } from '../../sandbox';
import {
  importWorkflow,
  publish,
  runWorkflow,
  unpublish,
  using,
  type Json,
  type WorkflowFile,
} from './harness';
import { connectMcp } from './harness/mcp';
import { pairsOfBookings } from './pairs/bookings';
import type { Pair } from './pairs/calls';
import { pairsOfOthers } from './pairs/others';
import { visitorBooks } from './scenes';
import { useStage } from './stage';

const stage = useStage({ sandbox: { profile: 'selfHosted' } });

/** What a run did: its requests as the API reads them, what readers put out, what a model reads. */
interface Seen {
  requests: Json[];
  readers: Record<string, Json>;
  described: string[];
}

/** Far from the zones of the account and of its visitors. */
const settings = { executionOrder: 'v1', timezone: 'America/New_York' };

async function run(pair: Pair, file: WorkflowFile): Promise<Seen> {
  stage.sandbox.reset();
  for (const hour of [9, 10, 12].slice(0, pair.booked ?? 0)) {
    await visitorBooks(stage.sandbox, `2030-03-05T${String(hour).padStart(2, '0')}:00:00.000Z`);
  }
  const before = stage.sandbox.requests.length;
  const workflow = await importWorkflow(stage.n8n, { ...file, settings });
  const seen: Seen = { requests: [], readers: {}, described: [] };
  if (pair.tools) {
    await publish(stage.n8n, workflow);
    const agent = await connectMcp(stage.n8n, 'side-by-side');
    seen.described = (await agent.listTools()).map(
      ({ name, description }) => `${name}: ${description}`,
    );
    for (const [name, args] of pair.tools) await agent.callTool(name, args);
    await unpublish(stage.n8n, workflow);
  } else {
    const execution = await runWorkflow(stage.n8n, workflow);
    for (const reader of pair.readers) seen.readers[reader] = execution.jsonOf(reader);
  }
  seen.requests = stage.sandbox.requests.slice(before).map(asRead);
  return withoutUids(seen);
}

/** An instant as text; an end of a search at midnight is the end of its day at the API. */
function instant(value: unknown, isEnd = false): string {
  const time = /T|:/.test(String(value)) ? String(value) : `${String(value)}T00:00:00Z`;
  const at = new Date(/Z|[+-]\d\d:?\d\d$/.test(time) ? time : `${time}Z`);
  return isEnd && at.getTime() % 86_400_000 === 0
    ? at.toISOString().replace(/T.*/, 'T23:59:59.000Z')
    : at.toISOString();
}

/** What the API does with a request: without what only pages or only shapes its answer. */
function asRead({ method, path, query, body }: Sandbox['requests'][number]): Json {
  const rest = omit(query as Record<string, string>, ['take', 'skip', 'timeZone', 'format']);
  const isSlots = path.endsWith('/slots');
  const asked: Json = { ...rest };
  for (const name of ['start', 'afterStart', 'beforeEnd']) {
    if (asked[name]) asked[name] = instant(asked[name]);
  }
  if (asked.end) asked.end = instant(asked.end, isSlots);
  const sent: Json = body && typeof body === 'object' ? { ...body } : body;
  if (sent?.start) sent.start = instant(sent.start);
  return { method, path, query: asked, body: sent };
}

/** UIDs are other ones in each run. */
function withoutUids(seen: Seen): Seen {
  const uids = [...stage.sandbox.store.bookings.values()].map(({ uid }) => uid);
  const text = uids.reduce(
    (all, uid, at) => all.replaceAll(uid, `uid ${at}`),
    JSON.stringify(seen),
  );
  return JSON.parse(text) as Seen;
}

const withAccount = ({ workflow }: Conversion): WorkflowFile => {
  const file = workflow as unknown as WorkflowFile;
  return {
    ...file,
    nodes: file.nodes.map((one) =>
      one.type.startsWith('n8n-nodes-cal-com.')
        ? { ...one, credentials: using(stage.credential) }
        : one,
    ),
  };
};

/** Nodes for which the report says that a person has to look. */
const listedIn = ({ references }: Conversion): string[] =>
  references.filter(({ advice }) => advice !== undefined).map(({ node }) => node);

const pairsAt = (url: string, key: string) => [
  ...pairsOfBookings(url, key),
  ...pairsOfOthers(url, key),
];
const names = pairsAt('', '').map(({ name }) => name);
const counts = { workflows: 0, converted: 0, changed: 0, listed: 0, unlisted: 0 };

describe('send the same and give readers the same, but for what the report lists', () => {
  it.each(names)('%s', async (name) => {
    const { url, keys } = stage.sandbox;
    const pair = pairsAt(url, keys.ada).find((one) => one.name === name)!;
    const conversion = convert(pair.workflow, tables, { hosts: [new URL(url).host] });
    expect(conversion.kept).toEqual([]);
    const original = await run(pair, pair.workflow);
    const converted = await run(pair, withAccount(conversion));
    const listed = listedIn(conversion);
    const unlisted = [
      ['requests', original.requests, converted.requests],
      ['described', original.described, converted.described],
      ...Object.entries(original.readers)
        .filter(([reader]) => !listed.includes(reader))
        .map(([reader, items]) => [reader, items, converted.readers[reader]]),
    ].filter(([, was, is]) => !isEqual(was, is));
    counts.workflows += 1;
    counts.converted += conversion.converted.length;
    counts.changed += conversion.references.filter(({ after }) => after !== undefined).length;
    counts.listed += listed.length;
    counts.unlisted += unlisted.length;
    expect(original.requests.length).toBeGreaterThan(0);
    expect(unlisted).toEqual([]);
  });
});

afterAll(() => void process.stdout.write(`Side by side: ${JSON.stringify(counts)}\n`));
