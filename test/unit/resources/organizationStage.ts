import type { INodeParameters } from 'n8n-workflow';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

/** An ID as a picker holds it. */
export const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });

const inOrganization = { scope: 'organization', orgId: byId(9) };

/** A recorder, and the node in an organization: `sent` lists the requests with their bodies. */
export function useOrganization() {
  const server = useRecorder(() => ({ body: { status: 'success', data: { id: 1 } } }));
  const run = (resource: string, parameters: INodeParameters, options?: RunOptions) =>
    runNode(server.url, { resource, ...inOrganization, ...parameters }, options);
  const sent = () => server.requests.map(({ method, url, body }) => [`${method} ${url}`, body]);
  return { server, run, sent };
}
