/** Holds conversations with the tools of an agent, and judges what came of them. */
import { get, isEqual } from 'lodash';
import { DateTime } from 'luxon';
import { BOOKINGS_NEWEST } from '../../nodes/shared/api/versions';
import type { Sandbox } from '../../sandbox';
import { callAsAda } from '../callAsAda';
import {
  datedAll,
  HOME,
  people,
  todays,
  type Answer,
  type Conversation,
  type Tools,
} from './conversation';
import { contacts } from './contacts';
import { kinds } from './kinds';
import { moving } from './moving';
import { times } from './times';
import { which } from './which';
import { whose } from './whose';
import { zones } from './zones';

/** The whole table. */
export const conversations: Conversation[] = [
  ...zones,
  ...times,
  ...contacts,
  ...which,
  ...whose,
  ...moving,
  ...kinds,
];

type Today = keyof typeof todays;
export const dayNames = Object.keys(todays) as Today[];
export const startOf = (today: Today): DateTime => DateTime.fromISO(todays[today], { zone: HOME });

/** How a tool of the set is called; its only item comes back. */
type Use = (tools: Tools, tool: string, args: object) => Promise<Record<string, unknown>>;

/** What came of a conversation. */
interface Outcome {
  goal: string;
  calls: number;
  /** Characters that the model read. */
  read: number;
  /** Something was changed that must not be. */
  unsafe: string[];
  /** All else that is not as it should be. */
  wrong: string[];
}

const slugs: Record<Tools, string> = {
  sms: 'intro-call',
  callerId: 'intro-call',
  chat: 'intro-call',
  seats: 'workshop',
  series: 'weekly-lesson',
  questions: 'onboarding',
};

/** Holds one conversation on one day with nothing else booked than it says. */
export async function play(
  conversation: Conversation,
  { today, sandbox, use }: { today: Today; sandbox: Sandbox; use: Use },
): Promise<Outcome> {
  const now = startOf(today);
  const { tools = 'sms', has = [], turns, end } = conversation;
  sandbox.reset();
  const uids = await booked(sandbox, datedAll(has, now), slugs[tools]);
  const answers: Record<string, unknown>[] = [];
  const outcome: Outcome = { goal: conversation.goal, calls: 0, read: 0, unsafe: [], wrong: [] };
  for (const [tool, given, wanted] of turns) {
    const args = datedAll(given, now);
    for (const [key, value] of Object.entries(args)) {
      if (typeof value === 'string') args[key] = referred(value, answers, uids);
    }
    const answer = await use(tools, tool, args);
    answers.push(answer);
    const text = JSON.stringify(answer);
    outcome.calls += 1;
    outcome.read += text.length;
    const faults = [
      ...faultsOf(answer, text),
      ...missed(answer, text, datedAll(wanted, now), answers),
    ];
    outcome.wrong.push(
      ...faults.map((fault) => `${tool} ${JSON.stringify(args)}: ${fault}\n   → ${text}`),
    );
  }
  const expected = datedAll(end, now).map(([who, at]) => line(who, referred(at, answers, uids)));
  const kept = new Set(has.map(([who, at]) => line(who, datedAll(at, now))));
  const open = openIn(sandbox);
  const extra = open.filter((one) => !expected.includes(one));
  const gone = expected.filter((one) => !open.includes(one));
  outcome.unsafe.push(
    ...extra.filter((one) => !kept.has(one)).map((one) => `booked: ${one}`),
    ...gone.filter((one) => kept.has(one)).map((one) => `not there any more: ${one}`),
  );
  outcome.wrong.push(
    ...extra.filter((one) => kept.has(one)).map((one) => `still there: ${one}`),
    ...gone.filter((one) => !kept.has(one)).map((one) => `missing: ${one}`),
  );
  if (expected.length !== open.length && extra.length + gone.length === 0) {
    outcome.unsafe.push(`booked twice: ${open.join('; ')}`);
  }
  return outcome;
}

/** Books as Ada does it, and returns the UIDs by the person's name. */
async function booked(sandbox: Sandbox, has: NonNullable<Conversation['has']>, slug: string) {
  const uids: Record<string, string> = {};
  for (const [who, at, type = slug] of has) {
    const eventType = [...sandbox.store.eventTypes.values()].find((one) => one.slug === type)!;
    // Cal.com's pages let two people have seats with one address, its API does not.
    const own = `${who}@example.org`;
    const body = {
      eventTypeId: eventType.id,
      start: instant(at).toUTC().toISO({ suppressMilliseconds: true }),
      attendee: { ...people[who], email: own },
    };
    const made = await callAsAda<{ uid: string }>(
      sandbox,
      'POST',
      '/bookings',
      body,
      BOOKINGS_NEWEST,
    );
    uids[who] = made.uid;
    for (const { attendees } of sandbox.store.bookings.values()) {
      for (const one of attendees) if (one.email === own) one.email = people[who].email;
    }
  }
  return uids;
}

const instant = (at: string): DateTime => DateTime.fromISO(at.replace(' ', 'T'), { zone: HOME });

const line = (who: string, at: string): string =>
  `${addressOf(who)} ${instant(at).setZone(HOME).toFormat('ccc yyyy-MM-dd HH:mm')}`;

const addressOf = (who: string): string =>
  (people as Record<string, { email: string } | undefined>)[who]?.email ?? `${who}@example.org`;

/** What `@1.matches.0.uid` and `#mara` stand for. @throws when it stands for nothing */
function referred(text: string, answers: unknown[], uids: Record<string, string>): string {
  if (text.startsWith('#')) return there(uids[text.slice(1)], text);
  return /^@\d/.test(text) ? there(get(answers, text.slice(1)), text) : text;
}

function there(value: unknown, reference: string): string {
  if (value === undefined) throw new Error(`There is no ${reference}`);
  return String(value);
}

/** Each person in each booking that takes place. */
function openIn({ store }: Sandbox): string[] {
  return [...store.bookings.values()]
    .filter(({ status }) => status === 'accepted' || status === 'pending')
    .flatMap(({ attendees, start }) =>
      attendees.map(
        ({ email }) =>
          `${email} ${DateTime.fromISO(start, { zone: HOME }).toFormat('ccc yyyy-MM-dd HH:mm')}`,
      ),
    );
}

/** What must never be in any answer. */
function* faultsOf(answer: Record<string, unknown>, text: string): Generator<string> {
  if (answer.ok === false && !(answer.problem && answer.advice)) yield 'a problem without advice';
  if (answer.wantedTimeIsFree === false && answer.matchesRequest === true)
    yield 'contradicts itself';
  if (
    /\b(asWished|Time Hint|Booking UID|New Start|Attendee (Email|Phone)|Include (Past|Cancelled))\b/.test(
      text,
    )
  ) {
    yield 'names what the model does not see';
  }
  if (text.length > 3000) yield `too long: ${text.length}`;
}

function* missed(
  answer: Record<string, unknown>,
  text: string,
  { is, says, never }: Answer = {},
  answers: unknown[],
): Generator<string> {
  if (is && !holds(answer, is, answers)) yield `is not ${JSON.stringify(is)}`;
  if (says && !says.test(text)) yield `does not say ${String(says)}`;
  if (never?.test(text)) yield `must not say ${String(never)}`;
}

/** Whether a value holds all of another one; lists have to be of the same length. */
function holds(value: unknown, part: unknown, answers: unknown[]): boolean {
  if (typeof part === 'string' && /^@\d/.test(part)) return value === referred(part, answers, {});
  if (Array.isArray(part)) {
    return (
      Array.isArray(value) &&
      value.length === part.length &&
      part.every((one, index) => holds(value[index], one, answers))
    );
  }
  if (part === null || typeof part !== 'object') return isEqual(value, part);
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(part).every(([key, one]) =>
      holds((value as Record<string, unknown>)[key], one, answers),
    )
  );
}

/** What is wrong with a conversation, if anything is. */
export const told = ({ goal, unsafe, wrong }: Outcome): string[] =>
  [...unsafe.map((one) => `UNSAFE ${one}`), ...wrong].map((one) => `${goal}: ${one}`);

/** The figures of all conversations in a line. */
export function figures(outcomes: Outcome[]): string {
  const mean = (of: (one: Outcome) => number) =>
    outcomes.reduce((sum, one) => sum + of(one), 0) / outcomes.length;
  const [unsafe, wrong] = (['unsafe', 'wrong'] as const).map(
    (kind) => outcomes.filter((one) => one[kind].length > 0).length,
  );
  return (
    `${outcomes.length} conversations: ${unsafe} unsafe, ${wrong} wrong; ` +
    `${mean(({ calls }) => calls).toFixed(1)} calls and ${mean(({ read }) => read).toFixed(0)} characters read in each`
  );
}
