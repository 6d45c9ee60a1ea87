import type { Reply } from '../harness/recorder';
import { apiKey, getMe, useLegacyServer } from './requestStage';

const { server, run, refusal } = useLegacyServer();

describe('an error', () => {
  it('says what the server says, without the address and the key', async () => {
    const error = await refusal({
      status: 400,
      body: {
        message: `title is required, see /v1/event-types?apiKey=${apiKey}`,
        url: `/v1/event-types?apiKey=${apiKey}`,
        method: 'POST',
        data: null,
      },
    });

    expect(error.message).toBe('Title is required, see /v1/event-types?apiKey=***');
    expect(JSON.stringify(error)).not.toContain(apiKey);
  });

  it('shows a key of unusual characters in no form', async () => {
    const key = 'acme+live/0001=';
    server.reply = () => ({
      status: 400,
      body: { message: `${key} of ?${new URLSearchParams({ key })}` },
    });
    const error = await run(getMe, { credentials: { apiKey: key } }).catch((it: Error) => it);

    expect(error).toMatchObject({ message: '*** of ?key=***' });
  });

  it.each<[string, Reply, string]>([
    [
      'no server at all',
      { status: 410, body: { status: 'error', error: { message: 'Decommissioned' } } },
      'There is no API v1 at this address (any more)',
    ],
    [
      'the page of a newer web application',
      { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>Not found</html>' },
      'There is no API v1 at this address (any more)',
    ],
    [
      'the server of API v2',
      { status: 404, body: { status: 'error', error: { message: 'Cannot GET /v1/me' } } },
      'There is no API v1 at this address (any more)',
    ],
    [
      'an unknown record',
      { status: 404, body: { message: 'Booking not found', url: '/v1/bookings/1' } },
      'Booking not found',
    ],
    [
      'a wrong key',
      { status: 401, body: { error: 'Your API key is not valid.' } },
      'The server does not accept the API key',
    ],
    [
      'an old key',
      { status: 401, body: { error: 'This API key is expired.' } },
      'The API key has expired',
    ],
    [
      'a proxy that cuts off the query',
      { status: 401, body: { message: 'No API key provided' } },
      'The server received no API key',
    ],
    [
      'a server without licence',
      { status: 401, body: { message: 'Invalid license' } },
      'Invalid license',
    ],
    [
      'a field that the server does not know',
      { status: 400, body: { message: "Unrecognized key(s) in object: 'note'" } },
      "Unrecognized key(s) in object: 'note'",
    ],
  ])('explains the answer of %s', async (_, reply, message) => {
    const error = await refusal(reply);

    expect(error.message).toBe(message);
    expect(error.description).toMatch(/\w/);
  });

  it('points to the Cal.com node when API v1 is gone', async () => {
    const { description } = await refusal({ status: 410, body: {} });

    expect(description).toContain('Use the Cal.com node');
  });
});
