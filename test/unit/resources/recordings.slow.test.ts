/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INodeExecutionData } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { setClock } from '../harness/clock';
import { runNode, type RunOptions } from '../harness/runNode';
import { startRecorder, type Recorder } from '../harness/recorder';

setClock('2026-11-20T08:00:00Z');

let calCom: Sandbox;
let now: DateTime;
/** A booking with Cal Video that is over. */
let bookingUid: string;

beforeEach(async () => {
  now = DateTime.fromISO('2026-11-20T08:00:00Z');
  calCom = await startSandbox({ now: () => now });
  const [{ json }] = await run('create', {
    eventTypeId: { __rl: true, mode: 'id', value: String(calCom.ids.eventTypes.flexible) },
    start: '2026-11-23T10:00:00',
    attendeeName: 'Nathan Smith',
    attendeeEmail: 'nathan@example.com',
  });
  bookingUid = String(json.uid);
  now = DateTime.fromISO('2026-11-23T12:00:00Z');
});
afterEach(() => calCom.stop());

const run = (operation: string, parameters: object, options?: RunOptions) =>
  runNode(
    calCom.url,
    { resource: 'booking', operation, ...parameters },
    { credentials: { apiKey: calCom.keys.ada }, ...options },
  );

const download = { download: true };

const textOf = ({ binary }: INodeExecutionData, field = 'data') =>
  Buffer.from(binary![field].data, 'base64').toString();

it('a recording comes as a link, without a file', async () => {
  const [item] = await run('getRecordings', { bookingUid });
  expect(item.json).toMatchObject({ status: 'finished', downloadLink: expect.any(String) });
  expect(item.binary).toBeUndefined();
});

it('a recording comes with its file, fetched without the credential', async () => {
  const [item] = await run('getRecordings', { bookingUid, options: download });
  expect(item.json).toMatchObject({ status: 'finished', downloadLink: expect.any(String) });
  expect(item.pairedItem).toEqual({ item: 0 });
  expect(item.binary!.data).toMatchObject({
    mimeType: 'video/mp4',
    fileName: `${bookingUid}.mp4`,
    fileExtension: 'mp4',
    bytes: 300_024,
  });
  const { headers } = calCom.requests.find(({ path }) => path.startsWith('/recordings/'))!;
  expect(Object.keys(headers)).not.toContain('authorization');
  expect(JSON.stringify(headers)).not.toContain(calCom.keys.ada);
});

it('a transcript comes in the field that is asked for, in the form that its name tells', async () => {
  const options = { ...download, binaryPropertyName: 'spoken' };
  const [item] = await run('getTranscripts', { bookingUid, options });
  expect(item.binary!.spoken).toMatchObject({
    mimeType: 'text/vtt',
    fileName: `${bookingUid}.vtt`,
  });
  expect(textOf(item, 'spoken')).toMatch(/^WEBVTT/);
});

it('each item gets the files of its own booking', async () => {
  const items = [{ uid: bookingUid }, { uid: 'unknown' }, { uid: bookingUid }];
  const parameters = { bookingUid: '={{ $json.uid }}', options: download };
  const output = await run('getTranscripts', parameters, { items, continueOnFail: true });
  expect(output.map(({ pairedItem, binary }) => [pairedItem, binary !== undefined])).toEqual([
    [{ item: 0 }, true],
    [{ item: 1 }, false],
    [{ item: 2 }, true],
  ]);
});

describe('a file that cannot be had is told', () => {
  it('when its link has expired', async () => {
    const [{ json }] = await run('getRecordings', { bookingUid });
    const server = await startRecorder(() => ({ body: { status: 'success', data: [json] } }));
    now = now.plus({ hours: 2 });
    const late = runNode(server.url, {
      resource: 'booking',
      operation: 'getRecordings',
      bookingUid,
      options: download,
    });
    await expect(late).rejects.toThrow(
      'The recording could not be downloaded: its link returned status 403. Such links work for about an hour.',
    );
    await server.stop();
  });

  it('when it is larger than it may be', async () => {
    const options = { ...download, maxFileSize: 0.1 };
    await expect(run('getRecordings', { bookingUid, options })).rejects.toThrow(
      /The recording has 1 MB or more, but at most 0.1 are allowed/,
    );
  });

  describe('by a server', () => {
    let server: Recorder;
    afterEach(() => server.stop());

    const fetchFrom = async (link: (url: string) => string, reply: Recorder['reply']) => {
      server = await startRecorder((request, index) =>
        request.url.startsWith('/v2/')
          ? { body: { status: 'success', data: [{ id: '1', downloadLink: link(server.url) }] } }
          : reply(request, index),
      );
      const parameters = { bookingUid, options: { ...download, maxFileSize: 1 } };
      return await runNode(server.url, {
        resource: 'booking',
        operation: 'getRecordings',
        ...parameters,
      });
    };
    const here = (url: string) => `${url}/files/one%20two.webm?signature=x`;

    it('that does not say how large it is, once it is too large', async () => {
      const body = 'x'.repeat(1_200_000);
      const headers = { 'transfer-encoding': 'chunked', 'content-type': 'video/webm' };
      await expect(fetchFrom(here, () => ({ body, headers }))).rejects.toThrow(/has 2 MB or more/);
    });

    it('that is not there', async () => {
      await expect(
        fetchFrom(
          () => 'http://127.0.0.1:1/a.mp4',
          () => ({}),
        ),
      ).rejects.toThrow('The recording could not be downloaded: Nothing answers at 127.0.0.1:1');
    });

    it('with a web page in its place', async () => {
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      await expect(
        fetchFrom(here, () => ({ headers, body: '<html>Sign in</html>' })),
      ).rejects.toThrow(/its link leads to a web page, not to the file/);
    });

    it('in trouble', async () => {
      await expect(fetchFrom(here, () => ({ status: 502, body: 'Bad' }))).rejects.toThrow(
        'The recording could not be downloaded: Cal.com is having problems',
      );
    });

    it('without losing the files that can be had', async () => {
      server = await startRecorder(({ url }) =>
        url.startsWith('/v2/')
          ? {
              body: {
                status: 'success',
                data: ['a', 'old', 'b'].map((id) => ({
                  id,
                  downloadLink: `${server.url}/files/${id}.mp4`,
                })),
              },
            }
          : {
              status: url.includes('old') ? 403 : 200,
              body: 'film',
              headers: { 'content-type': 'video/mp4' },
            },
      );
      const output = await runNode(server.url, {
        resource: 'booking',
        operation: 'getRecordings',
        bookingUid,
        options: download,
      });
      expect(
        output.map(({ json, binary }) => [json.downloadProblem, binary !== undefined]),
      ).toEqual([
        [undefined, true],
        [expect.stringMatching(/its link returned status 403/), false],
        [undefined, true],
      ]);
    });

    it.each([
      ['breaks off', (answer: ServerResponse) => answer.destroy(), /the connection broke/],
      ['stalls', () => undefined, /no more data arrived/],
    ])('whose answer %s', async (_, end, sentence) => {
      const files = createServer((__, answer) => {
        answer.writeHead(200, { 'content-type': 'video/mp4', 'content-length': '1000' });
        answer.write('half of it', () => end(answer));
      });
      await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
      const { port } = files.address() as AddressInfo;
      server = await startRecorder(() => ({
        body: {
          status: 'success',
          data: [{ id: '1', downloadLink: `http://127.0.0.1:${port}/a.mp4` }],
        },
      }));
      await expect(
        runNode(server.url, {
          resource: 'booking',
          operation: 'getRecordings',
          bookingUid,
          options: download,
          requestOptions: { timeout: 500 },
        } as never),
      ).rejects.toThrow(sentence);
      files.closeAllConnections();
      files.close();
    });

    it('but not when there is no link yet', async () => {
      const [item] = await fetchFrom(
        () => 'pending',
        () => ({}),
      );
      expect(item).toEqual({ json: { id: '1', downloadLink: 'pending' }, pairedItem: { item: 0 } });
    });

    it('with a link that is oddly encoded', async () => {
      const [item] = await fetchFrom(
        (url) => `${url}/files/50%-off%20%e0.webm`,
        () => ({ body: 'film' }),
      );
      expect(item.binary!.data.fileName).toBe('50%-off%20%e0.webm');
    });

    it('with the name that the link or the server gives it', async () => {
      const [byLink] = await fetchFrom(here, () => ({ body: 'film' }));
      expect(byLink.binary!.data.fileName).toBe('one two.webm');
      await server.stop();
      const headers = {
        'content-disposition': 'attachment; filename="../../call.mp4"',
        'content-type': 'application/octet-stream',
      };
      const [byServer] = await fetchFrom(here, () => ({ body: 'film', headers }));
      expect(byServer.binary!.data).toMatchObject({ fileName: 'call.mp4', mimeType: 'video/mp4' });
    });
  });
});
