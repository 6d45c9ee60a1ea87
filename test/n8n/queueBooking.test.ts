import { startSandbox, type Sandbox } from '../../sandbox';
import {
  createCredential,
  importWorkflow,
  publish,
  startQueue,
  type Json,
  type Queue,
} from './harness';
import { example, nathan, tuesday } from './exampleStage';

let queue: Queue;
let sandbox: Sandbox;

beforeAll(async () => {
  [queue, sandbox] = await Promise.all([
    startQueue({ workers: 2 }),
    startSandbox({ rateLimit: 100_000 }),
  ]);
  const data = { server: 'selfHosted', baseUrl: sandbox.url, apiKey: sandbox.keys.ada };
  await createCredential(queue, 'calComKeyApi', data, 'Cal.com account');
}, 240_000);
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await queue?.stop();
  await sandbox?.stop();
});

/** Publishes the voice agent's workflow for an event type, and answers how to book with it. */
async function bookingOf(
  slug: string,
  owner = 'ada',
): Promise<(attendee: object) => Promise<Json>> {
  const workflow = example('voice-agent');
  const text = JSON.stringify(workflow.nodes)
    .replaceAll('ada/intro-call', `${owner}/${slug}`)
    .replaceAll('voice-agent', `voice-${slug}`);
  const nodes = JSON.parse(text) as typeof workflow.nodes;
  await publish(queue, await importWorkflow(queue, { ...workflow, nodes }));
  return async (attendee) => {
    const args = { start: `${tuesday} 10:00`, timeZone: 'Berlin', ...attendee };
    const response = await fetch(`${queue.webhooks[0].url}/webhook/voice-${slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ function: 'book', args }),
    });
    const { result } = (await response.json()) as Json;
    return result;
  };
}

const twenty = <T>(make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, (_, index) => make(index)));

const fresh = (results: Json[]) =>
  results.filter(({ booked, alreadyBooked }) => booked && !alreadyBooked);

const workersThatRan = () =>
  queue.workers.filter((worker) => worker.logs().includes('Worker finished execution')).length;

it('makes one booking of twenty calls on several workers, with nineteen useful answers', async () => {
  const book = await bookingOf('intro-call');
  const results = await twenty((index) =>
    book({ name: 'Guest', email: `guest${index % 10}@example.org` }),
  );
  expect(sandbox.store.bookings.size).toBe(1);
  const [{ uid }] = [...sandbox.store.bookings.values()];
  for (const result of results) {
    expect(result).toMatchObject(
      result.booked ? { uid } : { ok: false, alternatives: [{}, {}, {}] },
    );
  }
  expect(fresh(results)).toHaveLength(1);
  expect(workersThatRan()).toBe(2);
});

it('makes one request of an event type whose host has to agree, which would take many', async () => {
  const [{ slug }] = [...sandbox.store.eventTypes.values()].filter(
    ({ id }) => id === sandbox.ids.eventTypes.approval,
  );
  const book = await bookingOf(slug);
  const results = await twenty(() => book(nathan));
  expect(sandbox.store.bookings.size).toBe(1);
  expect(fresh(results)).toHaveLength(1);
  expect(results.filter(({ alreadyBooked }) => alreadyBooked)).toHaveLength(19);
  expect(sandbox.store.reservations.size).toBe(0);
});

it('books once of somebody else, whose bookings nobody lists, and says what a worker cannot know', async () => {
  const book = await bookingOf('call', 'grace');
  const nathans = { ...nathan, start: `${tuesday} 16:00` };
  const { uid } = await book(nathans);
  // n8n gives its workers no data that the node has kept: each knows what it booked itself.
  for (let call = 0; call < 6; call += 1) {
    const result = await book(nathans);
    expect(result).toMatchObject(
      result.booked
        ? { alreadyBooked: true, uid }
        : { advice: expect.stringContaining('may have it already') },
    );
  }
  expect([...sandbox.store.bookings.values()]).toHaveLength(1);
});
