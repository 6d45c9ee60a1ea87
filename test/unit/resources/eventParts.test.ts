import type { INodeParameters } from 'n8n-workflow';
import { operations } from '../../../contract';
import { event } from '../../../nodes/CalCom/resources/event';
import { ids } from '../../../sandbox/seed';
import { searchList } from '../harness/searchList';
import { hall, useEvents } from './eventStage';
import { byId } from './organizationStage';

const { as, cal, made, run, stored } = useEvents();

describe('events of a team', () => {
  it('are listed for its members, with who could be a host', async () => {
    const [event] = await run('getMany', { scope: 'team', teamId: byId(ids.team) }, as('grace'));
    expect(event).toMatchObject({ title: 'Team day', status: 'draft' });
    const of = { eventUuid: byId(String(event.uuid)) };
    const candidates = await run('getHostCandidates', { ...of, filters: { search: 'grace' } });
    expect(candidates).toEqual([expect.objectContaining({ userId: ids.users.grace })]);
    await expect(run('getHostCandidates', await made())).rejects.toThrow(/Only events of a team/);
    await expect(run('get', of, as('solo'))).rejects.toThrow(/event does not exist/);
  });

  it('have candidates of whom nothing is promised: no page shows what Cal.com tells of them', () => {
    const { keys } = operations.find(({ path }) => path.endsWith('/host-candidates'))!.response;
    const { description } = event.operations.find(({ value }) => value === 'getHostCandidates')!;
    expect([keys, description]).toEqual([[], expect.stringContaining('is not documented')]);
  });
});

describe('cover images', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const upload = async (of: INodeParameters, content: Buffer, fileName = 'party "1".png') =>
    await run('uploadCoverImage', of, {
      binary: { data: { data: content.toString('base64'), mimeType: 'image/png', fileName } },
    });

  it('are uploaded from the binary data of the item, and removed', async () => {
    const of = await made();
    await upload(of, png);
    expect(stored(of).coverImageUrl).toEqual(expect.any(String));
    const { headers, body } = cal().requests.at(-1)!;
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toEqual({ file: png.toString('latin1') });
    expect(await run('removeCoverImage', of)).toEqual([{ deleted: true }]);
    expect(stored(of).coverImageUrl).toBeNull();
  });

  it.each([
    ['of another kind', Buffer.from('<svg/>'), /must be a JPEG, PNG or WebP image/],
    [
      'that are too large',
      Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]),
      /has 11 MB, but at most 10 are allowed/,
    ],
  ])('%s are refused before anything is sent', async (_, content, message) => {
    const of = await made();
    const before = cal().requests.length;
    await expect(upload(of, content)).rejects.toThrow(message);
    expect(cal().requests).toHaveLength(before);
  });
});

describe('pickers', () => {
  const pick = async (method: string, parameters: INodeParameters = {}) =>
    await searchList(cal().url, method, {
      credentials: { apiKey: cal().keys.ada },
      parameters: { resource: 'event', ...parameters },
    });

  it('list events, locations and co-hosts by name', async () => {
    const of = await made({ locations: { location: [hall] } });
    await run('inviteCoHost', { ...of, email: 'walt@example.com' });
    expect(await pick('events')).toContainEqual({
      name: expect.stringMatching(/^Summer party · \d{4}-\d\d-\d\d$/),
      value: stored(of).uuid,
    });
    expect(await pick('eventLocations', of)).toEqual([
      { name: 'Address · 1 Example Street', value: stored(of).locations[0].id },
    ]);
    expect(await pick('coHosts', of)).toEqual([
      { name: 'walt@example.com · Pending', value: stored(of).coHosts[0].id },
    ]);
    await expect(pick('eventLocations')).rejects.toThrow(/First choose "Event" above/);
  });
});
