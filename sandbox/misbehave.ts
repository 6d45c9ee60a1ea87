/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Carries out the failures of `faults.ts` on a connection. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure, FaultRule, Faults } from './faults';

/** Failures that need no answer of the real handler. */
const withoutAnswer: Array<Failure['kind']> = [
  'status',
  'timeout',
  'reset',
  'redirect',
  'repeatPage',
];

/**
 * Lets a request fail before it is carried out, where the rule wants that. Afterwards
 * `request.fault` is only set when its answer is still to be broken.
 */
export async function strike(
  { failure, processed }: FaultRule,
  request: FastifyRequest,
  reply: FastifyReply,
  faults: Faults,
): Promise<void> {
  if (failure.kind === 'delay' && !processed) {
    request.fault = undefined;
    await sleep(failure.milliseconds, undefined, { ref: false });
  } else if (failure.kind === 'repeatPage') {
    request.fault = undefined;
    const body = faults.previous(request.entry.path);
    if (body !== undefined) {
      request.entry.status = 200;
      await reply.type('application/json; charset=utf-8').send(body);
    }
  } else if (withoutAnswer.includes(failure.kind) && !processed) {
    await breakAnswer({ failure }, request, reply, '');
  }
}

/** Sends what the failure makes of an answer, whose status and headers are set already. */
export function breakAnswer(
  { failure }: Pick<FaultRule, 'failure'>,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): FastifyReply {
  const { entry } = request;
  request.fault = undefined;
  switch (failure.kind) {
    case 'status': {
      const { status, body = '', headers } = failure;
      entry.status = status;
      const isText = typeof body === 'string';
      reply.code(status).type(isText ? 'text/plain' : 'application/json; charset=utf-8');
      return reply.headers(headers ?? {}).send(isText ? body : JSON.stringify(body));
    }
    case 'redirect':
      entry.status = 302;
      return reply.code(302).header('Location', failure.location).send('');
    case 'contentType':
      return reply.header('Content-Type', failure.contentType).send(text);
    case 'empty':
      return reply.send('');
    case 'truncated':
      return reply.send(text.slice(0, text.length / 2));
    case 'delay':
      setTimeout(() => void reply.send(text), failure.milliseconds).unref();
      return reply;
    case 'repeatPage':
      return reply.send(text);
    default:
      return breakConnection(failure.kind, request, reply, text);
  }
}

function breakConnection(
  kind: 'timeout' | 'reset' | 'resetInside',
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): FastifyReply {
  request.entry.status = undefined;
  reply.hijack();
  const { socket } = request.raw;
  if (kind === 'reset') socket.resetAndDestroy();
  if (kind === 'resetInside') {
    reply.raw.setHeaders(new Map(Object.entries(reply.getHeaders()) as Array<[string, string]>));
    reply.raw.writeHead(reply.statusCode, { 'Content-Length': Buffer.byteLength(text) });
    reply.raw.write(text.slice(0, text.length / 2), () => socket.destroy());
  }
  return reply;
}
