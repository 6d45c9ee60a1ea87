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
  polite: [before: string, after: string][];
}

export const pad = (value: number) => String(value).padStart(2, '0');
