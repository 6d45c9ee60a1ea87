import { DateTime } from 'luxon';
import { words } from './said';
import type { Language } from './said/words';

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
}
interface HoursSaid {
  text: string;
  hours: [number, number][];
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
      return { text, hours: [[from, to]] };
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
    // Whether today's weekday is asked about depends on its own hours.
    const ask = [one, other].some(
      ({ weekday: named, days }, index) =>
        named !== undefined && days[0] === today && end([first, second][index].hours) > minute,
    );
    const own = (said: DaysSaid, of: HoursSaid) => settle([said], end(of.hours))!;
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
  if (shape < 0.9) {
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
  const special = random();
  if (special < 0.2) {
    const [text, from, to] = any(w.anyPart);
    const number = int(1, 7);
    const days = run(today, today + 7).filter((day) => (day - monday) % 7 !== number - 1);
    const but = any(w.but(w.weekdays[number - 1]));
    return finish(`${text} ${but}`, [{ days, hours: [[from, to]] }]);
  }
  if (special < 0.4) {
    const number = int(1, 7);
    const hour = int(8, 18);
    const day = weekdayNamed(number) === today ? today + 7 : weekdayNamed(number);
    const named = day === today + 7 ? now.plus({ days: 7 }).toISODate()! : w.weekdays[number - 1];
    return finish(any(w.latest(named, any(w.clock(hour, 0)))), [
      { days: run(today, day - 1), hours: WHOLE },
      { days: [day], hours: [[0, hour * 60 + 1]] },
    ]);
  }
  if (special < 0.5 && w.laterToday.length > 0) {
    const [text, from, to] = any(w.parts);
    return finish(`${any(w.laterToday)} ${w.or} ${w.tomorrow} ${text}`, [
      { days: [today], hours: WHOLE },
      { days: [today + 1], hours: [[from, to]] },
    ]);
  }
  if (special < 0.7 && w.minutesTo) {
    const [text, count] = any(w.minutesTo.minutes);
    const hour = int(1, 12);
    const said = w.minutesTo.said(text, w.minutesTo.hours[hour - 1]);
    const ranges = [count, count + 12].flatMap((from) =>
      (hour === 12 ? [12] : [hour, hour + 12]).map((to) => [from, to]),
    );
    const isRange = ranges.some(([from, to]) => count < 20 && from >= 7 && from < to && to <= 22);
    const at = hour * 60 - count;
    const start = at < 420 ? at + 720 : at;
    return finish(
      random() < 0.5 ? `${said} ${w.tomorrow}` : `${w.tomorrow} ${said}`,
      isRange && w.minutesTo.mayBeRange
        ? undefined
        : [{ days: [today + 1], hours: [[start, start + 1]] }],
    );
  }
  const number = int(1, 5);
  const days = run(monday + 7, monday + 13).filter((day) => day !== monday + 6 + number);
  return finish(`${any(w.nextWeek)} ${w.except} ${w.weekdays[number - 1]}`, [
    { days, hours: WHOLE },
  ]);
}
