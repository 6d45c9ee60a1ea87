import { DateTime } from 'luxon';

/**
 * Makes phrases as people say them, with their meaning worked out beside them: by counting days, and
 * with none of the reader's means.
 */
export interface Phrase {
  text: string;
  language: Language;
  /** Local days (days since 1970) with the minutes of them, `to` not part of them; undefined: to be asked. */
  meaning?: { days: number[]; hours: [from: number, to: number][] }[];
}

export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt';

/** Numbers between 0 and 1, the same for each seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface DaysSaid {
  text: string;
  days: number[];
  /** 1 to 7 where it is the name of a weekday and nothing else. */
  weekday?: number;
  /** Whether it is more than one day in a row, behind which an hour may belong to the last only. */
  range?: boolean;
}
interface HoursSaid {
  text: string;
  hours: [number, number][];
  /** A part of the day. */
  part?: boolean;
}

interface Words {
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

const pad = (value: number) => String(value).padStart(2, '0');

export const words: Record<Language, Words> = {
  en: {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    onDay: (name) => `on ${name}`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    today: 'today',
    tomorrow: 'tomorrow',
    afterTomorrow: 'the day after tomorrow',
    nextWeek: ['next week', 'sometime next week', 'the coming week', 'any day next week'],
    thisWeek: ['this week', 'the rest of this week'],
    weekend: ['this weekend', 'the weekend', 'at the weekend'],
    inDays: (count) => [`in ${count} days`, `${count} days from now`, `${count} days from today`],
    inWeeks: (count) => [`in ${count} weeks`, `${count} weeks from now`, `in ${count} weeks' time`],
    date: (date, month) => [
      `${month} ${date}`,
      `${date} ${month}`,
      `the ${nth(date)} of ${month}`,
      `${month} ${nth(date)}`,
      `on ${month} ${date}`,
      `${month.slice(0, 3).toLowerCase()} ${date}`,
    ],
    dayRange: (from, to) => [
      `${from} to ${to}`,
      `from ${from} to ${to}`,
      `${from} through ${to}`,
      `between ${from} and ${to}`,
      `${from} - ${to}`,
    ],
    dateRange: (from, to, month) => [
      `${month} ${from} to ${to}`,
      `${month} ${from}-${to}`,
      `${month} ${nth(from)} to ${month} ${nth(to)}`,
      `between ${month} ${from} and ${month} ${to}`,
      `from the ${nth(from)} to the ${nth(to)} of ${month}`,
      `${from} to ${to} ${month}`,
    ],
    isoRange: (from, to) => [
      `${from} to ${to}`,
      `from ${from} until ${to}`,
      `between ${from} and ${to}`,
      `${from} - ${to}`,
    ],
    until: (day) => [`until ${day}`, `by ${day}`, `no later than ${day}`, `${day} at the latest`],
    from: (day) => [
      `from ${day} on`,
      `${day} or later`,
      `not before ${day}`,
      `from ${day} onwards`,
    ],
    parts: [
      ['in the morning', 300, 720],
      ['morning', 300, 720],
      ['mornings', 300, 720],
      ['in the afternoon', 720, 1020],
      ['afternoon', 720, 1020],
      ['evening', 1020, 1440],
      ['in the evening', 1020, 1440],
      ['early morning', 300, 540],
      ['late afternoon', 900, 1080],
    ],
    at: (time) => [`at ${time}`, time, `@ ${time}`],
    between: (from, to) => [
      `between ${from} and ${to}`,
      `from ${from} to ${to}`,
      `${from}-${to}`,
      `${from} to ${to}`,
      `from ${from} until ${to}`,
    ],
    after: (time) => [
      `after ${time}`,
      `from ${time} on`,
      `not before ${time}`,
      `${time} or later`,
      `no earlier than ${time}`,
    ],
    before: (time) => [`before ${time}`, `until ${time}`, `earlier than ${time}`],
    clock: (hour, minute) => [
      `${pad(hour)}:${pad(minute)}`,
      minute === 0
        ? `${((hour + 11) % 12) + 1}${hour < 12 ? 'am' : 'pm'}`
        : `${((hour + 11) % 12) + 1}:${pad(minute)} ${hour < 12 ? 'am' : 'pm'}`,
      minute === 0
        ? `${((hour + 11) % 12) + 1} ${hour < 12 ? 'a.m.' : 'p.m.'}`
        : `${((hour + 11) % 12) + 1}:${pad(minute)}${hour < 12 ? 'am' : 'pm'}`,
    ],
    or: 'or',
    and: 'and',
    except: 'except',
    polite: [
      ['', ''],
      ['', ''],
      ['', ' please'],
      ["i'd like ", ''],
      ['could you find something ', '?'],
      ['', ', if possible'],
      ['how about ', '?'],
      ['do you have anything free ', '?'],
      ['can we meet ', ''],
      ['', ' works for me'],
      ['ideally ', ''],
      ['I would prefer ', ', thanks'],
      ['maybe ', ''],
      ['', ' would be great'],
    ],
  },
  de: {
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    onDay: (name) => `am ${name}`,
    months: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
    today: 'heute',
    tomorrow: 'morgen',
    afterTomorrow: 'übermorgen',
    nextWeek: [
      'nächste Woche',
      'in der nächsten Woche',
      'irgendwann nächste Woche',
      'kommende Woche',
    ],
    thisWeek: ['diese Woche', 'in dieser Woche'],
    weekend: ['am Wochenende', 'dieses Wochenende'],
    inDays: (count) => [`in ${count} Tagen`],
    inWeeks: (count) => [`in ${count} Wochen`],
    date: (date, month) => [`am ${date}. ${month}`, `${date}. ${month}`, `den ${date}. ${month}`],
    dayRange: (from, to) => [
      `${from} bis ${to}`,
      `von ${from} bis ${to}`,
      `zwischen ${from} und ${to}`,
    ],
    dateRange: (from, to, month) => [
      `vom ${from}. bis ${to}. ${month}`,
      `${from}. bis ${to}. ${month}`,
      `zwischen dem ${from}. und dem ${to}. ${month}`,
      `${from}.-${to}. ${month}`,
    ],
    isoRange: (from, to) => [`${from} bis ${to}`, `vom ${from} bis ${to}`],
    until: (day) => [`bis ${day}`, `spätestens ${day}`],
    from: (day) => [`ab ${day}`, `frühestens ${day}`],
    parts: [
      ['vormittags', 300, 720],
      ['am Vormittag', 300, 720],
      ['nachmittags', 720, 1020],
      ['am Nachmittag', 720, 1020],
      ['abends', 1020, 1440],
      ['am Abend', 1020, 1440],
    ],
    at: (time) => [`um ${time}`],
    between: (from, to) => [
      `zwischen ${from} und ${to}`,
      `von ${from} bis ${to}`,
      `${from} bis ${to}`,
    ],
    after: (time) => [`nach ${time}`, `ab ${time}`, `nicht vor ${time}`],
    before: (time) => [`vor ${time}`, `bis ${time}`],
    clock: (hour, minute) =>
      minute
        ? [
            `${hour}:${pad(minute)} Uhr`,
            `${pad(hour)}:${pad(minute)}`,
            `${hour} Uhr ${minute}`,
            `${hour}.${pad(minute)} Uhr`,
          ]
        : [`${hour} Uhr`, `${pad(hour)}:00`],
    or: 'oder',
    and: 'und',
    except: 'außer',
    polite: [
      ['', ''],
      ['', ''],
      ['', ' bitte'],
      ['ich hätte gern einen Termin ', ''],
      ['haben Sie ', ' etwas frei?'],
      ['', ', wenn möglich'],
      ['am liebsten ', ''],
      ['wie wäre es ', '?'],
    ],
  },
  es: {
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    onDay: (name) => `el ${name}`,
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    today: 'hoy',
    tomorrow: 'mañana',
    afterTomorrow: 'pasado mañana',
    nextWeek: ['la próxima semana', 'la semana que viene', 'la semana próxima'],
    thisWeek: ['esta semana'],
    weekend: ['este fin de semana', 'el fin de semana'],
    inDays: (count) => [`en ${count} días`, `dentro de ${count} días`],
    inWeeks: (count) => [`en ${count} semanas`, `dentro de ${count} semanas`],
    date: (date, month) => [`el ${date} de ${month}`, `${date} de ${month}`],
    dayRange: (from, to) => [`de ${from} a ${to}`, `${from} a ${to}`, `entre ${from} y ${to}`],
    dateRange: (from, to, month) => [
      `del ${from} al ${to} de ${month}`,
      `entre el ${from} y el ${to} de ${month}`,
    ],
    isoRange: (from, to) => [`${from} a ${to}`, `del ${from} al ${to}`],
    until: (day) => [`hasta ${day}`],
    from: (day) => [`a partir de ${day}`, `desde ${day}`],
    parts: [
      ['por la mañana', 300, 720],
      ['por la tarde', 720, 1020],
      ['por la noche', 1020, 1440],
    ],
    at: (time) => [`a las ${time}`],
    between: (from, to) => [`entre las ${from} y las ${to}`, `de ${from} a ${to}`],
    after: (time) => [`después de las ${time}`, `a partir de las ${time}`],
    before: (time) => [`antes de las ${time}`],
    clock: (hour, minute) => [
      `${pad(hour)}:${pad(minute)}`,
      ...(minute === 0 ? [`${hour} h`] : []),
    ],
    or: 'o',
    and: 'y',
    except: 'excepto',
    polite: [
      ['', ''],
      ['', ''],
      ['', ', por favor'],
      ['quisiera una cita ', ''],
      ['¿tienen algo ', '?'],
      ['', ', si es posible'],
      ['me gustaría ', ''],
    ],
  },
  fr: {
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    onDay: (name) => `le ${name}`,
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    today: "aujourd'hui",
    tomorrow: 'demain',
    afterTomorrow: 'après-demain',
    nextWeek: ['la semaine prochaine'],
    thisWeek: ['cette semaine'],
    weekend: ['ce week-end', 'le week-end'],
    inDays: (count) => [`dans ${count} jours`],
    inWeeks: (count) => [`dans ${count} semaines`],
    date: (date, month) => [`le ${date} ${month}`, `${date === 1 ? '1er' : date} ${month}`],
    dayRange: (from, to) => [`de ${from} à ${to}`, `du ${from} au ${to}`, `entre ${from} et ${to}`],
    dateRange: (from, to, month) => [
      `du ${from} au ${to} ${month}`,
      `entre le ${from} et le ${to} ${month}`,
    ],
    isoRange: (from, to) => [`${from} au ${to}`, `du ${from} au ${to}`],
    until: (day) => [`jusqu'à ${day}`, `jusqu'au ${day}`],
    from: (day) => [`à partir de ${day}`, `dès ${day}`],
    parts: [
      ['le matin', 300, 720],
      ['dans la matinée', 300, 720],
      ["dans l'après-midi", 720, 1020],
      ["l'après-midi", 720, 1020],
      ['le soir', 1020, 1440],
    ],
    at: (time) => [`à ${time}`],
    between: (from, to) => [`entre ${from} et ${to}`, `de ${from} à ${to}`],
    after: (time) => [`après ${time}`, `à partir de ${time}`],
    before: (time) => [`avant ${time}`],
    clock: (hour, minute) => [
      minute ? `${hour}h${pad(minute)}` : `${hour}h`,
      `${pad(hour)}:${pad(minute)}`,
      ...(minute ? [`${hour} heures ${minute}`] : [`${hour} heures`]),
    ],
    or: 'ou',
    and: 'et',
    except: 'sauf',
    polite: [
      ['', ''],
      ['', ''],
      ['', " s'il vous plaît"],
      ['je voudrais un rendez-vous ', ''],
      ['', ', si possible'],
      ['avez-vous quelque chose ', ' ?'],
    ],
  },
  pt: {
    weekdays: ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'],
    onDay: (name) => (['sábado', 'domingo'].includes(name) ? `no ${name}` : `na ${name}`),
    months: [
      'janeiro',
      'fevereiro',
      'março',
      'abril',
      'maio',
      'junho',
      'julho',
      'agosto',
      'setembro',
      'outubro',
      'novembro',
      'dezembro',
    ],
    today: 'hoje',
    tomorrow: 'amanhã',
    afterTomorrow: 'depois de amanhã',
    nextWeek: ['na próxima semana', 'semana que vem', 'na semana que vem'],
    thisWeek: ['esta semana', 'nesta semana'],
    weekend: ['neste fim de semana', 'no fim de semana'],
    inDays: (count) => [`em ${count} dias`, `daqui a ${count} dias`],
    inWeeks: (count) => [`em ${count} semanas`, `daqui a ${count} semanas`],
    date: (date, month) => [
      `${date} de ${month}`,
      `no dia ${date} de ${month}`,
      `dia ${date} de ${month}`,
    ],
    dayRange: (from, to) => [`de ${from} a ${to}`, `${from} até ${to}`, `entre ${from} e ${to}`],
    dateRange: (from, to, month) => [
      `de ${from} a ${to} de ${month}`,
      `entre ${from} e ${to} de ${month}`,
    ],
    isoRange: (from, to) => [`${from} a ${to}`, `de ${from} a ${to}`, `${from} até ${to}`],
    until: (day) => [`até ${day}`],
    from: (day) => [`a partir de ${day}`, `desde ${day}`],
    parts: [
      ['de manhã', 300, 720],
      ['pela manhã', 300, 720],
      ['à tarde', 720, 1020],
      ['à noite', 1020, 1440],
    ],
    at: (time) => [`às ${time}`],
    between: (from, to) => [`entre ${from} e ${to}`, `das ${from} às ${to}`],
    after: (time) => [`depois das ${time}`, `a partir das ${time}`],
    before: (time) => [`antes das ${time}`],
    clock: (hour, minute) => [
      minute ? `${hour}h${pad(minute)}` : `${hour}h`,
      `${pad(hour)}:${pad(minute)}`,
    ],
    or: 'ou',
    and: 'e',
    except: 'exceto',
    polite: [
      ['', ''],
      ['', ''],
      ['', ', por favor'],
      ['gostaria de uma consulta ', ''],
      ['tem algo ', '?'],
      ['', ', se possível'],
    ],
  },
};

function nth(date: number): string {
  if (date > 3 && date < 21) return `${date}th`;
  return `${date}${['th', 'st', 'nd', 'rd'][date % 10] ?? 'th'}`;
}

const WHOLE: [number, number][] = [[0, 1440]];
const dayNumber = (time: DateTime) =>
  Math.round(Date.UTC(time.year, time.month - 1, time.day) / 86_400_000);
const run = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** One phrase with its meaning, said at `now` (local time). */
export function phraseAt(now: DateTime, language: Language, random: () => number): Phrase {
  const w = words[language];
  const today = dayNumber(now);
  const minute = now.hour * 60 + now.minute;
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));

  const weekdayNamed = (number: number) => today + ((number - now.weekday + 7) % 7);
  const weekday = (): DaysSaid => {
    const number = int(1, 7);
    const name = w.weekdays[number - 1];
    return {
      text: random() < 0.5 ? name : w.onDay(name),
      days: [weekdayNamed(number)],
      weekday: number,
    };
  };
  const fixed = (): DaysSaid =>
    any([
      () => ({ text: w.tomorrow, days: [today + 1] }),
      () => ({ text: w.afterTomorrow, days: [today + 2] }),
      () => {
        const ahead = int(3, 60);
        const day = now.plus({ days: ahead });
        return { text: any(w.date(day.day, w.months[day.month - 1])), days: [today + ahead] };
      },
      () => {
        const ahead = int(1, 40);
        return { text: now.plus({ days: ahead }).toISODate()!, days: [today + ahead] };
      },
      () => {
        const ahead = int(2, 9);
        return { text: any(w.inDays(ahead)), days: [today + ahead] };
      },
      () => {
        const ahead = int(2, 5);
        return { text: any(w.inWeeks(ahead)), days: [today + ahead * 7] };
      },
    ])();
  const monday = today - now.weekday + 1;
  const several = (): DaysSaid =>
    any([
      () => ({ text: any(w.nextWeek), days: run(monday + 7, monday + 13) }),
      () =>
        now.weekday < 6
          ? { text: any(w.thisWeek), days: run(today, monday + 6) }
          : { text: any(w.nextWeek), days: run(monday + 7, monday + 13) },
      () => (now.weekday < 6 ? { text: any(w.weekend), days: [monday + 5, monday + 6] } : fixed()),
      () => {
        const from = int(1, 5);
        const first = weekdayNamed(from) === today ? undefined : weekdayNamed(from);
        const to = int(from + 1, 6);
        return first === undefined
          ? fixed()
          : {
              text: any(w.dayRange(w.weekdays[from - 1], w.weekdays[to - 1])),
              days: run(first, first + to - from),
              range: true,
            };
      },
      () => {
        const first = now
          .plus({ months: 1 })
          .startOf('month')
          .plus({ days: int(0, 20) });
        const length = int(1, 6);
        const start = dayNumber(first);
        return {
          text: any(w.dateRange(first.day, first.day + length, w.months[first.month - 1])),
          days: run(start, start + length),
          range: true,
        };
      },
      () => {
        const from = int(1, 20);
        const to = from + int(1, 7);
        return {
          text: any(
            w.isoRange(now.plus({ days: from }).toISODate()!, now.plus({ days: to }).toISODate()!),
          ),
          days: run(today + from, today + to),
          range: true,
        };
      },
    ])();

  const hours = (): HoursSaid => {
    const kind = random();
    const hour = int(8, 18);
    const half = any([0, 0, 0, 30]);
    const start = hour * 60 + half;
    if (kind < 0.35) {
      const [text, from, to] = any(w.parts);
      return { text, hours: [[from, to]], part: true };
    }
    if (kind < 0.55)
      return { text: any(w.at(any(w.clock(hour, half)))), hours: [[start, start + 1]] };
    if (kind < 0.75) {
      const end = int(hour + 1, 20);
      return {
        text: any(w.between(any(w.clock(hour, half)), any(w.clock(end, 0)))),
        hours: [[start, end * 60]].filter(([a, b]) => a < b) as [number, number][],
      };
    }
    if (kind < 0.85)
      return { text: any(w.after(any(w.clock(hour, half)))), hours: [[start, 1440]] };
    if (kind < 0.95) return { text: any(w.before(any(w.clock(hour, half)))), hours: [[0, start]] };
    const end = int(hour + 1, 20);
    return {
      text: `${any(w.after(any(w.clock(hour, 0))))} ${w.and} ${any(w.before(any(w.clock(end, 0))))}`,
      hours: [[hour * 60, end * 60]],
    };
  };

  const finish = (text: string, meaning: Phrase['meaning']): Phrase => {
    const [before, after] = any(w.polite);
    const cased = random() < 0.2 ? text.toUpperCase() : text;
    return { text: `${before}${cased}${after}`, language, ...(meaning && { meaning }) };
  };
  /** The days of a weekday's name depend on what of today is left; beside others today must be asked. */
  const settle = (list: DaysSaid[], until: number): number[] | undefined => {
    const found: number[] = [];
    for (const { days, weekday: named } of list) {
      if (named === undefined || days[0] !== today) found.push(...days);
      else if (until <= minute) found.push(today + 7);
      else if (list.length > 1) return undefined;
      else found.push(today);
    }
    return found;
  };
  const end = (spoken: [number, number][]) => Math.max(...spoken.map(([, to]) => to));
  const joined = (list: DaysSaid[]) =>
    list.map(({ text }) => text).join(random() < 0.8 ? ` ${w.or} ` : ` ${w.and} `);
  const listOf = (count: number): DaysSaid[] => {
    const list: DaysSaid[] = [];
    for (let tries = 0; list.length < count && tries < 20; tries += 1) {
      const one = random() < 0.7 ? weekday() : fixed();
      if (!list.some(({ text, days }) => text === one.text || days[0] === one.days[0]))
        list.push(one);
    }
    return list;
  };

  const shape = random();
  if (shape < 0.1) {
    const one = random() < 0.5 ? weekday() : random() < 0.6 ? fixed() : several();
    const days = settle([one], 1440);
    return finish(one.text, days && [{ days, hours: WHOLE }]);
  }
  if (shape < 0.15) {
    const said = hours();
    return finish(said.text, [{ days: run(today, today + 7), hours: said.hours }]);
  }
  if (shape < 0.4) {
    const one = random() < 0.5 ? weekday() : random() < 0.5 ? fixed() : several();
    const said = hours();
    const days = settle([one], end(said.hours));
    const text = random() < 0.65 ? `${one.text} ${said.text}` : `${said.text} ${one.text}`;
    return finish(text, days && [{ days, hours: said.hours }]);
  }
  if (shape < 0.7) {
    const list = listOf(int(2, 3));
    const said = hours();
    const days = settle(list, end(said.hours));
    const text = random() < 0.7 ? `${joined(list)} ${said.text}` : `${said.text} ${joined(list)}`;
    return finish(text, days && [{ days, hours: said.hours }]);
  }
  if (shape < 0.85) {
    const [one, other] = listOf(2);
    const [first, second] = [hours(), hours()];
    if (!other) return finish(w.tomorrow, [{ days: [today + 1], hours: WHOLE }]);
    const both = [settle([one, other], end(first.hours)), settle([one, other], end(second.hours))];
    // Whether today's weekday is asked about depends on its own hours.
    const ask = [one, other].some(
      ({ weekday: named, days }, index) =>
        named !== undefined && days[0] === today && end([first, second][index].hours) > minute,
    );
    const own = (said: DaysSaid, of: HoursSaid) => settle([said], end(of.hours))!;
    void both;
    return finish(
      `${one.text} ${first.text} ${w.or} ${other.text} ${second.text}`,
      ask
        ? undefined
        : [
            { days: own(one, first), hours: first.hours },
            { days: own(other, second), hours: second.hours },
          ],
    );
  }
  if (shape < 0.92) {
    const ahead = int(1, 20);
    const iso = now.plus({ days: ahead }).toISODate()!;
    const day =
      random() < 0.5
        ? { text: iso, at: today + ahead }
        : (() => {
            const one = weekday();
            return { text: w.weekdays[one.weekday! - 1], at: one.days[0] };
          })();
    if (day.at === today) return finish(w.afterTomorrow, [{ days: [today + 2], hours: WHOLE }]);
    const said = random() < 0.5 ? undefined : any(w.parts);
    const before = random() < 0.5;
    const bound = any(before ? w.until(day.text) : w.from(day.text));
    const days = before ? run(today, day.at) : run(day.at, day.at + 7);
    return finish(said ? `${said[0]} ${bound}` : bound, [
      { days, hours: said ? [[said[1], said[2]]] : WHOLE },
    ]);
  }
  const number = int(1, 5);
  const days = run(monday + 7, monday + 13).filter((day) => day !== monday + 6 + number);
  return finish(`${any(w.nextWeek)} ${w.except} ${w.weekdays[number - 1]}`, [
    { days, hours: WHOLE },
  ]);
}
