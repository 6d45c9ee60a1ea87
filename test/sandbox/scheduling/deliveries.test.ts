import { ids } from '../../../sandbox/seed';
import { hmac, useListener } from '../../../sandbox/scheduling/listener';
import { useSubscriber } from '../../../sandbox/scheduling/subscriber';
import { bob, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();
const listener = useListener();
const { intro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const { subscribe, deliveries } = useSubscriber(rig, listener);

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

describe('the request', () => {
  it('is signed over its raw body', async () => {
    await subscribe();
    await booked({ metadata: { text: 'Grüße & "quotes"' } });
    const [{ headers, raw }] = await deliveries();

    expect(headers['x-cal-signature-256']).toBe(hmac('hush', raw));
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-cal-webhook-version': '2021-10-20',
      'user-agent': 'node',
      accept: '*/*',
    });
  });

  it('says so when there is no secret', async () => {
    await subscribe(undefined, { secret: null });
    await booked();
    const [{ headers }] = await deliveries();

    expect(headers['x-cal-signature-256']).toBe('no-secret-provided');
  });

  it('has an envelope with event and time', async () => {
    await subscribe();
    const { uid, id } = await booked();
    const [{ json }] = await deliveries();

    expect(json).toEqual({
      triggerEvent: 'BOOKING_CREATED',
      createdAt: `${monday}T06:00:00.000Z`,
      payload: expect.objectContaining({ uid, bookingId: id, status: 'ACCEPTED' }),
    });
  });

  it.each([
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, 302],
    ['a failure', { status: 500 }, 500],
  ])('is neither followed nor repeated after %s', async (_, answer, status) => {
    await subscribe();
    listener.answer = answer;
    await booked();

    expect(await deliveries()).toHaveLength(1);
    expect(rig.sandbox.deliveries.log).toMatchObject([{ event: 'BOOKING_CREATED', status }]);
  });

  it('leaves the booking alone when nobody listens', async () => {
    await subscribe(undefined, { subscriberUrl: 'http://127.0.0.1:9/nobody' });

    expect((await rig.book({ eventTypeId: intro, start })).status).toBe(201);
    await deliveries();
    expect(rig.sandbox.deliveries.log).toMatchObject([{ error: expect.any(String) }]);
  });

  it('is not sent when the template is broken', async () => {
    await subscribe(undefined, { payloadTemplate: '{{#if}' });
    await booked();

    expect(await deliveries()).toEqual([]);
    expect(rig.sandbox.deliveries.log).toMatchObject([{ error: expect.any(String) }]);
  });

  it('is not sent to a webhook that is switched off', async () => {
    await subscribe(undefined, { active: false });
    await booked();

    expect(await deliveries()).toEqual([]);
  });
});

describe('templates', () => {
  const rendered = async (payloadTemplate: string, body: Record<string, unknown> = {}) => {
    await subscribe(undefined, { payloadTemplate });
    await booked(body);
    const [received] = await deliveries();
    expect(received.headers['x-cal-signature-256']).toBe(hmac('hush', received.raw));
    return { type: received.headers['content-type'], raw: received.raw };
  };

  it('replace the whole body', async () => {
    const template =
      '{"what":"{{title}}","who":"{{attendees.0.email}}","event":"{{triggerEvent}}"}';

    expect(await rendered(template)).toEqual({
      type: 'application/json',
      raw: '{"what":"Intro call between Ada Owner and Bob Booker","who":"bob@example.org","event":"BOOKING_CREATED"}',
    });
  });

  it('are a form to the receiver when they are no JSON', async () => {
    expect(await rendered('{{type}} at {{startTime}}')).toEqual({
      type: 'application/x-www-form-urlencoded',
      raw: `intro-call at ${start}`,
    });
  });

  it('escape HTML, but for double quotes', async () => {
    const attendee = { ...bob, name: `Rock & "Roll" 'n'` };

    expect((await rendered('{{responses.name.value}}', { attendee })).raw).toBe(
      'Rock &amp; "Roll" &#x27;n&#x27;',
    );
  });

  it('are sent as false when a value breaks their JSON', async () => {
    const attendee = { ...bob, name: 'The "Boss"' };

    expect(await rendered('{"name":"{{responses.name.value}}"}', { attendee })).toEqual({
      type: 'application/json',
      raw: 'false',
    });
  });
});

it('pings like the test button of the web application', async () => {
  const { id } = await subscribe();
  await rig.sandbox.deliveries.ping(id);
  const [{ json }] = await deliveries();

  expect(json).toMatchObject({ triggerEvent: 'PING', payload: { type: 'Test' } });
  expect(json.payload).not.toHaveProperty('uid');
  await expect(rig.sandbox.deliveries.ping('nope')).rejects.toThrow('Webhook (nope) not found');
});

it('adds calendar files in the newer version', async () => {
  await subscribe(undefined, { version: '2026-07-27' });
  const { uid } = await booked();
  const [{ json, headers }] = await deliveries();

  expect(headers['x-cal-webhook-version']).toBe('2026-07-27');
  expect(json.payload.attendeeIcsContent).toContain(`UID:${uid}@Cal.com`);
});
