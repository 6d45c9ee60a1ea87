import { failedWith, has, says, type Cause, type Failure } from './cause';

const isMissing = says(/^Cannot (GET|POST|PUT|PATCH|DELETE) /, 404);

const isTooSlow = (failure: Failure): boolean =>
  has(504, 524)(failure) || failedWith(/^(ECONNABORTED|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/)(failure);

/** What goes wrong with a version date that the user chose. */
export const version: Cause[] = [
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
