import nock from 'nock';
import { useNock } from '../harness/useNock';
import { linked, picked, startStage, types, type Stage } from './stage';

useNock();

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => {
  stage.sandbox.reset();
  stage.calls();
});
afterAll(() => stage.sandbox.stop());

const page = 'https://cal.example.com/ada/intro-call';
const link = (parameters: object) => stage.run('getBookingLink', parameters);
const wait = (parameters: object, options?: object) =>
  stage.run('waitForBooking', { timeLimit: 1, timeUnit: 'hours', ...parameters }, options);

describe('a booking link', () => {
  it('leads to the page of the event type, filled in, and is stored nowhere', async () => {
    const options = {
      prefill: { pair: [{ name: 'company', value: 'Smith & Sons' }, { name: '' }] },
    };
    const made = await link({
      eventType: picked(types.intro),
      attendeeName: 'Nathan Smith',
      attendeeEmail: 'Nathan@example.org',
      options,
    });
    const { origin, pathname, searchParams } = new URL(String(made.link));
    expect(origin + pathname).toBe(page);
    expect(Object.fromEntries(searchParams)).toEqual({
      name: 'Nathan Smith',
      email: 'Nathan@example.org',
      company: 'Smith & Sons',
      'metadata[n8nTracking]': made.trackingId,
    });
    expect(made).toMatchObject({ ok: true, eventTypeId: types.intro, title: 'Intro call' });
    expect(stage.calls()).toEqual(['GET /event-types/1']);
  });

  it('is made of any page that is given, with what its address holds', async () => {
    const { link: made } = await link({
      eventType: linked('https://cal.example.com/team/sales/demo?a=1'),
    });
    expect(String(made)).toMatch(
      /^https:\/\/cal\.example\.com\/team\/sales\/demo\?a=1&metadata%5Bn8nTr/,
    );
  });

  it('has another ID each time', async () => {
    const [one, other] = [
      await link({ eventType: linked(page) }),
      await link({ eventType: linked(page) }),
    ];
    expect(one.trackingId).not.toBe(other.trackingId);
  });

  it.each([
    ['the slug of an own one', 'intro-call', page],
    ['the end of a link', 'ada/intro-call', page],
  ])('finds the page of %s', async (_, eventType, found) => {
    expect(String((await link({ eventType: linked(eventType) })).link)).toContain(`${found}?`);
  });

  it("asks for the page of a team's event type, which is not known", async () => {
    await expect(link({ eventType: linked('team/sales/demo') })).rejects.toThrow(
      'The booking page of the event type is not known',
    );
  });
});

describe('waiting is refused before anything is sent', () => {
  const trackingId = 'mi7q2k3a-0123456789abcdef';

  it.each([
    ['an empty ID', { trackingId: ' ' }, '"Tracked Link or ID" is required'],
    ['another link', { trackingId: page }, `"${page}" is neither a tracked link nor a tracking ID`],
    ['words', { trackingId: 'the link' }, '"the link" is neither a tracked link'],
    ['less than no time', { trackingId, timeLimit: -1 }, '"Time Limit" must be between'],
    ['ages', { trackingId, timeLimit: 400, timeUnit: 'days' }, 'but is 400 days'],
  ])('for %s', async (_, parameters, message) => {
    await expect(wait(parameters)).rejects.toThrow(message);
    expect(stage.calls()).toEqual([]);
  });

  it('for several items', async () => {
    await expect(wait({ trackingId }, { items: [{}, {}] })).rejects.toThrow(
      'An execution can wait for only one booking, but there are 2 items',
    );
    expect(stage.calls()).toEqual([]);
  });

  it('for an n8n that the cloud cannot reach', async () => {
    const api = nock('https://api.cal.com')
      .get('/v2/bookings')
      .query(true)
      .reply(200, { status: 'success', data: [] });
    const credentials = { server: 'cloud' };
    await expect(wait({ trackingId }, { credentials })).rejects.toThrow(
      'Cal.com cannot wake this n8n: its webhook address http://127.0.0.1:1 is not an https address',
    );
    expect(api.isDone()).toBe(true);
  });
});
