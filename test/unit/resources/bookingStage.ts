import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useNock } from '../harness/useNock';
import { useRecorder } from '../harness/useRecorder';

/** A recorder, and the node with an operation of bookings: `sent` is its only request. */
export function useBookings() {
  setClock('2026-11-20T08:00:00Z');
  const server = useRecorder();
  useNock();
  const run = (operation: string, parameters: object = {}, options = {}) =>
    runNode(server.url, { resource: 'booking', operation, ...parameters }, options);
  /** The only request of a run: `POST /v2/…`, and its body. */
  async function sent(operation: string, parameters: object = {}) {
    await run(operation, parameters);
    expect(server.requests).toHaveLength(1);
    const [{ method, url, body }] = server.requests;
    return [`${method} ${url}`, body];
  }
  return { server, run, sent };
}
