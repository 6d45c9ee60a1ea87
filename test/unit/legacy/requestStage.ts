import type { INodeParameters } from 'n8n-workflow';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import type { Reply } from '../harness/recorder';
import { runNode, secretsOf, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

export const { apiKey } = secretsOf.legacy;

export const calComV1 = new CalComV1();

export const getMe = { resource: 'user', operation: 'getMe', simplify: false };

export const me = { user: { id: 1, name: 'Ada' } };

/** A recorder in place of an API v1 server, and the legacy node that asks it. */
export function useLegacyServer() {
  const server = useRecorder();
  const run = async (parameters: INodeParameters, options: RunOptions = {}) =>
    await runNode(server.url, parameters, {
      node: calComV1,
      authentication: 'legacy',
      ...options,
    });
  async function refusal(reply: Reply, parameters: INodeParameters = getMe) {
    server.reply = () => reply;
    return (await run(parameters).catch((error: unknown) => error)) as Error & {
      description?: string;
    };
  }
  return { server, run, refusal };
}
