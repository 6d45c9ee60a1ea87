/** What people build with Cal.com, as the importable examples do it, in real n8n. */
import { startSandbox } from '../../sandbox';
import { importWorkflow, runWorkflow, using } from './harness';
import { example, isOurs, nathan, tuesday, useExamples, vera } from './exampleStage';
import { connect, times, tuesday as firstTuesday, visitorBooks } from './scenes';

const { stage, imported, published, post, book, bookings, open } = useExamples();

describe('3: a chat message books, and people are reminded', () => {
  it('in the zone of the message', async () => {
    await published('whatsapp-booking-and-reminders');
    expect(
      await post('whatsapp-booking', {
        ...nathan,
        phone: '+15551234567',
        start: `${tuesday} 05:00`,
        timeZone: 'New York',
        language: 'es',
      }),
    ).toMatchObject({
      booked: true,
      timeZone: 'America/New_York',
      startText: expect.stringContaining('martes'),
    });
    expect(bookings()[0].attendees[0]).toMatchObject({
      timeZone: 'America/New_York',
      language: 'es',
    });
  });

  it('one to two hours before, and no others', async () => {
    const workflow = await imported('whatsapp-booking-and-reminders');
    const inMinutes = (minutes: number, email: string) =>
      book(new Date(Date.now() + minutes * 60_000).toISOString(), {
        allowConflicts: true,
        allowBookingOutOfBounds: true,
        attendee: { name: 'Guest', email, timeZone: 'Europe/Berlin' },
      });
    await inMinutes(30, 'soon@example.org');
    await inMinutes(90, 'due@example.org');
    await inMinutes(200, 'later@example.org');
    expect(bookings()).toHaveLength(3);

    const execution = await runWorkflow(stage.n8n, workflow, { from: 'Try It' });
    expect(execution.jsonOf('Reminder')).toEqual([
      {
        to: 'due@example.org',
        text: expect.stringMatching(/^Hello Guest, see you at \d\d:\d\d \(Europe\/Berlin\)/),
      },
    ]);
  });
});

it('12: those who did not book are nudged, each lead with one item', async () => {
  const { nodes, ...workflow } = example('nudge-those-who-did-not-book');
  const leads = [
    { email: 'nathan@example.org', name: 'Nathan' },
    { email: 'maria@example.org', name: 'Maria' },
  ];
  // A second instead of a day, and two leads instead of one.
  const quick = nodes.map((node) => {
    if (node.name === 'Wait a Day') return { ...node, parameters: { amount: 1, unit: 'seconds' } };
    if (node.name !== 'Leads') return node;
    const jsCode = `return ${JSON.stringify(leads.map((json) => ({ json })))}`;
    return { ...node, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode } };
  });
  const saved = await importWorkflow(stage.n8n, { ...workflow, nodes: quick });
  await book(`${tuesday}T10:00:00Z`, {
    attendee: { name: 'Nathan', email: 'nathan@example.org', timeZone: 'Europe/Berlin' },
  });

  const execution = await runWorkflow(stage.n8n, saved);
  expect(execution.jsonOf('Check if Booked').map(({ booked }) => booked)).toEqual([true, false]);
  expect(execution.jsonOf('Thank')).toEqual([
    { text: expect.stringMatching(/^See you on Tuesday, /) },
  ]);
  expect(execution.jsonOf('Nudge')).toEqual([
    { to: 'maria@example.org', text: 'Hello Maria, shall we still find a time?' },
  ]);
});

describe('14: interviews of a list of people', () => {
  it('are cancelled, and no others', async () => {
    for (const [hour, email] of [
      ['09', 'vera@example.org'],
      ['11', 'otto@example.org'],
      ['13', 'maria@example.org'],
    ]) {
      await book(`${tuesday}T${hour}:00:00Z`, { attendee: { ...vera, email } });
    }

    const run = await runWorkflow(stage.n8n, await imported('interview-clean-up'));

    expect(run.jsonOf('Cancel')).toHaveLength(2);
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'accepted']);
  });

  it('are all cancelled, inside the rate limit of the server', async () => {
    const busy = await startSandbox({ rateLimit: 30 });
    try {
      for (const day of [14, 21, 28, 35]) {
        for (const start of times(8, firstTuesday(day))) await visitorBooks(busy, start);
        busy.limiter.clear();
      }
      const credentials = using(await connect(stage.n8n, busy));
      const workflow = example('interview-clean-up');
      const nodes = workflow.nodes.map((node) => (isOurs(node) ? { ...node, credentials } : node));
      const saved = await importWorkflow(stage.n8n, { ...workflow, nodes });
      const run = await runWorkflow(stage.n8n, saved, { timeoutMs: 150_000 });

      expect(run.error).toBeUndefined();
      expect(run.jsonOf('Cancel')).toHaveLength(32);
      expect(new Set(run.jsonOf('Cancel').map(({ status }) => status))).toEqual(
        new Set(['cancelled']),
      );
      const answered = busy.requests.map(({ status }) => status);
      expect(answered.length).toBeGreaterThan(64);
      expect(answered).not.toContain(429);
    } finally {
      await busy.stop();
    }
  }, 200_000);
});

it('16: book-by-link books the first free time of a public link with the right versions', async () => {
  const run = await runWorkflow(stage.n8n, await imported('book-by-link'));

  expect(run.jsonOf('Book')).toMatchObject([
    { status: 'accepted', start: run.jsonOf('First')[0].start, eventTypeSlug: 'intro-call' },
  ]);
  const calls = stage.sandbox.requests.map(({ method, path, headers, status }) => [
    `${method} ${path.replace(/\?.*/, '')}`,
    headers['cal-api-version'],
    status,
  ]);
  expect(calls).toEqual([
    ['GET /v2/slots', '2024-09-04', 200],
    ['POST /v2/bookings', '2024-08-13', 201],
  ]);
});

describe('17: a caller cancels or moves', () => {
  beforeAll(() => published('cancel-or-move-by-caller'));
  const change = (body: object) => post('change-booking', body);

  const booked = (hour: string) =>
    book(`${tuesday}T${hour}:00:00Z`, {
      attendee: { ...nathan, phoneNumber: '+4915112345678', timeZone: 'Europe/Berlin' },
    });

  it('by phone number or email address in one step', async () => {
    await booked('10');
    expect(
      await change({
        action: 'reschedule',
        who: '+49 151 12345678',
        newStart: `${tuesday}T13:00:00Z`,
      }),
    ).toMatchObject({ rescheduled: true, start: `${tuesday}T13:00:00.000Z` });
    expect(await change({ action: 'cancel', who: nathan.email, reason: 'Sick' })).toMatchObject({
      cancelled: true,
      cancellationReason: 'Sick',
    });
    expect(await change({ action: 'cancel', who: nathan.email })).toMatchObject({
      ok: true,
      cancelled: true,
      alreadyCancelled: true,
    });
    expect(await change({ action: 'cancel', who: 'nobody@example.com' })).toMatchObject({
      ok: false,
      cancelled: false,
      problem: 'There is no upcoming booking of this person',
    });
  });

  it('and is asked which one when there are several', async () => {
    await booked('10');
    await booked('13');
    expect(await change({ action: 'cancel', who: nathan.email })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Which booking do you mean/),
      matches: [{}, {}],
    });
    expect(
      await change({ action: 'cancel', who: nathan.email, when: `${tuesday}T13:00:00Z` }),
    ).toMatchObject({
      cancelled: true,
    });
    expect(open().map(({ start }) => start)).toEqual([`${tuesday}T10:00:00.000Z`]);
  });
});
