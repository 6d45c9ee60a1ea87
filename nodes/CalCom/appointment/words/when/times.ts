import { minuteAt } from './calendar';
import { DAY, type Clock, type Hours } from './clock';
import { ordered, readings, settled, within } from './halves';
import type { HourAtom } from './hours';
import { commonHours, joinedHours, WHOLE_DAY } from './meaning';
import type { Join } from './segment';
import type { Setting } from './setting';

/** Hours between two connecting words. */
export interface Piece {
  join?: Join;
  atoms: HourAtom[];
}

/** How far "about three" reaches to both sides. */
const ABOUT = 30;

/** The hours of the day that were said, all of it when none were. Throws a problem if they exclude each other. */
export function resolveHours(said: Piece[], setting: Setting): Hours[] {
  const pieces = said.reduce(meeting, []);
  // "In the morning, 3 pm".
  const [part, time] = pieces.map(({ atoms }) => atoms);
  if (
    pieces.length === 2 &&
    pieces[1].join === ',' &&
    isPart(part) &&
    time.every(({ is }) => is === 'exact')
  )
    throw contradiction(setting, ...pieces.map((piece) => resolvePiece(piece, [], setting)));
  const found = pieces.map((piece, index) => resolvePiece(piece, pieces.slice(index + 1), setting));
  const whole = pieces.reduce<{ hours: Hours[]; open: Side }>(
    (before, piece, index) => {
      const side = sideOf(piece);
      if (index === 0) return { hours: found[0], open: side };
      const both = commonHours(before.hours, found[index]);
      return {
        hours: joinedPiece(before, { hours: found[index], side, both }, piece.join, setting),
        open: side,
      };
    },
    { hours: WHOLE_DAY, open: undefined },
  );
  return joinedHours(whole.hours);
}

/**
 * "After 2 and before 5" is one piece: the second bound comes later in the day than the first. So is
 * "in the evening, 7 o'clock".
 */
function meeting(before: Piece[], piece: Piece): Piece[] {
  const last = before.at(-1);
  if (last && (piece.join ?? ',') === ',' && isInPart(last, piece)) {
    return [...before.slice(0, -1), { ...last, atoms: [...last.atoms, ...piece.atoms] }];
  }
  const meets = last && piece.join !== 'or' && sideOf(last) === 'from' && sideOf(piece) === 'until';
  const atoms = meets ? [...last.atoms, ...piece.atoms] : [];
  return facingBounds(atoms) ? [...before.slice(0, -1), { ...last, atoms }] : [...before, piece];
}

const isPart = ([part, ...more]: HourAtom[]): boolean =>
  part.is === 'part' && !part.every && more.length === 0;

/** Whether a piece tells a time within the part of the day before it. */
function isInPart({ atoms }: Piece, { atoms: [time, ...others] }: Piece): boolean {
  const [part] = atoms;
  if (others.length > 0 || part.is !== 'part' || !isPart(atoms)) return false;
  const at = 'at' in time ? time.at : time.is === 'range' ? time.from : undefined;
  return at !== undefined && within(at, widened(part.hours)) !== undefined;
}

/** Whether a piece is a bound, and which. */
type Side = 'from' | 'until' | undefined;

const sideOf = ({ atoms }: Piece): Side => {
  const [only] = atoms;
  return atoms.length === 1 && (only.is === 'from' || only.is === 'until') ? only.is : undefined;
};

/** Bounds that face each other meet, those that turn away unite, as parts of the day do. */
function joinedPiece(
  before: { hours: Hours[]; open: Side },
  { hours, side, both }: { hours: Hours[]; side: Side; both: Hours[] },
  join: Join | undefined,
  setting: Setting,
): Hours[] {
  const bounds = before.open !== undefined && side !== undefined;
  if (join === 'or') {
    if (bounds && both.length > 0) throw contradiction(setting, before.hours, hours);
    return [...before.hours, ...hours];
  }
  if (both.length > 0 && (side ?? before.open)) return both;
  if (join === 'but') throw contradiction(setting, before.hours, hours);
  return [...before.hours, ...hours];
}

const contradiction = ({ refuse }: Setting, ...said: Hours[][]) =>
  refuse(
    'names times of the day that exclude each other',
    'Name the earlier time first, and use times such as 09:00 and 17:00.',
    ...said.map((hours) => ({ hours })),
  );

/** What stands together narrows: "evening after 6". */
function resolvePiece({ atoms }: Piece, later: Piece[], setting: Setting): Hours[] {
  const part = atoms.find((atom) => atom.is === 'part')?.hours;
  const facing = part ? undefined : facingBounds(atoms);
  if (facing && (setting.mode === 'range' || !atoms.some(isOpen))) return facing;
  const exact = atoms.some(({ is }) => is === 'exact' || is === 'either' || is === 'about');
  // 24:00 is the first minute of the next day: whoever knows the days moves it there.
  if (exact && atoms.length === 1) return hoursOf(atoms[0], part, later, setting);
  const all = atoms
    .filter(({ is }) => !(exact && is === 'part'))
    .map((atom) => hoursOf(atom, part, later, setting));
  const hours = all.reduce((some, others) => commonHours(some, others), WHOLE_DAY);
  const bound = part && boundBehind(part, atoms, setting);
  if (bound) return bound;
  const isAllOfIt = exact && atoms.some(({ is }) => is === 'whole');
  if (hours.length === 0 || isAllOfIt)
    throw contradiction(setting, ...all.filter((some) => some !== WHOLE_DAY));
  return hours;
}

/** "After 5 in the afternoon", where that ends: its name told the half of the day, and no more. */
function boundBehind(part: Hours, atoms: HourAtom[], setting: Setting): Hours[] | undefined {
  const [bound, ...others] = atoms.filter(({ is }) => is !== 'part');
  if (others.length > 0 || bound?.is !== 'from' || !bound.at.open) return undefined;
  const minute = within(bound.at, widened(part));
  return minute !== undefined && minute >= part[1]
    ? hoursOf(bound, widened(part), [], setting)
    : undefined;
}

/** Whether something may be twelve hours later as well. */
export const isOpen = (atom: HourAtom): boolean =>
  'at' in atom ? atom.at.open : atom.is === 'range' && atom.from.open && atom.to.open;

function facingBounds(atoms: HourAtom[]): Hours[] | undefined {
  if (atoms.length !== 2) return undefined;
  const from = atoms.find((atom) => atom.is === 'from');
  const until = atoms.find((atom) => atom.is === 'until');
  const hours = from && until && ordered(from.at, until.at);
  return hours && [[hours[0], hours[1] + (until.inclusive ? 1 : 0)]];
}

function hoursOf(
  atom: HourAtom,
  part: Hours | undefined,
  later: Piece[],
  setting: Setting,
): Hours[] {
  switch (atom.is) {
    case 'whole':
      return WHOLE_DAY;
    case 'part':
      return [atom.hours];
    case 'either': {
      const range = meetingHours(atom.from, atom.to, part);
      if (!range || setting.mode === 'moment')
        return hoursOf({ is: 'exact', at: atom.at }, part, later, setting);
      const minute = (part && within(atom.at, part)) ?? settled(atom.at);
      throw setting.ask([{ minute }, { minute: range[0], until: range[1] }]);
    }
    case 'same': {
      const { reference } = setting;
      if (!reference) throw setting.refuse('does not say which time', 'Ask for the time.');
      const minute = minuteAt(reference);
      return [[minute, minute + 1]];
    }
    case 'range': {
      const hours = rangeHours(atom.from, atom.to, part, setting);
      if (hours) return [hours];
      throw contradiction(setting, [[settled(atom.from), settled(atom.to)]]);
    }
    case 'from':
      return [[minuteOf(atom.at, part, setting), DAY]];
    case 'until': {
      const minute = minuteOf(atom.at, part, setting);
      return [[0, minute + (atom.inclusive ? 1 : 0)]];
    }
    case 'about': {
      const minute = inPart(atom.at, part, setting);
      if (setting.mode === 'moment') {
        throw setting.refuse('is not an exact time', 'Ask for the exact time.', {
          hours: [[minute, minute + 1]],
        });
      }
      return [[Math.max(0, minute - ABOUT), Math.min(DAY, minute + ABOUT + 1)]];
    }
    case 'exact': {
      const minute = inPart(likeNext(atom.at, later), part, setting);
      if (atom.at.midnight) {
        throw setting.refuse(
          'names midnight, which may be the one before the day or the one after it',
          'Ask which is meant, then use the date of the day that begins, and 00:00.',
          { hours: [[minute, minute + 1]] },
        );
      }
      return [[minute, minute + 1]];
    }
  }
}

/** Hours in which people may meet, and that a range can mean: with its beginning in a part of the day. */
function meetingHours(first: Clock, last: Clock, [start, end] = MEETING): Hours | undefined {
  return readings(first)
    .flatMap((from) => readings(last).map((to): Hours => [from, to]))
    .find(
      ([from, to]) =>
        from < to && from >= Math.max(start, MEETING[0]) && to <= Math.min(end, MEETING[1]),
    );
}

const MEETING: Hours = [7 * 60, 22 * 60];

/** "5 in the afternoon" and "1 in the morning" are said of times at which people seldom meet. */
const widened = ([from, to]: Hours): Hours => [
  from <= 300 ? 0 : from,
  // In Spanish even eight is one of the afternoon.
  to <= DAY / 2 ? to : to === 17 * 60 ? 21 * 60 : to + 61,
];

/** "9 or 10 pm": a time takes its half of the day from the next one. */
function likeNext(at: Clock, [next]: Piece[]): Clock {
  const [atom] = next?.atoms ?? [];
  if (!at.open || atom?.is !== 'exact' || atom.at.open) return at;
  const near = readings(at).filter((minute) => minute < atom.at.minute);
  return near.length > 0 ? { minute: near.at(-1)!, open: false } : at;
}

function rangeHours(
  from: Clock,
  to: Clock,
  part: Hours | undefined,
  setting: Setting,
): Hours | undefined {
  if (part) {
    const [first, last] = [
      within(from, part),
      readings(to).find((minute) => minute > part[0] && minute <= part[1]),
    ];
    if (first !== undefined && last !== undefined && first < last) return [first, last];
  }
  const hours = ordered(from, to);
  const open = from.open && to.open;
  if (hours && open && setting.mode !== 'range') throw unclear(hours[0], setting);
  return hours;
}

function minuteOf(at: Clock, part: Hours | undefined, setting: Setting): number {
  if (!at.open && !at.soft) return at.minute;
  const inPart = part && within(at, part);
  if (inPart !== undefined) return inPart;
  if (!at.open) return at.minute;
  if (setting.mode !== 'range') throw unclear(at.minute, setting);
  return settled(at);
}

/** The same of a time that must lie in the part of the day beside it. Throws a problem where it does not. */
function inPart(at: Clock, part: Hours | undefined, setting: Setting): number {
  const around = part && widened(part);
  const minute = minuteOf(at, around, setting);
  if (part && around && !(minute >= around[0] && minute < around[1])) {
    throw contradiction(setting, [part], [[minute, minute + 1]]);
  }
  return minute;
}

/** Where an exact time is needed, nobody may choose between night and day. */
const unclear = (minute: number, setting: Setting) =>
  setting.ask([{ minute: minute % (DAY / 2) }, { minute: (minute % (DAY / 2)) + DAY / 2 }]);
