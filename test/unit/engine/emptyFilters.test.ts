/** A filter by name or ID that an expression leaves empty must not list everything. */
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();
const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const organization = { scope: 'organization', orgId: picked('9') };
const nobody = '={{ $json.nobody }}';

const nothing: (string | object)[] = ['', ' , ', nobody];
const unpicked: (string | object)[] = ['', nobody].map(picked);

const filters: [string, object, string, string, (string | object)[]][] = [
  ['booking', {}, 'eventTypeId', 'Event Type', unpicked],
  ['booking', {}, 'eventTypeIds', 'Event Type IDs', nothing],
  ['booking', {}, 'teamId', 'Team', unpicked],
  ['booking', {}, 'teamsIds', 'Team IDs', nothing],
  ['delegationCredential', { orgId: picked('9') }, 'domain', 'Domain', ['', nobody]],
  ['event', {}, 'slug', 'Slug', ['', nobody]],
  // Without the name, one's own event types would be taken for that person's.
  ['eventType', {}, 'username', 'Username', ['', nobody]],
  ['eventType', {}, 'usernames', 'Usernames', nothing],
  ['eventType', {}, 'eventSlug', 'Slug', ['', nobody]],
  ['organizationUser', { orgId: picked('9') }, 'teamIds', 'Team IDs', nothing],
  ['organizationUser', { orgId: picked('9') }, 'assignedOptionIds', 'Assigned Option IDs', nothing],
  ['booking', organization, 'userIds', 'Member IDs', nothing],
  ['managedUser', { clientId: 'c1' }, 'emails', 'Emails', nothing],
  ['membership', { scope: 'team', teamId: picked('3') }, 'emails', 'Emails', nothing],
  ['organizationUser', { orgId: picked('9') }, 'emails', 'Emails', nothing],
  ['outOfOffice', organization, 'email', 'Email', ['', '  ', nobody]],
];
const legacy: typeof filters = [
  ['eventType', {}, 'slug', 'Slug', ['', nobody]],
  ['membership', {}, 'teamIds', 'Team IDs', nothing],
  ['booking', {}, 'attendeeEmail', 'Attendee Emails?', nothing],
  ['user', {}, 'emails', 'Emails', nothing],
];

describe.each([
  ['Cal.com', filters],
  ['Cal.com (Legacy API v1)', legacy],
])('%s', (_, all) => {
  it.each(all)('%s %j refuses an empty %s', async (resource, where, name, label, none) => {
    const node = all === legacy ? { node: new CalComV1(), authentication: 'legacy' as const } : {};
    for (const value of none) {
      const parameters = { resource, operation: 'getMany', ...where, filters: { [name]: value } };
      await expect(runNode(server.url, parameters as never, node)).rejects.toThrow(
        new RegExp(`^"${label}" was added, but is empty$`, 'i'),
      );
    }
    expect(server.requests).toEqual([]);
  });
});
