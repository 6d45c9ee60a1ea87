/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Hosts Wait for Booking as n8n does: the node puts its execution to sleep, a delivery wakes it. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ExecuteContext, WebhookContext } from 'n8n-core';
import type {
  IDataObject,
  IExecuteData,
  INode,
  INodeParameters,
  IWebhookData,
  IWorkflowExecuteAdditionalData,
  Workflow,
} from 'n8n-workflow';
import { createRunExecutionData, NodeHelpers } from 'n8n-workflow';
import { additionalData, calCom, secretsOf, typeOf } from './runNode';
import { workflowWith } from './workflowWith';

export interface WaitHost {
  /** Runs the node; what it answers at once, undefined when it sleeps. */
  wait(parameters: INodeParameters): Promise<IDataObject | undefined>;
  /** What the node has answered since; undefined while it sleeps. */
  woken?: IDataObject;
  /** What n8n goes on with if nothing wakes the node before its time is up. */
  atTimeLimit?: IDataObject;
  /** Status of the answers to deliveries, in their order. */
  answered: number[];
  stop(): Promise<void>;
}

/** An n8n on 127.0.0.1 whose credential is for the server at `url` (origin). */
export async function startWaitHost(url: string, apiKey: string): Promise<WaitHost> {
  const type = typeOf.apiKey;
  let node: INode;
  let workflow: Workflow;
  // The token by which n8n tells who may wake the execution: another one for each.
  const resumeToken = randomUUID();
  let runData = createRunExecutionData({ resumeToken } as never);

  const http = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const { searchParams } = new URL(incoming.url!, origin);
      const answer = { status: 200, body: {} as unknown };
      const response = {
        status: (code: number) => Object.assign(response, (answer.status = code)),
        json: (body: unknown) => (answer.body = body),
      };
      // As n8n: an execution that goes on, or whose time is up, takes no more deliveries.
      if (host.woken) answer.status = 409;
      else {
        const context = new WebhookContext(
          workflow,
          node,
          {
            ...additional(),
            httpRequest: {
              headers: incoming.headers,
              query: Object.fromEntries(searchParams),
              rawBody: Buffer.concat(chunks),
            },
            httpResponse: response,
          } as unknown as IWorkflowExecuteAdditionalData,
          'webhook',
          { node: node.name } as unknown as IWebhookData,
          [],
          runData,
        );
        const { workflowData } = await calCom.webhook.call(context);
        if (workflowData) host.woken = workflowData[0][0].json;
      }
      host.answered.push(answer.status);
      outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const additional = () => ({
    ...additionalData({ server: 'selfHosted', baseUrl: url, ...secretsOf.apiKey, apiKey }),
    webhookWaitingBaseUrl: `${origin}/webhook-waiting`,
    executionId: '7',
  });

  const host: WaitHost = {
    answered: [],
    async wait(parameters) {
      runData = createRunExecutionData({ resumeToken } as never);
      node = {
        id: 'wait-1',
        name: 'Cal.com',
        type: 'n8n-nodes-cal-com.calCom',
        typeVersion: 1,
        position: [0, 0],
        parameters: {},
        credentials: { [type]: { id: `credential of ${url}`, name: 'Test' } },
      };
      const { properties } = calCom.description;
      const all = { resource: 'appointment', operation: 'waitForBooking', ...parameters };
      node.parameters =
        NodeHelpers.getNodeParameters(properties, all, true, false, node, calCom.description) ?? {};
      workflow = workflowWith(node, calCom, {});
      const executeData: IExecuteData = { node, data: { main: [[{ json: {} }]] }, source: null };
      const context = new ExecuteContext(
        workflow,
        node,
        additional(),
        'trigger',
        runData,
        0,
        [{ json: {} }],
        { main: [[{ json: {} }]] },
        executeData,
        [],
      );
      const [[item]] = (await calCom.execute.call(context)) as Array<Array<{ json: IDataObject }>>;
      host.woken = runData.waitTill ? undefined : item.json;
      host.atTimeLimit = executeData.data.main[0]![0].json;
      return host.woken;
    },
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return host;
}
