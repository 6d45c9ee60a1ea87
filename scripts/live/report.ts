/** What a check has found, as Markdown and as data: no key, address or personal data is in it. */
import manifest from '../../package.json';

type Outcome = 'passed' | 'failed' | 'not possible';

/** How one operation, or one step of the round trip, went. */
export interface Result {
  /** `GET /v2/bookings/{bookingUid}`, or the words for a step. */
  name: string;
  outcome: Outcome;
  /** Why it failed or was not possible, and what is new; each a phrase. */
  notes: string[];
  /** The version date that was asked for. */
  version?: string;
  /** The limits that the answer told, `120` or `default 120`. */
  rate?: string;
}

/** All results of one run. */
export interface Report {
  kind: 'cloud' | 'selfHosted';
  package: string;
  day: string;
  results: Result[];
}

/** A report of results. */
export const reportOn = (kind: Report['kind'], results: Result[]): Report => ({
  kind,
  package: `${manifest.name} ${manifest.version}`,
  day: new Date().toISOString().slice(0, 10),
  results,
});

const counted = (results: Result[], outcome: Outcome): number =>
  results.filter((one) => one.outcome === outcome).length;

/** `N passed, N failed, N not possible here` */
export const summaryOf = (results: Result[]): string =>
  `${counted(results, 'passed')} passed, ${counted(results, 'failed')} failed, ${counted(results, 'not possible')} not possible here`;

/** The line of one result. */
export const lineOf = ({ name, outcome, notes }: Result): string =>
  `${outcome.padEnd(12)} ${name}${notes.length > 0 ? `: ${notes.join('; ')}` : ''}`;

/** The report to paste into an issue. */
export function markdownOf({ kind, package: made, day, results }: Report): string {
  const part = (title: string, rows: Result[]) =>
    rows.length > 0
      ? [`## ${title}`, rows.map((row) => `- ${lineOf(row).replace(/^\S.{11} /, '')}`).join('\n')]
      : [];
  const of = (outcome: Outcome) => results.filter((one) => one.outcome === outcome);
  const rates = [...new Set(results.flatMap(({ rate }) => rate ?? []))];
  return [
    `# ${made} against a real ${kind === 'cloud' ? 'Cal.com' : 'self-hosted Cal.com'}`,
    `${day}: ${summaryOf(results)}.`,
    ...(rates.length > 0 ? [`Rate limits told: ${rates.join(', ')}.`] : []),
    ...part('Failed', of('failed')),
    ...part(
      'New',
      of('passed').filter(({ notes }) => notes.length > 0),
    ),
    ...part('Not possible here', of('not possible')),
    ...part(
      'Passed',
      of('passed').filter(({ notes }) => notes.length === 0),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
