/** What the server does with `cal-api-version`, which each group of routes reads in its own way. */
import type { ContractOperation } from '../contract';
import type { Profile } from './types';

/** What a missing or unknown header means. */
const OLDEST = '2024-04-15';

const known: Record<Profile, string[]> = {
  selfHosted: [OLDEST, '2024-06-11', '2024-06-14', '2024-08-13', '2024-09-04'],
  cloud: [
    OLDEST,
    '2024-06-11',
    '2024-06-14',
    '2024-08-13',
    '2024-09-04',
    '2026-02-25',
    '2026-05-01',
    '2026-06-12',
  ],
};

/** Dates of one group of routes: those of today's shapes, and those of the first generation's. */
interface Group {
  route: RegExp;
  current: string[];
  old?: string[];
}

const groups: Group[] = [
  {
    route: /^(GET|POST) \/v2\/bookings(\/\{bookingUid\}(\/cancel)?)?$/,
    current: ['2024-08-13'],
    old: [OLDEST, '2024-06-11', '2024-06-14'],
  },
  {
    route: /^\w+ \/v2\/event-types(\/\{eventTypeId\})?$/,
    current: ['2024-06-14'],
    old: [OLDEST, '2024-06-11'],
  },
  { route: /^\w+ \/v2\/schedules/, current: ['2024-06-11', '2024-06-14'], old: [OLDEST] },
  { route: /private-links|^\w+ \/v2\/verified-resources/, current: [OLDEST] },
];

export interface Dispatch {
  /** The date in force; null where the operation does not look at the header. */
  version: string | null;
  /** Answer in the shape of the first generation. */
  old: boolean;
  /** Read and answer as the contract's `latest` says. */
  latest: boolean;
}

/**
 * Which generation of an operation a header reaches.
 * @returns undefined when no route matches, which the server answers with 404 "Cannot GET …"
 */
export function dispatch(
  operation: ContractOperation,
  header: string | undefined,
  profile: Profile,
): Dispatch | undefined {
  const date = header && known[profile].includes(header) ? header : OLDEST;
  const latest = profile === 'cloud' && date === operation.latest?.version;
  const group = groups.find(({ route }) => route.test(`${operation.method} ${operation.path}`));
  const current = group?.current ?? (operation.version ? [operation.version] : undefined);
  if (!current) return { version: date === OLDEST ? null : date, old: false, latest };

  const { version, versionLatest } = operation;
  const newest = profile === 'cloud' ? versionLatest : null;
  const between = newest !== null && date <= newest && date >= (version ?? newest);
  if (current.includes(date) || between) return { version: date, old: false, latest };
  return group?.old?.includes(date) ? { version: date, old: true, latest: false } : undefined;
}
