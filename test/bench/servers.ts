/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
/** The servers that are asked, in a process of their own: their work must not count as the caller's. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startSandbox, type Sandbox } from '../../sandbox';
import { times, tuesday, visitorBooks } from '../n8n/scenes';
import { startStub } from './stub';

/** How long the slow stub takes for each answer. */
export const LATENCY_MS = 50;

/** How many starts are free in the sandbox. */
const WEEKS = 5;
const STARTS_A_WEEK = 10;

export type ServerName = 'stub' | 'slow' | 'sandbox';

/** What the servers tell of themselves. */
export interface Facts {
  urls: Record<ServerName, string>;
  /** Ada's in the sandbox; the stubs take anything. */
  apiKey: string;
  eventTypeId: number;
  /** Bookings that exist in the sandbox. */
  uids: string[];
  /** Times at which the sandbox can be booked, ISO. */
  free: string[];
  /** Webhooks that are registered at the sandbox. */
  webhooks: Array<{ subscriberUrl: string; secret: string | null }>;
  /** Requests since the last message. */
  requests: Record<ServerName, number>;
}

export interface Servers {
  /** What there is now; counts requests anew. */
  facts(): Promise<Facts>;
  /** Forgets the bookings that were made in the sandbox; those that exist from then on are others. */
  reset(): Promise<Facts>;
  stop(): Promise<void>;
}

/** Starts two stubs and a sandbox without a rate limit that anybody reaches. */
export async function startServers(): Promise<Servers> {
  const child = fork(__filename, ['--serve'], { stdio: 'inherit' });
  const ask = async (question: string): Promise<Facts> => {
    child.send(question);
    return (await once(child, 'message'))[0] as Facts;
  };
  await once(child, 'message');
  return {
    facts: () => ask('facts'),
    reset: () => ask('reset'),
    async stop() {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function serve(): Promise<void> {
  const [stub, slow] = await Promise.all([startStub(), startStub(LATENCY_MS)]);
  const sandbox = await startSandbox({ profile: 'selfHosted', rateLimit: 10_000_000 });
  let uids = await seed(sandbox);
  const answer = async (question: unknown) => {
    if (question === 'reset') {
      sandbox.reset();
      uids = await seed(sandbox);
    }
    const facts: Facts = {
      urls: { stub: stub.url, slow: slow.url, sandbox: sandbox.url },
      apiKey: sandbox.keys.ada,
      eventTypeId: sandbox.ids.eventTypes.intro,
      uids,
      free: starts(14 + 7),
      webhooks: [...sandbox.store.webhooks.values()],
      requests: { stub: stub.taken(), slow: slow.taken(), sandbox: sandbox.requests.length },
    };
    sandbox.requests.length = 0;
    process.send!(facts);
  };
  process.on('message', (question) => void answer(question));
  process.on('disconnect', () => process.exit());
  process.send!('ready');
}

const seed = async (sandbox: Sandbox): Promise<string[]> => {
  const uids: string[] = [];
  for (const start of times(STARTS_A_WEEK)) uids.push(await visitorBooks(sandbox, start));
  return uids;
};

const starts = (days: number): string[] =>
  Array.from({ length: WEEKS }, (_, week) => times(STARTS_A_WEEK, tuesday(days + week * 7))).flat();

if (process.argv.includes('--serve')) void serve();
