/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { omit } from 'lodash';

/** A program between n8n and Cal.com, such as a reverse proxy, that does not pass on everything. */
export interface Between {
  url: string;
  /** Headers of requests that it takes away. */
  takes: string[];
  /** Makes the data that is passed on of what the server answered with success. */
  change: (data: unknown, asked: { method: string; path: string }) => unknown;
  stop(): Promise<void>;
}

const contentOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Starts it in front of a server, with nothing changed yet. */
export async function startBetween(target: string): Promise<Between> {
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const passed = Object.entries(headers).filter(([name]) => !between.takes.includes(name));
    const content = await contentOf(incoming);
    const onward = request(new URL(url, target), {
      method,
      headers: { ...Object.fromEntries(passed), host: new URL(target).host },
    });
    onward.on('error', () => outgoing.destroy());
    onward.on('response', async (answer) => {
      const text = (await contentOf(answer)).toString();
      outgoing.writeHead(answer.statusCode!, omit(answer.headers, 'content-length', 'etag'));
      const body = answer.statusCode! < 300 && text !== '' ? JSON.parse(text) : undefined;
      const asked = { method, path: url.replace(/\?.*$/, '') };
      outgoing.end(
        body && 'data' in body
          ? JSON.stringify({ ...body, data: between.change(body.data, asked) })
          : text,
      );
    });
    onward.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const between: Between = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takes: [],
    change: (data) => data,
    stop: async () =>
      await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return between;
}
