/** What an event type asks beside name, address and start: all of it is asked, nothing is dropped. */
import type { EventType } from '../../../sandbox/scheduling/model';
import { addEventType } from '../../../sandbox/scheduling/defaults';
import { questionsFrom } from '../../../sandbox/scheduling/eventTypes/fields';
import { formFields } from '../../../nodes/shared/questions/form';
import { linked, nathan, picked, startStage, useStage, wanted, type Stage } from './stage';

const stage = useStage();

/** An event type of Ada with these questions. */
function asking(bookingFields: object[], { sandbox }: Stage = stage): EventType {
  return addEventType(sandbox.store, {
    ownerId: 1,
    title: 'Asks',
    slug: `asks-${sandbox.store.eventTypes.size}`,
    lengthInMinutes: 30,
    minimumBookingNotice: 0,
    bookingFields: questionsFrom(bookingFields as never),
  });
}
const book = (type: EventType, parameters: object = {}, on: Stage = stage) =>
  on.run('book', { ...wanted, eventType: picked(type.id), ...parameters });
const form = (type: EventType, value: object) => ({
  questions: { mappingMode: 'defineBelow', value, schema: formFields(answered(type) as never) },
});
/** As the API lists it: split names have a slug of their own. */
const answered = (type: EventType) => ({
  ...type,
  bookingFields: type.bookingFields.map((field) =>
    field.type === 'splitName' ? { ...field, slug: 'splitName' } : field,
  ),
});
const posts = () => stage.calls().filter((call) => call === 'POST /bookings');

describe('a title that is asked for', () => {
  const title = [{ slug: 'title', required: true }];

  it('is a field of the form', async () => {
    const type = asking(title);
    expect(formFields(type as never)).toMatchObject([
      { id: 'title', displayName: 'Title', required: true },
      { id: 'notes' },
    ]);
    expect(await book(type, form(type, { title: 'Contract' }))).toMatchObject({ booked: true });
    expect(stage.bookings()).toMatchObject([{ responses: { title: 'Contract' } }]);
  });

  it('is asked by Book', async () => {
    const type = asking(title);
    await expect(book(type)).rejects.toThrow('The event type asks for more: "Title" (title)');
    expect(await book(type, { answers: 'Title: Contract' })).toMatchObject({ booked: true });
  });

  it('is not asked where nobody sees it, which is how event types are made', () => {
    expect(formFields(asking([]) as never)).toMatchObject([{ id: 'notes' }]);
  });
});

describe('guests that are required', () => {
  const guests = [{ slug: 'guests', required: true }];

  it('are a field of the form, and invited', async () => {
    const type = asking(guests);
    const invited = { 'guests[]': 'maria@example.com, tom@example.com' };
    expect(await book(type, form(type, invited))).toMatchObject({ booked: true });
    expect(stage.bookings()).toMatchObject([
      { responses: { guests: ['maria@example.com', 'tom@example.com'] } },
    ]);
  });

  it.each([
    ['Answers', { answers: 'Guests: maria@example.com' }],
    ['the option', { options: { guests: 'maria@example.com' } }],
  ])('are asked by Book, and given by %s', async (_, given) => {
    const type = asking(guests);
    await expect(book(type)).rejects.toThrow('The event type asks for more: "Guests" (guests)');
    expect(await book(type, given)).toMatchObject({ booked: true });
    expect(stage.bookings()).toMatchObject([{ responses: { guests: ['maria@example.com'] } }]);
  });
});

it('a phone number that is required is asked with the other questions', async () => {
  const type = asking([
    { type: 'phone', slug: 'attendeePhoneNumber', required: true, label: 'Phone' },
    { type: 'text', slug: 'company', label: 'Company', required: true },
  ]);
  await expect(book(type, { answers: 'Company: Acme' })).rejects.toThrow(
    'The event type asks for more: "Phone" (attendeePhoneNumber)',
  );
  const attendeePhone = '+4915112345678';
  expect(await book(type, { answers: 'Company: Acme', attendeePhone })).toMatchObject({
    booked: true,
  });
});

describe('a name in two halves', () => {
  const split = [{ type: 'splitName', lastNameRequired: true }];
  const attendees = () =>
    [...stage.sandbox.store.bookings.values()].map(({ attendees: [{ name }] }) => name);

  it('of the form becomes the name of the booking', async () => {
    const type = asking(split);
    const halves = { 'splitName.firstName': 'Maria', 'splitName.lastName': 'Weber' };
    const made = await book(type, { ...form(type, halves), attendeeName: '' });
    expect(made).toMatchObject({ booked: true, attendee: { name: 'Maria Weber' } });
    const other = { 'splitName.firstName': 'Tom', 'splitName.lastName': 'Lee' };
    const parameters = {
      resource: 'booking',
      eventTypeId: picked(type.id),
      start: '2026-11-25T10:00',
      ...nathan,
      ...form(type, other),
    };
    expect(await stage.run('create', parameters)).toMatchObject({
      attendees: [{ name: 'Tom Lee' }],
    });
    expect(attendees()).toEqual(['Maria Weber', 'Tom Lee']);
  });

  it('lacks no last name in the form', async () => {
    const type = asking(split);
    const halves = form(type, { 'splitName.firstName': 'Maria' });
    await expect(book(type, halves)).rejects.toThrow(/Last Name" is required/);
    expect(stage.calls()).toEqual([]);
  });

  it('is made of the attendee’s name', async () => {
    const type = asking(split);
    expect(await book(type, { answers: 'Notes: none' })).toMatchObject({
      booked: true,
      attendee: { name: 'Nathan Smith' },
    });
  });

  it('is asked for before anything is sent where one word was given', async () => {
    const type = asking(split);
    await expect(book(type, { attendeeName: 'Nathan' })).rejects.toMatchObject({
      message: '"Name" must be a first and a last name, but is "Nathan"',
      description: expect.stringContaining('Ask again for the answer to "Name"'),
    });
    expect(posts()).toEqual([]);
    expect(await book(asking([{ type: 'splitName' }]), { attendeeName: 'Nathan' })).toMatchObject({
      booked: true,
    });
  });

  it('is told as the reason where the server finds out', async () => {
    const type = asking(split);
    await expect(
      stage.run('create', {
        resource: 'booking',
        eventTypeId: picked(type.id),
        start: '2026-11-25T10:00',
        ...nathan,
        attendeeName: 'Nathan',
      }),
    ).rejects.toThrow('The event type asks for a first and a last name');
  });
});

describe('answers to what has a field of its own', () => {
  it('are left out with a warning, unless they say the same', async () => {
    const answers = `name: ${nathan.attendeeName}\nnotes: hello\nlocation: Berlin`;
    const booked = await book(asking([]), { ...nathan, answers });
    expect(booked).toMatchObject({
      booked: true,
      warnings: [expect.stringMatching(/^"location" in "Answers" was left out/)],
    });
    expect(stage.bookings()).toMatchObject([{ responses: { notes: 'hello' } }]);
  });

  it('give the name where its field is empty', async () => {
    const booked = await book(asking([]), { ...nathan, attendeeName: '', answers: 'Name: Ada L.' });
    expect(booked).toMatchObject({ attendee: { name: 'Ada L.' } });
    expect(booked).not.toHaveProperty('warnings');
  });

  it('are known in any spelling', async () => {
    const answers = `Email: ${nathan.attendeeEmail.toUpperCase()}\nreschedulereason: ill`;
    const booked = await book(asking([]), { ...nathan, answers });
    expect(booked).toMatchObject({
      warnings: [expect.stringMatching(/^"rescheduleReason" in "Answers" was left out/)],
    });
  });

  it.each([
    ['+49 30 99999999', [expect.stringMatching(/^Two phone numbers .*\+49 30.* was left out\.$/)]],
    ['0151 12345678', undefined],
  ])('a phone number that differs from the answer %s holds, and says so', async (answer, told) => {
    const type = asking([{ type: 'phone', slug: 'attendeePhoneNumber', label: 'Phone' }]);
    const phone = { attendeePhone: '+4915112345678', options: { defaultCountry: 'DE' } };
    const booked = await book(type, { ...phone, answers: { attendeePhoneNumber: answer } });
    expect(booked.warnings).toEqual(told);
    expect(stage.bookings()).toMatchObject([{ attendees: [{ phoneNumber: '+4915112345678' }] }]);
  });
});

describe('answers to what nobody asks', () => {
  const dropped = 'Cal.com dropped the answer to "compnay": the event type does not ask that.';

  it('are named before anything is sent, where the questions are known', async () => {
    await expect(book(asking([]), { answers: 'compnay: Acme' })).rejects.toThrow(
      'The event type does not ask "compnay"',
    );
    expect(posts()).toEqual([]);
  });

  it('are named afterwards where they are not', async () => {
    const grace = { eventType: linked('https://cal.example.com/team/friends/team-intro') };
    const start = '2026-11-24 16:00';
    expect(
      await stage.run('book', { ...wanted, ...grace, start, answers: 'compnay: Acme' }),
    ).toMatchObject({
      booked: true,
      message: expect.stringMatching(/^Booked: /),
      warnings: [dropped],
    });
  });

  it('are named by Booking > Create on the node', async () => {
    const told: string[] = [];
    const pair = [
      { name: 'compnay', type: 'text', value: 'Acme' },
      { name: 'notes', type: 'text', value: 'None' },
    ];
    await stage.run(
      'create',
      {
        resource: 'booking',
        eventTypeId: picked(asking([]).id),
        start: '2026-11-25T10:00',
        ...nathan,
        additionalFields: { bookingFieldsResponses: { pair } },
      },
      { onHint: (message) => told.push(message) },
    );
    expect(told).toEqual([dropped]);
  });
});

describe('an event type that knows people by phone alone', () => {
  const byPhone = [
    { type: 'email', slug: 'email', required: false, hidden: true },
    { type: 'phone', slug: 'attendeePhoneNumber', required: true, label: 'Phone' },
  ];
  const attendeePhone = '+4915112345678';

  it('gets no email address, though there is one', async () => {
    const made = await book(asking(byPhone), { attendeePhone });
    expect(made).toMatchObject({ booked: true, attendee: { phoneNumber: attendeePhone } });
    expect(await book(asking(byPhone), { attendeePhone, start: '2026-11-25 10:00' })).toMatchObject(
      { alreadyBooked: false },
    );
  });

  it('is booked once all the same', async () => {
    const type = asking(byPhone);
    const { uid } = await book(type, { attendeePhone });
    expect(await book(type, { attendeePhone })).toMatchObject({ alreadyBooked: true, uid });
  });

  it('says so where the phone number is missing, and in Booking > Create', async () => {
    const type = asking(byPhone);
    const message = 'The event type knows attendees by their phone numbers alone';
    await expect(
      stage.run('create', {
        resource: 'booking',
        eventTypeId: picked(type.id),
        start: '2026-11-25T10:00',
        ...nathan,
        additionalFields: { attendeePhoneNumber: attendeePhone },
      }),
    ).rejects.toMatchObject({
      message: expect.stringContaining(message),
      description: expect.stringContaining('leave the email address empty'),
    });
  });
});

it('a server of one’s own says that it books nobody without an address', async () => {
  const own = await startStage('selfHosted');
  try {
    const type = asking([], own);
    const byPhone = { attendeeEmail: '', attendeePhone: '+4915112345678' };
    await expect(book(type, byPhone, own)).rejects.toMatchObject({
      message: expect.stringContaining('The server books nobody without an email address'),
      description: expect.stringContaining('Enter one beside the phone number'),
    });
  } finally {
    await own.sandbox.stop();
  }
});
