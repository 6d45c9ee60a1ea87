/** What guided operations put out: one appointment is found, booked, looked up, moved and cancelled. */
import type { IDataObject } from 'n8n-workflow';
import { METADATA_KEY } from '../../nodes/CalCom/appointment/waitForBooking/tracking';
import { operations } from '../../contract/index';
import { Scene } from '../sandbox/scene';
import { picked, startStage, types } from '../unit/appointment/stage';
import { runNode } from '../unit/harness/runNode';

/** The records of each guided operation by `resource/operation`. */
export async function guidedOutputs(): Promise<Record<string, IDataObject[]>> {
  const stage = await startStage();
  const { sandbox, run } = stage;
  const eventType = picked(types.intro);
  const nathan = { attendeeName: 'Nathan Smith', attendeeEmail: 'nathan@example.org' };
  const found: Record<string, IDataObject[]> = {};
  const add = async (operation: string, parameters: object) => {
    const row = await run(operation, parameters);
    found[`appointment/${operation}`] = [row];
    return row;
  };
  const orphans = async (operation: string) => {
    const webhookHost = 'hooks.example.com';
    const items = await runNode(
      sandbox.url,
      { resource: 'webhook', operation, webhookHost, allowNoneInUse: true },
      { credentials: { apiKey: sandbox.keys.ada } },
    );
    found[`webhook/${operation}`] = items.map(({ json }) => json);
  };
  try {
    await add('findTimes', { eventType, when: 'next 3 days' });
    const { uid } = await add('book', { eventType, start: '2026-11-24 10:00', ...nathan });
    await add('lookUp', { attendeeEmail: nathan.attendeeEmail });
    await add('checkIfBooked', { attendeeEmail: nathan.attendeeEmail });
    const { uid: moved } = await add('reschedule', { bookingUid: uid, start: '2026-11-25 10:00' });
    await add('cancel', { bookingUid: moved, reason: 'Sick' });
    const { trackingId } = await add('getBookingLink', { eventType });
    const metadata = { pair: [{ name: METADATA_KEY, value: trackingId }] };
    await run('book', {
      eventType,
      start: '2026-11-26 10:00',
      ...nathan,
      options: { metadata },
    });
    await add('waitForBooking', { trackingId });

    const createWebhook = operations.find(
      ({ method, path }) => method === 'POST' && path === '/v2/webhooks',
    )!;
    await new Scene(sandbox, () => undefined).call(createWebhook);
    await orphans('findOrphans');
    await orphans('deleteOrphans');
  } finally {
    await sandbox.stop();
    jest.useRealTimers();
  }
  return found;
}
