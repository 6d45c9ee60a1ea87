/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** Different ports of 127.0.0.1 that nobody listens on now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen()));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** The port if nobody listens on it now, so that addresses look the same each time. */
export async function ifFree(port: number): Promise<number | undefined> {
  try {
    const server = await listen(port);
    await new Promise((closed) => server.close(closed));
    return port;
  } catch {
    return undefined;
  }
}

function listen(port = 0) {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
