import { EMAIL, bookedOn, mine } from './booked';
import { eachIn, inLanguage, tuesday, wednesday } from './said';
import { asTool, picked, types, useStage } from './stage';

const stage = useStage();
const { booked, seat } = bookedOn(stage);

describe('Look Up says', () => {
  it.each(
    eachIn({
      en: 'One booking was found: {}.',
      de: 'Ein Termin wurde gefunden: {}.',
      es: 'Se ha encontrado una cita: {}.',
      fr: 'Un rendez-vous a été trouvé : {}.',
      pt: 'Foi encontrada uma reserva: {}.',
    }),
  )('what it found: %s', async (language, said) => {
    await booked('2026-11-24 10:00');
    const { message } = await stage.run('lookUp', { ...mine, ...inLanguage(language) });
    expect(message).toBe(said.replace('{}', tuesday[language]));
  });

  it.each(
    eachIn({
      en: `No booking was found for ${EMAIL}.`,
      de: `Für ${EMAIL} wurde kein Termin gefunden.`,
      es: `No se ha encontrado ninguna cita de ${EMAIL}.`,
      fr: `Aucun rendez-vous n’a été trouvé pour ${EMAIL}.`,
      pt: `Nenhuma reserva foi encontrada para ${EMAIL}.`,
    }),
  )('that there is none, as the others do: %s', async (language, said) => {
    const more = { ...mine, ...inLanguage(language) };
    for (const operation of ['lookUp', 'checkIfBooked', 'cancel', 'reschedule']) {
      expect((await stage.run(operation, { ...more, start: 'tomorrow 10:00' })).message).toBe(said);
    }
  });

  it('that it lists only the first of many', async () => {
    for (const day of [24, 25, 26]) await booked(`2026-11-${day} 10:00`);
    const { message } = await stage.run('lookUp', {
      ...mine,
      options: { maxBookings: 2, language: 'fr' },
    });
    expect(message).toBe(
      '3 rendez-vous ont été trouvés. Les premiers sont : mardi 24 novembre à 10:00 et mercredi 25 novembre à 10:00 (heure de Berlin).',
    );
  });
});

describe('Find Times says what is free', () => {
  const find = async (more: object, tool?: object) =>
    stage.run('findTimes', { eventType: picked(types.intro), when: '2026-11-24', ...more }, tool);

  it.each(
    eachIn({
      en: 'These times are free: Tuesday, November 24 at 9:00 AM or Tuesday, November 24 at 1:00 PM (Berlin time).',
      de: 'Frei ist: Dienstag, 24. November um 09:00 oder Dienstag, 24. November um 13:00 (Zeitzone Berlin).',
      es: 'Estas horas están libres: martes, 24 de noviembre, 09:00 o martes, 24 de noviembre, 13:00 (hora de Berlin).',
      fr: 'Ces horaires sont libres : mardi 24 novembre à 09:00 ou mardi 24 novembre à 13:00 (heure de Berlin).',
      pt: 'Estes horários estão livres: terça-feira, 24 de novembro às 09:00 ou terça-feira, 24 de novembro às 13:00 (horário de Berlin).',
    }),
  )('%s', async (language, said) => {
    const found = await find({ options: { language, maxOptions: 2 } });
    expect(found).toMatchObject({ matchesRequest: true, message: said });
  });

  it('but not to a model, which reads the times themselves', async () => {
    expect(await find({}, asTool)).not.toHaveProperty('message');
  });
});

describe('Check if Booked says', () => {
  it.each(eachIn(tuesday))('the booking that counts: %s', async (language, time) => {
    await booked('2026-11-24 10:00');
    const { message } = await stage.run('checkIfBooked', { ...mine, ...inLanguage(language) });
    expect(String(message)).toContain(`: ${time}.`);
  });
});

describe('what must be asked is said in the language too', () => {
  it.each(
    eachIn({
      en: 'Which booking do you mean: {}?',
      de: 'Welcher Termin ist gemeint: {}?',
      es: '¿De qué cita se trata: {}?',
      fr: 'De quel rendez-vous s’agit-il : {} ?',
      pt: 'De qual reserva se trata: {}?',
    }),
  )('which one: %s', async (language, said) => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-25 11:00');
    const { message, matches } = await stage.run('cancel', { ...mine, ...inLanguage(language) });
    expect(matches).toHaveLength(2);
    const [before, after] = said.split('{}');
    expect(String(message).startsWith(before)).toBe(true);
    expect(String(message).endsWith(after)).toBe(true);
    expect(String(message)).toContain(tuesday[language]);
    expect(String(message)).toContain(wednesday[language]);
  });

  it.each(
    eachIn({
      en: 'Several people have a seat in this booking.',
      de: 'Bei diesem Termin haben mehrere Personen einen Platz.',
      es: 'Varias personas tienen plaza en esta cita.',
      fr: 'Plusieurs personnes ont une place à ce rendez-vous.',
      pt: 'Várias pessoas têm lugar nesta reserva.',
    }),
  )('whose seat: %s', async (language, said) => {
    const { uid } = await seat('ann@example.org');
    await seat('ben@example.org');
    const { ok, message } = await stage.run('cancel', {
      bookingUid: uid,
      ...inLanguage(language),
    });
    expect({ ok, message }).toEqual({ ok: false, message: expect.stringContaining(said) });
  });
});
