import { problem } from '../../../../shared/wording/problem';
import type { Day } from './calendar';
import { readClock } from './clock';
import type { Cursor } from './cursor';
import { isDay, type DayPart } from './dayPart';
import { corrected, readCorrection } from './corrections';
import { readDayPart } from './days';
import { parts, readEither, readHours, readPlace } from './hours';
import { insideOf, meaningOf } from './joins';
import { nthInList, ordinalInList } from './ordinals';
import { readRange, type Range } from './ranges';
import { sameUnit } from './sameUnit';
import type { Join, Read, Segment } from './segment';
import { readSide } from './sides';
import { readInstant, readShift, readWindow, type DayTerm } from './terms';

/**
 * Reads a whole wish as segments. Stops where something cannot be read; whoever calls it sees that
 * the cursor is not at its end.
 */
export function readPhrase(cursor: Cursor, today: Day): Segment[] {
  const segments: Segment[] = [];
  /** Whether "not" counts for what follows as well: "not Monday or Tuesday". */
  let carried = false;
  // "Well... Friday".
  while (cursor.mark(',', '.', ';', '-') ?? cursor.word('correction')) continue;
  while (!cursor.atEnd) {
    if (segments.length > 0 && cursor.attempt(() => takeBack(cursor, today, segments))) continue;
    const segment = cursor.attempt(() => {
      cursor.skip('zero');
      const join = readJoin(cursor, segments.length > 0);
      // "Tuesday doesn't work, actually Thursday".
      if (segments.at(-1)?.negative) cursor.word('correction');
      const isNo = cursor.sees(() => cursor.word('no'));
      const word = cursor.word('not', 'except');
      if (segments.length > 0 && !join && !word) return undefined;
      if (join === ',' && isListOfDates(cursor, segments.at(-1))) throw unclearNumbers();
      // "Not Monday and not before 9" says its own no.
      const isBound = cursor.sees(() => cursor.word('notBefore', 'notAfter'));
      const read = readSegment(cursor, today, segments.at(-1));
      if (isNo && word && read && mayCorrect(segments.at(-1), read)) return undefined;
      const behind = cursor.word('unfit', 'instead') ?? cursor.attempt(() => notBehind(cursor));
      const meant =
        read &&
        meaningOf(read, segments, {
          join,
          not: word,
          carried: carried && !isBound,
          behind,
        });
      return meant && { ...read, ...meant, own: (word ?? behind) !== undefined, behind };
    });
    if (!segment) break;
    const { behind, ...rest } = segment;
    carried = segment.negative && behind === undefined;
    segments.push({ ...rest, end: cursor.read });
  }
  cursor.attempt(() => (readCorrection(cursor) && cursor.atEnd) || undefined);
  // "Friday or so".
  if (segments.at(-1)?.hours.length === 0) {
    cursor.mark('-');
    cursor.word('roughly');
  }
  // "The Friday one".
  if (segments.length > 0) while (cursor.mark(',', '.', '-', ';') ?? cursor.filler()) continue;
  return segments;
}

/** "December 4-5, 11-12": more dates, or the hours of those. */
function isListOfDates(cursor: Cursor, last?: Segment): boolean {
  const end = last?.days?.is === 'range' ? last.days.to.at(-1) : undefined;
  if (end?.is !== 'date' || last!.hours.length > 0) return false;
  return cursor.sees(() => {
    const [from, , to] = [
      cursor.shape('number'),
      cursor.mark('-', '–', '—'),
      cursor.shape('number'),
    ];
    const isWhole = cursor.atEnd || cursor.next!.mark !== undefined;
    const isLater = from && to && from.value > end.readings[0][1] && to.value <= 31;
    return isWhole && isLater ? true : undefined;
  });
}

const unclearNumbers = (): Error =>
  problem(
    'Numbers behind dates may be more dates, or times',
    'Ask which is meant, then say for example "December 4 to 5 between 11:00 and 12:00".',
  );

/** "Tuesday, no Wednesday": whether it leaves that out, or takes the place of what was said. */
function mayCorrect(said: Segment | undefined, by: Read): boolean {
  if (!said || said.negative) return false;
  if (!by.days) return said.hours[0]?.is === 'exact' && by.hours[0]?.is === 'exact';
  return [said.days, by.days].every(
    (term) =>
      term?.is === 'parts' &&
      term.parts.every((part) =>
        part.is === 'weekdays' ? !part.every : part.is !== 'span' && part.is !== 'any',
      ),
  );
}

/** "Today not, tomorrow", as other languages have it. */
function notBehind(cursor: Cursor): 'unfit' | undefined {
  const isLast = cursor.word('not') && cursor.sees(() => cursor.mark(',', ';', '.'));
  return isLast ? 'unfit' : undefined;
}

/** "Tuesday, no wait, Wednesday": puts what comes in the place of what was said. */
function takeBack(cursor: Cursor, today: Day, segments: Segment[]): true | undefined {
  const [said, ...others] = segments;
  if (!readCorrection(cursor) || others.length > 0 || said.negative) return undefined;
  const read = readSegment(cursor, today, said);
  const meant = read && corrected(said, read);
  // "Friday, no, 4 pm or 5 pm on Monday": whether Friday still counts, nobody knows.
  const next = () => readJoin(cursor, true) && readSegment(cursor, today, said)?.days;
  if (!meant || (said.days && !read.days && cursor.sees(next))) return undefined;
  segments[0] = { ...meant, end: cursor.read };
  return true;
}

function readJoin(cursor: Cursor, later: boolean): Join | undefined {
  let join: Join | undefined;
  // Nobody knows of what "but Friday" is an exception.
  if (!later && cursor.sees(() => cursor.word('but'))) return undefined;
  for (;;) {
    const mark = cursor.mark(',', ';', '/', '.');
    const word = mark
      ? undefined
      : cursor.attempt(() => cursor.word('or', 'otherwise', 'and', 'butOnly', 'but'));
    if (!mark && !word) return later ? join : undefined;
    join = (word as Join | undefined) ?? join ?? ',';
  }
}

function readSegment(cursor: Cursor, today: Day, last?: Segment): Read | undefined {
  const segment: Read = { hours: [], hoursFirst: false };
  const nth = cursor.attempt(() => nthInList(cursor));
  if (nth) return { ...segment, number: nth };
  // "December 3, 4 or 5 in the morning".
  const date = isDate(last) ? cursor.attempt(() => dateNumber(cursor)) : undefined;
  const again = cursor.attempt(() => sameUnit(cursor, today, last));
  if (date ?? again) segment.days = { is: 'parts', parts: [(date ?? again)!] };
  for (;;) {
    // "The 2 pm one tomorrow".
    const found =
      cursor.attempt(() => readAtom(cursor, today, segment)) ??
      cursor.attempt(() => passedOne(cursor) && readAtom(cursor, today, segment));
    if (!found) break;
  }
  if (segment.days || segment.hours.length > 0) return segment;
  const number =
    cursor.shape('number')?.value ??
    cursor.shape('ordinal')?.value ??
    cursor.attempt(() => ordinalInList(cursor));
  return number === undefined ? undefined : { ...segment, number };
}

const passedOne = (cursor: Cursor): true | undefined =>
  cursor.sees(() => cursor.sense('number')) ? cursor.filler() : undefined;

const isDate = (segment?: Segment): boolean =>
  segment?.days?.is === 'parts' &&
  segment.hours.length === 0 &&
  segment.days.parts.some(({ is }) => is === 'date');

/** A number that is followed by what makes it a day: hours, or the end of the list. */
function dateNumber(cursor: Cursor): DayPart | undefined {
  const number = cursor.shape('number');
  if (!number || number.digits > 2 || number.value < 1 || number.value > 31) return undefined;
  const isTime = cursor.sees(
    () =>
      cursor.word('am', 'pm', 'oclock', 'to', 'until', 'roughly') ??
      cursor.mark('-', '–', '—') ??
      cursor.sense('unit') ??
      cursor.sense('month') ??
      (cursor.word('or', 'and') && readClock(cursor, false)),
  );
  return isTime ? undefined : { is: 'date', readings: [[undefined, number.value]] };
}

/** Adds the next thing to a segment; undefined where nothing fits. */
function readAtom(cursor: Cursor, today: Day, segment: Read): true | undefined {
  const { days } = segment;
  const either = readEither(cursor);
  if (either) {
    segment.hours.push(either);
    return true;
  }
  if (!days) {
    if (cursor.attempt(() => readPlaced(cursor, today, segment))) return true;
    const range = cursor.attempt(() => readRange(cursor, today));
    if (range) return addRange(segment, range);
    const term = readShift(cursor) ?? readInstant(cursor) ?? readWindow(cursor, today);
    if (term) return add(segment, term);
  } else {
    const range = cursor.attempt(() => readRange(cursor, today));
    if (range) return range.days ? addWithin(segment, days, range) : addRange(segment, range);
    const isAny = days.is === 'parts' && days.parts.every(({ is }) => is === 'any');
    const window =
      isAny && (cursor.attempt(() => boundBehind(cursor, today)) ?? readWindow(cursor, today));
    if (window) return add(segment, window);
  }
  const side = days?.is === 'parts' && readSide(cursor, today, days.parts);
  if (side) {
    segment.days = side;
    return true;
  }
  const place =
    days?.is === 'parts' && days.parts.every(isDay)
      ? cursor.attempt(() => readPlace(cursor, () => true))
      : undefined;
  const hour = place?.hours ?? readHours(cursor, days !== undefined);
  if (hour) {
    segment.hours.push(hour);
    return true;
  }
  if (!days && cursor.word('tonight')) {
    segment.hours.push({ is: 'part', hours: parts.evening });
    return add(segment, { is: 'parts', parts: [{ is: 'day', day: today }] });
  }
  const part = readDayPart(cursor, today);
  if (!part) return undefined;
  if (!days) return add(segment, { is: 'parts', parts: [part] });
  if (days.is !== 'parts') return days.is === 'range' ? addToRange(days, part) : undefined;
  days.parts.push(part);
  return true;
}

/** "As soon as possible, but not before Monday". */
function boundBehind(cursor: Cursor, today: Day): DayTerm | undefined {
  cursor.mark(',');
  cursor.word('but');
  return cursor.sees(() => cursor.word('notBefore', 'notAfter'))
    ? readWindow(cursor, today)
    : undefined;
}

/** "Early on Friday". */
function readPlaced(cursor: Cursor, today: Day, segment: Read): true | undefined {
  const late = cursor.attempt(() => {
    const word = cursor.word('early', 'late');
    return word && cursor.word('tonight') ? word : undefined;
  });
  if (late) {
    segment.hours.push({
      is: 'part',
      hours: late === 'late' ? parts.lateEvening : parts.earlyEvening,
    });
    return add(segment, { is: 'parts', parts: [{ is: 'day', day: today }] });
  }
  const found = readPlace(cursor, () => readDayPart(cursor, today));
  if (!found || !isDay(found.day)) return undefined;
  segment.hours.push(found.hours);
  return add(segment, { is: 'parts', parts: [found.day] });
}

/** "Monday to Wednesday next week". */
function addToRange(range: DayTerm & { is: 'range' }, part: DayPart): true | undefined {
  if (part.is !== 'span' && part.is !== 'any') return undefined;
  range.to.push(part);
  return true;
}

/** "Next week from Tuesday to Thursday". */
function addWithin(segment: Read, days: DayTerm, range: Range): true | undefined {
  const within = insideOf(days, range.days!);
  if (!within) return undefined;
  segment.days = within;
  segment.hours.push(...range.hours);
  return true;
}

function add(segment: Read, days: DayTerm): true {
  segment.days = days;
  segment.hoursFirst = segment.hours.length > 0;
  return true;
}

function addRange(segment: Read, range: Range): true | undefined {
  if (range.days && segment.days) return undefined;
  const added = range.days ? add(segment, range.days) : true;
  segment.hours.push(...range.hours);
  return added;
}
