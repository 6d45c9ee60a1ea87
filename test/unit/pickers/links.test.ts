import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

/** The address of a page of the server that is asked. */
const page = (path: string) => new URL(path, server.url).href;
const byUrl = (value: string) => ({ __rl: true, mode: 'url', value });
const uuid = '0c1d2e3f-0000-4000-8000-000000000003';
const organization = { __rl: true, mode: 'id', value: '1' };

/** The path of what an operation gets by a link. */
async function pathOf(resource: string, parameters: INodeParameters): Promise<string> {
  await runNode(server.url, { resource, operation: 'get', ...parameters });
  return server.requests[0].url.split('?')[0];
}

it.each([
  ['eventType', 'eventTypeId', '/event-types/1234?tabName=setup', '/v2/event-types/1234'],
  ['schedule', 'scheduleId', '/availability/12', '/v2/schedules/12'],
  ['team', 'teamId', '/settings/teams/5/profile', '/v2/teams/5'],
  ['workflow', 'workflowId', '/workflows/12', '/v2/workflows/12'],
  ['webhook', 'webhookId', `/settings/developer/webhooks/${uuid}`, `/v2/webhooks/${uuid}`],
])('%s: the page %s of %s is found at %s', async (resource, field, link, path) => {
  expect(await pathOf(resource, { [field]: byUrl(` ${page(link)} `) })).toBe(path);
});

it('of another server is refused before anything is sent', async () => {
  const eventTypeId = byUrl('https://app.cal.com/event-types/1234');
  await expect(pathOf('eventType', { eventTypeId })).rejects.toThrow(
    'The link leads to app.cal.com, but the credential is for 127.0.0.1',
  );
  expect(server.requests).toEqual([]);
});

it.each(['routing/form-edit/', 'apps/routing-forms/form-edit/', 'forms/', 'router?form='])(
  'a routing form is found by a link with %s',
  async (place) => {
    const routingFormId = byUrl(page(place + uuid));
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
    filters: { eventTypeId: byUrl(page('event-types/7')) },
  });
  expect(server.requests[0].url).toContain('eventTypeId=7');
});

it('to something else is refused before anything is sent', async () => {
  const link = page('ada/intro-call');
  await expect(pathOf('eventType', { eventTypeId: byUrl(link) })).rejects.toThrow(
    `"Event Type" needs a link such as https://app.cal.com/event-types/1234, but has "${link}"`,
  );
  expect(server.requests).toEqual([]);
});
