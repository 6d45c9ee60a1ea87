import { became, node, type Loose } from './nodes';

describe("n8n's Cal.com node", () => {
  const cal = (parameters: Loose, type = 'n8n-nodes-base.cal') =>
    became(node('Cal', type, parameters));

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
