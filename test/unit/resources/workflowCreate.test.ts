import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { email, text } from './workflowSteps';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 3 } } }));

describe('a new workflow', () => {
  it('numbers its steps and sends of each what its action has', async () => {
    await runNode(server.url, {
      resource: 'workflow',
      operation: 'create',
      name: 'Reminders',
      triggerType: 'beforeEvent',
      offsetValue: 24,
      offsetUnit: 'hour',
      isActiveOnAllEventTypes: false,
      steps: { step: [{ ...email, text: 'left over', sourceLocale: 'fr' }, text] },
      additionalFields: { activeOnEventTypeIds: '12, 34' },
    });
    const [{ method, url, body }] = server.requests;
    expect([method, url]).toEqual(['POST', '/v2/workflows']);
    expect(body).toEqual({
      name: 'Reminders',
      trigger: { type: 'beforeEvent', offset: { value: 24, unit: 'hour' } },
      activation: { isActiveOnAllEventTypes: false, activeOnEventTypeIds: [12, 34] },
      steps: [
        {
          stepNumber: 1,
          action: 'email_attendee',
          recipient: 'attendee',
          template: 'reminder',
          sender: 'Acme',
          message: { subject: 'Tomorrow', html: '<p>See you</p>' },
          includeCalendarEvent: true,
          skipNoShowAttendees: false,
          autoTranslateEnabled: false,
        },
        {
          stepNumber: 2,
          action: 'sms_number',
          recipient: 'phone_number',
          template: 'custom',
          sender: 'Acme',
          verifiedPhoneId: 8,
          message: { subject: 'Soon', text: 'See you' },
          autoTranslateEnabled: true,
          sourceLocale: 'de',
        },
      ],
    });
  });

  it('that starts with the booking itself has no offset', async () => {
    await runNode(server.url, {
      resource: 'workflow',
      operation: 'create',
      name: 'Welcome',
      triggerType: 'newEvent',
      steps: { step: [email] },
    });
    expect(server.requests[0].body).toMatchObject({ trigger: { type: 'newEvent' } });
    expect(server.requests[0].body).not.toHaveProperty('trigger.offset');
  });

  it('without steps is refused before anything is sent', async () => {
    await expect(
      runNode(server.url, { resource: 'workflow', operation: 'create', name: 'Nothing' }),
    ).rejects.toThrow('"Steps" is required');
    expect(server.requests).toEqual([]);
  });
});
