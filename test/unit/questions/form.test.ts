import { formFields } from '../../../nodes/shared/questions/form';

const custom = (type: string, more: object = {}) => ({
  isDefault: false,
  type,
  slug: type.toLowerCase(),
  label: `A ${type}`,
  required: false,
  hidden: false,
  ...more,
});

/** What people see of the form: each field's name, label and kind, with its choices. */
const shown = (bookingFields: object[], locations: object[] = []) =>
  formFields({ bookingFields, locations } as never).map(
    ({ id, displayName, type, required, options }) =>
      [
        `${id}${required ? '*' : ''}`,
        displayName,
        [type, ...(options ?? []).map(({ value }) => value)].join(' '),
      ].join(' | '),
  );

const options = ['Free', 'Pro'];

it('has a field for each kind of question of 2024-06-14', () => {
  expect(
    shown([
      custom('text', { required: true }),
      custom('textarea'),
      custom('number', { required: true }),
      custom('email', { slug: 'second-email' }),
      custom('phone'),
      custom('address'),
      custom('url'),
      custom('multiemail'),
      custom('select', { options, required: true }),
      custom('radio', { options }),
      custom('multiselect', { options, required: true }),
      custom('checkbox', { options }),
      custom('boolean'),
      custom('splitName', { required: true }),
    ]),
  ).toEqual([
    'text* | A text | string',
    'textarea | A textarea | string',
    'number* | A number | number',
    'second-email | A email | string',
    'phone | A phone | string',
    'address | A address | string',
    'url | A url | string',
    'multiemail[] | A multiemail (Separated by Commas) | string',
    'select* | A select | options Free Pro',
    'radio | A radio | options Free Pro',
    'multiselect[]* | A multiselect (Separated by Commas: Free, Pro) | string Free Pro',
    'checkbox[] | A checkbox (Separated by Commas: Free, Pro) | string Free Pro',
    'boolean | A boolean | options true false',
    'splitname.firstName* | A splitName: First Name | string',
    'splitname.lastName | A splitName: Last Name | string',
  ]);
});

it('has a field for each kind of question of 2026-06-12, where a checkbox is a single box', () => {
  const field = 'custom';
  expect(
    shown([
      custom('shortText', { field }),
      custom('longText', { field, minLength: 1, maxLength: 200 }),
      custom('number', { field }),
      custom('multiEmail', { field }),
      custom('select', { field, options }),
      custom('radioGroup', { field, options }),
      custom('multiSelect', { field, options }),
      custom('checkboxGroup', { field, options }),
      custom('checkbox', { field, required: true }),
      { field: 'notes', slug: 'notes' },
    ]),
  ).toEqual([
    'shorttext | A shortText | string',
    'longtext | A longText | string',
    'number | A number | number',
    'multiemail[] | A multiEmail (Separated by Commas) | string',
    'select | A select | options Free Pro',
    'radiogroup | A radioGroup | options Free Pro',
    'multiselect[] | A multiSelect (Separated by Commas: Free, Pro) | string Free Pro',
    'checkboxgroup[] | A checkboxGroup (Separated by Commas: Free, Pro) | string Free Pro',
    'checkbox* | A checkbox | options true false',
    'notes | Notes | string',
  ]);
});

it('has no field that n8n fills in by itself: seeing the form is not answering it', () => {
  const yesOrNo = [custom('boolean', { required: true }), custom('checkbox')];
  const types = formFields({ bookingFields: yesOrNo, locations: [] } as never).map(
    ({ type }) => type,
  );
  expect(types).not.toContain('boolean');
});

it('asks for a title that is shown and for guests that are required', () => {
  const asked = { isDefault: true, required: true, hidden: false };
  expect(
    shown([
      { ...asked, type: 'text', slug: 'title' },
      { ...asked, type: 'multiemail', slug: 'guests' },
    ]),
  ).toEqual(['title* | Title | string', 'guests[]* | Guests (Separated by Commas) | string']);
});

it('shows codes of built-in questions as words, and asks for a required last name', () => {
  const name = { isDefault: true, type: 'splitName', slug: 'splitName', label: 'your_name' };
  expect(
    shown([
      { ...name, required: true, lastNameRequired: true },
      { isDefault: true, type: 'textarea', slug: 'notes', label: 'additional_notes' },
    ]),
  ).toEqual([
    'splitName.firstName* | Name: First Name | string',
    'splitName.lastName* | Name: Last Name | string',
    'notes | Notes | string',
  ]);
});

it('leaves out what is hidden and what stands elsewhere in a booking', () => {
  const builtIn = ['name', 'email', 'location', 'title', 'rescheduleReason'];
  expect(
    shown([
      ...builtIn.map((slug) => ({ isDefault: true, type: slug, slug, required: true })),
      { field: 'name', slug: 'name', variant: 'splitName' },
      custom('text', { hidden: true }),
      { isDefault: true, type: 'textarea', slug: 'notes', required: false },
    ]),
  ).toEqual(['notes | Notes | string']);
});

it('asks what is hidden but required: Cal.com books nothing without it', () => {
  expect(shown([custom('text', { hidden: true, required: true })])).toEqual([
    'text* | A text | string',
  ]);
});

it('asks once for the phone of the attendee', () => {
  const phone = { isDefault: true, type: 'phone', hidden: false };
  expect(
    shown([
      { ...phone, slug: 'attendeePhoneNumber', required: false },
      { ...phone, slug: 'smsReminderNumber', required: true },
    ]),
  ).toEqual(['attendeePhoneNumber* | Attendee Phone Number | string']);
});

it('takes a question for a text when its choices are missing', () => {
  expect(shown([custom('select', { options: [] })])).toEqual(['select | A select | string']);
});

it('asks nothing of an event type without questions', () => {
  expect(formFields({})).toEqual([]);
});

describe('the place', () => {
  const link = { type: 'link', link: 'https://meet.example.com/ada', public: true };

  it('is not asked for when there is only one, of the host', () => {
    expect(shown([], [link])).toEqual([]);
  });

  it('is chosen from what the event type offers', () => {
    const offered = [
      { type: 'integration', integration: 'zoom' },
      { type: 'integration', integration: 'my-own-video' },
      { type: 'address', address: 'Hall 1', public: true },
      { type: 'address', address: 'Hall 2', public: true },
      link,
      { type: 'attendeePhone' },
      { type: 'unknown', location: '{}' },
    ];
    expect(shown([], offered)).toEqual([
      'location | Location | options integration:zoom integration:my-own-video address link attendeePhone',
      'location.phone | Location: Attendee Phone | string',
    ]);
    expect(formFields({ locations: offered } as never)[0].options).toContainEqual({
      name: 'Zoom',
      value: 'integration:zoom',
    });
  });

  it('needs its detail when it is the only one, at the attendee', () => {
    expect(shown([], [{ type: 'attendeeAddress' }])).toEqual([
      'location.address* | Location: Attendee Address | string',
    ]);
  });
});
