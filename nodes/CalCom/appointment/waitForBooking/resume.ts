import type {
  IDataObject,
  IWebhookDescription,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import type { Body } from '../../../shared/webhooks/body';
import { arrivalAt, unseal } from '../../../shared/webhooks/delivery';
import { normalise } from '../../../shared/webhooks/normalise';
import { fields } from '../../../shared/webhooks/normalise/values';
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
  const opened = unseal(arrivalAt(context), { secret: secretOf(query) });
  if (!('body' in opened)) return sleepOn(context, opened.status, opened.message);
  const delivered = deliveredIn(opened.body);
  if (!waiting || !delivered || !isMeant(delivered, waiting)) {
    return sleepOn(context, 200, 'Received, but this is not the booking that is waited for');
  }
  const booking = await settled(context, query, delivered);
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

/** The booking that a delivery is about, in the words of the API; undefined where there is none. */
function deliveredIn(body: Body): Booking | undefined {
  const { booking, attendees } = normalise(body);
  const { uid, eventType, organizer, ...rest } = fields(booking);
  if (!uid) return undefined;
  return {
    ...(rest as Booking),
    uid: String(uid),
    eventTypeId: fields(eventType).id as number,
    hosts: organizer ? [organizer as IDataObject] : [],
    attendees: (attendees ?? []) as Attendee[],
  };
}

const isMeant = (booking: Booking, { trackingId, uids }: Waiting): boolean =>
  isTracked(booking, trackingId) || uids.includes(booking.uid);

/**
 * The booking as the API shows it, after the webhook was removed. What fails is let go: the
 * delivery tells enough, and the next waiting removes what was left.
 */
async function settled(
  context: IWebhookFunctions,
  query: IDataObject,
  delivered: Booking,
): Promise<Booking> {
  const session = await open(context);
  const [, read] = await Promise.allSettled([
    session && unsubscribe(session, query),
    session && bookingsWith(session, delivered.uid),
  ]);
  const [booking] = (read.status === 'fulfilled' && read.value) || [];
  return booking ?? delivered;
}

async function open(context: IWebhookFunctions): Promise<Session | undefined> {
  const authentication = context.getNodeParameter('authentication', 'apiKey') as Authentication;
  return await openSession(context, authentication, QUICK).catch(() => undefined);
}
