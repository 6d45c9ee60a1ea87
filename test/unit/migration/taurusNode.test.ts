import { became, node, type Loose } from './nodes';

const picker = (value: string) => ({ __rl: true, mode: 'list', value, cachedResultName: 'Shown' });

describe('@taurussoftware/n8n-nodes-calcom', () => {
  const maker = '@taurussoftware/n8n-nodes-calcom';

  const taurus = (parameters: Loose) => became(node('Cal', `${maker}.calCom`, parameters));

  it.each<[string, Loose, Loose]>([
    [
      'books',
      {
        operation: 'create',
        eventTypeId: picker('7'),
        start: '2030-03-05T10:00:00Z',
        attendeeName: 'Vera',
        attendeeEmail: 'vera@example.org',
        attendeeTimeZone: 'Europe/Berlin',
        additionalFields: { language: 'de', lengthInMinutes: 30 },
      },
      { operation: 'create', eventTypeId: { value: '7' }, attendeeName: 'Vera' },
    ],
    [
      'lists bookings by state',
      { operation: 'getAll', returnAll: true, filters: { status: ['upcoming', 'pending'] } },
      { operation: 'getMany', returnAll: true, filters: { status: ['upcoming', 'unconfirmed'] } },
    ],
    [
      'declines',
      { operation: 'decline', bookingUid: 'abc', reason: 'Full' },
      { operation: 'decline', bookingUid: 'abc' },
    ],
    [
      'marks who did not come',
      {
        operation: 'markAbsent',
        bookingUid: 'abc',
        attendees: { attendee: [{ email: 'vera@example.org', absent: true }] },
      },
      { resource: 'booking', operation: 'markAbsent', bookingUid: 'abc' },
    ],
    [
      'deletes an event type of a team',
      {
        resource: 'eventType',
        operation: 'delete',
        scope: 'team',
        teamId: picker('3'),
        eventTypeId: picker('7'),
      },
      { resource: 'eventType', operation: 'delete', scope: 'team', teamId: { value: '3' } },
    ],
    [
      'makes an event type',
      {
        resource: 'eventType',
        operation: 'create',
        title: 'Intro',
        slug: 'intro',
        lengthInMinutes: 30,
        additionalFields: { description: 'A first talk' },
      },
      { resource: 'eventType', operation: 'create', title: 'Intro', lengthInMinutes: 30 },
    ],
  ])('%s', (_, parameters, expected) => {
    const made = taurus(parameters);
    expect(made.reason).toBeUndefined();
    expect(made.parameters).toMatchObject(expected);
  });

  it('tells of what it had and ours has not', () => {
    const { notes } = taurus({ operation: 'confirm', bookingUid: 'abc', colour: 'red' });
    expect(notes).toEqual(['colour is left out: this node has nothing like it.']);
  });
});
