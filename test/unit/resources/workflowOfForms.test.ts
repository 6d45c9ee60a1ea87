import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { email } from './workflowSteps';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 3 } } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

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
