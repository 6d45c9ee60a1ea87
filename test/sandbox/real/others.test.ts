/** What a real server was seen to do beside bookings and event types. */
import { monday, useSandbox } from '../../../sandbox/scheduling/rig';
import { ids, platform } from '../../../sandbox/seed';
import type { Json, Profile } from '../../../sandbox/types';

const { intro } = ids.eventTypes;
const client = `/v2/oauth-clients/${platform.clientId}`;
const own = { 'x-cal-client-id': platform.clientId, 'x-cal-secret-key': platform.secret };

describe.each<Profile>(['selfHosted', 'cloud'])('the rest on %s', (profile) => {
  const rig = useSandbox({ profile });

  it('names the permissions of an OAuth client', async () => {
    const { status, data } = await rig.call('GET', client, undefined, { as: null, headers: own });

    expect(status).toBe(200);
    expect(data).toMatchObject({ redirectUris: expect.any(Array) });
    expect(data.permissions).toEqual(expect.arrayContaining(['BOOKING_READ']));
  });

  it('does not know an OAuth2 client', async () => {
    expect(await rig.call('GET', '/v2/auth/oauth2/clients/nobody')).toMatchObject({
      status: 404,
      message: 'unauthorized_client',
    });
  });

  it('keeps the e-mail address of a profile until the new one is verified', async () => {
    const { data } = await rig.call('PATCH', '/v2/me', { email: 'new@example.com', bio: 'Hi' });

    expect(data).toMatchObject({ email: 'ada@example.com', bio: 'Hi' });
  });

  it('does not read form bodies', async () => {
    const response = await fetch(`${rig.sandbox.url}/v2/bookings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${rig.sandbox.keys.ada}`, 'cal-api-version': '2024-08-13' },
      body: new URLSearchParams({ eventTypeId: String(intro), start: `${monday}T09:00:00Z` }),
    });
    const { error }: Json = await response.json();

    expect(response.status).toBe(400);
    expect(error.message).toContain('start must be');
  });

  it('lists managed users 50 at a time, and none beyond the 250th', async () => {
    const { store } = rig.sandbox;
    const mona = [...store.users.values()].find((user) => user.platformClientId !== undefined)!;
    for (let id = 1000; id < 1060; id += 1) store.users.set(id, { ...mona, id });
    const list = (query: string) =>
      rig.call('GET', `${client}/users${query}`, undefined, { as: null, headers: own });

    expect((await list('')).data).toHaveLength(50);
    expect((await list('?limit=250')).data).toHaveLength(61);
    expect(await list('?offset=251')).toMatchObject({ status: 400 });
  });
});

describe('a self-hosted server', () => {
  const rig = useSandbox({ profile: 'selfHosted' });

  it.each([
    ['GET', '/v2/me/ooo'],
    ['POST', '/v2/bookings/abc/request-reschedule'],
    ['GET', '/v2/bookings/abc/routing-trace'],
    ['GET', '/v2/teams'],
    ['GET', '/v2/organizations/1/teams'],
    ['GET', '/v2/credits/available'],
    ['GET', '/v2/routing-forms'],
    ['GET', `/v2/event-types/${intro}/booking-fields`],
    ['GET', `/v2/event-types/${intro}/history`],
  ])('does not have %s %s', async (method, path) => {
    expect(await rig.call(method, path)).toMatchObject({
      status: 404,
      message: `Cannot ${method} ${path}`,
    });
  });

  it('sends no codes to phones', async () => {
    const path = '/v2/verified-resources/phones/verification-code/request';

    expect(await rig.call('POST', path, { phone: '+4930123456' }, { version: null })).toMatchObject(
      {
        status: 400,
        message: 'Could not send verification code to this phone number.',
      },
    );
  });

  it('answers 401 for calendars that are not connected, although the key is fine', async () => {
    expect(await rig.call('GET', '/v2/calendars/google/check')).toMatchObject({
      status: 401,
      message: 'Google Calendar not connected.',
    });
  });
});
