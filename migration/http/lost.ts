/** What a request of n8n's HTTP nodes had and ours has no place for. */
import { object } from '../values';
import type { Values } from '../types';
import type { Call } from './call';

/** Headers that our nodes send themselves, or that say nothing to the API. */
const usual = [
  'accept',
  'accept-encoding',
  'authorization',
  'cache-control',
  'cal-api-version',
  'connection',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-cal-secret-key',
];

/** A sentence for each header that is not sent any more. */
export const lostHeaders = (headers: Call['headers']): string[] =>
  Object.keys(headers)
    .filter((name) => !usual.includes(name))
    .filter((name) => !(name === 'x-cal-client-id' && 'x-cal-secret-key' in headers))
    .map((name) => `The header ${name} is left out: the node sends only its own.`);

/** A sentence for each setting that is gone. The oldest versions of the node had them at its top. */
export function lostSettings(parameters: Values): string[] {
  const options = object(parameters.options);
  const response = object(object(options.response).response);
  const format = response.responseFormat ?? parameters.responseFormat;
  const lost: [isSet: boolean, sentence: string][] = [
    [
      options.batching !== undefined || options.batchSize !== undefined,
      'Batching is gone: the node keeps to the rate limit by itself.',
    ],
    [
      response.fullResponse === true || options.fullResponse === true,
      'Status and headers of the response are no longer in the output.',
    ],
    [
      response.neverError === true || options.ignoreResponseCode === true,
      'Never Error is gone: choose under Settings what happens on an error.',
    ],
    [
      ['file', 'text', 'string'].includes(String(format)),
      'The response was output as text or as a file: now it is JSON.',
    ],
    [
      parameters.provideSslCertificates === true,
      'The certificate of the client is left out: the node sends none.',
    ],
    [
      parameters.optimizeResponse === true,
      'Optimize Response is gone: turn on Simplify to give the model less to read.',
    ],
  ];
  return lost.filter(([isSet]) => isSet).map(([, sentence]) => sentence);
}
