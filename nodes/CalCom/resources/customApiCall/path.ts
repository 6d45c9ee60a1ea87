import { UserError } from 'n8n-workflow';
import type { Server } from '../../../shared/api/server';
import { shown } from '../../../shared/wording/shown';

/** What is left of an expression that found nothing, or an object. */
const NOTHING = /^(undefined|null|NaN|\[object Object\])?$/;

/**
 * The path from behind `/v2`; of a whole address only when it is one of the credential's server.
 * Throws a UserError for a path with a gap: `/bookings/` of one booking would list all of them.
 */
export function pathOf(typed: unknown, server: Server): string {
  const text = typeof typed === 'string' ? typed.trim() : '';
  const path = (text.startsWith(server.api) ? text.slice(server.api.length) : text)
    .replace(/^\/?(api\/)?v2(?=[/?]|$)/i, '')
    .replace(/^(?!\/)/, '/');
  const strange = /^\/[a-z][a-z\d+.-]*:|^\/\/|\\|\p{Cc}|(^|\/)(\.|%2e){1,2}(\/|\?|$)/iu.test(path);
  if (text === '' || strange) {
    throw new UserError(
      `"Path" must be one of this API, such as /bookings, but is ${shown(typed)}. Other servers are not called with this credential.`,
    );
  }
  const [problem, description] = problemOf(path.replace(/\?.*$/s, '').slice(1)) ?? [];
  if (problem) throw new UserError(`"Path" ${problem}: ${shown(typed)}`, { description });
  return path;
}

/** What is wrong with a path of this API, and what to do about it. */
function problemOf(path: string): [problem: string, advice: string] | undefined {
  const method = /^(GET|POST|PATCH|PUT|DELETE)\s/i.exec(path)?.[1];
  if (method) {
    return [
      'must not contain the method',
      `Choose ${method} in "Method", and enter only the path.`,
    ];
  }
  if (/^(api\/)?v1(\/|$)/i.test(path)) {
    return [
      'is one of API v1',
      'This node calls API v2: enter the path that has replaced it there.',
    ];
  }
  const placeholder = /(?:^|\/)(\{\w+\}|:\w+)(?=\/|$)/.exec(path)?.[1];
  if (placeholder) {
    return [
      'still has a placeholder',
      `Put a value in the place of ${placeholder}, such as {{ $json.uid }}, and switch the field to Expression.`,
    ];
  }
  if (path.split('/').some((part) => NOTHING.test(part.trim()))) {
    return [
      'has a gap',
      'If there is an expression, it found nothing: look at the output of the previous step. Otherwise remove the slash that has nothing after it.',
    ];
  }
  return undefined;
}
