import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { receive, type Arrival } from './delivery';
import { toItems } from './output';
import { sampleItems } from './samples';
import { readSettings } from './settings';
import { State } from './state';

/**
 * Answers a delivery at once and starts the workflow where it is wanted. Nothing that arrives makes
 * it throw: n8n would start an execution for the error.
 */
export function respond(context: IWebhookFunctions): IWebhookResponseData {
  const settings = readSettings(context);
  const isManual = context.getMode() === 'manual';
  if (context.getWebhookName() === 'setup') {
    return isManual && settings.useSampleEvent
      ? run(context, sampleItems(settings), 'The sample events have arrived in the n8n editor.')
      : refuse(context, 405, 'This address takes deliveries of Cal.com');
  }
  const registration = new State(context.getWorkflowStaticData('node')).get(
    isManual ? 'test' : 'production',
  );
  const outcome = receive(arrival(context), {
    settings,
    secret: settings.options.secret || registration?.secret,
    now: Date.now(),
  });
  if (!('body' in outcome)) return refuse(context, outcome.status, outcome.message);

  const items = toItems(outcome.body, settings);
  return items.length > 0
    ? run(context, items, 'Received')
    : refuse(context, 200, 'Received, but the workflow does not run for this booking');
}

const arrival = (context: IWebhookFunctions): Arrival => ({
  raw: context.getRequestObject().rawBody as Buffer | undefined,
  headers: context.getHeaderData(),
});

const run = (
  context: IWebhookFunctions,
  items: IDataObject[],
  message: string,
): IWebhookResponseData => ({
  workflowData: [context.helpers.returnJsonArray(items)],
  webhookResponse: { message },
});

function refuse(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
  context.getResponseObject().status(status).json({ message });
  return { noWebhookResponse: true };
}
