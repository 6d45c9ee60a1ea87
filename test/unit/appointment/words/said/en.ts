import { pad, type Words } from './words';

export const en: Words = {
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
  from: (day) => [`from ${day} on`, `${day} or later`, `not before ${day}`, `from ${day} onwards`],
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
};

function nth(date: number): string {
  if (date > 3 && date < 21) return `${date}th`;
  return `${date}${['th', 'st', 'nd', 'rd'][date % 10] ?? 'th'}`;
}
