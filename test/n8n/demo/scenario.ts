import { DateTime } from 'luxon';
import type { Execution } from '../harness';
import { listExecutions, publish, runWorkflow, waitForExecutions } from '../harness';
import type { Stage } from './stage';

/** One thing that the demo shows. */
interface Step {
  title: string;
  /** Does it and answers what to print; throws when something is not as it should be. */
  run(stage: Stage): Promise<string[]>;
}

const HOST_ZONE = 'Europe/Berlin';

/** The meeting that the first workflow makes is followed through all three steps. */
export const scenario: Step[] = [
  {
    title: 'Publish the workflow that waits for booking events',
    async run({ n8n, sandbox, example }) {
      await publish(n8n, example('booking-events'));
      const [webhook] = sandbox.store.webhooks.values();
      expectThat(webhook, 'no webhook was registered in Cal.com');
      return ['The Cal.com Trigger registered its webhook in Cal.com'];
    },
  },
  {
    title: 'Run the workflow that books, reschedules and cancels a meeting',
    async run({ n8n, example }) {
      const execution = await runWorkflow(n8n, example('book-move-cancel'));
      expectThat(execution.status === 'success', failureOf(execution));
      const slots = execution.jsonOf('Find Free Times');
      const [booked] = execution.jsonOf('Book');
      const [moved] = execution.jsonOf('Reschedule');
      const [cancelled] = execution.jsonOf('Cancel');

      expectThat(booked.start === slots[0].start, 'the booking is not at the first free time');
      expectThat(
        moved.start === slots.at(-1)?.start,
        'the booking was not rescheduled to the last one',
      );
      expectThat(cancelled.status === 'cancelled', `the booking is ${cancelled.status} at the end`);
      return [
        `${slots.length} free times found, from ${slots[0].startLocal} to ${slots.at(-1)?.startLocal}`,
        `Booked      ${booked.uid}  ${inBothZones(booked)}`,
        `Rescheduled ${moved.uid}  ${inBothZones(moved)}`,
        `Cancelled   ${cancelled.uid}  ${cancelled.status}`,
      ];
    },
  },
  {
    title: 'See what arrived through the Cal.com Trigger',
    async run({ n8n, example }) {
      const run = (await listExecutions(n8n, example('book-move-cancel'))).at(-1);
      expectThat(run?.status === 'success', 'the workflow before made no meeting');
      const made = {
        BOOKING_CREATED: run.jsonOf('Book')[0].uid,
        BOOKING_RESCHEDULED: run.jsonOf('Reschedule')[0].uid,
        BOOKING_CANCELLED: run.jsonOf('Cancel')[0].uid,
      };
      const expected = Object.entries(made).map(([event, uid]) => `${event} ${uid}`);
      const received = await waitForExecutions(n8n, example('booking-events'), expected.length);
      const items = received.flatMap((execution) => execution.jsonOf('Cal.com Trigger'));
      const events = items.map(({ event, booking }) => `${event} ${booking.uid}`);
      const missing = expected.filter((event) => !events.includes(event));
      expectThat(missing.length === 0, `missing: ${missing.join(', ')}`);
      return expected.map((event) => `Received  ${event}`);
    },
  },
];

/** `Thu 26 Nov 09:00 Europe/Berlin = 03:00 America/New_York`: for the host and for the attendee. */
interface Booked {
  start: string;
  attendees: { timeZone: string }[];
}

function inBothZones({ start, attendees: [{ timeZone }] }: Booked) {
  const host = DateTime.fromISO(start, { zone: HOST_ZONE });
  const attendee = host.setZone(timeZone);
  return `${host.toFormat('ccc d LLL HH:mm')} ${HOST_ZONE} = ${attendee.toFormat('HH:mm')} ${timeZone}`;
}

function failureOf({ status, error }: Execution) {
  return `the workflow ended with ${status}: ${error?.message} ${error?.description ?? ''}`;
}

function expectThat(isTrue: unknown, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Error(otherwise);
}
