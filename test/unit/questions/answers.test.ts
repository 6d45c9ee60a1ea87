import type { IDataObject } from 'n8n-workflow';
import { formFields } from '../../../nodes/shared/questions/form';
import { setClock } from '../harness/clock';
import { startRecorder, type Recorder } from '../harness/recorder';
import { runNode } from '../harness/runNode';

setClock('2026-11-20T08:00:00Z');

let server: Recorder;
beforeAll(async () => {
  server = await startRecorder();
});
beforeEach(() => {
  server.requests = [];
});
afterAll(() => server.stop());

const ask = (type: string, slug: string, options?: string[]) => ({
  type,
  slug,
  label: slug.toUpperCase(),
  ...(options && { options }),
});

/** A form with a question of each kind, as the editor stores it. */
const schema = formFields({
  bookingFields: [
    ask('text', 'company'),
    ask('number', 'size'),
    ask('select', 'plan', ['Free', 'Pro, yearly', '3']),
    ask('multiselect', 'topics', ['Billing', 'Setup, Training']),
    ask('multiemail', 'copies'),
    ask('boolean', 'consent'),
    ask('splitName', 'applicant'),
    ask('phone', 'attendeePhoneNumber'),
  ],
  locations: [
    { type: 'integration', integration: 'zoom' },
    { type: 'link' },
    { type: 'attendeePhone' },
    { type: 'attendeeDefined' },
  ],
} as never);

const create = {
  resource: 'booking',
  operation: 'create',
  eventTypeId: { __rl: true, mode: 'list', value: '7' },
  start: '2026-11-23T10:00:00',
  attendeeName: 'Nathan Smith',
  attendeeEmail: 'nathan@example.com',
};

const form = (value: object | null, fields: object[] = schema): IDataObject => ({
  mappingMode: 'defineBelow',
  value: value as IDataObject,
  schema: fields as IDataObject[],
  matchingColumns: [],
  attemptToConvertTypes: false,
  convertFieldsToString: false,
});

/** What the answers make of the body of the booking. */
async function sent(value: object | null, parameters: IDataObject = {}, fields?: object[]) {
  const all = { ...create, questions: form(value, fields), ...parameters };
  await runNode(server.url, all as never);
  const [{ body }] = server.requests.splice(0);
  const { bookingFieldsResponses, location } = body as IDataObject;
  return {
    ...(bookingFieldsResponses !== undefined && { answers: bookingFieldsResponses }),
    ...(location !== undefined && { location }),
  };
}

async function refusal(value: object, fields?: object[]): Promise<string> {
  const { message } = (await sent(value, {}, fields).catch((error: Error) => error)) as Error;
  expect(server.requests).toEqual([]);
  return message;
}

describe('answers are sent in the type of their question', () => {
  it.each<[string, object, unknown]>([
    ['text', { company: 'Acme' }, { company: 'Acme' }],
    ['text from a number', { company: 42 }, { company: '42' }],
    ['number', { size: 12 }, { size: 12 }],
    ['number from digits', { size: ' 12.5 ' }, { size: 12.5 }],
    ['zero', { size: 0 }, { size: 0 }],
    ['choice in any case', { plan: ' free ' }, { plan: 'Free' }],
    ['choice with a comma', { plan: 'pro, yearly' }, { plan: 'Pro, yearly' }],
    ['choice from a number', { plan: 3 }, { plan: '3' }],
    ['list', { 'topics[]': ['billing'] }, { topics: ['Billing'] }],
    [
      'list from commas, with an option that has one',
      { 'topics[]': 'Setup, Training' },
      { topics: ['Setup, Training'] },
    ],
    [
      'list of several, in whatever order and spelling, with an option that has a comma',
      { 'topics[]': 'billing, setup,  Training' },
      { topics: ['Billing', 'Setup, Training'] },
    ],
    [
      'list that begins with the option that has a comma',
      { 'topics[]': 'Setup, Training; Billing' },
      { topics: ['Setup, Training', 'Billing'] },
    ],
    ['list from one choice', { 'topics[]': 'billing' }, { topics: ['Billing'] }],
    [
      'list as JSON',
      { 'topics[]': '["Billing", "setup, training"]' },
      { topics: ['Billing', 'Setup, Training'] },
    ],
    [
      'email addresses',
      { 'copies[]': 'a@example.com, b@example.com' },
      { copies: ['a@example.com', 'b@example.com'] },
    ],
    ['boolean', { consent: false }, { consent: false }],
    ['boolean from text', { consent: 'Yes' }, { consent: true }],
    ['boolean as the form has it', { consent: 'false' }, { consent: false }],
    ['boolean in the language of a form', { consent: 'Nein' }, { consent: false }],
    ['boolean from a checkbox of a form', { consent: ['Ja'] }, { consent: true }],
    [
      'both halves of a name',
      { 'applicant.firstName': 'Ada', 'applicant.lastName': 'Lovelace' },
      { applicant: { firstName: 'Ada', lastName: 'Lovelace' } },
    ],
    ['first name alone', { 'applicant.firstName': 'Ada' }, { applicant: { firstName: 'Ada' } }],
    ['nothing for what is empty', { company: '', size: null, 'topics[]': [] }, undefined],
  ])('%s', async (_, value, answers) => {
    expect(await sent(value)).toEqual(answers === undefined ? {} : { answers });
  });

  it.each(['pro', 'Pro', 'PRO '])(
    'the exact option is taken before one in another case: %s',
    async (plan) => {
      const fields = formFields({
        bookingFields: [ask('select', 'plan', ['PRO ', 'pro', 'Pro'])],
      } as never);
      expect(await sent({ plan }, {}, fields)).toEqual({ answers: { plan } });
    },
  );

  it('the phone of the attendee and the address of the place are both kept', async () => {
    const fields = formFields({
      locations: [{ type: 'attendeePhone' }, { type: 'attendeeAddress' }],
    } as never);
    const given = { 'location.phone': ' +4915112345678 ', 'location.address': '1 Main Street' };
    for (const chosen of [given, { ...given, location: 'attendeeAddress' }]) {
      await runNode(server.url, { ...create, questions: form(chosen, fields) } as never);
      expect(server.requests.splice(0)[0].body).toMatchObject({
        attendee: { name: 'Nathan Smith', phoneNumber: '+4915112345678' },
        location: { type: 'attendeeAddress', address: '1 Main Street' },
      });
    }
  });

  it('from each item', async () => {
    const questions = form({ company: '={{ $json.company }}', 'topics[]': '={{ $json.topics }}' });
    const items = [{ company: 'Acme', topics: ['Billing'] }, { company: 'Hooli' }];
    await runNode(server.url, { ...create, questions } as never, { items });
    const answers = server.requests.map(({ body }) => (body as IDataObject).bookingFieldsResponses);
    expect(answers).toEqual([{ company: 'Acme', topics: ['Billing'] }, { company: 'Hooli' }]);
  });

  it('beside answers given by name and value', async () => {
    const pair = [{ name: 'other', type: 'text', value: 'More' }];
    const additionalFields = { bookingFieldsResponses: { pair } };
    expect(await sent({ company: 'Acme' }, { additionalFields })).toEqual({
      answers: { company: 'Acme', other: 'More' },
    });
  });

  it('as the phone number of the attendee', async () => {
    const value = { attendeePhoneNumber: '+4915112345678' };
    await runNode(server.url, { ...create, questions: form(value) } as never);
    expect((server.requests[0].body as IDataObject).attendee).toEqual({
      name: 'Nathan Smith',
      email: 'nathan@example.com',
      timeZone: 'Europe/Berlin',
      phoneNumber: '+4915112345678',
    });
  });

  it('as they are when the form was written by hand, without its fields', async () => {
    const value = { company: 'Acme', 'topics[]': 'Billing, Setup' };
    expect(await sent(value, {}, [])).toEqual({
      answers: { company: 'Acme', topics: ['Billing', 'Setup'] },
    });
  });

  it('not at all when the form was never filled in', async () => {
    expect(await sent(null, {}, [])).toEqual({});
  });
});

describe('answers that do not fit are refused before anything is sent', () => {
  it.each<[object, string]>([
    [{ size: 'twelve' }, '"SIZE" must be a number, but is "twelve"'],
    [{ size: '1,000' }, '"SIZE" must be a number, but is "1,000"'],
    [{ size: '1.000' }, '"SIZE" must be a number, but is "1.000"'],
    [{ plan: 'Gold' }, '"PLAN" must be one of Free, Pro, yearly, 3, but is "Gold"'],
    [
      { 'topics[]': 'Billing, Gold' },
      '"TOPICS" must each be one of Billing, Setup, Training, but is "Gold"',
    ],
    [{ consent: 'maybe' }, '"CONSENT" must be yes or no, but is "maybe"'],
    [{ company: { name: 'Acme' } }, '"COMPANY" must be a text, but is an object'],
    [{ plan: ['Free'] }, '"PLAN" must be one of Free, Pro, yearly, 3, but is a list'],
    [{ location: 'attendeePhone' }, '"Location: Attendee Phone" is required, but it is empty'],
  ])('%j', async (value, message) => {
    expect(await refusal(value)).toBe(message);
  });

  it('when a required one comes out empty', async () => {
    const fields = schema.map((field) => ({ ...field, required: field.id === 'company' }));
    expect(await refusal({ company: '={{ $json.nothing }}' }, fields)).toBe(
      '"COMPANY" is required by the event type, but it is empty',
    );
    const all = schema.map((field) => ({ ...field, required: /^(company|size)$/.test(field.id) }));
    expect(await refusal({ company: ' ' }, all)).toBe(
      '"COMPANY", "SIZE" are required by the event type, but they are empty',
    );
  });
});

describe('the place', () => {
  it.each<[object, object]>([
    [{ location: 'integration:zoom' }, { type: 'integration', integration: 'zoom' }],
    [{ location: 'link' }, { type: 'link' }],
    [
      { location: 'attendeePhone', 'location.phone': '+4915112345678' },
      { type: 'attendeePhone', phone: '+4915112345678' },
    ],
    [{ location: 'link', 'location.phone': '+4915112345678' }, { type: 'link' }],
    [{ 'location.location': 'Cafe' }, { type: 'attendeeDefined', location: 'Cafe' }],
  ])('%j', async (value, location) => {
    expect(await sent(value)).toEqual({ location });
  });
});

it('is not read for an event type that is named by a link', async () => {
  const link = { eventTypeBy: 'username', username: 'ada', eventTypeSlug: 'intro-call' };
  expect(await sent({ company: 'Acme' }, link)).toEqual({});
});
