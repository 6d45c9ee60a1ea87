import { NodeHelpers } from 'n8n-workflow';
import { calCom, runNode } from '../harness/runNode';
import { picked, update, useEventTypes } from './eventTypeStage';

const { server, updated } = useEventTypes();

describe('an update', () => {
  it('sends what was added only, and clears an emptied text', async () => {
    expect(await updated({ description: '', hidden: false })).toEqual({
      description: '',
      hidden: false,
    });
    expect([server.requests[0].method, server.requests[0].url]).toEqual([
      'PATCH',
      '/v2/event-types/7',
    ]);
  });

  it.each(['', null])('refuses to empty what nothing can be without (%p)', async (slug) => {
    await expect(updated({ slug, description: '' })).rejects.toThrow('"Slug" cannot be empty');
    expect(server.requests).toEqual([]);
  });

  it('does not clear what stands empty in a row', async () => {
    const field = [{ kind: 'shortText', label: 'Company', slug: 'company', placeholder: '' }];
    expect(await updated({ bookingFields: { field } })).toEqual({
      bookingFields: [{ type: 'text', label: 'Company', slug: 'company', required: false }],
    });
  });

  it('sends no form that nobody filled in', async () => {
    expect(await updated({ calVideoSettings: {}, seats: {}, title: 'New' })).toEqual({
      title: 'New',
    });
  });

  it('is made for each item with its own values', async () => {
    await runNode(
      server.url,
      {
        ...update,
        eventTypeId: picked('={{ $json.id }}'),
        settings: { title: '={{ $json.title }}' },
      },
      {
        items: [
          { id: 7, title: 'One' },
          { id: 8, title: 'Two' },
        ],
      },
    );
    expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
      ['/v2/event-types/7', { title: 'One' }],
      ['/v2/event-types/8', { title: 'Two' }],
    ]);
  });

  it('with the newest version is refused on a self-hosted server', async () => {
    await expect(runNode(server.url, { ...update, newestVersion: true })).rejects.toThrow(
      'Self-hosted Cal.com servers do not know the newest API version',
    );
    expect(server.requests).toEqual([]);
  });
});

it.each([
  [{}, false],
  [{ bookingFields: { field: [] } }, true],
])('warns of the list of questions only where it was added (%p)', (settings, isShown) => {
  const { description } = calCom;
  const { properties } = description;
  const values = { authentication: 'apiKey', resource: 'eventType', operation: 'update', settings };
  const parameters = NodeHelpers.getNodeParameters(
    properties,
    values,
    true,
    false,
    null,
    description,
  );
  const warning = properties.find(({ name }) => name === 'bookingFieldsNotice')!;
  const shown = { parameters: parameters! };
  expect(NodeHelpers.displayParameterPath(shown, warning, 'parameters', null, description)).toBe(
    isShown,
  );
});
