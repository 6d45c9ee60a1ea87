import type { IDataObject } from 'n8n-workflow';
import { omit } from 'lodash';
import { startRecorder, type Recorder } from '../harness/recorder';
import { deduplicator, startTriggerHost, type TriggerHost } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';

let api: Recorder;
let host: TriggerHost;

beforeAll(async () => {
  api = await startRecorder();
  host = await startTriggerHost({ server: api.url });
});
afterAll(async () => {
  await host.stop();
  await api.stop();
});

beforeEach(() => {
  api.requests.length = 0;
  deduplicator.entries = [];
  host.warnings.length = 0;
});

const item = (name: string): IDataObject =>
  structuredClone(webhookSamples.find((sample) => sample.name === name)!.expected);

describe('a repeated delivery', () => {
  const again = (executionId: string, mode?: 'retry' | 'manual') =>
    host.execute([item('BOOKING_CREATED')], { executionId, mode });

  it('runs the workflow each time unless the user asks for once', async () => {
    host.parameters = {};
    expect(await again('1')).toHaveLength(1);
    expect(await again('2')).toHaveLength(1);
  });

  describe('with Ignore Repeated Deliveries', () => {
    beforeEach(() => {
      host.parameters = { options: { ignoreRepeated: true } };
    });

    it('goes no further the second time', async () => {
      expect(await again('1')).toEqual([item('BOOKING_CREATED')]);
      expect(await again('2')).toEqual([]);
      expect(await again('3')).toEqual([]);
    });

    it('goes no further when many come at the same instant', async () => {
      const ids = ['1', '2', '3', '4', '5'];
      const made = await Promise.all(ids.map(async (id) => await again(id)));
      expect(made.filter((items) => items.length > 0)).toHaveLength(1);
    });

    it('goes no further where an expression asks for that', async () => {
      host.parameters = { options: { ignoreRepeated: '={{ 1 > 0 }}' } };
      expect(await again('1')).toHaveLength(1);
      expect(await again('2')).toEqual([]);
      host.parameters = { options: { ignoreRepeated: '={{ 1 < 0 }}' } };
      expect(await again('3')).toHaveLength(1);
    });

    it('is told from another delivery about the same booking', async () => {
      await again('1');
      const later = { ...item('BOOKING_CREATED'), createdAt: '2027-03-08T09:41:12.509Z' };
      expect(await host.execute([later], { executionId: '2' })).toEqual([later]);
    });

    it('goes on where its own execution starts once more, is retried, or runs by hand', async () => {
      await again('1');
      expect(await again('1')).toHaveLength(1);
      expect(await again('2', 'retry')).toHaveLength(1);
      expect(await again('3', 'manual')).toHaveLength(1);
    });

    it('is found although two first deliveries wrote to the database at once', async () => {
      await again('1');
      deduplicator.failures = 1;
      expect(await again('2')).toEqual([]);
    });

    it('runs the workflow rather twice than never when the check fails', async () => {
      await again('1');
      deduplicator.failures = 2;
      expect(await again('2')).toHaveLength(1);
      expect(host.warnings).toEqual([expect.stringMatching(/could not check for a repeated/)]);
    });
  });
});

it('the page to choose another time on is added where the host asked for that', async () => {
  host.parameters = {};
  const delivered = item('BOOKING_CANCELLED');
  const booking = omit(delivered.booking as IDataObject, 'bookingUrl');
  const cancellation = { rescheduleRequested: true };
  const [[made]] = [await host.execute([{ ...delivered, booking, cancellation }])];
  expect((made.booking as IDataObject).rescheduleUrl).toMatch(
    new RegExp(`/reschedule/${String(booking.uid)}\\?allowRescheduleForCancelledBooking=true$`),
  );
});

describe('the series key', () => {
  const found = 'k3Wd7sTqRb9NvHxM2pYcLf';
  const lacking = () => {
    const delivered = item('BOOKING_REJECTED');
    return { delivered, booking: delivered.booking as IDataObject };
  };

  beforeEach(() => {
    host.parameters = {};
    api.reply = () => ({ body: { status: 'success', data: { icsUid: `${found}@Cal.com` } } });
  });

  it('is asked for once if the event does not tell it', async () => {
    const { delivered, booking } = lacking();
    const items = [delivered, structuredClone(delivered)];
    const output = await host.execute(items);
    expect(output.map(({ booking: it }) => (it as IDataObject).seriesKey)).toEqual([found, found]);
    expect(api.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /v2/bookings/${String(booking.uid)}`,
    ]);
    expect(api.requests[0].headers['cal-api-version']).toBe('2024-08-13');
  });

  it('is taken from the first booking where Cal.com answers with a list', async () => {
    api.reply = () => ({ body: { status: 'success', data: [{ icsUid: `${found}@Cal.com` }] } });
    const [{ booking }] = await host.execute([lacking().delivered]);
    expect(booking).toMatchObject({ seriesKey: found });
  });

  it.each(['BOOKING_CREATED', 'BOOKING_NO_SHOW_UPDATED', 'OOO_CREATED'])(
    'is not asked for after %s',
    async (name) => {
      await host.execute([item(name)]);
      expect(api.requests).toEqual([]);
    },
  );

  it('is not asked for if the user turned that off', async () => {
    host.parameters = { options: { lookUpSeriesKey: false } };
    await host.execute([lacking().delivered]);
    expect(api.requests).toEqual([]);
  });

  it('stays out, and the workflow runs, when Cal.com does not know the booking', async () => {
    api.reply = () => ({ status: 404, body: { status: 'error', error: { message: 'no' } } });
    const { delivered } = lacking();
    expect(await host.execute([structuredClone(delivered)])).toEqual([delivered]);
  });
});
