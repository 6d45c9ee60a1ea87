/** Judges what a run of the node did besides sending a right request. */
import { isMatch } from 'lodash';
import { deleted } from '../../nodes/shared/operation/output';
import type { Recorded } from '../unit/harness/recorder';
import { callOf } from './callOf';
import type { Case } from './cases';
import type { Filling } from './fill';
import { atVersion } from './judge';

/** Whether the node makes as many items of an answer as it has records; one says `deleted`. */
export function judgeItems(
  { contract, operation }: Case,
  { newest, parameters }: Filling,
  items: unknown[],
): string[] {
  const { response, pagination } = atVersion(contract!, newest);
  const isList = pagination.itemsPath !== undefined || response.dataKind === 'array';
  const single =
    operation.output === deleted || response.dataKind === 'none' || parameters.oneItem === true;
  const expected = single ? 1 : isList ? 2 : items.length;
  return items.length === expected ? [] : [`${items.length} items, but should be ${expected}`];
}

/** Whether the node rightly refused an update for which nothing had to be filled in. */
export const refusesNothing = (filling: Filling, error: unknown, sent: Recorded[]): boolean =>
  !filling.full &&
  sent.length === 0 &&
  (error as Error).message === 'Nothing to change: no field is filled in';

/** Whether everything that was filled in arrives: what n8n hides from the node is lost silently. */
export function judgeLosses(of: Case, { parameters }: Filling, { url, body }: Recorded): string[] {
  const call = callOf(of, parameters);
  const query = Object.keys(call.query ?? {}).filter(
    (name) => !new RegExp(`[?&]${name}[=[]`).test(url),
  );
  return [
    ...query.map((name) => `query ${name} was filled in, but is not sent`),
    ...(of.operation.upload || isMatch({ body }, { body: call.body })
      ? []
      : [`${JSON.stringify(call.body)} was filled in, but ${JSON.stringify(body)} is sent`]),
  ];
}
