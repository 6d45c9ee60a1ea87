import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { runNode, type RunOptions } from '../harness/runNode';

/** Monday, 2026-11-23, 07:00 in Berlin, for the node and the sandbox alike. */
const NOW = '2026-11-23T06:00:00.000Z';

/** Where the booking pages of the sandbox are. */
const WEB = 'https://cal.example.com';

/** The types of event that Ada offers, by what is special about them. */
export const types = { intro: 1, workshop: 2, weekly: 3, approval: 4, flexible: 5, onboarding: 6 };

/** An event type by its ID, as a picker holds it. */
export const picked = (value: string | number) => ({
  __rl: true,
  mode: 'id',
  value: String(value),
});
/** An event type by its link. */
export const linked = (value: string) => ({ __rl: true, mode: 'link', value });
/** A time zone by its name. */
export const named = (value: string) => ({ __rl: true, mode: 'name', value });

// A booking is several requests, and some tests make twenty at once.
jest.setTimeout(30_000);

/** The node as n8n offers it to agents, which run it like any other node. */
const tool = new CalCom();
tool.description = { ...tool.description, name: 'calComTool' };
export const asTool: RunOptions = { node: tool };

export interface Stage {
  sandbox: Sandbox;
  /** The JSON of the only item that an operation of Appointment answers with. */
  run(operation: string, parameters?: object, options?: RunOptions): Promise<IDataObject>;
  /** The calls since the last look, as `POST /bookings`. */
  calls(): string[];
  bookings(): { uid: string; status: string; start: string }[];
}

/** A sandbox and the node, both at the time that the tests speak of. */
export async function startStage(profile: 'cloud' | 'selfHosted' = 'cloud'): Promise<Stage> {
  jest.useFakeTimers({
    now: new Date(NOW),
    advanceTimers: true,
    doNotFake: everythingBut('Date'),
  });
  const sandbox = await startSandbox({ profile, rateLimit: 100_000 });
  const run: Stage['run'] = async (operation, parameters = {}, options = {}) => {
    const all = { resource: 'appointment', operation, ...parameters } as INodeParameters;
    const credentials = { apiKey: sandbox.keys.ada, webUrl: WEB, ...options.credentials };
    const output = await runNode(sandbox.url, all, { ...options, credentials });
    expect(output).toHaveLength(1);
    return output[0].json;
  };
  return {
    sandbox,
    run,
    calls: () =>
      sandbox.requests
        .splice(0)
        .map(
          ({ method, path }) =>
            `${method} ${path.replace(/^\/v2|\?.*$/g, '').replace(/[\w-]{20,}/g, '…')}`,
        ),
    bookings: () => [...sandbox.store.bookings.values()],
  };
}

/** A stage for all tests of a file, with nothing booked when each begins. */
export function useStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    Object.assign(stage, await startStage());
  });
  beforeEach(() => stage.sandbox.reset());
  afterAll(() => stage.sandbox.stop());
  return stage;
}

export const nathan = { attendeeName: 'Nathan Smith', attendeeEmail: 'nathan@example.org' };

/** The pages of a booking in the web app of the stage. */
export const pagesOf = (uid: unknown) => ({
  bookingUrl: `${WEB}/booking/${String(uid)}`,
  rescheduleUrl: `${WEB}/reschedule/${String(uid)}`,
  cancelUrl: `${WEB}/booking/${String(uid)}?cancel=true`,
});

/** An intro call for Nathan, unless the parameters say otherwise. */
export const wanted = { eventType: picked(types.intro), start: '2026-11-24 10:00', ...nathan };

const everythingBut = (name: string) =>
  (
    [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ] as const
  ).filter((api) => api !== name);

/** A time in Berlin on this stage: `at('2026-11-24 10:00')` is 09:00 UTC. */
export const at = (local: string): string =>
  DateTime.fromSQL(local, { zone: 'Europe/Berlin' }).toUTC().toISO({ suppressMilliseconds: true })!;
