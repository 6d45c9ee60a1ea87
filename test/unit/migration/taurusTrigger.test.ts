import { became, node } from './nodes';

const picker = (value: string) => ({ __rl: true, mode: 'list', value, cachedResultName: 'Shown' });

describe('@taurussoftware/n8n-nodes-calcom', () => {
  const maker = '@taurussoftware/n8n-nodes-calcom';

  it('triggers for an event type of a team, with its secret and its delay', () => {
    const { type, parameters, notes } = became(
      node('Cal', `${maker}.calComTrigger`, {
        events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
        scope: 'teamEventType',
        teamId: picker('3'),
        eventTypeId: picker('7'),
        options: { secret: 'shared-with-cal', time: 10, timeUnit: 'MINUTE', debug: true },
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
      'debug is left out: this node has nothing like it.',
      'Deliveries without a valid signature are now refused, even if you set no secret.',
    ]);
  });
});
