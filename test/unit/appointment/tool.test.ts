import { runNode } from '../harness/runNode';
import { asTool, picked, useStage, wanted } from './stage';

const stage = useStage();

describe('problems', () => {
  const wrong = { ...wanted, start: '2025-11-24 10:00' };

  it('are data with advice in the tool of an agent', async () => {
    expect(await stage.run('book', wrong, asTool)).toEqual({
      ok: false,
      understood: 'Mon 24 Nov 2025, 10:00, Europe/Berlin',
      message: 'Monday, November 24, 2025 at 10:00 AM is in the past. Please choose a later time.',
      problem: '"Start" is in the past: Monday 2025-11-24 10:00 (Europe/Berlin)',
      advice: expect.stringMatching(
        /^Now it is Monday 2026-11-23 07:0\d \(Europe\/Berlin\)\. Check the date and its year/,
      ),
    });
  });

  it('are errors elsewhere', async () => {
    await expect(stage.run('book', wrong)).rejects.toThrow('"Start" is in the past');
  });

  it('are what the user chose, in both', async () => {
    const data = { ...wrong, options: { problemsAsData: true } };
    const errors = { ...wrong, options: { problemsAsData: false } };
    expect(await stage.run('book', data)).toMatchObject({ ok: false });
    await expect(stage.run('book', errors, asTool)).rejects.toThrow('"Start" is in the past');
  });

  it('of required fields and of Cal.com are data too', async () => {
    const eventType = picked('');
    expect(await stage.run('book', { ...wanted, eventType }, asTool)).toMatchObject({
      ok: false,
      problem: '"Event Type" is required, but it is empty',
      advice: 'Fill it in. If it is an expression, the previous step may have found nothing.',
    });
    expect(
      await stage.run(
        'lookUp',
        { attendeeEmail: 'a@example.org' },
        { ...asTool, credentials: { apiKey: 'cal_wrong' } },
      ),
    ).toMatchObject({ ok: false, problem: expect.stringContaining('API key') });
  });

  it('of one item leave the others alone', async () => {
    const output = await runNode(
      stage.sandbox.url,
      { resource: 'appointment', operation: 'book', ...wanted, start: '={{ $json.start }}' },
      {
        ...asTool,
        items: [{ start: 'whenever' }, { start: '2026-11-24 10:00' }],
        credentials: { apiKey: stage.sandbox.keys.ada },
      },
    );
    expect(output).toMatchObject([
      { json: { ok: false }, pairedItem: { item: 0 } },
      { json: { ok: true, booked: true }, pairedItem: { item: 1 } },
    ]);
  });

  it('of other operations stay errors, which n8n tells the agent by itself', async () => {
    await expect(
      runNode(
        stage.sandbox.url,
        { resource: 'booking', operation: 'get', bookingUid: 'unknown' },
        { ...asTool, credentials: { apiKey: stage.sandbox.keys.ada } },
      ),
    ).rejects.toThrow();
  });

  it('end with the execution', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(
      stage.run('lookUp', { attendeeEmail: 'a@example.org' }, { ...asTool, signal: stop.signal }),
    ).rejects.toThrow('cancelled');
  });
});

describe('Read Only', () => {
  const requestOptions = { readOnly: true };
  const run = (parameters: object, options = {}) =>
    runNode(stage.sandbox.url, { requestOptions, ...parameters } as never, {
      credentials: { apiKey: stage.sandbox.keys.ada },
      ...options,
    });

  it.each([
    ['booking', 'cancel', { bookingUid: 'x' }],
    ['booking', 'create', { ...wanted, eventTypeId: picked(1) }],
    ['webhook', 'delete', { webhookId: picked('x') }],
    ['slot', 'reserve', { eventTypeId: picked(1), slotStart: '2026-11-24 10:00' }],
    ['appointment', 'book', wanted],
    ['appointment', 'cancel', { attendeeEmail: 'a@example.org' }],
    ['customApiCall', 'send', { method: 'POST', path: '/bookings' }],
  ])('refuses %s %s without any request', async (resource, operation, parameters) => {
    await expect(run({ resource, operation, ...parameters })).rejects.toThrow(
      '"Read Only" is on, so nothing is changed in Cal.com',
    );
    expect(stage.calls()).toEqual([]);
  });

  it('may be switched on by an expression', async () => {
    const on = { requestOptions: { readOnly: '={{ "true" }}' } };
    await expect(stage.run('book', { ...wanted, ...on })).rejects.toThrow('"Read Only" is on');
  });

  it('tells the agent as data', async () => {
    expect(await stage.run('book', { ...wanted, requestOptions }, asTool)).toEqual({
      ok: false,
      problem: '"Read Only" is on, so nothing is changed in Cal.com',
      advice: '"Book appointment" would change something: it was not carried out.',
    });
  });

  it.each([
    ['appointment', 'findTimes', { eventType: picked(1) }],
    ['appointment', 'checkIfBooked', { attendeeEmail: 'a@example.org' }],
    ['booking', 'getMany', {}],
    ['customApiCall', 'send', { method: 'GET', path: '/me' }],
    [
      'routingForm',
      'calculateSlots',
      { routingFormId: picked('form-1'), start: '2026-11-24', end: '2026-11-25' },
    ],
  ])('lets %s %s pass', async (resource, operation, parameters) => {
    await run({ resource, operation, ...parameters }).catch(() => undefined);
    expect(stage.calls()).not.toEqual([]);
  });
});
