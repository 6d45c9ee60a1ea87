import { isPlainObject } from 'lodash';
import { isOldGeneration } from '../../api/promise';
import { failedWith, has, says, type Cause, type Failure } from './cause';

const isMissing = says(/^Cannot (GET|POST|PUT|PATCH|DELETE) /, 404);

const isTooSlow = (failure: Failure): boolean =>
  has(504, 524)(failure) || failedWith(/^(ECONNABORTED|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/)(failure);

const isOld = ({ call, status, body }: Failure): boolean =>
  status < 300 && isPlainObject(body) && isOldGeneration(call, (body as { data?: unknown }).data);

/** What goes wrong with version dates: those that the user chose, and those that do not arrive. */
export const version: Cause[] = [
  {
    name: 'oldGeneration',
    when: isOld,
    message: 'The server answered in a format of 2024, as if it had not been told the API version',
    advice:
      'Check that every proxy in front of the server passes on the header "cal-api-version". If none is there, the server is too old for this operation: update it.',
  },
  {
    name: 'newestMissing',
    when: (failure) => failure.call.chosenVersion === 'newest' && isMissing(failure),
    message: 'The server does not have the newest API version of this operation',
    advice: 'Turn off "Newest API Version".',
  },
  {
    name: 'newestSlow',
    when: (failure) => failure.call.chosenVersion === 'newest' && isTooSlow(failure),
    message: 'The newest API version of this operation did not answer in time',
    advice: 'Turn off "Newest API Version": the older one may be faster.',
  },
  {
    name: 'versionUnknown',
    when: (failure) => failure.call.chosenVersion === 'own' && isMissing(failure),
    message: ({ call }) =>
      `This server has nothing at this path with the API version ${call.version ?? ''}`,
    advice: 'Check the path and the date. Leave "API Version" empty to send the right date.',
  },
];
