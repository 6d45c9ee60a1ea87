/** The languages in which sentences are said; a form shows them without another thought. */
const languages = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type Said = Record<(typeof languages)[number], string>;

/** 2026-11-24 10:00 in Berlin, as each language says it. */
export const tuesday: Said = {
  en: 'Tuesday, November 24 at 10:00 AM (Berlin time)',
  de: 'Dienstag, 24. November um 10:00 (Zeitzone Berlin)',
  es: 'martes, 24 de noviembre, 10:00 (hora de Berlin)',
  fr: 'mardi 24 novembre à 10:00 (heure de Berlin)',
  pt: 'terça-feira, 24 de novembro às 10:00 (horário de Berlin)',
};
/** 2026-11-25 11:00 in Berlin. */
export const wednesday: Said = {
  en: 'Wednesday, November 25 at 11:00 AM (Berlin time)',
  de: 'Mittwoch, 25. November um 11:00 (Zeitzone Berlin)',
  es: 'miércoles, 25 de noviembre, 11:00 (hora de Berlin)',
  fr: 'mercredi 25 novembre à 11:00 (heure de Berlin)',
  pt: 'quarta-feira, 25 de novembro às 11:00 (horário de Berlin)',
};

/** The option of an operation. */
export const inLanguage = (language: string) => ({ options: { language } });
/** The options with which a form shows what came of it, in a language. */
export const asData = (language?: string) => ({
  options: { problemsAsData: true, ...(language && inLanguage(language).options) },
});
/** A case for each language, with what is said in it. */
export const eachIn = (said: Said) =>
  languages.map((language) => [language, said[language]] as const);
