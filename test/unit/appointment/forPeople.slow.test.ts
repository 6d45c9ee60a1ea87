import { asData } from './said';
import { named, picked, types, useStage, wanted } from './stage';

const stage = useStage();
const book = (parameters: object) => stage.run('book', { ...wanted, ...parameters });
const find = (parameters: object) =>
  stage.run('findTimes', { eventType: picked(types.intro), ...parameters });

describe('what a form shows to a person as it is', () => {
  it.each([
    [
      undefined,
      'Tuesday, November 24 at 10:00 AM is not free. These times are free: Tuesday, November 24 at 10:30 AM, Tuesday, November 24 at 9:30 AM, or Tuesday, November 24 at 11:00 AM (Berlin time).',
    ],
    [
      'de',
      'Dienstag, 24. November um 10:00 ist nicht frei. Frei ist: Dienstag, 24. November um 10:30, Dienstag, 24. November um 09:30 oder Dienstag, 24. November um 11:00 (Zeitzone Berlin).',
    ],
  ])('a time that is taken, with the alternatives in words: %s', async (language, message) => {
    await book({ attendeeEmail: 'first@example.org' });
    const told = await book(asData(language));
    expect(told).toMatchObject({ ok: false, booked: false });
    expect(String(told.message)).toBe(message);
  });

  it.each([
    ['en', /^.*November 23.* is in the past\. Please choose a later time\.$/],
    ['de', /^.*23\. November.* ist schon vorbei\. Bitte wählen Sie eine spätere Zeit\.$/],
    ['fr', /^.*23 novembre.* est déjà passé\. Choisissez un horaire ultérieur\.$/],
    ['es', /^.*23 de noviembre.* ya ha pasado\. Elija una hora posterior\.$/],
    ['pt', /^.*23 de novembro.* já passou\. Escolha um horário posterior\.$/],
    ['pl', /is in the past\. Please choose a later time\.$/],
  ])('a time that is over, in its language: %s', async (language, message) => {
    const told = await book({ start: '2026-11-23 06:30', ...asData(language) });
    expect(told).toMatchObject({ ok: false, problem: expect.stringContaining('is in the past') });
    expect(String(told.message)).toMatch(message);
    const wish = await find({ when: '2026-11-23 06:30', ...asData(language) });
    expect(String(wish.message)).toMatch(message);
  });

  it.each(['soonish', ''])('a time that is not clear: %j', async (start) => {
    expect(await book({ start, ...asData('de') })).toMatchObject({
      ok: false,
      message: 'Diese Zeit ist nicht eindeutig. Bitte nennen Sie einen Tag und eine Uhrzeit.',
    });
  });

  it('a time zone that nobody knows', async () => {
    expect(await book({ attendeeTimeZone: named('Atlantis'), ...asData() })).toMatchObject({
      ok: false,
      problem: 'The time zone "Atlantis" is not known',
      message: 'The time zone "Atlantis" is not clear. Please name a large city nearby.',
    });
  });
});
