/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { selfSigned } from './certificate';

export interface Proxy {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** What came through: `GET http://…`, or `CONNECT host:port`. */
  seen: string[];
  /** The Proxy-Authorization of the last request. */
  authorization?: string;
  stop(): Promise<void>;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** Hands a request over to the server at `target`, and its answer back. */
const forward = (incoming: IncomingMessage, outgoing: ServerResponse, target: URL) => {
  const { method, headers } = incoming;
  const onward = request(target, { method, headers: { ...headers, host: target.host } });
  onward.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
};

/** A server that speaks HTTPS with a certificate of its own, and is the one at `target` behind it. */
export async function startHttps(target: string, name?: string) {
  const server = createSecureServer(selfSigned(name), (incoming, outgoing) =>
    forward(incoming, outgoing, new URL(incoming.url!, target)),
  );
  const port = await listen(server);
  const stop = async () => await closed(server);
  return { url: `https://127.0.0.1:${port}`, port, stop };
}

const closed = async (server: Server & { closeAllConnections?: () => void }) =>
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });

/**
 * A real HTTP proxy. With `inside`, tunnels to any HTTPS server end at a server of ours that hands
 * requests over to that address: so the hosted Cal.com can be played without leaving the machine.
 */
export async function startProxy(inside?: string): Promise<Proxy> {
  const end = inside ? await startHttps(inside, 'api.cal.com') : undefined;
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    note(incoming);
    forward(incoming, outgoing, new URL(incoming.url!));
  });
  const note = ({ method, url, headers }: IncomingMessage) => {
    proxy.seen.push(`${method} ${url}`);
    proxy.authorization = headers['proxy-authorization'];
  };
  server.on('connect', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    note(incoming);
    const [host, port] = incoming.url!.split(':');
    const tunnel = end ? connect(end.port, '127.0.0.1') : connect(Number(port), host);
    for (const each of [socket, tunnel]) {
      sockets.add(each);
      each.on('error', () => each.destroy());
    }
    tunnel.on('connect', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.write(head);
      tunnel.pipe(socket).pipe(tunnel);
    });
  });
  const proxy: Proxy = {
    url: `http://127.0.0.1:${await listen(server)}`,
    seen: [],
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await closed(server);
      await end?.stop();
    },
  };
  return proxy;
}
