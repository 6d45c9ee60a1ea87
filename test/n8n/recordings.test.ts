import { DateTime } from 'luxon';
import type { Sandbox } from '../../sandbox';
import { startSandbox } from '../../sandbox';
import type { N8n } from './harness';
import {
  createCredential,
  importWorkflow,
  runWorkflow,
  sideBySide,
  startN8n,
  using,
} from './harness';

let sandbox: Sandbox;
let n8n: N8n;
let weeks = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => DateTime.utc().plus({ weeks }) });
  n8n = await startN8n({ env: { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' } });
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

interface File {
  id: string;
  mimeType: string;
  bytes: number;
}

it('a film and what was said in it go to disk and to the next node', async () => {
  const credential = await createCredential(n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: sandbox.url,
    apiKey: sandbox.keys.ada,
  });
  const step = (name: string, parameters: object) => ({
    name,
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { resource: 'booking', ...parameters },
    credentials: using(credential),
  });
  const start = DateTime.utc().plus({ weeks: 1 }).startOf('week').plus({ days: 1, hours: 10 });
  const book = await importWorkflow(
    n8n,
    sideBySide('Book', [
      step('Book', {
        operation: 'create',
        eventTypeId: { __rl: true, mode: 'id', value: String(sandbox.ids.eventTypes.flexible) },
        start: start.toISO(),
        attendeeName: 'Nathan Smith',
        attendeeEmail: 'nathan@example.com',
      }),
    ]),
  );
  const [{ uid: bookingUid }] = (await runWorkflow(n8n, book)).jsonOf('Book');
  weeks = 2;

  const options = { download: true };
  const files = await importWorkflow(
    n8n,
    sideBySide('Files', [
      step('Film', { operation: 'getRecordings', bookingUid, options }),
      step('Words', { operation: 'getTranscripts', bookingUid, options }),
    ]),
  );
  const done = await runWorkflow(n8n, files);
  expect(done.error).toBeUndefined();
  const [film, words] = ['Film', 'Words'].map(
    (node) => done.itemsOf(node)[0].binary!.data as unknown as File,
  );
  expect(film).toMatchObject({ mimeType: 'video/mp4', bytes: 300_024 });
  expect(words).toMatchObject({ mimeType: 'text/vtt' });

  const address = `${n8n.url}/rest/binary-data?id=${encodeURIComponent(words.id)}&action=download`;
  const shown = await fetch(address, { headers: { cookie: n8n.cookie } });
  expect(await shown.text()).toContain('Hello, can you hear me?');
});
