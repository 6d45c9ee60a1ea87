import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { GuideOf } from '../../../shared/operation/declared';
import { flawOf } from '../../../shared/webhooks/address';
import { runsAsTool } from '../../../shared/engine/tool';
import type { waitForBooking as declaration } from './index';
import { outcome, reached, trackedBookings, trackedSeats } from './outcome';
import { printOf } from './recognise';
import {
  addressFor,
  queryOf,
  subscribe,
  unsubscribe,
  type Goal,
  type Waiting,
} from './subscription';
import { trackingIdOf } from './tracking';
import { readLanguage } from '../words/language';
import { problem } from '../../../shared/wording/problem';

type Guide = GuideOf<typeof declaration>;

const UNITS: Record<string, number> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/**
 * Puts the execution to sleep until somebody uses a tracked link, or a time limit has passed. Cal.com
 * wakes it through a webhook that exists only for this (`resumeOnBooking`); who was faster than the
 * node is found among the bookings. Throws a problem where n8n cannot wait or be reached.
 */
export async function waitForBooking(guide: Guide): Promise<IDataObject[]> {
  const { context, session, itemIndex, values } = guide;
  refuseToolsAndLists(context);
  const trackingId = trackingIdOf(values.trackingId);
  const goal = values.waitFor as Goal;
  const begin = Date.now();
  const until = begin + limitOf(values);
  const before = await trackedBookings(session, trackingId);
  const found = reached(before, goal);
  const language = readLanguage(values.options?.language);
  const manner = { language, web: session.server.web };
  if (found) return [outcome(trackingId, found, manner)];
  if (until <= begin) {
    return [outcome(trackingId, reached(before, 'either'), { timedOut: true, ...manner })];
  }

  const waiting: Waiting = {
    trackingId,
    goal,
    language,
    until,
    uids: before.map(({ uid }) => uid),
    who: before.flatMap((booking) =>
      trackedSeats(booking, trackingId).map((seat) => printOf(seat, booking.eventTypeId)),
    ),
  };
  const address = reachable(guide, waiting);
  const { origin } = new URL(address);
  const end = async () => await unsubscribe(session, queryOf(address), origin);
  await end();
  await subscribe(session, address, goal);
  const after = await trackedBookings(session, trackingId).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const meanwhile = reached(after, goal);
  if (meanwhile) {
    await end();
    return [outcome(trackingId, meanwhile, manner)];
  }
  // When the time is up n8n goes on behind this node with what it then holds as the node's input.
  const timedOut = outcome(trackingId, reached(after, 'either'), { timedOut: true, ...manner });
  context.getExecuteData().data = {
    main: [[{ json: timedOut, pairedItem: { item: itemIndex } }]],
  };
  await context.putExecutionToWait(new Date(until));
  return [{ ...timedOut, timedOut: false, waitingUntil: new Date(until).toISOString() }];
}

function refuseToolsAndLists(context: IExecuteFunctions): void {
  if (runsAsTool(context)) {
    throw problem(
      'A tool cannot wait for a booking',
      'Use Check if Booked instead, or put this operation after the agent.',
    );
  }
  const { length } = context.getInputData();
  if (length <= 1) return;
  throw problem(
    `An execution can wait for only one booking, but there are ${length} items`,
    'Put Loop Over Items before this node, or call a sub-workflow with it for each item.',
  );
}

/** Milliseconds. */
function limitOf({ timeLimit, timeUnit }: Guide['values']): number {
  const limit = Number(timeLimit) * UNITS[String(timeUnit)];
  if (limit >= 0 && limit <= 366 * UNITS.days) return limit;
  throw problem(
    `"Time Limit" must be between 0 and 366 days, but is ${String(timeLimit)} ${String(timeUnit)}`,
    'Give a number, and choose its unit. 0 checks once and does not wait.',
  );
}

/** The address that wakes this execution. Throws a problem when Cal.com cannot reach it. */
function reachable({ context, session, itemIndex }: Guide, waiting: Waiting): string {
  const resumeUrl = String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
  const address = addressFor(resumeUrl, context.getNode().id, waiting);
  const flaw = flawOf(address, session.server);
  if (!flaw) return address;
  throw problem(
    `Cal.com cannot wake this n8n: its webhook address ${new URL(address).origin} ${flaw}`,
    'Set N8N_WEBHOOK_URL (WEBHOOK_URL in older versions of n8n) to a public https address (a tunnel will do), or wait with the Wait node and check with Check if Booked.',
  );
}
