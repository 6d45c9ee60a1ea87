/** What becomes of a request that meets trouble: the table of docs/reliability.md, and its test. */
import { failures, type FaultRule } from '../../../sandbox';

interface Trouble {
  name: string;
  /** What the sandbox does; undefined when nothing listens at its address. */
  failure?: FaultRule['failure'];
  /** Whether the server has no chance to carry the request out. */
  refuses?: boolean;
  /** Seconds that pass before the next try, at least. */
  pause?: number;
  outcomes: Record<Kind, { once: Outcome; always: Outcome }>;
}

export const kinds = {
  read: 'Read',
  write: 'Write that may be repeated',
  create: 'Booking create',
} as const;

export type Kind = keyof typeof kinds;

/** Each with what the documentation says and how often the request is sent. */
export const outcomes = {
  repeated: { text: 'repeated, succeeds', sent: 2 },
  accepted: { text: 'succeeds', sent: 1 },
  gaveUp: { text: 'fails after 4 tries', sent: 4 },
  gaveUpUnsure: { text: 'fails after 4 tries; may be run again', sent: 4 },
  toldSoon: { text: 'fails after 2 tries', sent: 2 },
  toldSoonUnsure: { text: 'fails after 2 tries; may be run again', sent: 2 },
  waited: { text: 'fails when Max Wait is over', sent: undefined },
  found: { text: 'not repeated but looked up: succeeds if it was made', sent: 1 },
  unsure: { text: 'not repeated; fails, as it may have been made', sent: 1 },
  refused: { text: 'fails', sent: 1 },
} as const;

export type Outcome = keyof typeof outcomes;

const limited: Trouble['outcomes'] = {
  read: { once: 'repeated', always: 'waited' },
  write: { once: 'repeated', always: 'waited' },
  create: { once: 'repeated', always: 'waited' },
};

const lost: Trouble['outcomes'] = {
  read: { once: 'repeated', always: 'gaveUp' },
  write: { once: 'repeated', always: 'gaveUpUnsure' },
  create: { once: 'found', always: 'unsure' },
};

/** Each try takes a whole timeout. */
const silent: Trouble['outcomes'] = {
  read: { once: 'repeated', always: 'toldSoon' },
  write: { once: 'repeated', always: 'toldSoonUnsure' },
  create: { once: 'found', always: 'unsure' },
};

const same = (outcome: Outcome): Trouble['outcomes'] => ({
  read: { once: outcome, always: outcome },
  write: { once: outcome, always: outcome },
  create: { once: outcome, always: outcome },
});

export const troubles: Trouble[] = [
  {
    name: '429 with the time to wait',
    failure: failures.tooManyRequests(5),
    refuses: true,
    pause: 5,
    outcomes: limited,
  },
  {
    name: '429 without it',
    failure: failures.tooManyRequests(),
    refuses: true,
    pause: 60,
    outcomes: limited,
  },
  { name: '500', failure: failures.internalError(), outcomes: lost },
  { name: '502 with a web page', failure: failures.badGateway(), outcomes: lost },
  {
    name: '503 with Retry-After',
    failure: failures.unavailable(7),
    pause: 7,
    outcomes: lost,
  },
  { name: 'no answer in time', failure: { kind: 'timeout' }, outcomes: silent },
  {
    name: 'connection refused',
    refuses: true,
    outcomes: {
      read: { once: 'repeated', always: 'gaveUp' },
      write: { once: 'repeated', always: 'gaveUp' },
      create: { once: 'repeated', always: 'gaveUp' },
    },
  },
  { name: 'connection reset before the answer', failure: { kind: 'reset' }, outcomes: lost },
  { name: 'connection reset inside the answer', failure: { kind: 'resetInside' }, outcomes: lost },
  { name: 'JSON that stops half-way', failure: { kind: 'truncated' }, outcomes: lost },
  { name: 'empty body', failure: { kind: 'empty' }, outcomes: lost },
  {
    name: 'wrong content type',
    failure: { kind: 'contentType', contentType: 'text/html' },
    outcomes: same('accepted'),
  },
  {
    name: 'redirect',
    failure: { kind: 'redirect', location: 'https://elsewhere.example.com/v2' },
    refuses: true,
    outcomes: same('refused'),
  },
];

/** The table as it stands in docs/reliability.md. */
export function asTable(): string {
  const head = ['Trouble', ...Object.values(kinds).flatMap((kind) => [`${kind}, once`, 'always'])];
  const rows = troubles.map(({ name, outcomes: by }) => [
    name,
    ...(Object.keys(kinds) as Kind[]).flatMap((kind) => [
      outcomes[by[kind].once].text,
      outcomes[by[kind].always].text,
    ]),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
