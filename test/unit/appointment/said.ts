import type { INodeProperties } from 'n8n-workflow';
import { appointment } from '../../../nodes/CalCom/appointment';

/** The languages in which sentences are said; a form shows them without another thought. */
export const languages = ['en', 'de', 'es', 'fr', 'pt'] as const;
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

/** Words that only an English sentence has; none of them is a word of the other languages. */
const ENGLISH =
  /\b(the|this|that|these|please|not|is|was|with|and|or|of|your|you|again|check|booking|time|try|worked?)\b/i;

/** What stands in an answer of the API or in a log, but in no sentence for people. */
const TECHNICAL = /\b(UID|JSON|API|HTTP|URL|Cal\.com|ID|undefined|null|NaN)\b|\b[\w-]{20,}\b|[{}_]/;

/** The names of fields as the panel shows them, and as the workflow holds them. */
const fields = new Set(
  appointment.operations
    .flatMap(({ fields: own = [] }) => own)
    .flatMap((field) => [field, ...((field.options ?? []) as INodeProperties[])])
    .flatMap(({ name, displayName }) => [name, displayName]),
);

/**
 * A message is one or more whole sentences in its language, and nothing that only a builder knows.
 * What somebody typed, and the questions of an event type, stand in quotes in their own language.
 */
export function expectForPeople(message: string, language: string): void {
  const own = message.replace(/"[^"]*"/g, '…');
  expect(own).toMatch(/^[\p{Lu}¿¡…\d].*[.?!]$/u);
  expect(own).not.toMatch(TECHNICAL);
  const quoted = [...message.matchAll(/"([^"]*)"/g)].map(([, text]) => text);
  expect(quoted.filter((text) => fields.has(text))).toEqual([]);
  if (language === 'en') expect(own).toMatch(ENGLISH);
  else expect(own).not.toMatch(ENGLISH);
}
