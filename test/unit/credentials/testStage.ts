import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { credentialTest } from '../../../nodes/shared/credentials/credentialTest';
import { listen, type Listener, type RequestListener } from './listener';

export const me = { status: 'success', data: { id: 1, email: 'ada@example.com', username: 'ada' } };

/** An error as the API sends it. */
export const error = (message: string) => ({
  status: 'error',
  timestamp: '2026-11-20T03:52:08.828Z',
  path: '/v2/me',
  error: { code: 'SomeException', message, details: { message, statusCode: 401 } },
});

/** A server that answers with a web page, below an empty line. */
export const page =
  (status: number, text = '<!DOCTYPE html><title>Sign in</title>'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`\n${text}`);
  };

export const key = { server: 'selfHosted', apiKey: 'cal_secret1' };

export const refusedKey =
  'Cal.com does not accept the API key. Check in the credential that the key is complete and not deleted, and belongs to the chosen server: keys of cal.com and cal.eu are unknown to your own server.';

/** Tests a credential as n8n's Test button does, against a server that answers what it is given. */
export function useCredentialTest() {
  let server: Listener | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  /** Waits until the server of a test listens; it is closed when the test ends. */
  async function open(listener: Promise<Listener>): Promise<Listener> {
    server = await listener;
    return server;
  }
  /** What the server of the test was asked. */
  const asked = () => server!.requests;
  async function test(type: string, data: ICredentialDataDecryptedObject) {
    const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData);
    return await credentialTest[`${type}Test`].call(context, {
      id: '1',
      name: 'Cal.com',
      type,
      data,
    });
  }
  async function testKey(answer: RequestListener, more: ICredentialDataDecryptedObject = {}) {
    const { url } = await open(listen(answer));
    return await test('calComKeyApi', { ...key, baseUrl: url, ...more });
  }
  async function problemWith(answer: RequestListener) {
    const { status, message } = await testKey(answer);
    expect(status).toBe('Error');
    expect(message).not.toContain('secret1');
    return message.replaceAll(`127.0.0.1:${server!.port}`, 'HOST');
  }
  return { open, asked, test, testKey, problemWith };
}
