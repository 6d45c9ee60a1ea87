import type { INodeParameters } from 'n8n-workflow';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const calComV1 = new CalComV1();

export const zone = { __rl: true, mode: 'name', value: 'Europe/Berlin' };

/** The legacy node and a recorder that answers it: `sent` lists what it asked for. */
export function useLegacyNode() {
  const server = useRecorder();
  async function run(parameters: INodeParameters, answer: unknown = {}, options: RunOptions = {}) {
    server.reply = () => ({ body: answer });
    const items = await runNode(server.url, parameters, {
      node: calComV1,
      authentication: 'legacy',
      ...options,
    });
    return items.map(({ json }) => json);
  }
  /** Without the key. */
  const sent = () =>
    server.requests.map(({ method, url, body }) => ({
      route: `${method} ${url.replace(/[?&]apiKey=\w+$/, '')}`,
      body,
    }));
  return { server, run, sent };
}
