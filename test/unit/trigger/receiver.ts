import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { newSecret, sign } from '../../../nodes/shared/webhooks/signature';
import { startTriggerHost, type Answered, type TriggerHost } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';

/** The secret of the registration that n8n remembers. */
export const SECRET = newSecret();
export const HEADER = 'x-cal-signature-256';

/** A delivery as Cal.com sends it, and its bytes. */
export const body: IDataObject = webhookSamples.find(
  ({ name }) => name === 'BOOKING_CREATED',
)!.body;
export const raw = Buffer.from(JSON.stringify(body));

/** A published trigger that is handed deliveries without Cal.com. */
interface Receiver {
  host: TriggerHost;
  /** Sets the values of the Options collection. */
  options(values: INodeParameters): void;
  send(
    bytes: Buffer | string | undefined,
    headers?: Record<string, string>,
    test?: boolean,
  ): Promise<Answered>;
}

/** A published trigger of each test that takes deliveries. */
export function useReceiver(): Receiver {
  const receiver = {
    options(values) {
      receiver.host.parameters = { ...receiver.host.parameters, options: values };
    },
    send: async (bytes, headers = {}, test = false) =>
      await receiver.host.deliver({ body: bytes, headers, test }),
  } as Receiver;

  // Each at an address of its own: triggers limit by address how often they ask Cal.com.
  beforeEach(async () => {
    receiver.host = await startTriggerHost({ server: 'http://127.0.0.1:1' });
    const { host } = receiver;
    host.parameters = { events: ['BOOKING_CREATED'] };
    host.staticData = { 'node:Cal.com Trigger': { production: registration(host.url, SECRET) } };
  });
  afterEach(async () => await receiver.host.stop());
  return receiver;
}

/** What the trigger remembers of its webhook. */
export const registration = (url: string, secret: string): IDataObject => ({
  id: '1',
  url,
  secret,
});

/** The header with the signature of a delivery. */
export const signed = (bytes: Buffer, secret = SECRET) => ({ [HEADER]: sign(bytes, secret) });

/** The status of the answer, and whether the workflow runs. */
export const outcome = ({ status, items }: Answered): [number, boolean] => [
  status,
  items !== undefined,
];

export const accepted = [200, true];
export const refused = [401, false];
