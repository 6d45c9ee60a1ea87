/** A filter on people that an expression leaves empty must not list everybody. */
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();
const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const organization = { scope: 'organization', orgId: picked('9') };
const nobody = '={{ $json.nobody }}';

const filters: [string, object, string, string, string[]][] = [
  ['booking', organization, 'userIds', 'Member IDs', ['', ' , ', nobody]],
  ['managedUser', { clientId: 'c1' }, 'emails', 'Emails', ['', ' , ', nobody]],
  ['membership', { scope: 'team', teamId: picked('3') }, 'emails', 'Emails', ['', ' , ', nobody]],
  ['organizationUser', { orgId: picked('9') }, 'emails', 'Emails', ['', ' , ', nobody]],
  ['outOfOffice', organization, 'email', 'Email', ['', '  ', nobody]],
];
const legacy: typeof filters = [
  ['booking', {}, 'attendeeEmail', 'Attendee Emails?', ['', ' , ', nobody]],
  ['user', {}, 'emails', 'Emails', ['', ' , ', nobody]],
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
