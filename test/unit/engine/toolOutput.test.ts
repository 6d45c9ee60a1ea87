import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { useRecorder } from '../harness/useRecorder';
import { runNode } from '../harness/runNode';

const first = {
  id: 7,
  uid: 'one',
  title: 'Intro',
  description: '',
  status: 'accepted',
  start: '2027-03-10T09:00:00.000Z',
  end: '2027-03-10T09:30:00.000Z',
  attendees: [
    { name: 'Ann', email: 'ann@example.com', timeZone: 'Europe/Berlin' },
    { name: 'Ben', email: 'ben@example.com' },
  ],
  meetingUrl: null,
  somethingNew: { deep: true },
};
const server = useRecorder(() => ({
  body: { status: 'success', data: [first, { ...first, uid: 'two', attendees: [] }] },
}));

const tool = new CalCom();
tool.description = { ...tool.description, name: 'calComTool' };

const list = { resource: 'booking', operation: 'getMany' };
const asTool = async (parameters: object) =>
  (await runNode(server.url, { ...list, ...parameters }, { node: tool })).map(({ json }) => json);

describe('the Output of a tool', () => {
  it('is simplified as long as nothing else is chosen', async () => {
    const plain = await runNode(server.url, list);
    const rows = await asTool({});
    expect(rows).toEqual(plain.map(({ json }) => json));
    expect(rows[0]).not.toHaveProperty('somethingNew');
  });

  it('Raw is the record as Cal.com sent it', async () => {
    expect((await asTool({ output: 'raw' }))[0]).toEqual(first);
  });

  it('Selected Fields holds those fields in that order', async () => {
    const outputFields = ' title, attendees.email , uid,somethingNew.deep';
    const rows = await asTool({ output: 'selectedFields', outputFields });
    expect(rows).toEqual([
      {
        title: 'Intro',
        attendees: [{ email: 'ann@example.com' }, { email: 'ben@example.com' }],
        uid: 'one',
        somethingNew: { deep: true },
      },
      { title: 'Intro', attendees: [], uid: 'two', somethingNew: { deep: true } },
    ]);
    expect(Object.keys(rows[0])).toEqual(['title', 'attendees', 'uid', 'somethingNew']);
  });

  it('joins fields of the same object and of the same entries', async () => {
    const outputFields = ['attendees.name', 'attendees.email'];
    const [row] = await asTool({ output: 'selectedFields', outputFields });
    const people = first.attendees.map(({ name, email }) => ({ name, email }));
    expect(row).toEqual({ attendees: people });
  });

  it('keeps a field that is empty', async () => {
    const [row] = await asTool({ output: 'selectedFields', outputFields: 'meetingUrl' });
    expect(row).toEqual({ meetingUrl: null });
  });

  it('names what no record of the answer has', async () => {
    const outputFields = 'uid, attendee.email, attendees.phone';
    const [row] = await asTool({ output: 'selectedFields', outputFields });
    expect(row).toEqual({
      uid: 'one',
      attendees: [{}, {}],
      fieldsNotFound: ['attendee.email', 'attendees.phone'],
    });
  });

  it('finds what only Simplify makes', async () => {
    const outputFields = 'startLocal';
    const [simplified] = await asTool({});
    const [row] = await asTool({ output: 'selectedFields', outputFields });
    expect(row).toEqual({ startLocal: simplified.startLocal });
    expect(row.startLocal).toEqual(expect.any(String));
  });

  it('Selected Fields without a field is refused before anything is sent', async () => {
    const sent = server.requests.length;
    await expect(asTool({ output: 'selectedFields', outputFields: ' , ' })).rejects.toThrow(
      '"Output Fields" does not name any field',
    );
    expect(server.requests).toHaveLength(sent);
  });
});

it('a node that is not a tool has Simplify and no Output', async () => {
  const raw = await runNode(server.url, { ...list, simplify: false, output: 'simplified' });
  expect(raw[0].json).toEqual(first);
});
