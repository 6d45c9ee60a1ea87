/** An account whose requests end as a test says, by a clock that needs no waiting. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Call } from '../../../nodes/shared/api/call';
import { sendUntilAnswered } from '../../../nodes/shared/request/retry';
import type { Account, Send } from '../../../nodes/shared/request/session';
import { withFastClock } from '../harness/fastClock';
import { sessionWith } from '../harness/session';

/** How one try ends: with an answer, with an error, or `silent`, without any. */
type Ending = { status: number; body?: unknown; headers?: IDataObject } | Error | 'silent';

export const done = { status: 200, body: { status: 'success', data: { id: 1 } } };
export const refusal = (status: number, message = 'No', headers = {}) => ({
  status,
  headers,
  body: { status: 'error', error: { message } },
});

/** An error of Node.js. */
export const broken = (code: string, more: object = {}) =>
  Object.assign(new Error(code), { code, ...more });

/** One try of a request, as it was handed over to n8n. */
interface Try {
  request: IHttpRequestOptions;
  how: Parameters<Send>[1];
  /** Seconds since the first. */
  at: number;
}

/** An account whose tries end in this order; whatever comes after them ends like the last one. */
export async function accountWith(endings: Ending[], more: Partial<Account> = {}) {
  const tries: Try[] = [];
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  let begun: number;
  const send: Send = async (request, how) => {
    begun ??= performance.now();
    tries.push({ request, how, at: (performance.now() - begun) / 1000 });
    // n8n adds the credential to what it is given.
    const { headers } = request as { headers: Record<string, string> };
    headers[`Authorization ${tries.length}`] = 'Bearer cal_test_key';
    const ending = endings[Math.min(tries.length, endings.length) - 1];
    if (ending instanceof Error) throw ending;
    if (ending === 'silent') {
      return await new Promise((_, reject) => {
        how.deadline.addEventListener('abort', () => reject(new Error('canceled')));
      });
    }
    const { status, body, headers: told = {} } = ending;
    return { statusCode: status, body, headers: told };
  };
  const session = await sessionWith(() => ({ body: undefined }));
  const account: Account = {
    ...session,
    send,
    logger: { debug: log, warn: (line: string) => log(`! ${line}`) },
    ...more,
  };
  const run = async (call: Call) =>
    await withFastClock(async () => await sendUntilAnswered(account, call), {
      step: 10,
      speed: Infinity,
    });
  /** Whole tenths of seconds after which each try went. */
  const times = () => tries.map(({ at }) => Math.round(at * 10) / 10);
  return { account, run, tries, lines, times };
}
