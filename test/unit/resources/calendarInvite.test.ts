import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { byId } from './organizationStage';

const server = useRecorder();
const run = (parameters: INodeParameters) =>
  runNode(server.url, { resource: 'calendarInvite', operation: 'update', ...parameters });
const updateFields = (guest: INodeParameters) => ({ updateFields: { guest: { text: guest } } });
const inOrganization = { scope: 'organization', orgId: byId(9) };

it('an own text and an inherited one are sent for their side only', async () => {
  await run({ ...inOrganization, ...updateFields({ mode: 'custom', template: 'Hi {ATTENDEE}' }) });
  await run({
    scope: 'team',
    teamId: byId(3),
    eventTypeId: byId(8),
    ...updateFields({ mode: 'inherit', template: 'left over' }),
  });
  expect(
    server.requests.map(({ url, headers, body }) => [url, headers['cal-api-version'], body]),
  ).toEqual([
    [
      '/v2/organizations/9/calendar-invites',
      undefined,
      { guest: { mode: 'custom', template: 'Hi {ATTENDEE}' } },
    ],
    ['/v2/teams/3/event-types/8/calendar-invites', '2026-06-12', { guest: { mode: 'inherit' } }],
  ]);
});

it.each([
  ['', '"Text" in "Guest Text" is required, but it is empty'],
  ['x'.repeat(5001), '"Guest Text" can have 5000 characters, but has 5001'],
])('an own text that Cal.com refuses is not sent', async (template, message) => {
  await expect(
    run({ ...inOrganization, ...updateFields({ mode: 'custom', template }) }),
  ).rejects.toThrow(message);
  expect(server.requests).toEqual([]);
});
