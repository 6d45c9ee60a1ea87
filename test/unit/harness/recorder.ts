/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { partsOf } from '../../../sandbox/multipart';

export interface Recorded {
  method: string;
  /** Path and query as they came over the wire. */
  url: string;
  headers: IncomingHttpHeaders;
  /** The parsed JSON body, the parts of a form, or the text of another; undefined when there was none. */
  body: unknown;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is when it is a text. */
  body?: unknown;
}

export interface Recorder {
  url: string;
  requests: Recorded[];
  /** Decides what is answered; the number of the request counts from 0. */
  reply: (request: Recorded, index: number) => Reply | Promise<Reply>;
  stop(): Promise<void>;
}

/** A booking as short as nodes take it for one. */
export const BOOKING = {
  uid: 'x',
  start: '2099-05-04T08:00:00.000Z',
  end: '2099-05-04T08:30:00.000Z',
};

/** The shortest success: an empty list where the path names one, no slots, or a record. */
export function success({ method, url }: Pick<Recorded, 'method' | 'url'>): Reply {
  const path = url.replace(/\?.*$/, '');
  const isList = method === 'GET' && path.endsWith('s');
  const data = path.endsWith('/slots') ? {} : isList ? [] : BOOKING;
  return { body: { status: 'success', data } };
}

/** JSON as what it stands for; forms as they are. */
function parsed(text: string): unknown {
  if (text === '') return undefined;
  return /^\s*[[{]/.test(text) ? JSON.parse(text) : text;
}

/** A real HTTP server that keeps what it received and answers what the test says. */
export async function startRecorder(reply: Recorder['reply'] = success): Promise<Recorder> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const content = Buffer.concat(chunks);
      const request: Recorded = {
        method: incoming.method!,
        url: incoming.url!,
        headers: incoming.headers,
        body: /^multipart/.test(incoming.headers['content-type'] ?? '')
          ? partsOf(content)
          : parsed(content.toString()),
      };
      recorder.requests.push(request);
      const {
        status = 200,
        headers,
        body,
      } = await recorder.reply(request, recorder.requests.length - 1);
      outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
      outgoing.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const recorder: Recorder = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    reply,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return recorder;
}
