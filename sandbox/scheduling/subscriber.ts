/** Subscribes a listener to the sandbox's events. */
import type { Listener, Received } from './listener';
import type { Rig } from './rig';

/** The events of bookings that every server knows. */
const triggers = [
  'BOOKING_CREATED',
  'BOOKING_REQUESTED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REJECTED',
  'BOOKING_NO_SHOW_UPDATED',
];

const onlyInTheCloud = ['BOOKING_LOCATION_UPDATED', 'BOOKING_REASSIGNED'];

/** Webhooks that deliver to a listener, and what arrived there. */
export function useSubscriber(rig: Rig, listener: Listener) {
  /** What arrived, once nothing is on its way. */
  const deliveries = async (): Promise<Received[]> => {
    await rig.sandbox.deliveries.settled();
    return listener.received;
  };
  return {
    deliveries,
    /** Creates a webhook in the scope of a path; deliveries go to the same path of the listener. */
    subscribe: async (path = '/v2/webhooks', more: Record<string, unknown> = {}) => {
      const { status, data, message } = await rig.call('POST', path, {
        active: true,
        subscriberUrl: `${listener.url}${path}`,
        triggers: [...triggers, ...(rig.sandbox.profile === 'cloud' ? onlyInTheCloud : [])],
        secret: 'hush',
        ...more,
      });
      expect([status, message]).toEqual([201, undefined]);
      return data as { id: string };
    },
    /** The names of the events that arrived. */
    events: async () => (await deliveries()).map(({ json }) => json.triggerEvent),
  };
}
