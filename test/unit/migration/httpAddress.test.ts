import { became, call, dated, http, pairs } from './nodes';

const v2 = 'https://api.cal.com/v2';

describe('an address', () => {
  const uid = '={{ $json.uid }}';

  it.each([
    ['with an expression', `=${v2}/bookings/{{ $json.uid }}/cancel`, uid],
    ['in code', `={{ '${v2}/bookings/' + $json.uid + '/cancel' }}`, uid],
    ['in a template', `={{ \`${v2}/bookings/\${$json.uid}/cancel\` }}`, uid],
    ['that encodes by itself', `=${v2}/bookings/{{ encodeURIComponent($json.uid) }}/cancel`, uid],
    ['without a scheme', 'api.cal.com/v2/bookings/abc%20d/cancel', 'abc d'],
    ['with a slash at its end', `${v2}/bookings/abc/cancel/`, 'abc'],
    ['with a port and spaces around', ' https://API.cal.com:443/v2/bookings/abc/cancel ', 'abc'],
    [
      'of one region or another',
      `={{ $json.eu ? 'https://api.cal.eu' : 'https://api.cal.com' }}/v2/bookings/abc/cancel`,
      'abc',
    ],
    ['of the European region', 'https://api.cal.eu/v2/bookings/abc/cancel', 'abc'],
  ])('%s is read', (_, url, bookingUid) => {
    const { parameters } = became(http('Cancel', call('POST', url, { headers: dated })));
    expect(parameters).toMatchObject({ resource: 'booking', operation: 'cancel', bookingUid });
  });

  it('with a query is read like one with rows', () => {
    const inAddress = `=${v2}/bookings?attendeeEmail={{ encodeURIComponent($json.email) }}&status=upcoming&take=20`;
    const inRows = call('GET', `${v2}/bookings`, {
      headers: dated,
      query: { attendeeEmail: '={{ $json.email }}', status: 'upcoming', take: 20 },
    });
    const made = became(http('List', call('GET', inAddress, { headers: dated })));
    expect(made).toEqual(became(http('List', inRows)));
    expect(made.parameters).toMatchObject({
      resource: 'booking',
      operation: 'getMany',
      returnAll: false,
      limit: 20,
      filters: { attendeeEmail: '={{ $json.email }}', status: ['upcoming'] },
    });
  });

  it('with a query as JSON is read, too', () => {
    const { parameters } = became(
      http('List', {
        url: `${v2}/bookings`,
        sendQuery: true,
        specifyQuery: 'json',
        jsonQuery: '={ "attendeeEmail": "{{ $json.email }}" }',
        sendHeaders: true,
        headerParameters: pairs(dated),
      }),
    );
    expect(parameters).toMatchObject({ filters: { attendeeEmail: '={{ $json.email }}' } });
  });

  it('of a team or an organization chooses the scope', () => {
    const { parameters } = became(http('Types', call('GET', `${v2}/teams/7/event-types`)));
    expect(parameters).toMatchObject({
      resource: 'eventType',
      operation: 'getMany',
      scope: 'team',
      teamId: { value: '7' },
    });
  });
});

it('keeps the lists of a query, which are spelled with brackets', () => {
  const calendars =
    'calendarsToLoad[0][credentialId]=1&calendarsToLoad%5B0%5D%5BexternalId%5D=a%40example.com';
  const busy = call('GET', `${v2}/calendars/busy-times?dateFrom=2030-03-05&${calendars}`);
  expect(became(http('Busy', busy)).parameters).toMatchObject({
    operation: 'getBusyTimes',
    calendarsToLoad: {
      calendar: [{ credentialId: { value: '1' }, externalId: { value: 'a@example.com' } }],
    },
  });
  const listed = call('GET', `${v2}/bookings?status[]=upcoming&status[]=past`);
  expect(became(http('List', listed)).parameters).toMatchObject({
    filters: { status: ['upcoming', 'past'] },
  });
});
