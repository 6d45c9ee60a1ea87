import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { eventsOf, register } from '../../../sandbox/plain/events/model';
import { runNode, type RunOptions } from '../harness/runNode';
import { byId } from './organizationStage';

const START = DateTime.utc().plus({ months: 2 }).startOf('day');

/** A time of the day of the event. */
export const at = (hours: number): string => START.plus({ hours }).toISO()!;

export const draft = { title: 'Summer party', startTime: at(18), endTime: at(22) };

export const hall = { type: 'address', address: '1 Example Street' };

/** A hosted Cal.com with what tests do to its events. */
export function useEvents() {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: 100_000, now: () => START.minus({ weeks: 3 }) });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.stop());

  /** Runs an operation as Ada, or as `options` say. */
  const run = async (
    operation: string,
    parameters: INodeParameters = {},
    options: RunOptions = {},
  ) =>
    (
      await runNode(
        sandbox.url,
        { resource: 'event', operation, ...parameters },
        { credentials: { apiKey: sandbox.keys.ada }, timezone: 'Europe/Berlin', ...options },
      )
    ).map(({ json }) => json);

  const stored = ({ eventUuid }: INodeParameters) =>
    eventsOf(sandbox.store).get(String((eventUuid as { value: string }).value))!;

  return {
    /** The server, once it runs. */
    cal: () => sandbox,
    run,
    stored,
    as: (who: 'grace' | 'solo'): RunOptions => ({ credentials: { apiKey: sandbox.keys[who] } }),
    /** A new event of Ada's, as its picker holds it. */
    made: async (additionalFields: INodeParameters = {}): Promise<INodeParameters> => {
      const [{ uuid }] = await run('create', { ...draft, additionalFields });
      return { eventUuid: byId(String(uuid)) };
    },
    guest: (of: INodeParameters, email: string) =>
      register(sandbox.store, stored(of).uuid, { email }),
    /** What was sent to guests. */
    sentKinds: (of: INodeParameters) => stored(of).mails.map(({ kind }) => kind),
    bodies: () => sandbox.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body),
  };
}
