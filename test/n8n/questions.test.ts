import type { ResourceMapperField } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { EditorNode } from './harness';
import { importWorkflow, mapperFields, runWorkflow, sideBySide, using } from './harness';
import { useStage } from './stage';

const stage = useStage({ sandbox: {} });

const create = { authentication: 'apiKey', resource: 'booking', operation: 'create' };

const picked = (value: number | string, mode = 'list') => ({ __rl: true, mode, value });

/** The form of an event type, as the editor gets it. */
const formOf = (eventTypeId: object) => formIn({ ...create, eventTypeBy: 'id', eventTypeId });

const formIn = (parameters: EditorNode['parameters']) => {
  const node: EditorNode = {
    type: 'n8n-nodes-cal-com.calCom',
    parameters,
    credential: stage.credential,
  };
  return mapperFields(stage.n8n, node, 'bookingQuestions', 'parameters.questions');
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
        eventTypeId: picked(stage.sandbox.ids.eventTypes.onboarding),
        start,
        attendeeName: 'Nathan Smith',
        attendeeEmail: 'nathan@example.com',
        ...parameters,
      },
      credentials: using(stage.credential),
    },
  ]);

it('offers the questions of an event type as fields', async () => {
  const { fields } = await formOf(picked(stage.sandbox.ids.eventTypes.onboarding));
  expect(fields.map(shown)).toEqual([
    ['company', 'string', true],
    ['team-size', 'number', true],
    ['plan', 'options', true, 'Free', 'Pro', 'Enterprise'],
    ['topics[]', 'string', true, 'Billing', 'Setup', 'Training'],
    ['consent', 'options', true, 'Yes', 'No'],
    ['notes', 'string', false],
  ]);
});

it("offers the questions of a team's event type", async () => {
  const types = [...stage.sandbox.store.eventTypes.values()].filter(
    ({ teamId }) => teamId !== null,
  );
  for (const { id } of types) {
    expect((await formOf(picked(id))).fields.map(({ id: slug }) => slug)).toEqual(['notes']);
  }
});

it.each([
  ['an expression gives', '={{ $json.id }}', /known only when the workflow runs/],
  ['does not exist', 999_999, /no event type with the ID 999999 any more/],
])('points to name and value pairs for an event type that %s', async (_, value, notice) => {
  const form = await formOf(picked(value, 'id'));
  expect(form).toEqual({ fields: [], emptyFieldsNotice: expect.stringMatching(notice) });
});

/** As the form saves them, some in expressions. */
const value = {
  company: '={{ "Ac" + "me" }}',
  'team-size': '={{ "12" }}',
  plan: 'Pro',
  'topics[]': '={{ ["billing", "Setup"] }}',
  consent: 'true',
};

it('books with the answers in the types that the questions ask for', async () => {
  const { fields: schema } = await formOf(picked(stage.sandbox.ids.eventTypes.onboarding));
  const workflow = await importWorkflow(
    stage.n8n,
    book({ questions: { mappingMode: 'defineBelow', value, schema } }),
  );
  const done = await runWorkflow(stage.n8n, workflow);
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
  const { fields: schema } = await formOf(picked(stage.sandbox.ids.eventTypes.onboarding));
  const value = {
    company: 'Acme',
    'team-size': 3,
    plan: '={{ "Gold" }}',
    'topics[]': 'Setup',
    consent: 'true',
  };
  const workflow = await importWorkflow(
    stage.n8n,
    book({ questions: { mappingMode: 'defineBelow', value, schema } }),
  );
  const done = await runWorkflow(stage.n8n, workflow);
  expect(done.errorOf('Book')?.message).toBe(
    '"Plan" must be one of Free, Pro, Enterprise, but is "Gold"',
  );
});

describe('the guided Book', () => {
  const guided = { ...create, resource: 'appointment', operation: 'book' };

  it('offers the same questions, but for the phone number that it asks for itself', async () => {
    const { onboarding, intro } = stage.sandbox.ids.eventTypes;
    const { fields } = await formIn({ ...guided, eventType: picked(onboarding) });
    expect(fields).toEqual((await formOf(picked(onboarding))).fields);
    const stored = stage.sandbox.store.eventTypes.get(intro)!;
    const phone = { isDefault: true, type: 'phone', slug: 'attendeePhoneNumber', hidden: false };
    const { bookingFields } = stored;
    stored.bookingFields = [...(bookingFields ?? []), phone] as never;
    const forms = [
      await formOf(picked(intro)),
      await formIn({ ...guided, eventType: picked(intro) }),
    ];
    stored.bookingFields = bookingFields;
    const [ofCreate, ofBook] = forms.map((form) => form.fields.map(({ id }) => id));
    expect(ofCreate).toEqual(['attendeePhoneNumber', 'notes']);
    expect(ofBook).toEqual(['notes']);
  });

  it('says when there is no such event type', async () => {
    expect(await formIn({ ...guided, eventType: picked(999_999, 'id') })).toEqual({
      fields: [],
      emptyFieldsNotice: expect.stringMatching(/no event type with the ID 999999 any more/),
    });
  });

  it('books with its answers in the types that the questions ask for', async () => {
    const { fields: schema } = await formIn({
      ...guided,
      eventType: picked(stage.sandbox.ids.eventTypes.onboarding),
    });
    const workflow = await importWorkflow(
      stage.n8n,
      book({
        ...guided,
        eventType: picked(stage.sandbox.ids.eventTypes.onboarding),
        start: `${tuesday.toISODate()} 14:00`,
        questions: { mappingMode: 'defineBelow', value, schema },
      }),
    );
    const done = await runWorkflow(stage.n8n, workflow);
    expect(done.errorOf('Book')).toBeUndefined();
    const [{ uid, booked }] = done.jsonOf('Book');
    expect(booked).toBe(true);
    expect(stage.sandbox.store.bookings.get(uid)).toMatchObject({
      responses: {
        company: 'Acme',
        'team-size': 12,
        plan: 'Pro',
        topics: ['Billing', 'Setup'],
        consent: true,
      },
    });
  });
});
