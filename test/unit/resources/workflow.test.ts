import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 3 } } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const email = {
  action: 'email_attendee',
  recipient: 'attendee',
  template: 'reminder',
  sender: 'Acme',
  subject: 'Tomorrow',
  html: '<p>See you</p>',
  includeCalendarEvent: true,
  skipNoShowAttendees: false,
  autoTranslateEnabled: false,
};
const text = {
  action: 'sms_number',
  recipient: 'phone_number',
  template: 'custom',
  sender: 'Acme',
  verifiedPhoneId: '8',
  subject: 'Soon',
  text: 'See you',
  autoTranslateEnabled: true,
  sourceLocale: 'de',
};

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
    ).rejects.toThrow('Steps is required');
    expect(server.requests).toEqual([]);
  });
});

describe('an update', () => {
  it('names the steps that it keeps, adds others, and replaces the trigger', async () => {
    await runNode(server.url, {
      resource: 'workflow',
      operation: 'update',
      scope: 'organizationTeam',
      orgId: picked('1'),
      teamId: picked('2'),
      workflowId: picked('3'),
      updateFields: {
        steps: {
          step: [
            { action: 'paths', id: '41' },
            { ...email, id: '42' },
            { ...email, id: '' },
          ],
        },
        trigger: { trigger: { triggerType: 'afterEvent', offsetValue: 30, offsetUnit: 'minute' } },
        activation: { activation: { isActiveOnAllEventTypes: true, activeOnEventTypeIds: '' } },
      },
    });
    const [{ method, url, body }] = server.requests;
    expect([method, url]).toEqual(['PATCH', '/v2/organizations/1/teams/2/workflows/3']);
    const { steps, ...rest } = body as { steps: { id?: number; stepNumber?: number }[] };
    expect(rest).toEqual({
      trigger: { type: 'afterEvent', offset: { value: 30, unit: 'minute' } },
      activation: { isActiveOnAllEventTypes: true },
    });
    expect(steps[0]).toEqual({ action: 'paths', id: 41 });
    expect(steps.slice(1).map(({ id, stepNumber }) => [id, stepNumber])).toEqual([
      [42, 2],
      [undefined, 3],
    ]);
  });
});

describe('workflows of routing forms', () => {
  const team = { orgId: picked('1'), teamId: picked('2') };

  it('wait for a booking before they start', async () => {
    await runNode(server.url, {
      resource: 'workflow',
      operation: 'createForRoutingForm',
      ...team,
      name: 'Nudge',
      triggerType: 'formSubmittedNoEvent',
      offsetValue: 2,
      offsetUnit: 'day',
      steps: { step: [email] },
    });
    const [{ url, body }] = server.requests;
    expect(url).toBe('/v2/organizations/1/teams/2/workflows/routing-form');
    expect(body).toMatchObject({
      trigger: { type: 'formSubmittedNoEvent', offset: { value: 2, unit: 'day' } },
      activation: { isActiveOnAllRoutingForms: true },
      steps: [{ stepNumber: 1, message: { subject: 'Tomorrow', html: '<p>See you</p>' } }],
    });
  });

  it('are deleted one for each item', async () => {
    const output = await runNode(
      server.url,
      {
        resource: 'workflow',
        operation: 'deleteForRoutingForm',
        ...team,
        workflowId: picked('={{ $json.id }}'),
      },
      { items: [{ id: 3 }, { id: 4 }] },
    );
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/organizations/1/teams/2/workflows/3/routing-form',
      '/v2/organizations/1/teams/2/workflows/4/routing-form',
    ]);
    expect(output.map(({ json }) => json)).toEqual([{ deleted: true }, { deleted: true }]);
  });
});
