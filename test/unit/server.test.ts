import fc from 'fast-check';
import { UserError } from 'n8n-workflow';
import { serverOf } from '../../nodes/shared/api/server';

const selfHosted = (baseUrl: unknown, more = {}) =>
  serverOf({ server: 'selfHosted', baseUrl, ...more });

function refusal(baseUrl: unknown): string {
  try {
    return `accepted as ${selfHosted(baseUrl).api}`;
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
}

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const segment = fc.stringMatching(/^[a-zA-Z0-9_~-]{1,8}$/).filter((it) => !/^v[12]$/i.test(it));
const origin = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.array(label, { minLength: 1, maxLength: 3 }),
    fc.option(fc.integer({ min: 1024, max: 65535 })),
  )
  .map(([scheme, labels, port]) => `${scheme}://${labels.join('.')}${port ? `:${port}` : ''}`);
const prefix = fc.array(segment, { maxLength: 3 }).map((it) => it.map((one) => `/${one}`).join(''));
const ending = fc.stringMatching(/^(\/{0,2}(\/v2|\/V2)){0,2}\/{0,2}$/);

describe('serverOf', () => {
  it('knows the hosted servers', () => {
    expect(serverOf({ server: 'cloud' })).toEqual({
      kind: 'cloud',
      api: 'https://api.cal.com',
      web: 'https://app.cal.com',
      ignoreSSLIssues: false,
    });
    expect(serverOf({ server: 'eu' })).toEqual({
      kind: 'eu',
      api: 'https://api.cal.eu',
      web: 'https://app.cal.eu',
      ignoreSSLIssues: false,
    });
  });

  it('does not look at a base URL that was left behind by another choice of server', () => {
    expect(serverOf({ server: 'eu', baseUrl: 'nonsense?', ignoreSSLIssues: true })).toEqual(
      serverOf({ server: 'eu' }),
    );
  });

  it.each([
    ['https://cal.example.com', 'https://cal.example.com', 'https://cal.example.com'],
    ['https://cal.example.com/v2/', 'https://cal.example.com', 'https://cal.example.com'],
    ['https://cal.example.com/api/v2', 'https://cal.example.com/api', 'https://cal.example.com'],
    ['https://cal.example.com/api/', 'https://cal.example.com/api', 'https://cal.example.com'],
    ['  cal.example.com/api/v2 ', 'https://cal.example.com/api', 'https://cal.example.com'],
    ['http://localhost:5555', 'http://localhost:5555', 'http://localhost:5555'],
    ['localhost:5555/v2', 'https://localhost:5555', 'https://localhost:5555'],
    ['HTTP://Cal.Example.COM:80//', 'http://cal.example.com', 'http://cal.example.com'],
    [
      'https://example.com/tools/cal/v2',
      'https://example.com/tools/cal',
      'https://example.com/tools/cal',
    ],
    ['http://[::1]:5555/', 'http://[::1]:5555', 'http://[::1]:5555'],
    // What somebody has opened in a browser to see whether the API is there.
    ['https://cal.example.com/api/v2/me', 'https://cal.example.com/api', 'https://cal.example.com'],
    ['https://mycal.com/v2/me/', 'https://mycal.com', 'https://mycal.com'],
    [
      '\u200bhttps://cal.example\u00ad.com\ufeff',
      'https://cal.example.com',
      'https://cal.example.com',
    ],
  ])('reads %p as API %p and web app %p', (baseUrl, api, web) => {
    expect(selfHosted(baseUrl)).toEqual({ kind: 'selfHosted', api, web, ignoreSSLIssues: false });
  });

  it.each(['https:/cal.example.com', 'https:cal.example.com', 'HTTP:/cal.example.com/api'])(
    'does not take %p for a host named https',
    (baseUrl) => {
      expect(refusal(baseUrl)).toBe(
        '"Base URL" is not a web address. It looks like https://cal.example.com.',
      );
    },
  );

  it('takes the web app address where it differs from the API', () => {
    const server = selfHosted('https://api.example.com/v2', { webUrl: 'cal.example.com/ ' });

    expect(server).toMatchObject({
      api: 'https://api.example.com',
      web: 'https://cal.example.com',
    });
  });

  it('passes on that certificates need not be verified', () => {
    expect(selfHosted('https://cal.example.com', { ignoreSSLIssues: true }).ignoreSSLIssues).toBe(
      true,
    );
  });

  it('reads every spelling of one address alike', () => {
    fc.assert(
      fc.property(origin, prefix, ending, (start, path, end) => {
        const plain = new URL(start).origin;
        expect(selfHosted(start + path + end).api).toBe(plain + path);
      }),
    );
  });

  it('reads its own result as the same address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (typed) => {
        let api: string;
        try {
          ({ api } = selfHosted(typed));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        expect(selfHosted(api).api).toBe(api);
        expect(api).toMatch(/^https?:\/\/[^\s?#]+$/);
        expect(api).not.toMatch(/\/$|\/v2$/i);
      }),
    );
  });

  it.each([
    ['', /^"Base URL" is empty/],
    [undefined, /^"Base URL" is empty/],
    ['   ', /^"Base URL" is empty/],
    ['https://', /not a web address/],
    ['https://cal example.com', /not a web address/],
    ['mailto:me@example.com', /not a web address|user name/],
    ['ftp://cal.example.com', /must start with https:\/\/ or http:\/\/, not ftp:/],
    ['javascript://alert', /must start with https/],
    ['https://ada:s3cret@cal.example.com', /must not contain a user name or password/],
    ['https://cal.example.com?apiKey=s3cret', /must not contain "\?"/],
    ['https://cal.example.com/#/s3cret', /must not contain "\?"/],
  ])('refuses %p with one sentence that repeats none of its secrets', (baseUrl, sentence) => {
    expect(refusal(baseUrl)).toMatch(sentence);
    expect(refusal(baseUrl)).not.toContain('s3cret');
  });

  it.each([
    ['https://app.cal.com', 'Cal.com'],
    ['https://api.cal.com/v2/', 'Cal.com'],
    ['cal.com/ada', 'Cal.com'],
    ['https://Acme.Cal.com', 'Cal.com'],
    ['https://app.cal.eu/settings/developer/api-keys', 'Cal.com (EU)'],
  ])('says of %p which server to choose', (baseUrl, server) => {
    expect(refusal(baseUrl)).toBe(
      `"Base URL" is an address of Cal.com's own cloud. Choose the server ${server} instead of Self-Hosted.`,
    );
  });

  it.each(['https://cal.example.com/api/v1', 'api.example.com/V1/'])(
    'says of %p that API v1 has a credential of its own',
    (baseUrl) => {
      expect(refusal(baseUrl)).toBe(
        '"Base URL" ends with /v1, but this credential is for API v2: leave /v1 out. For a server that has only API v1 use the Cal.com Legacy API credential.',
      );
    },
  );

  it('refuses nonsense in the web app address by its name', () => {
    expect(() => selfHosted('https://cal.example.com', { webUrl: 'ftp://x' })).toThrow(
      /^"Web App URL" must/,
    );
  });

  it('refuses a server that is not on the menu', () => {
    expect(() => serverOf({ server: 'mars' })).toThrow(
      'Choose "Server" in the Cal.com credential.',
    );
  });
});
