/** Managed users from their creation to their deletion, and what they do with their own tokens. */
import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { platform } from '../../../sandbox/seed';
import { runNode } from '../harness/runNode';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 10_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const picked = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });

const asClient = async (operation: string, parameters: object = {}) => {
  const output = await runNode(
    sandbox.url,
    {
      resource: 'managedUser',
      operation,
      clientId: picked(platform.clientId),
      ...parameters,
    } as never,
    {
      authentication: 'platform',
      credentials: { clientId: platform.clientId, clientSecret: platform.secret },
    },
  );
  return output.map(({ json }) => json);
};

/** What a managed user does, whose access token stands in place of an API key. */
const asUser = async (apiKey: unknown, parameters: object) => {
  const output = await runNode(sandbox.url, parameters as never, {
    credentials: { apiKey: apiKey as string },
  });
  return output.map(({ json }) => json);
};

const ann = { email: 'ann@example.com', name: 'Ann' };
const made = async (additionalFields: object = { timeZone: 'Europe/Berlin' }) => {
  const [user] = await asClient('create', { ...ann, additionalFields });
  return user as IDataObject & { user: IDataObject };
};

it('are found by the address that they were made with', async () => {
  const { user } = await made();
  expect(user.email).toBe(`ann+${platform.clientId}@example.com`);
  expect(await asClient('getMany', { filters: { emails: 'ann@example.com' } })).toEqual([
    expect.objectContaining({ id: user.id }),
  ]);
});

it('are made once, and the refusal names the one that there is', async () => {
  const { user } = await made();
  await expect(made()).rejects.toMatchObject({
    message: 'The platform already has a user with this email address',
    description: expect.stringMatching(
      `^Use that one: its ID stands in the response of Cal\\.com\\. Cal\\.com says: .*ID=${String(user.id)}\\.`,
    ),
  });
});

it('get a new username with a new address', async () => {
  const { user } = await made();
  const managedUserId = picked(user.id);
  const [changed] = await asClient('update', {
    managedUserId,
    updateFields: { email: 'anna@example.com' },
  });
  expect(changed).toMatchObject({
    email: `anna+${platform.clientId}@example.com`,
    username: `anna-${platform.clientId}-example-com`,
  });
});

it('book and cancel with their own access token', async () => {
  const { accessToken } = await made();
  const [schedule] = await asUser(accessToken, { resource: 'schedule', operation: 'getMany' });
  expect(schedule).toMatchObject({ timeZone: 'Europe/Berlin', isDefault: true });
  const [type] = await asUser(accessToken, {
    resource: 'eventType',
    operation: 'create',
    title: 'Chat',
    slug: 'chat',
    lengthInMinutes: 30,
  });
  const booking = { resource: 'booking', attendeeName: 'Bob', attendeeEmail: 'bob@example.com' };
  const [booked] = await asUser(accessToken, {
    ...booking,
    operation: 'create',
    eventTypeId: picked(type.id),
    start: DateTime.utc().plus({ weeks: 1 }).startOf('week').set({ hour: 10 }).toISO(),
  });
  expect(booked).toMatchObject({ status: 'accepted' });
  const listed = await asUser(accessToken, { resource: 'booking', operation: 'getMany' });
  expect(listed.map(({ uid }) => uid)).toEqual([booked.uid]);
  const [cancelled] = await asUser(accessToken, {
    resource: 'booking',
    operation: 'cancel',
    bookingUid: booked.uid,
    cancellationReason: 'Ill',
  });
  expect(cancelled).toMatchObject({ status: 'cancelled' });
});

it('lose their tokens when new ones are forced', async () => {
  const { user, accessToken, refreshToken } = await made();
  const [forced] = await asClient('forceRefreshTokens', { managedUserId: picked(user.id) });
  const me = { resource: 'profile', operation: 'get' };

  await expect(asUser(accessToken, me)).rejects.toMatchObject({ httpCode: '401' });
  expect(await asUser(forced.accessToken, me)).toEqual([expect.objectContaining({ id: user.id })]);
  await expect(asClient('refreshTokens', { refreshToken })).rejects.toMatchObject({
    message: 'The refresh token is not valid (any more)',
    description: expect.stringContaining('Managed User > Force Refresh Tokens'),
  });
  const [fresh] = await asClient('refreshTokens', { refreshToken: forced.refreshToken });
  expect(await asUser(fresh.accessToken, me)).toEqual([expect.objectContaining({ id: user.id })]);
});

it('are gone once they are deleted', async () => {
  const { user, accessToken } = await made();
  await asClient('delete', { managedUserId: picked(user.id) });

  await expect(asClient('get', { managedUserId: picked(user.id) })).rejects.toMatchObject({
    message: expect.stringContaining('is not part of this OAuth client'),
    httpCode: '404',
  });
  await expect(
    asUser(accessToken, { resource: 'profile', operation: 'get' }),
  ).rejects.toMatchObject({ httpCode: '401' });
});
