import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { email } from './workflowSteps';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 3 } } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

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

it.each([
  ['"true"', true],
  ['1', true],
  ['"no"', false],
])('is active as the switch %s of an expression says', async (is, isActiveOnAllEventTypes) => {
  await runNode(server.url, {
    resource: 'workflow',
    operation: 'update',
    workflowId: picked('3'),
    updateFields: { activation: { activation: { isActiveOnAllEventTypes: `={{ ${is} }}` } } },
  });
  expect(server.requests[0].body).toEqual({ activation: { isActiveOnAllEventTypes } });
});
