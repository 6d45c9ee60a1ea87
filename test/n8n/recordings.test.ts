import { DateTime } from 'luxon';
import { createCredential, importWorkflow, runWorkflow, sideBySide, using } from './harness';
import { useStage } from './stage';

let weeks = 0;

const stage = useStage({
  sandbox: { now: () => DateTime.utc().plus({ weeks }) },
  own: { env: { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' } },
});

interface File {
  id: string;
  mimeType: string;
  bytes: number;
}

it('a film and what was said in it go to disk and to the next node', async () => {
  const credential = await createCredential(stage.n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: stage.sandbox.url,
    apiKey: stage.sandbox.keys.ada,
  });
  const step = (name: string, parameters: object) => ({
    name,
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { resource: 'booking', ...parameters },
    credentials: using(credential),
  });
  const start = DateTime.utc().plus({ weeks: 1 }).startOf('week').plus({ days: 1, hours: 10 });
  const book = await importWorkflow(
    stage.n8n,
    sideBySide('Book', [
      step('Book', {
        operation: 'create',
        eventTypeId: {
          __rl: true,
          mode: 'id',
          value: String(stage.sandbox.ids.eventTypes.flexible),
        },
        start: start.toISO(),
        attendeeName: 'Nathan Smith',
        attendeeEmail: 'nathan@example.com',
      }),
    ]),
  );
  const [{ uid: bookingUid }] = (await runWorkflow(stage.n8n, book)).jsonOf('Book');
  weeks = 2;

  const options = { download: true };
  const files = await importWorkflow(
    stage.n8n,
    sideBySide('Files', [
      step('Film', { operation: 'getRecordings', bookingUid, options }),
      step('Words', { operation: 'getTranscripts', bookingUid, options }),
    ]),
  );
  const done = await runWorkflow(stage.n8n, files);
  expect(done.error).toBeUndefined();
  const [film, words] = ['Film', 'Words'].map(
    (node) => done.itemsOf(node)[0].binary!.data as unknown as File,
  );
  expect(film).toMatchObject({ mimeType: 'video/mp4', bytes: 300_024 });
  expect(words).toMatchObject({ mimeType: 'text/vtt' });

  const address = `${stage.n8n.url}/rest/binary-data?id=${encodeURIComponent(words.id)}&action=download`;
  const shown = await fetch(address, { headers: { cookie: stage.n8n.cookie } });
  expect(await shown.text()).toContain('Hello, can you hear me?');
});
