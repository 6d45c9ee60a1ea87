import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { callAsAda } from '../../callAsAda';
import { pollHost, type PollHost } from '../harness/pollHost';

/** A polling trigger and a Cal.com with one clock, both as new for each test. */
interface Rig {
  sandbox: Sandbox;
  host: PollHost;
  /** Sets the clocks of Cal.com and of n8n. */
  set(time: DateTime): void;
  /** Lets so many minutes pass. */
  pass(minutes: number): void;
  /** Calls the API as the owner of the account, around the node. */
  call<T = IDataObject>(method: string, path: string, body?: object): Promise<T>;
  book(start?: string, eventTypeId?: number): Promise<{ uid: string }>;
}

/** The trigger and a local Cal.com of each test, with a clock that tests set. */
export function useRig(): Rig {
  let now: DateTime = DateTime.utc();
  const set = (time: DateTime) => {
    now = time;
    jest.setSystemTime(time.toMillis());
  };
  const call = async <T>(method: string, path: string, body?: object): Promise<T> =>
    await callAsAda<T>(rig.sandbox, method, path, body);
  const rig = {
    set,
    pass: (minutes: number) => set(now.plus({ minutes })),
    call,
    book: async (
      start = '2027-03-02T09:00:00Z',
      eventTypeId: number = rig.sandbox.ids.eventTypes.intro,
    ) =>
      await call<{ uid: string }>('POST', '/bookings', {
        start,
        eventTypeId,
        attendee: { name: 'Theo Varga', email: 'theo@example.org', timeZone: 'America/New_York' },
      }),
  } as Rig;

  beforeAll(async () => {
    const profile = 'selfHosted';
    rig.sandbox = await startSandbox({ profile, rateLimit: 100_000, now: () => now });
  });
  afterAll(async () => await rig.sandbox.stop());

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
    set(DateTime.fromISO('2027-03-01T08:00:00Z', { zone: 'utc' }));
    rig.sandbox.clearFailures();
    rig.sandbox.reset();
    rig.host = pollHost(rig.sandbox.url, {
      parameters: { events: ['newBooking', 'changedBooking', 'cancelledBooking'] },
      credentials: { apiKey: rig.sandbox.keys.ada },
    });
  });
  afterEach(() => jest.useRealTimers());

  return rig;
}

/** The events that items tell, each with the booking that it is about. */
export const told = (items: IDataObject[] | undefined) =>
  items?.map(({ event, booking }) => [event, (booking as IDataObject).uid]);
