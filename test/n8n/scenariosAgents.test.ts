/** Agents outside n8n that call its webhooks, as the importable examples do it, in real n8n. */
import { mapperFields, type Json } from './harness';
import { asTools } from './asTools';
import { example, nathan, tuesday, useExamples, vera } from './exampleStage';

const { stage, imported, published, post, bookings } = useExamples();

describe('1: a voice agent', () => {
  beforeAll(() => published('voice-agent'));
  const call = async (name: string, args: object): Promise<Json> =>
    (await post('voice-agent', { function: name, args })).result;

  it('finds times, books one of them, and is told when it books twice', async () => {
    const found = await call('find_times', {
      when: `${tuesday} in the morning`,
      timeZone: 'Berlin',
      language: 'German',
    });
    expect(found).toMatchObject({ ok: true, matchesRequest: true, timeZone: 'Europe/Berlin' });
    expect(found.options).toHaveLength(3);
    expect(found.options[0].startText).toMatch(/^Dienstag, .* um 0?9:00 \(Zeitzone [A-Z].*\)$/);

    const booking = { ...nathan, start: found.options[1].start, timeZone: 'Berlin' };
    const booked = await call('book', booking);
    expect(booked).toMatchObject({ ok: true, booked: true, alreadyBooked: false });
    expect(await call('book', booking)).toMatchObject({ alreadyBooked: true, uid: booked.uid });
    expect(bookings()).toHaveLength(1);
  });

  it('gets advice instead of an error for what it got wrong', async () => {
    expect(await call('book', { ...nathan, start: '2020-01-01 10:00' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('is in the past'),
      advice: expect.stringContaining('Now it is'),
    });
    expect(await call('find_times', { when: 'someday' })).toMatchObject({ ok: false });
  });

  it('makes one booking of twenty calls at the same time, with nineteen useful answers', async () => {
    const wanted = { start: `${tuesday} 10:00`, timeZone: 'Berlin' };
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call('book', { ...wanted, name: 'Guest', email: `guest${index % 10}@example.org` }),
      ),
    );
    expect(bookings()).toHaveLength(1);
    const [{ uid }] = bookings();
    for (const result of results) {
      if (result.booked) expect(result.uid).toBe(uid);
      else expect(result).toMatchObject({ ok: false, alternatives: [{}, {}, {}] });
    }
    expect(results.filter(({ booked, alreadyBooked }) => booked && !alreadyBooked)).toHaveLength(1);
  });

  it('moves and cancels for the caller alone, by the number that the provider knows', async () => {
    const from = '+4915112345678';
    const by = async (name: string, number: string | undefined, args: object): Promise<Json> =>
      (await post('voice-agent', { function: name, from: number, args })).result;
    const start = `${tuesday} 10:00`;
    await by('book', from, { ...nathan, start, timeZone: 'Berlin' });
    for (const stranger of ['+4915199999999', undefined]) {
      const refused = await by('cancel', stranger, { email: nathan.email, when: tuesday });
      expect(refused).toMatchObject({ ok: false });
    }
    expect(await by('look_up', from, {})).toMatchObject({ count: 1 });
    const moved = await by('reschedule', from, { newStart: 'an hour later' });
    expect(moved).toMatchObject({
      rescheduled: true,
      startLocal: expect.stringContaining('T11:00'),
    });
    expect(await by('cancel', from, {})).toMatchObject({ cancelled: true, uid: moved.uid });
  });

  it('may call the same nodes as tools over MCP, and gets the same replies', async () => {
    const agent = await asTools(stage.n8n, example('voice-agent'), 'voice-tools');
    const found = await agent.use('find_times', { when: tuesday, timeZone: 'Berlin' });
    expect(found).toMatchObject({ ok: true, options: [{}, {}, {}] });
    const wanted = { ...nathan, start: found.options[0].start, timeZone: 'Berlin' };
    expect(await agent.use('book', wanted)).toMatchObject({ booked: true, alreadyBooked: false });
    expect(await call('book', wanted)).toMatchObject({ alreadyBooked: true });
    expect(await agent.use('find_times', { when: 'someday' })).toMatchObject({
      ok: false,
      problem: '"when" cannot be read: "someday"',
      advice: expect.stringContaining('Use a date such as'),
    });
  });
});

describe('5: voice booking in two calls', () => {
  beforeAll(() => published('voice-booking-with-alternatives'));

  it('offers alternatives as data when somebody was faster', async () => {
    const found = await post('voice-slots', { when: tuesday });
    const { start } = found.options[0];
    expect(await post('voice-create', { ...nathan, start })).toMatchObject({
      say: expect.stringMatching(/^You are booked for Tuesday, /),
      booking: { booked: true },
    });
    expect(
      await post('voice-create', { ...nathan, email: 'late@example.org', start }),
    ).toMatchObject({
      say: expect.stringMatching(/^That time is gone. I could offer Tuesday, .*, or Tuesday, /),
      result: { booked: false, alternatives: [{}, {}, {}] },
    });
    expect(await post('voice-create', { start })).toMatchObject({
      say: 'Fill in "Attendee Email" or "Attendee Phone"',
    });
  });

  it('offers them to a model that uses the same nodes as tools over MCP', async () => {
    const agent = await asTools(
      stage.n8n,
      example('voice-booking-with-alternatives'),
      'alternatives-tools',
    );
    const { options } = await agent.use('find_times', { when: tuesday });
    const [{ start }] = options;
    expect(await agent.use('book', { ...nathan, start })).toMatchObject({ booked: true });
    const late = { ...nathan, email: 'late@example.org' };
    const { alternatives, ...gone } = await agent.use('book', { ...late, start });
    expect(gone).toMatchObject({ ok: false, booked: false, advice: expect.any(String) });
    expect(await agent.use('book', { ...late, start: alternatives[0].start })).toMatchObject({
      booked: true,
    });
  });
});

describe('9: a tool for agents outside n8n, with phone and questions', () => {
  const answers = {
    company: 'Acme',
    'team-size': 5,
    plan: 'Pro',
    topics: ['Setup'],
    consent: true,
  };
  const wanted = { ...vera, phone: '+4915112345678', start: `${tuesday} 10:00` };
  const inBerlin = { ...wanted, timeZone: 'Europe/Berlin' };

  it('has the questions of its event type as typed fields', async () => {
    const { nodes } = await imported('agent-tool-webhook');
    const { type, parameters } = nodes.find(({ name }) => name === 'Book')!;
    // The editor adds the defaults.
    const node = {
      type,
      parameters: { authentication: 'apiKey', ...parameters },
      credential: stage.credential,
    };
    const { fields } = await mapperFields(
      stage.n8n,
      node,
      'bookingQuestions',
      'parameters.questions',
    );
    expect(fields.map(({ id, type: kind, required }) => [id, kind, required])).toEqual([
      ['company', 'string', true],
      ['team-size', 'number', true],
      ['plan', 'options', true],
      ['topics[]', 'string', true],
      ['consent', 'options', true],
      ['notes', 'string', false],
    ]);
    // The form in the example is the one that the editor makes.
    expect((parameters.questions as { schema: object[] }).schema).toEqual(
      fields.map((field) => ({ ...field, removed: false })),
    );
  });

  it('books with the answers, and says what is missing', async () => {
    await published('agent-tool-webhook');
    const book = (given: object) => post('book-appointment', { ...inBerlin, answers: given });
    expect(await book({ company: 'Acme' })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(
        /^"Team size", "Plan", "Topics", "May we record .*" are required by the event type/,
      ),
    });
    expect(await book({ ...answers, plan: 'Gold' })).toMatchObject({
      ok: false,
      problem: '"Plan" must be one of Free, Pro, Enterprise, but is "Gold"',
    });
    expect(bookings()).toEqual([]);
    expect(await book(answers)).toMatchObject({ ok: true, booked: true });
    expect(bookings()).toMatchObject([
      { responses: answers, attendees: [{ phoneNumber: '+4915112345678' }] },
    ]);
  });

  it('works as a tool over MCP as well, with answers as texts', async () => {
    const agent = await asTools(stage.n8n, example('agent-tool-webhook'), 'questions-tool');
    const texts = { ...answers, 'team-size': '5', topics: 'setup', consent: 'yes' };
    expect(await agent.use('book', { ...inBerlin, ...texts, plan: 'Gold' })).toMatchObject({
      ok: false,
      problem: '"Plan" must be one of Free, Pro, Enterprise, but is "Gold"',
    });
    expect(await agent.use('book', { ...inBerlin, ...texts })).toMatchObject({ booked: true });
    expect(bookings()).toMatchObject([{ responses: answers }]);
  });
});
