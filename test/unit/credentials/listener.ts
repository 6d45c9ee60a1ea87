/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export type { RequestListener };

export interface Listener {
  url: string;
  port: number;
  /** What arrived, the oldest first. */
  requests: { method?: string; url?: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A server on a free port of this machine that answers with `answer` and keeps what it was sent. */
export const listen = (answer: RequestListener) => start(answer, createServer, 'http');

/** The same with a certificate that nobody vouches for. */
export const listenTls = (answer: RequestListener) =>
  start(answer, (handler) => createTlsServer(selfSigned(), handler), 'https');

/** Answers every request with this status and body. */
export const json =
  (status: number, body: unknown, headers = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

async function start(
  answer: RequestListener,
  create: (handler: RequestListener) => Server,
  scheme: string,
): Promise<Listener> {
  const requests: Listener['requests'] = [];
  const server = create((request, response) => {
    requests.push({ method: request.method, url: request.url, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    port,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** One DER element (X.690): a tag, the length, the content. */
const der = (tag: number, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

/** A key and a certificate for it that it signed itself (RFC 5280), valid long before and after now. */
function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = der(
    0x30,
    Buffer.from('0603550403', 'hex'),
    der(0x0c, Buffer.from('localhost')),
  );
  const name = der(0x30, der(0x31, commonName));
  const years = ['200101000000Z', '490101000000Z'].map((it) => der(0x17, Buffer.from(it)));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    der(0x30, ...years),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const cert = der(0x30, content, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
}
