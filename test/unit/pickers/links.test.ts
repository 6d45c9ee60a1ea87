import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const byUrl = (value: string) => ({ __rl: true, mode: 'url', value });
const uuid = '0c1d2e3f-0000-4000-8000-000000000003';
const organization = { __rl: true, mode: 'id', value: '1' };

/** The path of what an operation gets by a link. */
async function pathOf(resource: string, parameters: INodeParameters): Promise<string> {
  await runNode(server.url, { resource, operation: 'get', ...parameters });
  return server.requests[0].url.split('?')[0];
}

it.each<[string, INodeParameters, string]>([
  [
    'eventType',
    { eventTypeId: byUrl('https://app.cal.com/event-types/1234?tabName=setup') },
    '/v2/event-types/1234',
  ],
  [
    'schedule',
    { scheduleId: byUrl(' https://cal.example.com:8443/availability/12 ') },
    '/v2/schedules/12',
  ],
  ['team', { teamId: byUrl('https://app.cal.eu/settings/teams/5/profile') }, '/v2/teams/5'],
  ['workflow', { workflowId: byUrl('https://app.cal.com/workflows/12') }, '/v2/workflows/12'],
  [
    'webhook',
    { webhookId: byUrl(`https://app.cal.com/settings/developer/webhooks/${uuid}`) },
    `/v2/webhooks/${uuid}`,
  ],
])('%s of %j is found at %s', async (resource, parameters, path) => {
  expect(await pathOf(resource, parameters)).toBe(path);
});

it.each(['routing/form-edit/', 'apps/routing-forms/form-edit/', 'forms/', 'router?form='])(
  'a routing form is found by a link with %s',
  async (place) => {
    const routingFormId = byUrl(`https://app.cal.com/${place}${uuid}`);
    const parameters = { operation: 'getResponses', orgId: organization, routingFormId };
    expect(await pathOf('routingForm', parameters)).toBe(
      `/v2/organizations/1/routing-forms/${uuid}/responses`,
    );
  },
);

it('of a filter goes into the query as an ID', async () => {
  await runNode(server.url, {
    resource: 'booking',
    operation: 'getMany',
    filters: { eventTypeId: byUrl('https://app.cal.com/event-types/7') },
  });
  expect(server.requests[0].url).toContain('eventTypeId=7');
});

it('to something else is refused before anything is sent', async () => {
  await expect(
    pathOf('eventType', { eventTypeId: byUrl('https://cal.com/ada/intro-call') }),
  ).rejects.toThrow(
    '"Event Type" needs a link such as https://app.cal.com/event-types/1234, but has "https://cal.com/ada/intro-call"',
  );
  expect(server.requests).toEqual([]);
});
