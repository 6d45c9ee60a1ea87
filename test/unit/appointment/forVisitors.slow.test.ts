import { bookedOn, mine } from './booked';
import { asData, eachIn } from './said';
import { useStage, wanted } from './stage';

const stage = useStage();
const { booked } = bookedOn(stage);

/** What a form shows of what somebody typed into it. */
const shown = async (typed: object, language = 'en', operation = 'book') =>
  await stage.run(operation, { ...wanted, ...typed, ...asData(language) });

describe('A form that takes a wish in words', () => {
  it.each([
    [
      'tomorrow morning',
      'Please choose one exact time. These times are free: Tuesday, November 24 at 9:00 AM, Tuesday, November 24 at 10:00 AM, or Tuesday, November 24 at 11:00 AM (Berlin time).',
    ],
    [
      'Tuesday or Wednesday at 3pm',
      'Please choose one exact time. These times are free: Tuesday, November 24 at 3:00 PM or Wednesday, November 25 at 3:00 PM (Berlin time).',
    ],
    [
      'Saturday',
      'Nothing is free then. The next free times are: Monday, November 30 at 9:00 AM, Monday, November 30 at 11:30 AM, or Monday, November 30 at 2:00 PM (Berlin time).',
    ],
  ])('offers free times where no exact time is named: %s', async (start, said) => {
    stage.calls();
    const told = await shown({ start });
    expect(told).toMatchObject({ ok: false, booked: false, message: said });
    expect(new Set(stage.calls())).toEqual(new Set(['GET /slots']));
    const [free] = /(These|Nothing).*$/.exec(said)!;
    expect(told.advice).toMatch(/^Ask (for the time, or offer free times|which one)/);
    expect(told.advice).toContain(free);
    expect(told).toHaveProperty('alternatives.0.start');
    expect(stage.bookings()).toEqual([]);
  });

  it('offers free times for a move as well, and moves nothing', async () => {
    const { start } = await booked('2026-11-24 10:00');
    const told = await shown({ ...mine, start: 'Friday afternoon' }, 'de', 'reschedule');
    expect(told).toMatchObject({
      ok: false,
      rescheduled: false,
      message:
        'Bitte wählen Sie eine genaue Uhrzeit. Frei ist: Freitag, 27. November um 12:00, Freitag, 27. November um 13:30 oder Freitag, 27. November um 15:00 (Zeitzone Berlin).',
    });
    expect(stage.bookings()).toMatchObject([{ start: new Date(String(start)).toISOString() }]);
  });

  it('does not offer the time at which the booking is already', async () => {
    const { start } = await booked('2026-11-27 13:30');
    const told = await shown({ ...mine, start: '2026-11-27' }, 'en', 'reschedule');
    const offered = (told.alternatives as { start: string }[]).map((one) => one.start);
    expect(offered).toHaveLength(3);
    expect(offered).not.toContain(start);
    const noon = await shown(
      { ...mine, start: 'Friday between 1 and 2:15 pm' },
      'en',
      'reschedule',
    );
    expect(noon.message).toContain('1:00 PM');
    expect(noon.message).not.toContain('1:30 PM');
  });

  it('asks which of two times is meant, in the language of the form', async () => {
    expect((await shown({ start: 'Friday at 10' })).message).toBe(
      'Which time do you mean: Fri 27 Nov 2026 10:00 / Fri 27 Nov 2026 22:00?',
    );
    expect((await shown({ start: '3/4 at 3pm' }, 'de')).message).toBe(
      'Welche Zeit ist gemeint: Do 4 Mär 2027 / Sa 3 Apr 2027?',
    );
  });

  it('asks rather than offers where two things may be meant', async () => {
    const told = await shown({ start: 'Monday at 2pm' });
    expect(told).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/may be .*23.* or .*30/),
    });
    expect(told).not.toHaveProperty('alternatives');
  });

  it('says of a day that it is over as one says it', async () => {
    const { message } = await shown({ start: 'yesterday' }, 'de');
    expect(message).toBe(
      'Sonntag, 22. November ist schon vorbei. Bitte wählen Sie eine spätere Zeit.',
    );
  });

  it('does not offer for a text that says nothing about time', async () => {
    const told = await shown({ start: 'blue' });
    expect(told.message).toBe('This time is not clear. Please name a day and a time.');
    expect(told).not.toHaveProperty('alternatives');
  });

  it.each([
    [{ start: '' }, 'This time is not clear. Please name a day and a time.'],
    [{ attendeeEmail: 'paul@' }, '"paul@" is not a complete email address.'],
    [{ attendeeEmail: '' }, 'Please give an email address or a phone number.'],
    [{ attendeeName: '' }, 'Please give a name.'],
    [
      { attendeeEmail: '', attendeePhone: '0151 2345678' },
      'The phone number "0151 2345678" is not clear. Please write it like this: +49 151 12345678.',
    ],
  ])('says to its visitor what to put right: %j', async (typed, said) => {
    const { message, ok } = await shown(typed);
    expect(ok).toBe(false);
    expect(message).toContain(said);
    expect(message).not.toMatch(/Attendee|Start/);
  });

  it.each(
    eachIn({
      en: 'Please give an email address or a phone number.',
      de: 'Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.',
      es: 'Indique una dirección de correo o un número de teléfono.',
      fr: 'Indiquez une adresse e-mail ou un numéro de téléphone.',
      pt: 'Indique um endereço de e-mail ou um número de telefone.',
    }),
  )('asks in the language of the form: %s', async (language, said) => {
    for (const operation of ['book', 'cancel', 'lookUp', 'reschedule', 'checkIfBooked']) {
      const { message } = await shown({ attendeeEmail: '' }, language, operation);
      expect(message).toBe(said);
    }
  });
});
