import { ids } from '../../../sandbox/seed';
import { useSandbox } from '../../../sandbox/scheduling/rig';
import type { Call } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro } = ids.eventTypes;

const slugs = ({ data }: { data: Array<{ slug: string }> }) => data.map(({ slug }) => slug);

describe('reading', () => {
  it('shows owners their hidden types, and strangers only the others', async () => {
    await rig.call('PATCH', `/v2/event-types/${intro}`, { hidden: true });
    const list = (path: string, as: 'ada' | 'solo' | null) =>
      rig.call('GET', path, undefined, { as, version: '2024-06-14' });

    expect(slugs(await list('/v2/event-types', 'ada'))).toContain('intro-call');
    expect(slugs(await list('/v2/event-types?username=ada', 'ada'))).toContain('intro-call');
    expect(slugs(await list('/v2/event-types?username=ada', null))).not.toContain('intro-call');
    expect(slugs(await list('/v2/event-types?username=ada', 'solo'))).not.toContain('intro-call');
  });

  it.each([
    ['username=ada&eventSlug=workshop', ['workshop']],
    ['username=nobody', []],
    ['username=ada&orgSlug=acme&eventSlug=workshop', ['workshop']],
    ['username=otto&orgSlug=acme', []],
  ])('finds %s', async (query, expected) => {
    expect(slugs(await rig.call('GET', `/v2/event-types?${query}`))).toEqual(expected);
  });

  it('answers an empty list without credential and username', async () => {
    const options: Call = { as: null, version: '2024-06-14' };

    expect((await rig.call('GET', '/v2/event-types', undefined, options)).data).toEqual([]);
  });

  it('sorts by creation', async () => {
    const { data } = await rig.call('GET', '/v2/event-types?sortCreatedAt=desc');
    const ids = data.map(({ id }: { id: number }) => id);

    expect(ids).toEqual(ids.toSorted((a: number, b: number) => b - a));
  });

  it('makes up a type for several people', async () => {
    const { data } = await rig.call('GET', '/v2/event-types?usernames=ada,grace');

    expect(data).toMatchObject([{ users: [{ username: 'ada' }, { username: 'grace' }] }]);
  });

  it.each([
    ['one that is not there', 4711],
    ["somebody else's", ids.eventTypes.grace],
  ])('answers 404 for %s', async (_, id) => {
    expect(await rig.call('GET', `/v2/event-types/${id}`)).toMatchObject({
      status: 404,
      message: `Event type with id ${id} not found`,
    });
  });
});
