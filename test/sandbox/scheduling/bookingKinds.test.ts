import { omit } from 'lodash';
import { ids } from '../seed';
import { day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { intro, weekly, approval, onboarding, teamIntro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;

const answers = {
  company: 'Example Ltd',
  'team-size': 5,
  plan: 'Pro',
  topics: ['Billing', 'Setup'],
  consent: true,
};

describe('booking questions', () => {
  it('stores the answers beside the computed keys', async () => {
    const { data } = await rig.book({
      eventTypeId: onboarding,
      start,
      bookingFieldsResponses: answers,
    });

    expect(data.bookingFieldsResponses).toEqual({
      ...answers,
      name: 'Bob Booker',
      email: 'bob@example.org',
      displayEmail: 'bob@example.org',
    });
  });

  it('names the question without answer', async () => {
    const reply = await rig.book({
      eventTypeId: onboarding,
      start,
      bookingFieldsResponses: omit(answers, 'company'),
    });

    expect(reply.status).toBe(400);
    expect(reply.message).toMatch(/^Missing required booking field response: company - /);
  });

  it.each([
    ['a text for a number', { 'team-size': '5' }, /team-size.*number/],
    ['a text for a list', { topics: 'Billing' }, /topics.*array/],
    ['a text for a yes or no', { consent: 'yes' }, /consent.*boolean/],
    ['an option that is not offered', { plan: 'Gold' }, /Free, Pro, Enterprise/],
    ['a list with an option that is not offered', { topics: ['Billing', 'Cooking'] }, /Cooking/],
    ['null for a required answer', { company: null }, /company/],
  ])('refuses %s', async (_, wrong, text) => {
    const bookingFieldsResponses = { ...answers, ...wrong };
    const reply = await rig.book({ eventTypeId: onboarding, start, bookingFieldsResponses });

    expect(reply).toMatchObject({ status: 400, message: expect.stringMatching(text) });
  });
});

describe('recurring types', () => {
  it('make one booking for each occurrence, with a uid in common', async () => {
    const { status, data } = await rig.book({ eventTypeId: weekly, start, recurrenceCount: 3 });

    expect(status).toBe(201);
    expect(data.map((each: { start: string }) => each.start.slice(0, 10))).toEqual([
      monday,
      day(7),
      day(14),
    ]);
    expect(new Set(data.map((each: { uid: string }) => each.uid)).size).toBe(3);
    const [{ recurringBookingUid }] = data;
    const series = await rig.call('GET', `/v2/bookings/${recurringBookingUid}`);
    expect(series.data).toHaveLength(3);
  });

  it('book all occurrences of the type when no number is given', async () => {
    const { data } = await rig.book({ eventTypeId: weekly, start });

    expect(data).toHaveLength(4);
  });

  it('keep the local time of the attendee when the clocks change', async () => {
    const first = '2027-03-23T09:00:00Z';
    const { data } = await rig.book({ eventTypeId: weekly, start: first, recurrenceCount: 2 });

    expect(data[1].start).toBe('2027-03-30T08:00:00.000Z');
  });

  it('book nothing when one of the occurrences is taken', async () => {
    await rig.book({ eventTypeId: intro, start: `${day(7)}T09:00:00Z` });
    const { status } = await rig.book({ eventTypeId: weekly, start });

    expect(status).toBe(400);
    expect(rig.sandbox.store.bookings.size).toBe(1);
  });
});

describe('types that need a confirmation', () => {
  const place = { location: { type: 'attendeeDefined', location: 'Cafe Z' } };

  it('make a pending booking at the place that the attendee chose', async () => {
    const { data } = await rig.book({ eventTypeId: approval, start, ...place });

    expect(data).toMatchObject({
      status: 'pending',
      location: 'Cafe Z',
      bookingFieldsResponses: { location: { value: 'somewhereElse', optionValue: 'Cafe Z' } },
    });
  });

  it('accept parallel requests for one slot', async () => {
    const replies = await Promise.all(
      [1, 2, 3].map(() => rig.book({ eventTypeId: approval, start, ...place })),
    );

    expect(replies.map(({ status, data }) => [status, data.status])).toEqual(
      Array.from({ length: 3 }, () => [201, 'pending']),
    );
  });

  it('need none when the start is further away than the threshold', async () => {
    const { data } = await rig.call('POST', '/v2/event-types', {
      title: 'Soon',
      slug: 'soon',
      lengthInMinutes: 30,
      minimumBookingNotice: 0,
      confirmationPolicy: {
        type: 'time',
        noticeThreshold: { unit: 'hours', count: 24 },
        blockUnconfirmedBookingsInBooker: false,
      },
    });
    const soon = await rig.book({ eventTypeId: data.id, start });
    const later = await rig.book({ eventTypeId: data.id, start: `${day(3)}T09:00:00Z` });

    expect([soon.data.status, later.data.status]).toEqual(['pending', 'accepted']);
  });
});

describe('teams', () => {
  it('share out meetings among their hosts', async () => {
    const both = `${monday}T14:00:00Z`;
    const first = await rig.book({ eventTypeId: teamIntro, start: both });
    const second = await rig.book({ eventTypeId: teamIntro, start: both });

    expect([first, second].map(({ data }) => data.hosts[0].username)).toEqual(['ada', 'grace']);
  });

  it('can be asked for a meeting at once', async () => {
    const { data } = await rig.book({ eventTypeId: teamIntro, start, instant: true });

    expect(data).toMatchObject({ status: 'awaiting_host', hosts: [] });
  });

  it('cannot book the parent of a managed type, but each child', async () => {
    const created = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
      title: 'Managed',
      slug: 'managed',
      lengthInMinutes: 30,
      schedulingType: 'managed',
      minimumBookingNotice: 0,
      hosts: [{ userId: ids.users.ada }],
    });
    const [parent, child] = created.data;

    expect((await rig.book({ eventTypeId: parent.id, start })).status).toBe(400);
    expect((await rig.book({ eventTypeId: child.id, start })).status).toBe(201);
  });

  it('cannot be booked without hosts', async () => {
    const { data } = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
      title: 'Nobody',
      slug: 'nobody',
      lengthInMinutes: 30,
      schedulingType: 'roundRobin',
    });

    expect((await rig.book({ eventTypeId: data.id, start })).status).toBe(422);
  });
});
