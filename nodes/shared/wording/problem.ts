import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

/**
 * Something that whoever filled in the fields can put right: what is wrong, and what to do about
 * it. As data for an AI model the advice is an instruction, in n8n's panel it is the description;
 * `more` stands beside them there.
 */
export const problem = (what: string, advice: string, more: IDataObject = {}): UserError =>
  new UserError(what, { description: advice, extra: more });

/** Said of a field that is empty: whoever filled it in may have meant something by an expression. */
export const foundNothing = (label: string): string =>
  `If "${label}" is an expression, the step before it may have found nothing.`;

/**
 * Does some work, and gives a problem that it throws this message for people, unless it has one; a
 * function makes the message of the problem.
 */
export function saying<T>(message: string | ((refusal: UserError) => string), work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw withMessage(error, message);
  }
}

/** Returns what is thrown: in a `catch` the linter wants a new error of n8n's, or what a function makes. */
function withMessage(error: unknown, message: string | ((refusal: UserError) => string)): unknown {
  if (!(error instanceof UserError) || error.extra?.message !== undefined) return error;
  const said = typeof message === 'function' ? message(error) : message;
  return Object.assign(error, { extra: { ...error.extra, message: said } });
}

/** A result that is none of success, but no error either: the run goes on with what it says. */
export const notDone = (what: string, advice: string, more: IDataObject = {}): IDataObject => ({
  ok: false,
  ...more,
  problem: what,
  advice,
});
