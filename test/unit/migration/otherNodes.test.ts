import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { became, node, type Loose } from './nodes';

const picker = (value: string) => ({ __rl: true, mode: 'list', value, cachedResultName: 'Shown' });

describe("n8n's Cal.com Trigger", () => {
  const calTrigger = (parameters: Loose, typeVersion = 2) =>
    became(node('Cal', 'n8n-nodes-base.calTrigger', parameters, { typeVersion }));

  it('keeps its events and puts out what Cal.com sends', () => {
    const { type, parameters, notes } = calTrigger({
      events: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
      options: {},
    });
    expect(type).toBe('n8n-nodes-cal-com.calComTrigger');
    expect(parameters).toEqual({
      authentication: 'apiKey',
      events: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
      scope: 'me',
      output: 'raw',
      options: {},
    });
    expect(notes).toEqual([
      'The output is Raw. Choose Simplified to have the same keys for every event, and local times.',
    ]);
  });

  it('keeps the event type, the template and the payload version', () => {
    const { parameters, notes } = calTrigger({
      events: ['MEETING_ENDED'],
      options: { eventTypeId: 7, appId: 'zapier', payloadTemplate: '{"a": "{{title}}"}' },
    });
    expect(parameters).toMatchObject({
      scope: 'eventType',
      eventTypeId: { mode: 'id', value: '7' },
      options: { payloadTemplate: '{"a": "{{title}}"}' },
    });
    expect(notes[0]).toBe('App ID is left out: webhooks of API v2 belong to an account.');
  });

  it('of a server before version 2 is told of the legacy credential', () => {
    expect(calTrigger({ version: 1, events: ['BOOKING_CREATED'] }).notes).toContain(
      'It worked with Cal.com before version 2. Such a server needs the legacy credential.',
    );
  });

  it('keeps the identity that its webhook has in n8n', () => {
    const original = node('Cal', 'n8n-nodes-base.calTrigger', {}, { webhookId: 'abc' });
    const { workflow } = convert({ nodes: [original] }, tables);
    expect(workflow.nodes[0]).toMatchObject({ webhookId: 'abc', typeVersion: 1 });
  });
});

describe("n8n's Cal.com node", () => {
  const cal = (parameters: Loose, type = 'n8n-nodes-base.cal') =>
    became(node('Cal', type, parameters));

  it.each<[string, Loose, Loose]>([
    [
      'books',
      {
        resource: 'booking',
        operation: 'create',
        eventType: picker('7'),
        start: '={{ $json.start }}',
        attendeeName: 'Vera',
        attendeeEmail: 'vera@example.org',
        attendeeTimeZone: 'Europe/Berlin',
        additionalFields: {
          attendeePhoneNumber: '+15551234567',
          guests: 'gus@example.org, eve@example.org',
          metadata: { field: [{ name: 'source', value: 'form' }] },
        },
      },
      {
        resource: 'booking',
        operation: 'create',
        eventTypeId: { value: '7' },
        start: '={{ $json.start }}',
        attendeeName: 'Vera',
        attendeeTimeZone: { value: 'Europe/Berlin' },
        additionalFields: { guests: 'gus@example.org, eve@example.org' },
      },
    ],
    [
      'cancels',
      { operation: 'cancel', bookingUid: 'abc', cancellationReason: 'Ill' },
      { resource: 'booking', operation: 'cancel', bookingUid: 'abc', cancellationReason: 'Ill' },
    ],
    [
      'reschedules',
      { operation: 'reschedule', bookingUid: 'abc', start: '2030-03-05T10:00:00Z' },
      { operation: 'reschedule', bookingUid: 'abc', start: '2030-03-05T10:00:00Z' },
    ],
    [
      'lists bookings up to a limit',
      {
        operation: 'getMany',
        returnAll: false,
        limit: 5,
        filters: { attendeeEmail: 'a@b.example' },
      },
      { operation: 'getMany', limit: 5, filters: { attendeeEmail: 'a@b.example' } },
    ],
    [
      'finds slots',
      { resource: 'slot', operation: 'getMany', eventType: picker('7'), start: 'a', end: 'b' },
      { resource: 'slot', operation: 'getMany', eventTypeId: { value: '7' }, start: 'a', end: 'b' },
    ],
    [
      'makes a schedule',
      {
        resource: 'schedule',
        operation: 'create',
        name: 'Mornings',
        timeZone: 'Europe/Berlin',
        isDefault: false,
        availability: { rule: [{ days: ['Monday'], startTime: '09:00', endTime: '12:00' }] },
      },
      { resource: 'schedule', operation: 'create', name: 'Mornings' },
    ],
  ])('%s', (_, parameters, expected) => {
    const made = cal(parameters);
    expect(made.type).toBe('n8n-nodes-cal-com.calCom');
    expect(made.parameters).toMatchObject(expected);
    expect(made.reason).toBeUndefined();
  });

  it('keeps the hours of a schedule', () => {
    const rule = { days: ['Monday'], startTime: '09:00', endTime: '12:00' };
    const { parameters } = cal({
      resource: 'schedule',
      operation: 'create',
      name: 'Mornings',
      timeZone: 'Europe/Berlin',
      availability: { rule: [rule] },
    });
    expect(JSON.stringify(parameters)).toContain(JSON.stringify(rule.days));
  });

  it('as a tool stays a tool', () => {
    const made = cal(
      { operation: 'get', bookingUid: '={{ $fromAI("uid") }}', toolDescription: 'Reads one' },
      'n8n-nodes-base.calTool',
    );
    expect(made.type).toBe('n8n-nodes-cal-com.calComTool');
    expect(made.parameters).toMatchObject({ toolDescription: 'Reads one', operation: 'get' });
  });

  it('with an operation of the future stays, with the reason', () => {
    expect(cal({ operation: 'teleport' })).toMatchObject({
      type: 'n8n-nodes-base.cal',
      reason: 'The operation teleport of this node is not known.',
    });
  });
});

describe('n8n-nodes-calcom', () => {
  const calcom = (parameters: Loose) => became(node('Cal', 'n8n-nodes-calcom.calCom', parameters));

  it.each<[string, Loose, Loose]>([
    [
      'lists bookings',
      { resource: 'booking', operation: 'getAll', status: 'upcoming', limit: 20 },
      { operation: 'getMany', limit: 20, filters: { status: ['upcoming'] } },
    ],
    [
      'reads a booking',
      { resource: 'booking', operation: 'get', bookingUid: 'abc' },
      { operation: 'get', bookingUid: 'abc' },
    ],
    [
      'cancels a booking',
      { operation: 'cancel', bookingUid: 'abc', cancellationReason: 'Ill' },
      { operation: 'cancel', bookingUid: 'abc', cancellationReason: 'Ill' },
    ],
    [
      'lists event types',
      { resource: 'eventType', operation: 'getAll', username: 'ada' },
      { resource: 'eventType', operation: 'getMany', returnAll: true },
    ],
  ])('%s', (_, parameters, expected) => {
    expect(calcom(parameters).parameters).toMatchObject(expected);
  });
});

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

  it('triggers for an event type of a team, with its secret and its delay', () => {
    const { type, parameters, notes } = became(
      node('Cal', `${maker}.calComTrigger`, {
        events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
        scope: 'teamEventType',
        teamId: picker('3'),
        eventTypeId: picker('7'),
        options: { secret: 'shared-with-cal', time: 10, timeUnit: 'MINUTE' },
      }),
    );
    expect(type).toBe('n8n-nodes-cal-com.calComTrigger');
    expect(parameters).toMatchObject({
      scope: 'teamEventType',
      teamId: { value: '3' },
      eventTypeId: { value: '7' },
      noShowAfter: 10,
      noShowAfterUnit: 'MINUTE',
      options: { secret: 'shared-with-cal' },
    });
    expect(notes).toEqual([
      'Deliveries without a right signature are refused now, also without a secret of your own.',
    ]);
  });
});
