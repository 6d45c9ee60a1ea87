import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

/** Lists that do not stand where most do. */
const lists = {
  'attendees of API v1': { node: new CalComV1(), resource: 'attendee', key: 'attendees' },
  'connected calendars': { resource: 'calendar', key: 'connectedCalendars' },
  'calendar connections': { resource: 'calendar', operation: 'getConnections', key: 'connections' },
};

describe.each(Object.entries(lists))('%s', (_, { key, ...where }) => {
  const {
    node,
    operation = 'getMany',
    resource,
  } = where as {
    node?: CalComV1;
    operation?: string;
    resource: string;
  };
  const read = async (body: unknown) => {
    server.reply = () => ({ body });
    return await runNode(
      server.url,
      { resource, operation },
      node ? { node: node as never, authentication: 'legacy' } : {},
    );
  };
  const inEnvelope = (data: object) => (node ? data : { status: 'success', data });

  it('are none where the list is empty', async () => {
    expect(await read(inEnvelope({ [key]: [] }))).toEqual([]);
  });

  it.each([{}, { items: [] }])(
    'are not taken for none where the list is missing: %j',
    async (data) => {
      await expect(read(inEnvelope(data))).rejects.toThrow(
        'The response does not contain what was asked for',
      );
    },
  );
});
