import type { ResourceMapperField } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { Sandbox } from '../sandbox';
import { startSandbox } from '../sandbox';
import type { EditorNode, N8n, SavedCredential } from './harness';
import {
  createCredential,
  importWorkflow,
  mapperFields,
  runWorkflow,
  sideBySide,
  startN8n,
  using,
} from './harness';

let sandbox: Sandbox;
let n8n: N8n;
let credential: SavedCredential;

beforeAll(async () => {
  sandbox = await startSandbox();
  n8n = await startN8n();
  credential = await createCredential(n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: sandbox.url,
    apiKey: sandbox.keys.ada,
  });
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const create = { authentication: 'apiKey', resource: 'booking', operation: 'create' };

const picked = (value: number | string, mode = 'list') => ({ __rl: true, mode, value });

/** The form of an event type, as the editor gets it. */
const formOf = (eventTypeId: object) => {
  const node: EditorNode = {
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { ...create, eventTypeBy: 'id', eventTypeId },
    credential,
  };
  return mapperFields(n8n, node, 'bookingQuestions', 'parameters.questions');
};

const shown = ({ id, type, required, options }: ResourceMapperField) => [
  id,
  type,
  required,
  ...(options ?? []).map(({ name }) => name),
];

/** The next Tuesday at ten, as the editor's picker gives it. */
const tuesday = DateTime.utc().plus({ weeks: 1 }).startOf('week').plus({ days: 1, hours: 10 });
const start = tuesday.toISO({ includeOffset: false, suppressMilliseconds: true });

const book = (parameters: Record<string, unknown>) =>
  sideBySide('Book', [
    {
      name: 'Book',
      type: 'n8n-nodes-cal-com.calCom',
      parameters: {
        ...create,
        eventTypeId: picked(sandbox.ids.eventTypes.onboarding),
        start,
        attendeeName: 'Nathan Smith',
        attendeeEmail: 'nathan@example.com',
        ...parameters,
      },
      credentials: using(credential),
    },
  ]);

it('offers the questions of an event type as fields', async () => {
  const { fields } = await formOf(picked(sandbox.ids.eventTypes.onboarding));
  expect(fields.map(shown)).toEqual([
    ['company', 'string', true],
    ['team-size', 'number', true],
    ['plan', 'options', true, 'Free', 'Pro', 'Enterprise'],
    ['topics[]', 'string', true, 'Billing', 'Setup', 'Training'],
    ['consent', 'boolean', true],
    ['notes', 'string', false],
  ]);
});

it("offers the questions of a team's event type", async () => {
  const types = [...sandbox.store.eventTypes.values()].filter(({ teamId }) => teamId !== null);
  for (const { id } of types) {
    expect((await formOf(picked(id))).fields.map(({ id: slug }) => slug)).toEqual(['notes']);
  }
});

it.each([
  ['an expression gives', '={{ $json.id }}', /known only when the workflow runs/],
  ['the account cannot read', 999_999, /not read its questions/],
])('points to name and value pairs for an event type that %s', async (_, value, notice) => {
  const form = await formOf(picked(value, 'id'));
  expect(form).toEqual({ fields: [], emptyFieldsNotice: expect.stringMatching(notice) });
});

it('books with the answers in the types that the questions ask for', async () => {
  const { fields: schema } = await formOf(picked(sandbox.ids.eventTypes.onboarding));
  const value = {
    company: '={{ "Ac" + "me" }}',
    'team-size': '={{ "12" }}',
    plan: 'Pro',
    'topics[]': '={{ ["billing", "Setup"] }}',
    consent: true,
  };
  const workflow = await importWorkflow(
    n8n,
    book({ questions: { mappingMode: 'defineBelow', value, schema } }),
  );
  const done = await runWorkflow(n8n, workflow);
  expect(done.errorOf('Book')).toBeUndefined();
  expect(done.jsonOf('Book')).toEqual([
    expect.objectContaining({
      status: 'accepted',
      start: tuesday.toISO(),
      bookingFieldsResponses: expect.objectContaining({
        company: 'Acme',
        'team-size': 12,
        plan: 'Pro',
        topics: ['Billing', 'Setup'],
        consent: true,
      }),
    }),
  ]);
});

it('tells which answer does not fit', async () => {
  const { fields: schema } = await formOf(picked(sandbox.ids.eventTypes.onboarding));
  const value = {
    company: 'Acme',
    'team-size': 3,
    plan: '={{ "Gold" }}',
    'topics[]': 'Setup',
    consent: true,
  };
  const workflow = await importWorkflow(
    n8n,
    book({ questions: { mappingMode: 'defineBelow', value, schema } }),
  );
  const done = await runWorkflow(n8n, workflow);
  expect(done.errorOf('Book')?.message).toBe(
    'Plan must be one of Free, Pro, Enterprise, but is "Gold"',
  );
});
