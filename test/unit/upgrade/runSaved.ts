import { NodeHelpers, type INode, type INodeParameters, type INodeType } from 'n8n-workflow';
import { resources } from '../../../nodes/CalCom/resources';
import { CalComPollTrigger } from '../../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { resources as legacyResources } from '../../../nodes/CalComV1/resources';
import type { Resource } from '../../../nodes/shared/operation/operation';
import { nodeOf } from '../../contract/nodeOf';
import { pollHost } from '../harness/pollHost';
import { success, type Recorder } from '../harness/recorder';
import { calCom, runNode } from '../harness/runNode';
import { startTriggerHost } from '../harness/triggerHost';
import type { NodeName, SavedNode, Sent, Unsent } from './release';
import { signed } from './triggers';

export const types: Record<NodeName, INodeType> = {
  calCom,
  calComV1: new CalComV1(),
  calComTrigger: new CalComTrigger(),
  calComPollTrigger: new CalComPollTrigger(),
};

/** Parameters as n8n has them after loading a node, with or without what is at its default. */
export function loaded(
  { description }: INodeType,
  parameters: INodeParameters,
  withDefaults = true,
): INodeParameters {
  const node = { typeVersion: 1, parameters } as INode;
  return (
    NodeHelpers.getNodeParameters(
      description.properties,
      parameters,
      withDefaults,
      false,
      node,
      description,
    ) ?? {}
  );
}

/** Lets a node do its work against the recorder, and answers what came of it. */
export async function runSaved(
  server: Recorder,
  saved: Unsent,
): Promise<Pick<SavedNode, 'sent' | 'items'>> {
  server.requests = [];
  // Where an event type is looked for by its name, that is the end of it.
  server.reply = (request) =>
    /\/event-types\?username/.test(request.url) ? { status: 404, body: {} } : success(request);
  const items = await run[saved.node](server, saved);
  const sent = server.requests.map(
    ({ method, url, headers, body }): Sent => ({
      method,
      url,
      version: headers['cal-api-version'] as string | undefined,
      body,
    }),
  );
  // As it is in a file, and without what is random by intention, or by the port of the server.
  const plain = JSON.stringify({ sent, items }).replaceAll(server.url, 'https://cal.example.com');
  return JSON.parse(plain.replace(RANDOM_SECRET, '<secret>'));
}

const RANDOM_SECRET = /\b[\da-f]{64}\b/g;

type Run = (server: Recorder, saved: Unsent) => Promise<unknown[] | undefined>;

const run: Record<NodeName, Run> = {
  calCom: (server, saved) => runAction(server, resources, saved),
  calComV1: (server, saved) => runAction(server, legacyResources, saved),
  async calComTrigger(server, saved) {
    const host = await startTriggerHost({
      server: server.url,
      parameters: saved.parameters,
      origin: 'https://n8n.example.com',
    });
    try {
      await host.publish();
      // Event types are looked up before the webhook is made, or after it.
      const registration = server.requests.findLast(({ method }) => method === 'POST')!;
      return (await host.deliver(signed(saved, registration))).items;
    } finally {
      await host.stop();
    }
  },
  async calComPollTrigger(server, { parameters, arrives }) {
    const start = Date.now();
    const host = pollHost(server.url, { parameters });
    server.reply = () => ({ body: { status: 'success', data: [] } });
    await host.poll();
    jest.setSystemTime(start + 80 * 60_000);
    server.reply = () => ({ body: { status: 'success', data: arrives } });
    const items = await host.poll();
    jest.setSystemTime(start);
    return items;
  },
};

/** What is sent counts: the short answers of the recorder end some operations early. */
async function runAction(
  { url }: Recorder,
  all: Resource[],
  { node: name, parameters }: Unsent,
): Promise<undefined> {
  const { resource } = loaded(types[name], parameters);
  const node = nodeOf(all.find(({ value }) => value === resource)!, types[name]);
  const authentication = name === 'calComV1' ? 'legacy' : 'apiKey';
  await runNode(url, parameters, { node, authentication }).catch(() => undefined);
}
