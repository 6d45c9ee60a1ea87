import { startRecorder, type Recorder, type Reply } from '../unit/harness/recorder';
import {
  createCredential,
  importWorkflow,
  runWorkflow,
  sideBySide,
  testCredential,
  using,
} from './harness';
import { useStage } from './stage';

/** Stands for servers that are something else than Cal.com. */
let stranger: Recorder;

const stage = useStage({ sandbox: {} });

beforeAll(async () => {
  stranger = await startRecorder();
});
beforeEach(() => stage.sandbox.reset());
afterAll(() => stranger?.stop());

const key = (more: Record<string, unknown> = {}) => ({
  server: 'selfHosted',
  baseUrl: stage.sandbox.url,
  apiKey: stage.sandbox.keys.ada,
  ...more,
});

/** Tests data that the editor holds for a saved credential: older n8n test only those. */
async function testOf(type: string, data: Record<string, unknown>) {
  return await testCredential(stage.n8n, await createCredential(stage.n8n, type, data), data);
}

describe('the test of an API key', () => {
  const test = (more?: Record<string, unknown>) => testOf('calComKeyApi', key(more));

  /** What the test says about a server that answers everything alike. */
  const testAgainst = async (reply: Reply) => {
    stranger.reply = () => reply;
    const { status, message } = await test({ baseUrl: stranger.url });
    expect(status).toBe('Error');
    return message.replace(/127\.0\.0\.1:\d+/g, 'HOST');
  };

  it('succeeds, with any spelling of the address', async () => {
    for (const end of ['', '/', '/v2', '/api/v2/']) {
      expect(await test({ baseUrl: stage.sandbox.url + end })).toMatchObject({ status: 'OK' });
    }
    expect(stage.sandbox.requests.map(({ path, status }) => `${path} ${status}`)).toEqual(
      Array(4).fill('/v2/me 200'),
    );
  });

  it('refuses a key that was never issued', async () => {
    expect(await test({ apiKey: stage.sandbox.keys.unknown })).toEqual({
      status: 'Error',
      message:
        'Cal.com does not accept the API key. Check in the credential that the key is complete and not deleted, and belongs to the chosen server: keys of cal.com and cal.eu are unknown to your own server.',
    });
  });

  it('tells a key that expired from a wrong one', async () => {
    expect(await test({ apiKey: stage.sandbox.keys.expired })).toEqual({
      status: 'Error',
      message:
        "The API key has expired. Create a new one in Cal.com's settings and enter it in the credential.",
    });
  });

  it('says that nothing answers at a wrong address', async () => {
    const gone = await startRecorder();
    await gone.stop();

    const { status, message } = await test({ baseUrl: gone.url });
    expect(status).toBe('Error');
    expect(message).toBe(
      `Nothing answers at ${new URL(gone.url).host}. Check that the server runs.` +
        ' If n8n runs in a container, this address means that container.',
    );
  });

  it('says that an address is none', async () => {
    expect(await test({ baseUrl: 'my cal' })).toEqual({
      status: 'Error',
      message: '"Base URL" is not a web address. It looks like https://cal.example.com.',
    });
  });

  it('notices a server that is no Cal.com', async () => {
    expect(await testAgainst({ body: { id: 1, email: 'ada@example.com' } })).toBe(
      'A server answers at HOST, but not as Cal.com does. Check "Base URL" in the credential, and that n8n can reach it.',
    );
  });

  it("notices a proxy's page before the API", async () => {
    const page = '<!doctype html><title>Sign in</title>';
    expect(
      await testAgainst({ status: 403, headers: { 'content-type': 'text/html' }, body: page }),
    ).toBe(
      'HOST returned a web page instead of data. Check that "Base URL" in the credential is the address of the API, ' +
        'perhaps ending in /api, and that no proxy shows a sign-in page first.',
    );
  });
});

describe('the test of a Platform client', () => {
  const test = (more: Record<string, unknown> = {}) =>
    testOf('calComPlatformApi', {
      server: 'selfHosted',
      baseUrl: stage.sandbox.url,
      clientId: stage.sandbox.platform.clientId,
      clientSecret: stage.sandbox.platform.secret,
      ...more,
    });

  it('succeeds by listing a managed user', async () => {
    expect(await test()).toMatchObject({ status: 'OK' });
  });

  it.each([
    [{ clientSecret: 'wrong' }, /does not accept the Platform client's secret/],
    [{ clientId: 'wrong' }, /does not know the Platform client/],
  ])('refuses %p', async (wrong, message) => {
    expect(await test(wrong)).toEqual({
      status: 'Error',
      message: expect.stringMatching(message),
    });
  });
});

describe("n8n's HTTP Request node with our credential", () => {
  const get = (url: string) => ({
    name: url,
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 4.2,
    parameters: {
      url,
      authentication: 'predefinedCredentialType',
      nodeCredentialType: 'calComKeyApi',
    },
    credentials: using(stage.credential),
  });

  const run = async (...urls: string[]) =>
    runWorkflow(stage.n8n, await importWorkflow(stage.n8n, sideBySide('HTTP', urls.map(get))));

  it('gets the version date of each address without being told', async () => {
    const { intro } = stage.sandbox.ids.eventTypes;
    const dates = {
      '/v2/me': undefined,
      '/v2/bookings': '2024-08-13',
      '/v2/event-types': '2024-06-14',
      '/v2/schedules': '2024-06-11',
      [`/v2/slots?eventTypeId=${intro}&start=2030-03-04&end=2030-03-05`]: '2024-09-04',
    };

    const execution = await run(...Object.keys(dates).map((path) => stage.sandbox.url + path));

    expect(execution.error).toBeUndefined();
    expect(
      stage.sandbox.requests.map(({ path, status, headers }) => [
        path,
        status,
        headers['cal-api-version'],
      ]),
    ).toEqual(Object.entries(dates).map(([path, date]) => [path.split('?')[0], 200, date]));
    expect(execution.jsonOf(`${stage.sandbox.url}/v2/event-types`)).toMatchObject([
      { status: 'success', data: expect.arrayContaining([expect.objectContaining({ id: intro })]) },
    ]);
  });

  it('does not send the key to another host', async () => {
    stranger.requests.length = 0;
    const url = `${stranger.url}/v2/me`;

    const { status, error } = await run(url);

    expect(status).toBe('error');
    expect(error?.message).toContain(
      `This credential is for ${stage.sandbox.url} and is not sent to`,
    );
    expect(stranger.requests).toEqual([]);
  });
});
