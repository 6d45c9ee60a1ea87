import { ids } from '../../../sandbox/seed';
import { day, monday, times, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro } = ids.eventTypes;

const berlin = { timeZone: 'Europe/Berlin' };

describe('the form of the answer', () => {
  it('groups by date in the zone of the query, with its offset', async () => {
    const slots = await rig.slots({ eventTypeId: intro, start: monday, end: day(1), ...berlin });

    expect(Object.keys(slots)).toEqual([monday, day(1)]);
    expect(slots[monday]).toHaveLength(16);
    expect(slots[monday][0]).toEqual({ start: `${monday}T09:00:00.000+01:00` });
    expect(slots[monday][15]).toEqual({ start: `${monday}T16:30:00.000+01:00` });
  });

  it('is in UTC without a zone, and has ends in the range format', async () => {
    const query = { eventTypeSlug: 'intro-call', username: 'ada', start: monday, end: monday };
    const slots = await rig.slots({ ...query, format: 'range' });

    expect(slots[monday][0]).toEqual({
      start: `${monday}T08:00:00.000Z`,
      end: `${monday}T08:30:00.000Z`,
    });
  });

  it('moves slots to the date that they have in the zone of the query', async () => {
    const query = { eventTypeId: intro, start: monday, end: monday };
    const slots = await rig.slots({ ...query, timeZone: 'Pacific/Auckland' });

    expect(times(slots, monday)).toEqual(['21:00', '21:30', '22:00', '22:30', '23:00', '23:30']);
    expect(times(slots, day(1))[0]).toBe('00:00');
  });

  it.each([
    ['a weekend', { start: day(5), end: day(6) }],
    ['an end before the start', { start: day(2), end: day(1) }],
    ['the past', { start: '2020-01-01', end: '2020-01-31' }],
  ])('is empty for %s', async (_, range) => {
    expect(await rig.slots({ eventTypeId: intro, ...range })).toEqual({});
  });

  it('includes the day of an end at midnight, but not of any other end', async () => {
    const query = { eventTypeId: intro, start: monday };
    const midnight = await rig.slots({ ...query, end: `${day(1)}T00:00:00Z` });
    const noon = await rig.slots({ ...query, end: `${day(1)}T08:00:00Z` });

    expect(times(midnight, day(1))).toHaveLength(16);
    // A slot that starts exactly at the end is left out.
    expect(times(noon, day(1))).toEqual([]);
  });

  it.each([
    ['an unknown event type', 'eventTypeId=4711', 404, 'Event Type not found'],
    ['an unknown slug', 'eventTypeSlug=nope&username=ada', 404, 'Event Type not found'],
    ['an unknown user', 'eventTypeSlug=intro-call&username=nobody', 404, /nobody/],
    ['an unknown team', 'eventTypeSlug=team-intro&teamSlug=nobody', 404, /nobody/],
    ['a group of one', 'usernames=ada', 400, /at least 2/],
    ['a query that names nobody', 'username=ada', 400, /usernames/],
    ['a zone that does not exist', `eventTypeId=${intro}&timeZone=Mars/Base`, 400, /IANA/],
  ])('refuses %s', async (_, query, status, text) => {
    const reply = await rig.call('GET', `/v2/slots?${query}&start=${monday}&end=${monday}`);

    expect(reply).toMatchObject({ status, message: expect.stringMatching(text) });
  });
});
