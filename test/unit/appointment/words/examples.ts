import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { isMeant, type Meaning } from '../../../../nodes/CalCom/appointment/words/when/meaning';
import { readMeaning } from '../../../../nodes/CalCom/appointment/words/when/read';
import { readStart } from '../../../../nodes/CalCom/appointment/words/when/start';
import type { Mode } from '../../../../nodes/CalCom/appointment/words/when/setting';

/** What people say, with times that belong to its meaning and times that do not. */
export interface Example {
  when: string;
  /** `must` be asked or refused, must be understood (`no`), or understanding is the aim (`ok`). */
  refuse: 'must' | 'no' | 'ok';
  /** `2026-12-03 15:00`, or of the present winter `12-03 15:00`. */
  in?: string[];
  out?: string[];
  moment?: string;
  momentAny?: string[];
  now?: string;
  zone?: string;
  mode?: Mode;
  /** The start of the booking that is moved. */
  reference?: string;
}

/** A Wednesday, 14:20 in Berlin. */
const NOW = '2026-11-25T14:20:00+01:00';

const nowOf = ({ now = NOW, zone = 'Europe/Berlin' }: Pick<Example, 'now' | 'zone'>) =>
  DateTime.fromISO(now, { zone });

/** The meaning, or why it was refused. */
export function readExample(example: Example): Meaning | Error {
  try {
    const { mode = 'range', reference: start, zone = 'Europe/Berlin' } = example;
    const reference = start ? DateTime.fromISO(start, { zone }) : undefined;
    const question = { now: nowOf(example), label: 'When', mode, ...(reference && { reference }) };
    if (example.mode === 'moment') readStart(example.when, question);
    return readMeaning(example.when, question);
  } catch (error) {
    return error as Error;
  }
}

const timeOf = (text: string, example: Example): DateTime => {
  const full = /^\d{4}/.test(text) ? text : `${/^0[1-9]/.test(text) ? 2027 : 2026}-${text}`;
  return DateTime.fromFormat(full, 'yyyy-MM-dd HH:mm', { zone: example.zone ?? 'Europe/Berlin' });
};

/** What is wrong with the reading of an example; nothing when all is right. */
export function faults(example: Example): string[] {
  const read = readExample(example);
  if (read instanceof Error && !(read instanceof UserError)) return [`breaks: ${read.stack}`];
  if (read instanceof Error) return example.refuse === 'no' ? [`refused: ${read.message}`] : [];
  if (example.refuse === 'must') return [`understood as ${read.understood}`];
  const is = (text: string) => isMeant(read, timeOf(text, example));
  const moments = [example.moment, ...(example.momentAny ?? [])].filter((one) => one !== undefined);
  return [
    ...(example.in ?? []).filter((text) => !is(text)).map((text) => `without ${text}`),
    ...(example.out ?? []).filter(is).map((text) => `with ${text}`),
    ...(moments.length > 0 && !moments.some(is) ? [`without ${moments.join()}`] : []),
  ].map((fault) => `${fault}: ${read.understood}`);
}
