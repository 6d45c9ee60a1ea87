import type {
  IDataObject,
  IWebhookDescription,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { verify } from '../../../shared/webhooks/signature';
import { openSession, type Authentication, type Session } from '../../../shared/request';
import type { Attendee, Booking } from '../bookings/booking';
import { bookingsWith } from '../bookings/search';
import { isTracked, outcome } from './outcome';
import { secretOf, unsubscribe, waitingOf, type Waiting } from './subscription';

/** The address at which n8n wakes a waiting execution of this node. */
export const resumeWebhooks: IWebhookDescription[] = [
  {
    name: 'default',
    httpMethod: 'POST',
    responseMode: 'onReceived',
    path: '={{ $nodeId }}',
    isFullPath: true,
    restartWebhook: true,
    rawBody: true,
    ndvHideUrl: true,
  },
];

/** Cal.com waits for the answer, and some servers let the attendee wait as well. */
const QUICK = { timeout: 8_000, maxWait: 8 };

/**
 * Wakes the waiting execution for the booking that it waits for, and lets it sleep on for all
 * others. Nothing that arrives makes it throw: n8n would go on with the error then.
 */
export async function resumeOnBooking(context: IWebhookFunctions): Promise<IWebhookResponseData> {
  const query = context.getQueryData() as IDataObject;
  const waiting = waitingOf(query);
  const raw = context.getRequestObject().rawBody as Buffer | undefined;
  const header = context.getHeaderData()['x-cal-signature-256'];
  if (!waiting || !raw || verify(raw, header, secretOf(query)) !== 'valid') {
    return sleepOn(context, 401, 'The signature does not fit');
  }
  const payload = payloadOf(raw);
  if (!isMeant(payload, waiting)) {
    return sleepOn(context, 200, 'Received, but this is not the booking that is waited for');
  }
  const booking = await settled(context, query, payload);
  const json = outcome(waiting.trackingId, booking);
  return {
    workflowData: [[{ json, pairedItem: { item: 0 } }]],
    webhookResponse: { message: 'Received' },
  };
}

function sleepOn(
  context: IWebhookFunctions,
  status: number,
  message: string,
): IWebhookResponseData {
  context.getResponseObject().status(status).json({ message });
  return { noWebhookResponse: true };
}

function payloadOf(raw: Buffer): IDataObject {
  const body = jsonParse<IDataObject | undefined>(raw.toString('utf8'), { fallbackValue: {} });
  const payload = isPlainObject(body) ? body!.payload : undefined;
  return isPlainObject(payload) ? (payload as IDataObject) : {};
}

const isMeant = (payload: IDataObject, { trackingId, uids }: Waiting): boolean =>
  isTracked(payload, trackingId) || uids.includes(String(payload.uid));

/**
 * The booking as the API shows it, after the webhook was removed. What fails is let go: the
 * delivery tells enough, and the next waiting removes what was left.
 */
async function settled(
  context: IWebhookFunctions,
  query: IDataObject,
  payload: IDataObject,
): Promise<Booking> {
  const session = await open(context);
  const [, read] = await Promise.allSettled([
    session && unsubscribe(session, query),
    session && bookingsWith(session, String(payload.uid)),
  ]);
  const [booking] = (read.status === 'fulfilled' && read.value) || [];
  return booking ?? told(payload);
}

/** A booking as the delivery has it, in the words of the API. */
const told = ({ uid, title, status, startTime, endTime, attendees }: IDataObject): Booking => ({
  uid: String(uid),
  title,
  status: String(status).toLowerCase(),
  start: String(startTime),
  end: String(endTime),
  attendees: Array.isArray(attendees) ? (attendees as Attendee[]) : [],
});

async function open(context: IWebhookFunctions): Promise<Session | undefined> {
  const authentication = context.getNodeParameter('authentication', 'apiKey') as Authentication;
  return await openSession(context, authentication, QUICK).catch(() => undefined);
}
