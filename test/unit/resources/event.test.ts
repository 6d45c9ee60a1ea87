import type { INodeParameters } from 'n8n-workflow';
import { at, draft, hall, useEvents } from './eventStage';
import { byId } from './organizationStage';

const { as, bodies, guest, made, run, sentKinds, stored } = useEvents();

describe('the life of an event', () => {
  it('goes from draft over published to past', async () => {
    const of = await made();
    expect(await run('get', of)).toEqual([expect.objectContaining({ status: 'draft' })]);
    expect(await run('publish', of)).toEqual([expect.objectContaining({ status: 'published' })]);
    stored(of).endTime = '2020-01-01T00:00:00.000Z';
    expect(await run('get', of)).toEqual([expect.objectContaining({ status: 'past' })]);
  });

  it('ends when it is cancelled, which its guests are told', async () => {
    const of = await made();
    await expect(run('cancel', of)).rejects.toThrow(/only a published event/i);
    await run('publish', of);
    guest(of, 'vera@example.com');
    const [cancelled] = await run('cancel', { ...of, reason: 'Storm', simplify: false });
    expect(cancelled).toMatchObject({ status: 'cancelled', cancellationReason: 'Storm' });
    expect(sentKinds(of)).toEqual(['cancelled']);
    await expect(run('update', { ...of, updateFields: { title: 'Again' } })).rejects.toThrow(
      /cancelled event cannot be updated/,
    );
  });

  it('keeps its slug and guest list from the moment it is published', async () => {
    const of = await made();
    await run('update', { ...of, updateFields: { slug: 'party' } });
    await run('publish', of);
    await run('update', { ...of, updateFields: { title: 'Winter party', slug: 'party' } });
    for (const field of [{ slug: 'other' }, { guestList: 'none' }]) {
      await expect(run('update', { ...of, updateFields: field })).rejects.toThrow(
        /once the event is published/,
      );
    }
  });

  it('can be deleted as a draft and without guests, but not over the heads of guests', async () => {
    const of = await made();
    await run('publish', of);
    guest(of, 'vera@example.com');
    await expect(run('delete', of)).rejects.toThrow(/cancel it first/);
    await run('cancel', of);
    expect(await run('delete', of)).toEqual([{ deleted: true }]);

    const paid = await made({
      locations: { location: [{ ...hall, price: 1500, currency: 'eur' }] },
    });
    await run('publish', paid);
    await run('cancel', paid);
    await expect(run('delete', paid)).rejects.toThrow(/paid event cannot be deleted/);
  });
});

describe('what is sent', () => {
  it('reads times in the zone of the event, and takes the zone of the workflow without one', async () => {
    const timeZone = { __rl: true, mode: 'name', value: 'Asia/Tokyo' };
    const local = { title: 'A', startTime: '2099-07-01T18:00:00', endTime: '2099-07-01T22:00:00' };
    await run('create', { ...local, timeZone });
    await run('create', { ...local, title: 'B' });
    expect(bodies()).toMatchObject([
      { startTime: '2099-07-01T09:00:00Z', timeZone: 'Asia/Tokyo' },
      { startTime: '2099-07-01T16:00:00Z', timeZone: 'Europe/Berlin' },
    ]);
  });

  it('takes locations as rows and undocumented parts as JSON, each item its own', async () => {
    const items = [{ title: 'A', parts: { lineup: [{ name: 'Band' }] } }, { title: 'B' }];
    const rows = [hall, { type: 'link', link: 'https://example.com/live', label: 'Stream' }];
    await run(
      'create',
      {
        ...draft,
        title: '={{ $json.title }}',
        additionalFields: {
          locations: { location: rows },
          otherParts: '={{ $json.parts }}',
          capacity: 0,
        },
      },
      { items },
    );
    const [first, second] = bodies() as Record<string, unknown>[];
    expect(first).toMatchObject({ title: 'A', locations: rows, lineup: [{ name: 'Band' }] });
    expect(second).not.toHaveProperty('lineup');
    expect(second).not.toHaveProperty('capacity');
  });

  it('takes the limit of guests away with zero', async () => {
    const of = await made({ capacity: 5 });
    await run('update', { ...of, updateFields: { capacity: 0 } });
    expect(bodies().at(-1)).toEqual({ capacity: null });
  });

  it('refuses an end before the start', async () => {
    await expect(run('create', { ...draft, endTime: at(17) })).rejects.toThrow(/before/);
    expect(bodies()).toEqual([]);
  });
});

describe('guests', () => {
  it('are invited, counted, approved, declined, checked in and written to', async () => {
    const of = await made({ requiresApproval: true });
    await run('publish', of);
    await run('inviteGuests', { ...of, emails: 'a@example.com, b@example.com', options: {} });
    const [vera, walt] = ['vera@example.com', 'walt@example.com'].map((email) => guest(of, email));
    expect(await run('getGuestCounts', of)).toEqual([
      expect.objectContaining({ invited: 2, pending: 2, confirmed: 0 }),
    ]);
    expect(await run('declineGuest', { ...of, registrationId: walt.id })).toEqual([
      { kind: 'declined' },
    ]);
    await run('approveAllGuests', { ...of, options: { search: 'vera' } });
    expect((await run('getGuests', of)).map(({ email }) => email)).toEqual(['vera@example.com']);

    await run('checkInGuest', { ...of, code: vera.checkInToken });
    const toThose = { subject: 'Welcome', message: 'Hello', options: { checkedIn: true } };
    await run('messageGuests', { ...of, ...toThose });
    expect(stored(of).mails.at(-1)).toEqual({ kind: 'message', to: ['vera@example.com'] });
    await run('undoCheckIn', { ...of, registrationId: vera.id });
    expect(vera.checkedInAt).toBeNull();
    expect(await run('getMessages', of)).toEqual([expect.objectContaining({ subject: 'Welcome' })]);
  });

  it('are all read, over as many pages as there are', async () => {
    const of = await made();
    for (let one = 0; one < 600; one += 1) guest(of, `guest${one}@example.com`);
    expect(await run('getGuests', { ...of, returnAll: true })).toHaveLength(600);
    expect(await run('getGuests', { ...of, limit: 7 })).toHaveLength(7);
  });
});

describe('locations', () => {
  it('change by themselves, and guests of a published event hear of it', async () => {
    const of = await made({ locations: { location: [hall] } });
    await expect(run('addLocation', { ...of, ...hall })).rejects.toThrow(/of this kind/);
    await run('addLocation', { ...of, type: 'link', link: 'https://example.com/live' });
    expect(sentKinds(of)).toEqual([]);
    await run('publish', of);
    guest(of, 'vera@example.com');
    const [{ id }, link] = await run('getLocations', of);
    const eventLocationId = byId(String(id));
    await run('updateLocation', { ...of, ...hall, eventLocationId, options: { label: 'Hall' } });
    await run('removeLocation', { ...of, eventLocationId: byId(String(link.id)) });
    expect(sentKinds(of)).toEqual(['locations', 'locations']);
    await expect(
      run('updateLocation', { ...of, eventLocationId, type: 'link', link: 'https://example.com' }),
    ).rejects.toThrow(/^"?Type"? must be that of the location/);
  });

  it('tell who changed them at the same time as somebody else to begin again', async () => {
    const of = await made({ locations: { location: [hall] } });
    const link = (name: string) =>
      run('addLocation', { ...of, type: 'link', link: `https://example.com/${name}` });
    const [first, second] = await Promise.allSettled([link('a'), link('b')]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { reason } = [first, second].find(
      (one): one is PromiseRejectedResult => one.status === 'rejected',
    )!;
    expect(String(reason)).toMatch(/Somebody else changed the locations at the same time/);
    expect(await run('getLocations', of)).toHaveLength(2);
  });

  it('have a map pin that moves by 1 km at most', async () => {
    const of = await made({ locations: { location: [hall] } });
    const [pin] = await run('getCoordinates', of);
    const moved = { latitude: Number(pin.latitude) + 0.001, longitude: Number(pin.longitude) };
    expect(await run('updateCoordinates', { ...of, ...moved })).toEqual([moved]);
    await expect(
      run('updateCoordinates', { ...of, latitude: 48.1, longitude: 11.6 }),
    ).rejects.toThrow(/within 1 km/);
  });
});

describe('people who help', () => {
  it('read and invite, but neither publish nor cancel nor write to guests', async () => {
    const of = await made({ locations: { location: [hall] } });
    const { json } = {
      json: (await run('inviteCoHost', { ...of, email: 'grace@example.com' }))[0],
    };
    await expect(run('get', of, as('grace'))).rejects.toThrow(/event does not exist/);
    stored(of).coHosts[0].status = 'ACCEPTED';
    expect(json.id).toBe(stored(of).coHosts[0].id);

    await run('update', { ...of, updateFields: { description: 'Bring a towel' } }, as('grace'));
    await run('inviteGuests', { ...of, emails: 'a@example.com' }, as('grace'));
    const [{ id }] = await run('getLocations', of, as('grace'));
    for (const [operation, more] of [
      ['publish', {}],
      ['cancel', {}],
      ['delete', {}],
      ['update', { updateFields: { slug: 'mine' } }],
      ['messageGuests', { subject: 'A', message: 'B' }],
      ['inviteCoHost', { email: 'walt@example.com' }],
    ] as [string, INodeParameters][]) {
      await expect(run(operation, { ...of, ...more }, as('grace'))).rejects.toThrow(
        'The event does not exist, or the account may not do this with it',
      );
    }
    await expect(
      run('removeLocation', { ...of, eventLocationId: byId(String(id)) }, as('grace')),
    ).rejects.toThrow(/Co-hosts cannot/);
  });

  it('are ordered only all together', async () => {
    const of = await made();
    for (const name of ['a', 'b'])
      await run('inviteCoHost', { ...of, email: `${name}@example.com` });
    const order = stored(of)
      .coHosts.map(({ id }) => id)
      .reverse();
    await expect(run('reorderCoHosts', { ...of, coHostIds: order[0] })).rejects.toThrow(
      /exactly once/,
    );
    const rows = await run('reorderCoHosts', { ...of, coHostIds: order.join(', ') });
    expect(rows.map(({ email }) => email)).toEqual(['b@example.com', 'a@example.com']);
  });
});
