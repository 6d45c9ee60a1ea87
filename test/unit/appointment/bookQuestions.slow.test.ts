import type { IDataObject } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { refusalOf } from '../../../contract/refusals';
import { formFields } from '../../../nodes/shared/questions/form';
import { refusalFailure } from '../../../sandbox';
import { runNode } from '../harness/runNode';
import { picked, types, useStage, wanted } from './stage';

const stage = useStage();
const book = (parameters: object = {}, options?: object) =>
  stage.run('book', { ...wanted, ...parameters }, options);
const asData = { options: { problemsAsData: true } };
const bare = {
  ...{ id: '1', name: 'Cal.com', type: 'calCom', typeVersion: 1 },
  position: [0, 0] as [number, number],
};
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
    const refuse = (slug: string) =>
      stage.sandbox.fail({
        method: 'POST',
        path: /\/bookings$/,
        nth: 1,
        failure: refusalFailure(refusalOf('responses - {FIELD}invalid_number, '), slug),
      });
    refuse('team-size');
    await expect(book({ ...onboarding, answers: JSON.stringify(answers) })).rejects.toThrow(
      /^"Team size" needs a phone number in international format$/,
    );
    // The visitor is told as well which answer it is, and no other.
    refuse('team-size');
    const told = await book({ ...onboarding, answers: JSON.stringify(answers), ...asData });
    expect(told).toMatchObject({ message: 'Please check these answers: "Team size".' });
    refuse('nothing-of-this-form');
    const open = await book({ ...onboarding, answers: JSON.stringify(answers), ...asData });
    expect(open).toMatchObject({ message: 'Please check the answers to the questions.' });
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
      expect(problem).toMatch(
        /^The event type asks for more: .*"Team size" \(team-size\), "Plan" \(plan\), "Topics" \(topics\), "May/,
      );
      expect(advice).toContain('Ask for what is missing.');
      expect(advice).toContain('plan (Plan, one of Free, Pro, Enterprise, required)');
      expect(advice).toContain('consent (May we record the call?, yes or no, required)');
    }
    expect(stage.bookings()).toEqual([]);
  });

  it('refuse choices that are not offered, and what is no number', async () => {
    await expect(
      book({ ...onboarding, answers: { ...answers, plan: 'Gold' } }),
    ).rejects.toMatchObject({
      message: '"Plan" must be one of Free, Pro, Enterprise, but is "Gold"',
      description: expect.stringMatching(
        /^Ask again for the answer to "Plan"\. .*plan \(Plan, one of Free, Pro, Enterprise, required\)/,
      ),
    });
    await expect(
      book({ ...onboarding, answers: { ...answers, 'Team size': 'many' } }),
    ).rejects.toThrow('"Team size" must be a number, but is "many"');
    await expect(
      book({ ...onboarding, answers: { ...answers, consent: 'perhaps' } }),
    ).rejects.toThrow('"May we record the call?" must be yes or no, but is "perhaps"');
    await expect(book({ ...onboarding, answers: 'what?' })).rejects.toThrow(
      '"what?" in "Answers" names no question',
    );
  });

  it('are the phone number of the attendee as well, where the event type asks for one', async () => {
    const asked = stage.sandbox.store.eventTypes.get(types.onboarding)!;
    const phone = { type: 'phone', slug: 'attendeePhoneNumber', label: 'Mobile', required: true };
    asked.bookingFields = [phone, ...asked.bookingFields] as never;
    await book({ ...onboarding, answers: { ...answers, Mobile: '+49 151 12345678' } });
    expect(stage.bookings()).toMatchObject([
      { attendees: [{ phoneNumber: '+4915112345678' }], responses: { company: 'Acme' } },
    ]);
  });

  it.each(['', '{}', 'none', undefined])(
    'are not needed for an event type that asks none: %j',
    async (nothing) => {
      expect(await book({ answers: nothing })).toMatchObject({ booked: true });
    },
  );
});

describe('the form of the event type', () => {
  const filledIn = {
    company: 'Acme',
    'team-size': '12',
    plan: 'Pro',
    'topics[]': 'billing, Setup',
    consent: 'true',
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
    [{ plan: 'Gold' }, '"Plan" must be one of Free, Pro, Enterprise, but is "Gold"'],
    [{ company: '' }, '"Company" is required by the event type, but it is empty'],
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

  it('may leave open what Answers says, and the other way round', async () => {
    const { company, ...rest } = filledIn;
    const questions = form({ ...rest, company: null, consent: 'false' });
    const answers = `Company: ${company}; consent: yes`;
    await book({ ...onboarding, questions, answers });
    expect(stage.bookings()).toMatchObject([{ responses }]);
    await expect(
      book({ ...onboarding, questions, answers: 'consent: yes', start: '2026-11-24 12:00' }),
    ).rejects.toThrow(/^The event type asks for more: "Company" \(company\)$/);
  });

  it('does not keep n8n from running a node whose Answers say it all', () => {
    const parameters = {
      ...{ resource: 'appointment', operation: 'book', ...wanted, ...onboarding },
      answers: 'company: Acme',
      // As the editor leaves the form that nobody filled in.
      questions: form({
        company: null,
        'team-size': null,
        plan: null,
        'topics[]': null,
        consent: null,
      }),
    };
    const { properties } = new CalCom().description;
    const node = { ...bare, parameters: parameters as never };
    const shown = NodeHelpers.getNodeParameters(
      properties,
      node.parameters,
      true,
      false,
      node,
      null,
    );
    expect(shown).toHaveProperty('questions.value.company', null);
    expect(
      NodeHelpers.getNodeParametersIssues(properties, { ...node, parameters: shown! }, null),
    ).toBe(null);
  });

  it('gives way to what Answers says', async () => {
    const answers = JSON.stringify({ ...responses, company: 'Hooli' });
    await book({ ...onboarding, questions: form(filledIn), answers });
    expect(stage.bookings()).toMatchObject([{ responses: { company: 'Hooli' } }]);
  });
});
