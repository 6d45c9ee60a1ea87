import type { IDataObject } from 'n8n-workflow';
import { bookedOn, mine } from './booked';
import { eachIn, inLanguage, tuesday, wednesday, type Said } from './said';
import { picked, types, useStage, wanted } from './stage';

const stage = useStage();
const { booked, series } = bookedOn(stage);
const twice = (language: keyof Said, operation: (more: object) => Promise<IDataObject>) =>
  operation(inLanguage(language)).then(async () => await operation(inLanguage(language)));

describe('Book says', () => {
  it.each(
    eachIn({
      en: 'Booked: {}.',
      de: 'Gebucht: {}.',
      es: 'Cita reservada: {}.',
      fr: 'Rendez-vous réservé : {}.',
      pt: 'Reserva feita: {}.',
    }),
  )('what is booked: %s', async (language, said) => {
    const { message } = await stage.run('book', { ...wanted, ...inLanguage(language) });
    expect(message).toBe(said.replace('{}', tuesday[language]));
  });

  it.each(
    eachIn({
      en: 'Already booked: {}. Nothing was booked twice.',
      de: 'Bereits gebucht: {}. Es wurde nichts doppelt gebucht.',
      es: 'La cita ya estaba reservada: {}. No se ha reservado dos veces.',
      fr: 'Ce rendez-vous était déjà réservé : {}. Rien n’a été réservé deux fois.',
      pt: 'A reserva já existia: {}. Nada foi reservado duas vezes.',
    }),
  )('what was booked before: %s', async (language, said) => {
    const { message } = await twice(language, async (more) =>
      stage.run('book', { ...wanted, ...more }),
    );
    expect(message).toBe(said.replace('{}', tuesday[language]));
  });

  it.each(
    eachIn({
      en: 'Requested: {}. The host still has to confirm it.',
      de: 'Angefragt: {}. Die Bestätigung steht noch aus.',
      es: 'Cita solicitada: {}. Queda pendiente de confirmación.',
      fr: 'Rendez-vous demandé : {}. La confirmation est encore attendue.',
      pt: 'Reserva solicitada: {}. Ainda falta a confirmação.',
    }),
  )('what waits for the host: %s', async (language, said) => {
    const { message } = await stage.run('book', {
      ...wanted,
      eventType: picked(types.approval),
      ...inLanguage(language),
    });
    expect(message).toBe(said.replace('{}', tuesday[language]));
  });

  it.each(
    eachIn({
      en: 'It is a series of 4 meetings, from November 24 to December 15.',
      de: 'Die Serie hat 4 Termine, vom 24. November bis zum 15. Dezember.',
      es: 'Es una serie de 4 citas, del 24 de noviembre al 15 de diciembre.',
      fr: 'C’est une série de 4 rendez-vous, du 24 novembre au 15 décembre.',
      pt: 'É uma série de 4 reservas, de 24 de novembro a 15 de dezembro.',
    }),
  )('how long a series is: %s', async (language, said) => {
    const { message } = await stage.run('book', {
      ...wanted,
      eventType: picked(types.weekly),
      ...inLanguage(language),
    });
    expect(String(message)).toContain(`. ${said}`);
  });
});

describe('Cancel says', () => {
  it.each(
    eachIn({
      en: 'Cancelled: {}.',
      de: 'Abgesagt: {}.',
      es: 'Cita cancelada: {}.',
      fr: 'Rendez-vous annulé : {}.',
      pt: 'Reserva cancelada: {}.',
    }),
  )('what is cancelled: %s', async (language, said) => {
    await booked('2026-11-24 10:00');
    const { message } = await stage.run('cancel', { ...mine, ...inLanguage(language) });
    expect(message).toBe(said.replace('{}', tuesday[language]));
  });

  it.each(
    eachIn({
      en: 'Already cancelled: {}.',
      de: 'Bereits abgesagt: {}.',
      es: 'La cita ya estaba cancelada: {}.',
      fr: 'Ce rendez-vous était déjà annulé : {}.',
      pt: 'A reserva já estava cancelada: {}.',
    }),
  )('what was cancelled before: %s', async (language, said) => {
    const { uid: bookingUid } = await booked('2026-11-24 10:00');
    const { message } = await twice(language, async (more) =>
      stage.run('cancel', { bookingUid, ...more }),
    );
    expect(message).toBe(said.replace('{}', tuesday[language]));
  });

  it.each(
    eachIn({
      en: '4 meetings of the series were cancelled.',
      de: '4 Termine der Serie wurden abgesagt.',
      es: 'Se han cancelado 4 citas de la serie.',
      fr: '4 rendez-vous de la série ont été annulés.',
      pt: '4 reservas da série foram canceladas.',
    }),
  )('how many of a series are: %s', async (language, said) => {
    await series();
    const { message } = await stage.run('cancel', {
      ...mine,
      extent: 'series',
      ...inLanguage(language),
    });
    expect(message).toBe(said);
  });
});

describe('Reschedule says', () => {
  const move = async (more: object) =>
    stage.run('reschedule', { ...mine, start: '2026-11-25 11:00', ...more });

  it.each(
    eachIn({
      en: 'Rescheduled to {}.',
      de: 'Verschoben auf {}.',
      es: 'Cita reprogramada. Nueva fecha: {}.',
      fr: 'Rendez-vous déplacé. Nouvel horaire : {}.',
      pt: 'Reserva remarcada para {}.',
    }),
  )('to when it is: %s', async (language, said) => {
    await booked('2026-11-24 10:00');
    expect((await move(inLanguage(language))).message).toBe(
      said.replace('{}', wednesday[language]),
    );
  });

  it.each(
    eachIn({
      en: 'The booking is already at this time: {}. Nothing was changed.',
      de: 'Der Termin ist bereits zu dieser Zeit: {}. Es wurde nichts geändert.',
      es: 'La cita ya está a esa hora: {}. No se ha cambiado nada.',
      fr: 'Le rendez-vous est déjà prévu à ce moment-là : {}. Rien n’a été modifié.',
      pt: 'A reserva já está nesse horário: {}. Nada foi alterado.',
    }),
  )('that it is there already: %s', async (language, said) => {
    await booked('2026-11-24 10:00');
    expect((await twice(language, move)).message).toBe(said.replace('{}', wednesday[language]));
  });

  it.each(
    eachIn({
      en: '4 meetings of the series were rescheduled.',
      de: '4 Termine der Serie wurden verschoben.',
      es: 'Se han reprogramado 4 citas de la serie.',
      fr: '4 rendez-vous de la série ont été déplacés.',
      pt: '4 reservas da série foram remarcadas.',
    }),
  )('how many of a series are: %s', async (language, said) => {
    await series();
    const { message } = await move({ extent: 'series', ...inLanguage(language) });
    expect(message).toBe(said);
  });
});
