import { became, call, dated, http, type Loose } from './nodes';

const v2 = 'https://api.cal.com/v2';

describe('a key', () => {
  const written = 'cal_live_0123456789abcdef';
  it.each<[string, Loose]>([
    ['header', call('GET', `${v2}/me`, { headers: { Authorization: `Bearer ${written}` } })],
    [
      'header with an expression',
      call('GET', `${v2}/me`, { headers: { authorization: `=Bearer ${written}` } }),
    ],
    [
      'secret of a platform client',
      call('GET', `${v2}/me`, { headers: { 'x-cal-secret-key': written } }),
    ],
    ['query', call('GET', 'https://api.cal.com/v1/me', { query: { apiKey: written } })],
    ['address', call('GET', `https://api.cal.com/v1/me?apiKey=${written}`)],
  ])('in a %s is in neither the workflow nor the report', (_, parameters) => {
    const made = became(http('Me', parameters));
    expect(JSON.stringify(made)).not.toContain(written);
    expect(made.notes).toContain(
      'The workflow contained an API key: it was removed here. Delete it in Cal.com and create a new one for the credential.',
    );
  });

  it('of a credential is left to choose', () => {
    const original = http('Me', {
      ...call('GET', `${v2}/me`, { headers: dated }),
      authentication: 'genericCredentialType',
      genericAuthType: 'httpHeaderAuth',
    });
    const made = became({ ...original, credentials: { httpHeaderAuth: { id: '1', name: 'x' } } });
    expect(made).toMatchObject({ credential: 'Cal.com API', notes: [] });
    expect(made.parameters).toMatchObject({ authentication: 'apiKey' });
    expect(made).not.toHaveProperty('credentials');
  });
});
