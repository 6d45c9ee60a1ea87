import type { IDataObject, NodeApiError } from 'n8n-workflow';
import { runNode } from '../harness/runNode';
import { success, type Reply } from '../harness/recorder';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const UID = 'k3Wd7sQ9mZx2Lp5Rt8Vb1N';
const eventTypeId = { __rl: true, mode: 'id', value: '1' };
const reads = { resource: 'schedule', operation: 'get', scheduleId: eventTypeId };
const books = {
  resource: 'booking',
  operation: 'create',
  eventTypeId,
  start: '2031-01-01T10:00:00Z',
  attendeeName: 'Nathan',
  attendeeEmail: 'nathan@example.com',
};

let account = 0;

/** What the node returns or throws, as an account of its own: nothing is known of its rate limit. */
const run = async (parameters: IDataObject, maxWait = 2): Promise<NodeApiError & IDataObject[]> => {
  account += 1;
  const requests = { ...parameters, requestOptions: { timeout: 5000, maxWait } };
  return (await runNode(server.url, requests as never, {
    credentials: { apiKey: 'cal_live_0001', name: String(account) },
  }).catch((error: NodeApiError) => error)) as NodeApiError & IDataObject[];
};

const plain = { 'content-type': 'text/plain' };
/** What proxies say that find no server behind them, or do not like a request. */
const foreign: Array<[string, Reply]> = [
  ['404 of Traefik', { status: 404, headers: plain, body: '404 page not found\n' }],
  ['404 with nothing', { status: 404 }],
  ['403 of a firewall', { status: 403, headers: plain, body: 'Forbidden by policy' }],
  ['401 with nothing', { status: 401 }],
  ['409 with nothing', { status: 409 }],
  ['405 with nothing', { status: 405 }],
  ['304', { status: 304 }],
];

describe('a refusal that is not from Cal.com', () => {
  it.each(foreign)('is told as such, without advice about the account: %s', async (_, reply) => {
    server.reply = () => reply;
    const { message, description, httpCode } = await run(reads);
    expect(message).toMatch(/^127\.0\.0\.1:\d+ refused the request, but not as Cal\.com does$/);
    expect(description).toMatch(/^A proxy in front of the server may respond like this/);
    expect(httpCode).toBe(String(reply.status));
  });

  it.each(['404 page not found\n', '', '<html><title>404</title></html>'])(
    'never makes a booking one that does not exist: %j',
    async (body) => {
      server.reply = () => ({ status: 404, headers: plain, body });
      const { message } = await run({
        resource: 'appointment',
        operation: 'lookUp',
        bookingUid: UID,
      });
      expect(message).toMatch(/not as Cal\.com does|web page instead of data/);
    },
  );

  it('by a firewall says who can help', async () => {
    server.reply = () => ({
      status: 403,
      headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' },
      body: '<!DOCTYPE html><title>Just a moment...</title>',
    });
    const { message, description } = await run(reads);
    expect(message).toMatch(/^A firewall in front of 127\.0\.0\.1:\d+ does not let n8n through$/);
    expect(description).toMatch(/^Allow the address of n8n/);
  });

  it('of too large a request says so, whoever refuses it', async () => {
    const body = '<html><title>413 Request Entity Too Large</title></html>';
    server.reply = () => ({ status: 413, headers: { 'content-type': 'text/html' }, body });
    const { message } = await run(reads);
    expect(message).toMatch(/^The request is larger than a proxy in front of 127\.0\.0\.1:\d+ /);
  });
});

describe.each([408, 499])('status %d, of a proxy that waited for the server in vain', (status) => {
  it('is no answer: what may be repeated is repeated', async () => {
    server.reply = (request, index) => (index === 0 ? { status } : success(request));
    expect(await run(reads)).toEqual([expect.objectContaining({ json: expect.anything() })]);
    expect(server.requests).toHaveLength(2);
  });

  it('leaves open whether a booking was made, which is not sent twice', async () => {
    server.reply = () => ({ status });
    const { message, description } = await run(books);
    expect(message).toMatch(/is having problems$/);
    expect(description).toContain('may still have been carried out: check before');
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

it('a redirect to the address that was asked is not told as another Base URL', async () => {
  server.reply = ({ url }) => ({ status: 307, headers: { location: url } });
  const { description } = await run(reads);
  expect(description).toMatch(/^It leads to the address that was asked: check the proxy/);
});

it('a lost booking is told as unseen only where Cal.com said so', async () => {
  const type = { status: 'success', data: { id: 1, teamId: 7 } };
  const lost = (about: Reply) => (request: { method: string; url: string }) =>
    request.method === 'POST'
      ? { status: 502 }
      : request.url.includes('/event-types/')
        ? about
        : success(request);
  server.reply = lost({ status: 502 });
  expect((await run(books)).description).toContain('carried out: check before you run it again');
  server.reply = lost({ body: type });
  expect((await run(books)).description).toContain('this account cannot see it');
});

it.each<[string, Reply]>([
  ['the answer to a refusal', { status: 429, headers: { 'retry-after': '99999999' } }],
  [
    'a counter',
    { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999' }, status: 200 },
  ],
])('%s that names years shuts the account out for an hour', async (_, first) => {
  server.reply = (request, index) =>
    index === 0 ? { ...success(request), ...first } : success(request);
  account += 1;
  const options = { credentials: { apiKey: 'cal_live_0001', name: String(account) } };
  const go = async () =>
    (await runNode(
      server.url,
      { ...reads, requestOptions: { maxWait: 1 } } as never,
      options,
    ).catch((error: Error) => error)) as Error;
  await go();
  expect((await go()).message).toMatch(/used up for another 36\d\d s/);
});

it('a Retry-After may be a time in seconds since the epoch', async () => {
  const after = String(Math.ceil(Date.now() / 1000) + 1);
  server.reply = (request, index) =>
    index === 0 ? { status: 429, headers: { 'retry-after': after } } : success(request);
  expect(await run(reads, 10)).toHaveLength(1);
});
