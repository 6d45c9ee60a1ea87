import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

export const eventType = { eventTypeId: { __rl: true, mode: 'id', value: '7' } };
export const range = { start: '2026-11-23', end: '2026-11-24' };

/** A recorder in September, and the node with an operation of slots: `query` is what it asked for. */
export function useSlots() {
  setClock('2026-09-01T00:00:00Z');
  const server = useRecorder(() => ({ body: { data: {}, status: 'success' } }));
  const run = (operation: string, parameters: object = {}, options = {}) =>
    runNode(server.url, { resource: 'slot', operation, ...parameters }, options);
  /** The query of the only request, decoded. */
  const query = () => Object.fromEntries(new URLSearchParams(server.requests[0].url.split('?')[1]));
  return { server, run, query };
}
