import { became, call, dated, http } from './nodes';

const v2 = 'https://api.cal.com/v2';

describe('an address', () => {
  it('without an operation is sent by Custom API Call', () => {
    const { parameters, notes } = became(
      http('New', call('GET', `${v2}/some/new/path`, { query: { a: 1 }, headers: dated })),
    );
    expect(parameters).toMatchObject({
      resource: 'customApiCall',
      method: 'GET',
      path: '/some/new/path',
      query: { pair: [{ name: 'a', value: 1 }] },
    });
    expect(notes[0]).toBe('The node has no operation for this path. This sends the same request.');
  });

  it.each([
    ['another service', 'https://api.example.com/v2/bookings'],
    ['a page of Cal.com that is not of the API', 'https://docs.cal.com/v2/bookings'],
    ['a name that only ends in the same way', 'https://evil-cal.com/v2/bookings'],
    ['nothing at all', ''],
  ])('of %s is none of ours', (_, url) => {
    const original = http('Other', call('GET', url));
    const { parameters, type } = original;
    expect(became(original)).toEqual({ parameters, type, notes: [] });
  });

  it('of a server of your own is known by name, by headers or by its key', () => {
    const url = 'https://meet.example.org/v2/me';
    const ours = [
      became(http('Me', call('GET', url)), { hosts: ['https://meet.example.org/'] }),
      became(http('Me', call('GET', url, { headers: dated }))),
      became(http('Me', call('GET', url, { headers: { Authorization: 'Bearer cal_0123456789' } }))),
    ];
    for (const { parameters } of ours) {
      expect(parameters).toMatchObject({ resource: 'profile', operation: 'get' });
    }
    expect(became(http('Me', call('GET', url))).type).toBe('n8n-nodes-base.httpRequest');
  });

  it('that is computed as a whole stays, with the reason', () => {
    const { type, reason } = became(
      http('Any', call('GET', '={{ $json.url }}', { headers: dated })),
    );
    expect(type).toBe('n8n-nodes-base.httpRequest');
    expect(reason).toBe('The address is computed, so the operation cannot be determined.');
  });
});
