/** Months as machines write them, in English. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

const NAME = '([a-z]{3})[a-z]{0,6}';

/** What stands at the beginning of a text that names a day, and how its parts are read. */
const dates: [
  RegExp,
  (parts: string[]) => [year: string, month: string, day: string] | undefined,
][] = [
  [/^()(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, ([year, month, day]) => [year, month, day]],
  [/^()(\d{1,2})\.(\d{1,2})\.(\d{4})/, ([day, month, year]) => [year, month, day]],
  [/^()(\d{1,2})\/(\d{1,2})\/(\d{4})/, ([one, other, year]) => slashed(one, other, year)],
  // `Thu, 03 Dec 2026` and `3-Dec-2026`.
  [
    new RegExp(`^(?:${NAME},? )?(\\d{1,2})[ -]${NAME}[ -](\\d{4})`, 'i'),
    ([day, month, year]) => [year, monthNumber(month), day],
  ],
  // `Thu Dec 03 2026` and `December 3, 2026`.
  [
    new RegExp(`^(?:${NAME},? )?${NAME} (\\d{1,2}),? (\\d{4})`, 'i'),
    ([month, day, year]) => [year, monthNumber(month), day],
  ],
];

/** 3/12 and 12/3 are the same day to different people: only those are read that can be one thing. */
function slashed(one: string, other: string, year: string) {
  const [first, second] = [Number(one), Number(other)];
  if (first > 12 || first === second) return [year, other, one] as [string, string, string];
  return second > 12 ? ([year, one, other] as [string, string, string]) : undefined;
}

const monthNumber = (name: string): string => String(MONTHS.indexOf(name.toLowerCase()) + 1);

const TIME =
  /^(?:,? |,? at | ?t)(\d{1,2})(?::(\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?(?: ?([ap])\.?m\.?)?(?:( ?)(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?))?(?: \([^)]*\))?$/i;

/**
 * ISO 8601 of a text that other programs write: mail and HTTP headers, JavaScript, databases, and
 * sheets, such as `Thu, 03 Dec 2026 15:00:00 +0100`, `16.03.2027 15:00` and `2026-12-03 15:00:00-05`.
 * Undefined for a text in no such form, and for one that may mean two things.
 */
export function isoOfForm(text: string): string | undefined {
  for (const [pattern, read] of dates) {
    const match = pattern.exec(text);
    const date = match && read(match.slice(2));
    if (!date) continue;
    const [year, month, day] = [date[0], ...date.slice(1).map(twoDigits)];
    const iso = `${year}-${month}-${day}`;
    if (match[1] && weekdayOf(iso) !== match[1].toLowerCase()) return undefined;
    const rest = text.slice(match[0].length);
    if (rest === '') return iso;
    const time = timeOf(rest);
    return time && `${iso}T${time}`;
  }
  return undefined;
}

const weekdayOf = (iso: string): string => WEEKDAYS[new Date(`${iso}T00:00Z`).getUTCDay()];

const twoDigits = (part: string): string => part.padStart(2, '0');

function timeOf(text: string): string | undefined {
  const [matched, given, minute, second, half, blank, offset = ''] = TIME.exec(text) ?? [];
  const hour = Number(given);
  const isHour = minute !== undefined || half || /^ ?t/i.test(text);
  if (matched === undefined || !isHour || (half && (hour < 1 || hour > 12))) return undefined;
  const hours = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  const time = `${twoDigits(String(hours))}:${minute ?? '00'}`;
  const clock = second === undefined ? time : `${time}:${second}`;
  const isRange =
    !/^ ?t/i.test(text) && (blank === '' || second === undefined) && mayBeEnd(clock, offset, blank);
  if (isRange) return undefined;
  const shift = /^(?:z|utc|gmt)$/i.test(offset) ? 'Z' : offset.replace(/^(?:utc|gmt)/i, '');
  return `${time}:${second?.replace(',', '.') ?? '00'}${shift}`;
}

/**
 * Whether `-17:00`, `-1700` or `-17` behind `09:00` is a later time of the same day: the end of a
 * range. Behind seconds, two digits are an offset, as databases write it. `22:00-01:00` without a
 * `blank` may end in the night.
 */
export function mayBeEnd(time: string, offset: string, blank?: string): boolean {
  const [hour, minute = '00', second] = time.split(':');
  const form = second === undefined ? /^-\d{2}(?::?\d{2})?$/ : /^-\d{2}:\d{2}$/;
  const end = offset.replace(/\D/g, '').padEnd(4, '0');
  const isAtNight = !blank && second === undefined && Number(hour) >= 20 && end <= '0200';
  return form.test(offset) && (isAtNight || end > `${twoDigits(hour)}${minute}`);
}
