/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Bodies of answers: the success envelope and the three shapes of errors. */
import { STATUS_CODES } from 'node:http';
import type { ContractOperation } from '../contract';
import type { Answer, ApiError } from './types';

export interface Reply {
  status: number;
  /** Text goes out as it is, anything else as JSON; undefined is an empty body. */
  body: unknown;
  headers?: Record<string, string>;
}

/** Wraps a handler's answer as the contract says for the operation. */
export function successReply({ response }: ContractOperation, answer: Answer): Reply {
  const { data, pagination, headers } = answer;
  const status = answer.status ?? response.status;
  if ('bare' in answer) return { status, body: answer.bare, headers };
  if (status === 204 || status === 301) return { status, body: undefined, headers };
  return {
    status,
    headers,
    body: {
      status: 'success',
      ...(data !== undefined && { data }),
      ...(pagination && { pagination }),
    },
  };
}

/** The body of an error; `path` and `timestamp` only appear in shape A. */
export function errorReply(error: ApiError, path: string, timestamp: string): Reply {
  const { status, message, code, options } = error;
  const { shape = 'A', details, headers } = options;
  if (shape === 'C') {
    return { status, headers, body: { error: code, error_description: message } };
  }
  if (shape === 'B') return { status, headers, body: { statusCode: status, message } };
  // Codes in capitals come from the database or the tRPC layer, which add no details.
  const standard = /^[A-Z_]+$/.test(code)
    ? undefined
    : { message, ...(STATUS_CODES[status] && { error: STATUS_CODES[status] }), statusCode: status };
  return {
    status,
    headers,
    body: {
      status: 'error',
      timestamp,
      path,
      error: { code, message, details: details ?? standard },
    },
  };
}
