import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({
  body: { status: 'success', data: { bookingFields: [{ slug: 'name' }, { slug: 'size' }] } },
}));

const eventTypeId = { __rl: true, mode: 'id', value: '7' };

const run = (operation: string, parameters: object = {}, options = {}) =>
  runNode(server.url, { resource: 'bookingField', operation, eventTypeId, ...parameters }, options);

const form = (...field: object[]) => ({ bookingFields: { field } });

it("adds questions of one's own, each with what belongs to its kind", async () => {
  const output = await run(
    'add',
    form(
      { kind: 'select', slug: 'size', label: 'Size', options: 'Small, Large', required: 'true' },
      { kind: 'longText', slug: 'why', label: 'Why', options: 'lost', maxLength: 200 },
      { kind: 'email', slug: 'boss', label: 'Boss', requireEmails: 'example.com' },
    ),
  );
  const [{ method, url, headers, body }] = server.requests;
  expect([method, url]).toEqual(['POST', '/v2/event-types/7/booking-fields']);
  expect(headers['cal-api-version']).toBe('2026-06-12');
  expect(body).toEqual({
    bookingFields: [
      {
        field: 'custom',
        type: 'select',
        slug: 'size',
        label: 'Size',
        options: ['Small', 'Large'],
        required: true,
      },
      { field: 'custom', type: 'longText', slug: 'why', label: 'Why', maxLength: 200 },
      {
        field: 'custom',
        type: 'email',
        slug: 'boss',
        label: 'Boss',
        requireEmails: ['example.com'],
      },
    ],
  });
  expect(output.map(({ json }) => json)).toEqual([{ slug: 'name' }, { slug: 'size' }]);
});

it('replaces built-in questions by their name and form', async () => {
  await run(
    'replaceAll',
    form(
      { kind: 'builtIn.name.splitName', firstNameLabel: 'Given name', lastNameRequired: 'true' },
      { kind: 'builtIn.email', label: 'Email', hidden: 'false' },
    ),
  );
  expect(server.requests[0]).toMatchObject({
    method: 'PUT',
    body: {
      bookingFields: [
        {
          field: 'name',
          slug: 'name',
          variant: 'splitName',
          firstNameLabel: 'Given name',
          lastNameRequired: true,
        },
        { field: 'email', slug: 'email', label: 'Email', hidden: false },
      ],
    },
  });
});

it('changes only what is set, found by the slug', async () => {
  await run(
    'update',
    form({ kind: 'builtIn.notes', hidden: 'true' }, { kind: 'number', slug: 'size', label: '' }),
  );
  expect(server.requests[0]).toMatchObject({
    method: 'PATCH',
    body: {
      bookingFields: [
        { slug: 'notes', hidden: true },
        { type: 'number', slug: 'size' },
      ],
    },
  });
});

describe('JSON', () => {
  const list = [{ field: 'custom', type: 'url', slug: 'site', label: 'Site' }];
  const inputs: [string, unknown][] = [
    ['a list as text', JSON.stringify(list)],
    ['a list from an expression', list],
    ['the object that the API answers', JSON.stringify({ bookingFields: list })],
    ['a single field', JSON.stringify(list[0])],
  ];
  it.each(inputs)('may be %s', async (_, bookingFieldsJson) => {
    await run('add', { specifyFields: 'json', bookingFieldsJson });
    expect(server.requests[0].body).toEqual({ bookingFields: list });
  });

  it('must be readable', async () => {
    const parameters = { specifyFields: 'json', bookingFieldsJson: '[{' };
    await expect(run('add', parameters)).rejects.toThrow('"Questions (JSON)" is not valid JSON');
  });
});

it('needs a question', async () => {
  await expect(run('replaceAll', form())).rejects.toThrow('"Questions" is required');
  expect(server.requests).toEqual([]);
});

it('deletes by slug in the scope of each team', async () => {
  const items = [{ slug: 'size' }, { slug: 'a/b' }];
  const parameters = {
    scope: 'team',
    teamId: { __rl: true, mode: 'id', value: '5' },
    fieldSlug: '={{ $json.slug }}',
  };
  const output = await run('delete', parameters, { items });
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'DELETE /v2/teams/5/event-types/7/booking-fields/size',
    'DELETE /v2/teams/5/event-types/7/booking-fields/a%2Fb',
  ]);
  expect(output).toEqual([
    { json: { deleted: true }, pairedItem: { item: 0 } },
    { json: { deleted: true }, pairedItem: { item: 1 } },
  ]);
});
