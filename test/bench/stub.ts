/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** A server that answers at once, or after a fixed time, and does no work of its own. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { booking } from './booking';

const HIGHEST_TAKE = 250;

interface Stub {
  /** Without `/v2`. */
  url: string;
  /** Requests since the start or the last call. */
  taken(): number;
}

/**
 * Serves one booking, lists of bookings and new bookings on 127.0.0.1, and tells of no rate limit.
 * The bookings of event type 1000 are 1,000.
 */
export async function startStub(latencyMs = 0): Promise<Stub> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    void (async () => {
      const status = request.method === 'POST' ? 201 : 200;
      request.resume();
      await once(request, 'end');
      const body = answer(request);
      if (latencyMs > 0) await sleep(latencyMs);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    })();
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    taken() {
      const count = requests;
      requests = 0;
      return count;
    },
  };
}

function answer(request: IncomingMessage): unknown {
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  if (request.method === 'POST') return { status: 'success', data: booking(0) };
  const uid = /\/bookings\/(\w+)$/.exec(pathname)?.[1];
  if (uid) return { status: 'success', data: booking(Number(uid.replace(/\D/g, ''))) };
  return list(searchParams);
}

/** A page as Cal.com makes it. */
function list(query: URLSearchParams): unknown {
  const total = Number(query.get('eventTypeId'));
  const skip = Number(query.get('skip') ?? 0);
  const size = Math.min(Number(query.get('take') ?? 100), HIGHEST_TAKE);
  const take = Math.min(size, Math.max(0, total - skip));
  const pagination = {
    totalItems: total,
    remainingItems: Math.max(0, total - skip - take),
    returnedItems: take,
    itemsPerPage: size,
    currentPage: Math.floor(skip / size) + 1,
    totalPages: Math.ceil(total / size),
    hasNextPage: skip + take < total,
    hasPreviousPage: skip > 0,
  };
  const data = Array.from({ length: take }, (_, index) => booking(skip + index));
  return { status: 'success', data, pagination };
}
