import { refuseUnreachable } from '../../../nodes/shared/webhooks/address';
import { serverOf } from '../../../nodes/shared/api/server';
import { failures, startSandbox } from '../../../sandbox';
import { useRig } from './rig';

const rig = useRig();

describe('errors', () => {
  it('never show the secret, even if the server echoes it', async () => {
    rig.host.parameters.options = { secret: 'whsec-do-not-show' };
    const message = 'subscriberUrl is not allowed {"secret":"whsec-do-not-show"}';
    rig.sandbox.fail({
      method: 'POST',
      failure: { kind: 'status', status: 400, body: { status: 'error', error: { message } } },
    });
    const error = await rig.host.publish().catch((thrown: Error) => thrown);
    expect(JSON.stringify(error)).not.toContain('whsec-do-not-show');
    expect((error as Error).message).toContain('***');
    expect(rig.host.warnings.join()).not.toContain('whsec-do-not-show');
  });

  it('name the events that a self-hosted server does not know', async () => {
    const selfHosted = await startSandbox({ profile: 'selfHosted' });
    const other = await rig.start({
      server: selfHosted.url,
      credentials: { apiKey: selfHosted.keys.ada },
    });
    other.parameters.events = ['BOOKING_CREATED', 'BOOKING_REASSIGNED'];
    await expect(other.publish()).rejects.toThrow(
      'This Cal.com server does not send these events: Booking Reassigned',
    );
    await other.stop();
    await selfHosted.stop();
  });

  it('of the server reach the editor in one sentence', async () => {
    rig.sandbox.fail({ method: 'POST', failure: failures.badGateway() });
    await expect(rig.host.publish()).rejects.toMatchObject({
      message: expect.stringContaining('is having problems'),
      description: expect.stringContaining('web page titled "502 Bad Gateway"'),
    });
  });
});

describe('an address that the cloud refuses', () => {
  const cloud = serverOf({ server: 'cloud' });

  it.each([
    'http://n8n.example.com/webhook/1',
    'https://localhost:5678/webhook/1',
    'https://n8n/webhook/1',
    'https://n8n.local/webhook/1',
    'https://127.0.0.1/webhook/1',
    'https://10.1.2.3/webhook/1',
    'https://172.20.0.2/webhook/1',
    'https://192.168.1.20/webhook/1',
    'https://169.254.169.254/webhook/1',
    'https://100.64.0.1/webhook/1',
    'https://[::1]/webhook/1',
    'https://[fe80::1]/webhook/1',
    'https://[fd12::1]/webhook/1',
    'https://[::ffff:10.0.0.1]/webhook/1',
    'https://2130706433/webhook/1',
  ])('such as %s is refused with what to do', (url) => {
    expect(() => refuseUnreachable(url, cloud)).toThrow(
      /Set N8N_WEBHOOK_URL \(WEBHOOK_URL in older versions of n8n\) to a public https/,
    );
    expect(() => refuseUnreachable(url, serverOf({ server: 'eu' }))).toThrow();
  });

  it.each([
    'https://n8n.example.com/webhook/1',
    'https://172.32.0.1/webhook/1',
    'https://8.8.8.8/webhook/1',
    'https://[2606:4700::1111]/webhook/1',
  ])('is not one like %s', (url) => {
    expect(() => refuseUnreachable(url, cloud)).not.toThrow();
  });

  it('is refused before any request, and works for a self-hosted server', async () => {
    const local = await rig.start({ credentials: { server: 'cloud' } });
    await expect(local.create()).rejects.toThrow(/Cal.com cannot deliver to this n8n/);
    expect(local.staticData).toEqual({});
    await local.stop();
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
  });
});
