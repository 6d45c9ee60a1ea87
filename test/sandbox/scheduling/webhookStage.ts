import { useSandbox } from '../../../sandbox/scheduling/rig';

export const body = {
  active: true,
  subscriberUrl: 'http://127.0.0.1:9/hook',
  triggers: ['BOOKING_CREATED'],
};

/** A sandbox, and what makes webhooks in it. */
export function useWebhooks() {
  const rig = useSandbox();
  const create = (path = '/v2/webhooks', more: Record<string, unknown> = {}) =>
    rig.call('POST', path, { ...body, ...more });
  return { rig, create };
}
