import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { became, node, type Loose } from './nodes';

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
    expect(workflow.nodes[0]).toMatchObject({ webhookId: 'abc', typeVersion: 1.1 });
  });
});
