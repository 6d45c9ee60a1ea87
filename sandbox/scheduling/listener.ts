/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** A plain HTTP server that receives webhooks, independent of the code that sends them. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../types';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  raw: string;
  /** The body, when it is JSON. */
  json: Json;
}

export interface Listener {
  readonly url: string;
  readonly received: Received[];
  /** How the next requests are answered; 200 by default. */
  answer: {
    status?: number;
    headers?: Record<string, string>;
    delay?: number;
    /** What happens while the sender waits. */
    during?: (received: Received) => Promise<void>;
  };
}

/** Listens during a test file; each test begins with nothing received. */
export function useListener(): Listener {
  const listener = { url: '', received: [] as Received[], answer: {} as Listener['answer'] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const raw = Buffer.concat(chunks).toString();
      const { url: path = '', headers } = request;
      const received = { path, headers, raw, json: parsed(raw) };
      listener.received.push(received);
      const { status = 200, headers: own, delay = 0, during } = listener.answer;
      await during?.(received);
      setTimeout(() => response.writeHead(status, own).end('ok'), delay);
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    listener.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    listener.received.length = 0;
    listener.answer = {};
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return listener;
}

/** What a receiver computes to check a delivery. */
export function hmac(secret: string, raw: string): string {
  return createHmac('sha256', secret).update(raw).digest('hex');
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
