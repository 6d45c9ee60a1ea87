import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { became, call, dated, http } from './nodes';

const v2 = 'https://api.cal.com/v2';

describe('settings', () => {
  const url = `${v2}/bookings`;
  it('that both nodes have are taken over', () => {
    const { parameters, notes } = became(
      http('List', {
        ...call('GET', url, { headers: dated }),
        options: { timeout: 5000, proxy: 'http://proxy.example.com', allowUnauthorizedCerts: true },
      }),
    );
    expect(parameters.requestOptions).toEqual({
      timeout: 5000,
      proxy: 'http://proxy.example.com',
      ignoreSslIssues: true,
    });
    expect(notes).toEqual([]);
  });

  it('that have no place any more are noted', () => {
    const { notes } = became(
      http('List', {
        ...call('GET', url, { headers: dated }),
        options: {
          batching: { batch: { batchSize: 1 } },
          response: { response: { fullResponse: true, neverError: true } },
          pagination: { pagination: { paginationMode: 'updateAParameterInEachRequest' } },
        },
      }),
    );
    expect(notes).toEqual([
      'Batching is gone: the node keeps to the rate limit by itself.',
      'Status and headers of the response are no longer in the output.',
      'Never Error is gone: choose under Settings what happens on an error.',
      'All pages are read, as before.',
    ]);
  });

  it('of n8n for any node stay: what happens on an error, retries, notes, place', () => {
    const more = {
      onError: 'continueErrorOutput',
      retryOnFail: true,
      notes: 'Mine',
      position: [1, 2],
      id: 'a',
    };
    const original = { ...http('List', call('GET', url, { headers: dated })), ...more };
    const { workflow } = convert({ nodes: [original] }, tables);
    expect(workflow.nodes[0]).toMatchObject(more);
  });
});
