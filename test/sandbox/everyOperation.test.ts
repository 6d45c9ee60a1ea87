import { DateTime } from 'luxon';
import { operations } from '../../contract';
import { startSandbox, type Profile, type Sandbox } from '../../sandbox/index';
import { Scene } from './scene';
import { seedPlain } from '../../sandbox/seedPlain';

/** What the community build answers to operations that it cannot carry out. */
const stubs: Record<string, number> = {
  'POST /v2/api-keys/refresh': 500,
  'POST /v2/verified-resources/phones/verification-code/request': 400,
  'POST /v2/verified-resources/phones/verification-code/verify': 500,
  // Video rooms need an integration that it does not have.
  'GET /v2/bookings/{bookingUid}/recordings': 404,
  'GET /v2/bookings/{bookingUid}/transcripts': 404,
  'GET /v2/bookings/{bookingUid}/conferencing-sessions': 404,
  // There are no organizations, to which platform clients belong.
  'GET /v2/oauth-clients': 401,
  'POST /v2/oauth-clients': 401,
};

/** The contract's word for what an answer holds. */
function kindOf(body: string): string {
  const { status, data, ...bare } = body ? JSON.parse(body) : { status: 'success' };
  if (status === undefined) return typeof bare;
  if (data === undefined) return 'none';
  return Array.isArray(data) ? 'array' : typeof data;
}

describe.each<Profile>(['cloud', 'selfHosted'])('%s', (profile) => {
  const start = DateTime.fromISO('2030-03-01T08:00:00Z');
  let time = start;
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ profile, rateLimit: 1_000_000, now: () => time });
  });
  beforeEach(() => {
    time = start;
    sandbox.reset();
    // Calendars and conferencing apps, which nobody has connected at first.
    if (profile === 'selfHosted') seedPlain(sandbox.store, time);
  });
  afterAll(() => sandbox.stop());

  const offered = operations
    .filter(({ availability }) => availability.includes(profile))
    .map((operation) => [`${operation.method} ${operation.path}`, operation] as const);

  it.each(offered)('answers %s', async (route, operation) => {
    const scene = new Scene(sandbox, (iso) => (time = DateTime.fromISO(iso)));

    const response = await scene.call(operation);
    const body = await response.text();

    const expected = (profile === 'selfHosted' && stubs[route]) || operation.response.status;
    expect([response.status, body]).toEqual([expected, body]);
    if (response.ok)
      expect(operation.response.dataKind.replace('map', 'object').split('|')).toContain(
        kindOf(body),
      );
    expect(sandbox.requests.filter(({ error }) => error)).toEqual([]);
  });
});
