import type { Answer, Call } from '../api/call';
import type { Failure } from './causes/cause';
import type { Ending } from './failure';
import { redact } from './secrets';
import type { Account } from './session';
import { errorText, otherText, short } from './wording';

/** How a request ended: with the last answer, of any status, or with what was thrown instead. */
export interface Result extends Partial<Ending> {
  answer?: Answer;
  /** Whether the answer is the success that was promised. */
  succeeded?: boolean;
  error?: unknown;
  /** How often it was sent. */
  tries?: number;
  /** Milliseconds for which the server did not answer, where that is how the last try ended. */
  silence?: number;
  /** Whether it may have been carried out, though nothing says so. */
  lost: boolean;
}

/** All that the cause of a request's failure may be told from. */
export function failureOf(account: Account, call: Call, result: Result): Failure {
  const { answer, code = '', renewal, error, tries = 1, silence } = result;
  const { server, authentication, credentials, options } = account;
  const { proxy } = options;
  const body = answer ? answer.body : renewal;
  const said = errorText(body) ?? (answer ? otherText(body) : messageOf(error));
  return {
    status: answer?.status ?? 0,
    code,
    text: short(redact(said, account, call)),
    body,
    headers: answer?.headers ?? {},
    tries,
    silence,
    call,
    server,
    authentication,
    keyStart: String(credentials.apiKey ?? '')
      .trim()
      .slice(0, 5),
    proxy: typeof proxy === 'object' ? `${proxy.host}:${proxy.port}` : '',
  };
}

const messageOf = (error: unknown): string =>
  (error as Error | undefined)?.message?.trim() || 'The request failed';
