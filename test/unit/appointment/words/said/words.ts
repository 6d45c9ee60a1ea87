export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt';

/** How days and hours are said in a language, apart from the vocabulary of the node. */
export interface Words {
  weekdays: string[];
  onDay(name: string): string;
  months: string[];
  today: string;
  tomorrow: string;
  afterTomorrow: string;
  nextWeek: string[];
  thisWeek: string[];
  weekend: string[];
  inDays(count: number): string[];
  inWeeks(count: number): string[];
  date(date: number, month: string): string[];
  dayRange(from: string, to: string): string[];
  dateRange(from: number, to: number, month: string): string[];
  isoRange(from: string, to: string): string[];
  until(day: string): string[];
  from(day: string): string[];
  parts: [text: string, from: number, to: number][];
  at(time: string): string[];
  between(from: string, to: string): string[];
  after(time: string): string[];
  before(time: string): string[];
  clock(hour: number, minute: number): string[];
  or: string;
  and: string;
  except: string;
  /** "Any morning". */
  anyPart: [text: string, from: number, to: number][];
  /** "But Friday", behind all of something. */
  but(day: string): string[];
  /** "Friday 3 pm at the latest". */
  latest(day: string, time: string): string[];
  laterToday: string[];
  /** "Ten to nine": the words for five, ten and twenty minutes before an hour from 1 to 12. */
  minutesTo?: {
    minutes: [text: string, count: number][];
    hours: string[];
    said(minutes: string, hour: string): string;
    /** Whether "ten to nine" may be the hours from ten to nine as well. */
    mayBeRange: boolean;
  };
  polite: [before: string, after: string][];
}

export const pad = (value: number) => String(value).padStart(2, '0');
