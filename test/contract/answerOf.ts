import { set } from 'lodash';
import type { ContractOperation } from '../../contract/index';
import { BOOKING } from '../unit/harness/recorder';

const answers: Record<string, unknown> = { array: [{}, {}], string: 'done', boolean: true };

/** What the API answers in short: enough for the node to end its request well. */
export function answerOf({ path, response, pagination: { itemsPath } }: ContractOperation): object {
  if (itemsPath) return set({ status: 'success' }, itemsPath, [{}, {}]);
  return response.dataKind === 'none'
    ? { status: 'success' }
    : {
        status: 'success',
        data: answers[response.dataKind] ?? recordOf(path, response.keys),
      };
}

/** A record with what nodes look for: no slots, a list by itself, or what a booking has. */
function recordOf(path: string, keys: string[]): object {
  if (path === '/v2/slots') return {};
  const list = ['connections', 'connectedCalendars'].find((key) => keys.includes(key));
  return list ? { [list]: [] } : BOOKING;
}
