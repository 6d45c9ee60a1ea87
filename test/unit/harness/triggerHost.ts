/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Hosts a webhook trigger as n8n does: its life in HookContext, its deliveries in WebhookContext. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataDeduplicationService, ExecuteContext, HookContext, WebhookContext } from 'n8n-core';
import type {
  IDataObject,
  IExecuteData,
  INode,
  INodeExecutionData,
  INodeParameters,
  IRunExecutionData,
  IWebhookData,
  IWorkflowExecuteAdditionalData,
  Workflow,
  WorkflowActivateMode,
  WorkflowExecuteMode,
} from 'n8n-workflow';
import { createRunExecutionData, NodeHelpers } from 'n8n-workflow';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { additionalData, secretsOf, typeOf } from './runNode';
import { workflowWith } from './workflowWith';
import { memory } from './deduplicator';

const trigger = new CalComTrigger();

export interface Delivery {
  /** Sent as JSON unless it is a text or bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  method?: 'GET' | 'POST';
  /** To the address of manual runs. */
  test?: boolean;
}

export interface Answered {
  status: number;
  /** What the sender reads. */
  answer: unknown;
  /** The items that the workflow runs with; undefined when it does not run. */
  items?: IDataObject[];
}

export interface TriggerHost {
  /** Addresses that deliveries go to: of published workflows and of manual runs. */
  url: string;
  testUrl: string;
  parameters: INodeParameters;
  /** Data of the credential, and the ID under which n8n keeps it. */
  credentials: IDataObject;
  credentialId: string;
  /** What n8n keeps for the node between runs, after a round trip through its database. */
  staticData: IDataObject;
  /** Warnings that the node logged. */
  warnings: string[];
  /** What executions showed beside the items. */
  hints: string[];
  /** Every delivery that came over HTTP. */
  received: Answered[];
  /** What n8n does when a workflow is published, or a manual run starts to wait. */
  publish(options?: { test?: boolean }): Promise<void>;
  unpublish(options?: { test?: boolean }): Promise<void>;
  checkExists(options?: { test?: boolean }): Promise<boolean>;
  create(options?: { test?: boolean }): Promise<boolean>;
  /** Hands a delivery to the node without HTTP. */
  deliver(delivery: Delivery): Promise<Answered>;
  /** What an execution makes of the items of a delivery. */
  execute(
    items: IDataObject[],
    options?: { mode?: WorkflowExecuteMode; executionId?: string },
  ): Promise<IDataObject[]>;
  stop(): Promise<void>;
}

export interface HostOptions {
  /** Origin of the API. */
  server: string;
  parameters?: INodeParameters;
  credentials?: IDataObject;
  authentication?: 'apiKey' | 'oAuth2' | 'platform' | 'legacy';
  /** Origin that n8n believes to have; by default the one at which this host really listens. */
  origin?: string;
  /** The part of the address by which n8n tells triggers apart: a duplicate gets another one. */
  webhookId?: string;
}

/** Starts a host on 127.0.0.1 with one trigger in one workflow. */
export async function startTriggerHost(options: HostOptions): Promise<TriggerHost> {
  const { authentication = 'apiKey', webhookId = 'hook-1' } = options;
  const http = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const answered = await host.deliver({
        method: incoming.method as 'POST',
        headers: incoming.headers as Record<string, string>,
        body: Buffer.concat(chunks),
        test: incoming.url!.startsWith('/webhook-test/'),
      });
      host.received.push(answered);
      outgoing.writeHead(answered.status, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify(answered.answer));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = options.origin ?? `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const nodeOf = (): INode => {
    const type = typeOf[authentication];
    const node: INode = {
      id: 'node-1',
      name: 'Cal.com Trigger',
      type: 'n8n-nodes-cal-com.calComTrigger',
      typeVersion: 1,
      position: [0, 0],
      webhookId,
      parameters: { authentication, ...host.parameters },
      credentials: { [type]: { id: host.credentialId, name: 'Test' } },
    };
    const { properties } = trigger.description;
    node.parameters =
      NodeHelpers.getNodeParameters(
        properties,
        node.parameters,
        true,
        false,
        node,
        trigger.description,
      ) ?? {};
    return node;
  };

  const workflowOf = (node: INode): Workflow =>
    workflowWith(node, trigger, {
      active: true,
      staticData: structuredClone(host.staticData),
    });

  const additional = (): IWorkflowExecuteAdditionalData => ({
    ...additionalData({
      server: 'selfHosted',
      baseUrl: options.server,
      ...secretsOf[authentication],
      ...(host.credentials as object),
    }),
    webhookBaseUrl: `${origin}/webhook`,
    webhookTestBaseUrl: `${origin}/webhook-test`,
  });

  /** As n8n: keeps the static data only when it was changed in a way that n8n notices. */
  const save = (workflow: Workflow) => {
    if (workflow.staticData.__dataChanged !== true) return;
    host.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
  };

  /** n8n's logger is one for all: whoever calls last listens. */
  const listenTo = ({ logger }: { logger: { warn: (message: string) => void } }) => {
    logger.warn = (message) => host.warnings.push(message);
  };

  const hook = async (
    method: 'checkExists' | 'create' | 'delete',
    mode: WorkflowExecuteMode,
    { activation, test = false }: { activation: WorkflowActivateMode; test?: boolean },
  ): Promise<boolean> => {
    const node = nodeOf();
    const workflow = workflowOf(node);
    const webhookData = {
      httpMethod: 'POST',
      node: node.name,
      path: `${webhookId}/webhook`,
      webhookDescription: trigger.description.webhooks![0],
      workflowId: workflow.id,
      isTest: test,
    } as IWebhookData;
    const context = new HookContext(workflow, node, additional(), mode, activation, webhookData);
    listenTo(context);
    try {
      return await trigger.webhookMethods.default[method].call(context);
    } finally {
      save(workflow);
    }
  };

  const start = (test = false) =>
    ({
      mode: test ? 'manual' : 'trigger',
      activation: test ? 'manual' : 'activate',
      test,
    }) as const;

  const host: TriggerHost = {
    url: `${origin}/webhook/${webhookId}/webhook`,
    testUrl: `${origin}/webhook-test/${webhookId}/webhook`,
    parameters: options.parameters ?? {},
    credentials: options.credentials ?? {},
    credentialId: `credential of ${options.server}`,
    staticData: {},
    warnings: [],
    hints: [],
    received: [],

    checkExists: async ({ test } = {}) => await hook('checkExists', start(test).mode, start(test)),
    create: async ({ test } = {}) => await hook('create', start(test).mode, start(test)),
    async publish(how) {
      if (!(await host.checkExists(how))) await host.create(how);
    },
    unpublish: async ({ test } = {}) => {
      await hook('delete', 'internal', { activation: 'update', test });
    },

    async deliver({ body, headers = {}, method = 'POST', test = false }) {
      const node = nodeOf();
      const workflow = workflowOf(node);
      const answered: Answered = { status: 200, answer: undefined };
      const response = {
        status(code: number) {
          answered.status = code;
          return response;
        },
        json(answer: unknown) {
          answered.answer = answer;
          return response;
        },
      };
      const raw =
        body === undefined || Buffer.isBuffer(body)
          ? body
          : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
      const webhookData = {
        node: node.name,
        path: `${webhookId}/webhook`,
        webhookDescription: trigger.description.webhooks![method === 'POST' ? 0 : 1],
      } as IWebhookData;
      const context = new WebhookContext(
        workflow,
        node,
        {
          ...additional(),
          httpRequest: { method, headers, rawBody: raw, body: {}, params: {}, query: {} },
          httpResponse: response,
        } as unknown as IWorkflowExecuteAdditionalData,
        test ? 'manual' : 'webhook',
        webhookData,
        [],
        null,
      );
      listenTo(context);
      const { workflowData, webhookResponse } = await trigger.webhook.call(context);
      save(workflow);
      if (webhookResponse !== undefined) answered.answer = webhookResponse;
      if (workflowData) answered.items = workflowData[0].map(({ json }) => json);
      return answered;
    },

    async execute(items, { mode = 'webhook', executionId = '1' } = {}) {
      const node = nodeOf();
      const workflow = workflowOf(node);
      const input: INodeExecutionData[] = items.map((json) => ({ json }));
      const executeData: IExecuteData = { node, data: { main: [input] }, source: null };
      const context = new ExecuteContext(
        workflow,
        node,
        { ...additional(), executionId },
        mode,
        createRunExecutionData({}) as IRunExecutionData,
        0,
        input,
        { main: [input] },
        executeData,
        [],
      );
      listenTo(context);
      const [output] = await trigger.execute.call(context);
      host.hints.push(...context.hints.map(({ message }) => message));
      return output.map(({ json }) => json);
    },

    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return host;
}

/** n8n's memory for repeated items lies in its database; this one in memory keeps its rules. */
export const deduplicator = memory();
// n8n takes one for the life of a process, in which other files of tests have run before.
Reflect.deleteProperty(DataDeduplicationService, 'instance');
void DataDeduplicationService.init(deduplicator);
