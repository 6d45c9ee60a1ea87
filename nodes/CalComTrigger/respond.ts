import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { arrivalAt, receive, type Outcome } from '../shared/webhooks/delivery';
import { toItems } from '../shared/webhooks/output';
import { relearn } from './relearn';
import { sampleItems } from '../shared/webhooks/samples';
import { readSettings, type Settings } from '../shared/webhooks/settings';
import { State, type Registration, type Slot } from './state';
import { tellRefused } from './tellRefused';

/**
 * Answers a delivery at once and starts the workflow where it is wanted. Nothing that arrives makes
 * it throw: n8n would start an execution for the error.
 */
export function respond(
  context: IWebhookFunctions,
): IWebhookResponseData | Promise<IWebhookResponseData> {
  const settings = readSettings(context);
  const isManual = context.getMode() === 'manual';
  if (context.getWebhookName() === 'setup') {
    return isManual && settings.useSampleEvent
      ? run(context, sampleItems(settings), 'The sample events have arrived in the n8n editor.')
      : refuse(context, 405, 'This address accepts deliveries from Cal.com');
  }
  const state = new State(context.getWorkflowStaticData('node'));
  const arrived = arrivalAt(context);
  const { secret: own } = settings.options;
  const check = (secret: string | undefined): Outcome =>
    receive(arrived, { settings, secret, now: Date.now() });

  const outcome = check(own || state.get(slotOf(context))?.secret);
  const mayBeOurs = isForeign(outcome) && !own && !isManual;
  return mayBeOurs
    ? checkAgain(context, { settings, state, outcome, check })
    : conclude(context, outcome, { settings, state });
}

/** Checks a delivery with the secret that Cal.com has now, and remembers that if it fits. */
async function checkAgain(
  context: IWebhookFunctions,
  { settings, state, outcome, check }: Doubt,
): Promise<IWebhookResponseData> {
  const fits = ({ secret }: Registration) => !isForeign(check(secret));
  const registration = await relearn(context, settings, fits);
  if (!registration || !fits(registration)) return conclude(context, outcome, { settings, state });
  state.set('production', registration);
  return conclude(context, check(registration.secret), { settings, state });
}

/** Which of n8n's two addresses it arrived at. */
const slotOf = (context: IWebhookFunctions): Slot =>
  context.getMode() === 'manual' ? 'test' : 'production';

const isForeign = (outcome: Outcome): boolean => 'flaw' in outcome && outcome.flaw === 'foreign';

interface Doubt {
  settings: Settings;
  state: State;
  outcome: Outcome;
  check: (secret: string | undefined) => Outcome;
}

function conclude(
  context: IWebhookFunctions,
  outcome: Outcome,
  { settings, state }: Pick<Doubt, 'settings' | 'state'>,
): IWebhookResponseData {
  if (!('body' in outcome)) {
    if (outcome.flaw) tellRefused(context, outcome.flaw);
    return refuse(context, outcome.status, outcome.message);
  }

  const items = toItems(outcome.body, { ...settings, types: state.typesOf(slotOf(context)) });
  return items.length > 0
    ? run(context, items, 'Received')
    : refuse(context, 200, 'Received, but the workflow does not run for this booking');
}

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
