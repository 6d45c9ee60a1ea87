import type { IDataObject } from 'n8n-workflow';
import { refusalOf } from '../../../contract/refusals';
import { formFields } from '../../../nodes/shared/questions/form';
import { refusalFailure } from '../../../sandbox';
import { runNode } from '../harness/runNode';
import { picked, types, useStage, wanted } from './stage';

const stage = useStage();
const book = (parameters: object = {}, options?: object) =>
  stage.run('book', { ...wanted, ...parameters }, options);
const asData = { options: { problemsAsData: true } };
const onboarding = { eventType: picked(types.onboarding) };

describe('questions of the event type', () => {
  const answers = {
    company: 'Acme',
    'Team size': '12',
    plan: 'pro',
    topics: 'billing, Setup',
    consent: 'yes',
  };

  it('are answered by slug or label, in the types that they ask for', async () => {
    await book({ ...onboarding, answers: JSON.stringify(answers) });
    expect(stage.bookings()[0]).toMatchObject({
      responses: {
        company: 'Acme',
        'team-size': 12,
        plan: 'Pro',
        topics: ['Billing', 'Setup'],
        consent: true,
      },
    });
  });

  it('are told by their labels when a server does not take the answers', async () => {
    stage.sandbox.fail({
      method: 'POST',
      path: /\/bookings$/,
      failure: refusalFailure(refusalOf('responses - {FIELD}invalid_number, '), 'team-size'),
    });
    await expect(book({ ...onboarding, answers: JSON.stringify(answers) })).rejects.toThrow(
      /^"Team size" needs a phone number in international format$/,
    );
  });

  it('may come as an object or as lines', async () => {
    await book({ ...onboarding, answers });
    expect(
      await book({
        ...onboarding,
        start: '2026-11-24 12:00',
        answers: 'company: Acme\nteam-size: 12\nplan: Pro\ntopics: Setup\nconsent: no',
      }),
    ).toMatchObject({ booked: true });
  });

  it('that are missing are listed, before or after the booking was tried', async () => {
    for (const given of [{}, { company: 'Acme' }]) {
      const { problem, advice } = (await book({
        ...onboarding,
        ...asData,
        answers: given,
      })) as IDataObject;
      expect(problem).toMatch(/^The event type asks for more: .*team-size, plan, topics, consent$/);
      expect(advice).toContain('plan (Plan, one of Free, Pro, Enterprise)');
      expect(advice).toContain('consent (May we record the call?, boolean)');
    }
    expect(stage.bookings()).toEqual([]);
  });

  it('refuse choices that are not offered, and what is no number', async () => {
    await expect(
      book({ ...onboarding, answers: { ...answers, plan: 'Gold' } }),
    ).rejects.toMatchObject({
      message: 'Plan must be one of Free, Pro, Enterprise, but is "Gold"',
      description: 'Ask again for the answer to plan (Plan, one of Free, Pro, Enterprise).',
    });
    await expect(
      book({ ...onboarding, answers: { ...answers, 'team-size': 'many' } }),
    ).rejects.toThrow('Team size must be a number, but is "many"');
    await expect(
      book({ ...onboarding, answers: { ...answers, consent: 'perhaps' } }),
    ).rejects.toThrow('May we record the call? must be true or false, but is "perhaps"');
    await expect(book({ ...onboarding, answers: 'what?' })).rejects.toThrow(
      'The answers cannot be read',
    );
  });
});

describe('the form of the event type', () => {
  const filledIn = {
    company: 'Acme',
    'team-size': '12',
    plan: 'Pro',
    'topics[]': 'billing, Setup',
    consent: true,
  };
  const form = (value: object | null) => {
    const asked = stage.sandbox.store.eventTypes.get(types.onboarding)!;
    return { mappingMode: 'defineBelow', value, schema: formFields(asked as never) };
  };
  const responses = {
    company: 'Acme',
    'team-size': 12,
    plan: 'Pro',
    topics: ['Billing', 'Setup'],
    consent: true,
  };

  it('books with its answers, in the types that the questions ask for', async () => {
    const somebodyNew = { attendeeEmail: 'maria@example.org' };
    expect(await book({ ...onboarding, ...somebodyNew, questions: form(filledIn) })).toMatchObject({
      booked: true,
    });
    expect(stage.bookings()).toMatchObject([{ responses }]);
    // The types stand in the form: the event type is not read again.
    expect(stage.calls()).toEqual([
      'POST /slots/reservations',
      'GET /bookings',
      'POST /bookings',
      'DELETE /slots/reservations/…',
    ]);
  });

  it('takes the answers of each item', async () => {
    const questions = form({ ...filledIn, company: '={{ $json.company }}' });
    const items = [{ company: 'Acme' }, { company: 'Hooli' }].map((item, index) => ({
      ...item,
      start: `2026-11-24 1${index}:00`,
    }));
    await runNode(
      stage.sandbox.url,
      {
        ...{ resource: 'appointment', operation: 'book', ...wanted, ...onboarding },
        start: '={{ $json.start }}',
        questions,
      } as never,
      { items, credentials: { apiKey: stage.sandbox.keys.ada } },
    );
    expect(stage.bookings()).toMatchObject([
      { responses: { company: 'Acme' } },
      { responses: { company: 'Hooli' } },
    ]);
  });

  it.each([
    [{ plan: 'Gold' }, 'Plan must be one of Free, Pro, Enterprise, but is "Gold"'],
    [{ company: '' }, 'Company is required by the event type, but it is empty'],
  ])('refuses %j before any request', async (wrong, message) => {
    await expect(
      book({ ...onboarding, questions: form({ ...filledIn, ...wrong }) }),
    ).rejects.toThrow(message);
    expect(stage.calls()).toEqual([]);
  });

  it('chooses a place of the event type', async () => {
    stage.sandbox.store.eventTypes.get(types.onboarding)!.locations = [
      { type: 'integration', integration: 'cal-video' },
      { type: 'attendeeDefined' },
    ] as never;
    const place = { location: 'attendeeDefined', 'location.location': 'Cafe' };
    await book({ ...onboarding, questions: form({ ...filledIn, ...place }) });
    expect(stage.bookings()).toMatchObject([{ location: 'Cafe' }]);
  });

  it('that was left empty leaves it to Answers, as models give them', async () => {
    await book({
      ...onboarding,
      questions: form(null),
      answers: { ...responses, topics: 'billing; Setup' },
    });
    expect(stage.bookings()).toMatchObject([{ responses }]);
  });

  it('gives way to what Answers says', async () => {
    const answers = JSON.stringify({ ...responses, company: 'Hooli' });
    await book({ ...onboarding, questions: form(filledIn), answers });
    expect(stage.bookings()).toMatchObject([{ responses: { company: 'Hooli' } }]);
  });
});
