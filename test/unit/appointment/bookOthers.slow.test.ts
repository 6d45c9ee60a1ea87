/** Event types of other people: their bookings are in no list that this account can read. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { failures } from '../../../sandbox';
import { linked, nathan, picked, types, useStage, wanted } from './stage';

const stage = useStage();
const byLink = {
  ...wanted,
  eventType: linked('https://cal.example.com/grace/call'),
  start: '2026-11-24 16:00',
};
const book = (parameters: object = {}, options?: object) =>
  stage.run('book', { ...byLink, ...parameters }, options);
const posts = () => stage.calls().filter((call) => call === 'POST /bookings').length;

/** Somebody else's n8n, which this one knows nothing of. */
const bookedElsewhere = async () =>
  await stage.run('create', {
    resource: 'booking',
    eventTypeId: picked(7),
    start: '2026-11-24T15:00:00Z',
    attendeeName: nathan.attendeeName,
    attendeeEmail: nathan.attendeeEmail,
  });

const unseen = /may have it already: bookings of other accounts cannot be seen/;

describe('a second call', () => {
  it('finds what this node booked', async () => {
    const first = await book();
    expect(first).toMatchObject({ booked: true, alreadyBooked: false });
    expect(await book({ attendeeEmail: 'Nathan@Example.org' })).toMatchObject({
      booked: true,
      alreadyBooked: true,
      uid: first.uid,
      attendee: { email: nathan.attendeeEmail },
    });
    expect(posts()).toBe(1);
  });

  it('and five at once make one booking', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => book()));
    expect(results.filter(({ alreadyBooked }) => alreadyBooked)).toHaveLength(4);
    expect(new Set(results.map(({ uid }) => uid)).size).toBe(1);
    expect(posts()).toBe(1);
  });

  it('finds it after a restart of n8n, which keeps the data of the node', async () => {
    const staticData: IDataObject = {};
    const first = await book({}, { staticData });
    const kept = JSON.stringify(staticData);
    expect(kept).toContain(first.uid);
    expect(kept.toLowerCase()).not.toMatch(/nathan|example|15:00/);

    const parameters = { resource: 'appointment', operation: 'book', ...byLink };
    const credentials = { apiKey: stage.sandbox.keys.ada, webUrl: 'https://cal.example.com' };
    const [{ json }] = await runAfterRestart(stage.sandbox.url, parameters, {
      credentials,
      staticData: JSON.parse(kept) as IDataObject,
    });
    expect(json).toMatchObject({ booked: true, alreadyBooked: true, uid: first.uid });
    const [unknown] = await runAfterRestart(stage.sandbox.url, parameters, { credentials });
    expect(unknown.json).toMatchObject({ booked: false });
  });

  it('books anew what was cancelled meanwhile', async () => {
    const first = await book();
    await stage.run('cancel', { bookingUid: first.uid });
    const second = await book();
    expect(second).toMatchObject({ booked: true, alreadyBooked: false });
    expect(second.uid).not.toBe(first.uid);
  });

  it('is another booking for somebody else, or at another time', async () => {
    await book();
    expect(await book({ attendeeEmail: 'other@example.org' })).toMatchObject({ booked: false });
    expect(await book({ start: '2026-11-24 17:00' })).toMatchObject({ alreadyBooked: false });
  });

  it('finds one of the last hundreds, however many there were', async () => {
    const staticData = { 'node:Cal.com': { booked: Object.fromEntries(many(3000)) } };
    await book({}, { staticData });
    const { booked } = staticData['node:Cal.com'];
    expect(Object.keys(booked).length).toBeLessThanOrEqual(500);
    expect(await book({}, { staticData })).toMatchObject({ alreadyBooked: true });
  });
});

const many = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [`hash${index}`, `uid${index}`]);

describe('what cannot be known is told so', () => {
  it('where the time is not free, and somebody else may have booked it for this person', async () => {
    await bookedElsewhere();
    expect(await book()).toMatchObject({
      booked: false,
      problem: expect.stringMatching(/not free/),
      advice: expect.stringMatching(
        /^This person may have it already: .* cannot be seen\. Ask the person first\. If there is none yet: [A-Z]/,
      ),
    });
  });

  it.each(['checkIfBooked', 'lookUp'])('by %s, of that event type', async (operation) => {
    await bookedElsewhere();
    const asked = { attendeeEmail: nathan.attendeeEmail, options: { eventType: picked(7) } };
    expect(await stage.run(operation, asked)).toMatchObject({
      warnings: [expect.stringMatching(unseen)],
    });
    const own = { ...asked, options: { eventType: picked(types.intro) } };
    expect(await stage.run(operation, own)).not.toHaveProperty('warnings');
  });

  it('not where the account sees all bookings of the event type', async () => {
    await stage.run('book', { ...wanted, attendeeEmail: 'first@example.org' });
    const told = await stage.run('book', wanted);
    expect(told).toMatchObject({ booked: false });
    expect(told.advice).not.toMatch(unseen);
  });

  it.each([true, false])('after a lost answer, carried out or not: %s', async (processed) => {
    stage.sandbox.fail({
      method: 'POST',
      path: /bookings$/,
      processed,
      failure: { kind: 'reset' },
    });
    await expect(book()).rejects.toMatchObject({
      description: expect.stringMatching(
        /^(?!.*Nothing in Cal.com shows).*may still have been carried out.*cannot see/s,
      ),
    });
  });

  it('by Booking > Create as well', async () => {
    stage.sandbox.fail({ method: 'POST', path: /bookings$/, failure: failures.badGateway() });
    await expect(bookedElsewhere()).rejects.toMatchObject({
      description: expect.stringMatching(
        /^(?!.*Nothing in Cal.com shows).*may still have been carried out.*cannot see/s,
      ),
    });
  });

  it('of a seat that was moved, which has an unknown UID from then on', async () => {
    const { seats } = stage.sandbox.store.eventTypes.get(types.workshop)!;
    Object.assign(stage.sandbox.store.eventTypes.get(7)!, { seats });
    const { uid, seatUid } = await book();
    expect(seatUid).toEqual(expect.any(String));
    stage.sandbox.fail({
      method: 'POST',
      path: /reschedule$/,
      processed: true,
      failure: { kind: 'reset' },
    });
    await expect(
      stage.run('reschedule', {
        bookingUid: uid,
        attendeeEmail: nathan.attendeeEmail,
        start: '2026-11-25 16:00',
      }),
    ).rejects.toMatchObject({
      description: expect.stringMatching(/may still have been carried out.*cannot see/),
    });
  });

  const byUser = (username: string, eventTypeSlug: string) =>
    stage.run('create', {
      resource: 'booking',
      eventTypeBy: 'username',
      username,
      eventTypeSlug,
      start: '2026-11-24T15:00:00Z',
      ...nathan,
    });

  it.each([
    ['ada', 'intro-call', /Nothing in Cal.com shows that it was carried out/],
    ['grace', 'call', /may still have been carried out.*cannot see/],
  ])('by Booking > Create with the link %s/%s', async (user, slug, outcome) => {
    stage.sandbox.fail({ method: 'POST', path: /bookings$/, failure: failures.badGateway() });
    await expect(byUser(user, slug)).rejects.toMatchObject({
      description: expect.stringMatching(outcome),
    });
  });

  it('but an own event type shows what was not carried out', async () => {
    stage.sandbox.fail({ method: 'POST', path: /bookings$/, failure: failures.badGateway() });
    await expect(
      stage.run('book', { ...wanted, eventType: picked(types.intro) }),
    ).rejects.toMatchObject({
      description: expect.stringMatching(/Nothing in Cal.com shows that it was carried out/),
    });
  });
});

const typed = 'Nathan@Example.com';
const inAnswers = {
  attendeeEmail: '',
  additionalFields: {
    attendeePhoneNumber: '+4915112345678',
    bookingFieldsResponses: { pair: [{ name: 'email', type: 'text', value: typed }] },
  },
};
it.each([
  ['in another case', { attendeeEmail: typed }],
  ['in the answers alone', inAnswers],
])('Booking > Create finds after a lost answer an address %s', async (_, attendee) => {
  const failure = { kind: 'reset' } as const;
  stage.sandbox.fail({ method: 'POST', path: /bookings$/, processed: true, failure });
  const made = await stage.run('create', {
    resource: 'booking',
    eventTypeId: picked(types.intro),
    start: '2026-11-24T15:00:00Z',
    attendeeName: nathan.attendeeName,
    ...attendee,
  });
  expect(made.uid).toBe(stage.bookings()[0].uid);
});

/** Runs the node as n8n loads it anew, without the memory of the process. */
const runAfterRestart: typeof import('../harness/runNode').runNode = async (...call) => {
  let items: INodeExecutionData[] = [];
  await jest.isolateModulesAsync(async () => {
    const { runNode } = await import('../harness/runNode');
    items = await runNode(...call);
  });
  return items;
};
