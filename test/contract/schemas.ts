/**
 * The shape of what each operation puts out, as n8n's editor shows it before the first run: made of
 * what the sandbox answers, with the node's own output functions.
 */
import type { IDataObject } from 'n8n-workflow';
import { isPlainObject, mapValues, set } from 'lodash';
import { DateTime } from 'luxon';
import { deleted, keep } from '../../nodes/shared/operation/output';
import { records } from '../../nodes/shared/api/envelope';
import type { Call } from '../../nodes/shared/request';
import { startSandbox, type Sandbox } from '../../sandbox';
import { Scene } from '../sandbox/scene';
import { seedPlain } from '../../sandbox/seedPlain';
import { cases, type Case } from './cases';
import { guidedOutputs } from './guidedOutputs';
import { operations, type Availability } from '../../contract/index';
import { serverOf } from '../../nodes/shared/api/server';

const cloud = serverOf({ server: 'cloud' });

export interface OutputSchema {
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  properties?: Record<string, OutputSchema>;
  items?: OutputSchema;
}

const NOTHING: OutputSchema = { type: 'null' };

const START = DateTime.fromISO('2030-03-01T08:00:00Z');

/** The output of every operation by `resource/operation`. Scopes of an operation are put together. */
export async function outputSchemas(): Promise<Record<string, OutputSchema>> {
  let time = START;
  const setTime = (iso: string) => (time = DateTime.fromISO(iso));
  const start = (profile: Availability) =>
    startSandbox({ profile, rateLimit: 1_000_000, now: () => time });
  const servers = { cloud: await start('cloud'), selfHosted: await start('selfHosted') };
  const schemas: Record<string, OutputSchema> = {};
  try {
    for (const of of cases) {
      const server = servers[of.contract!.availability[0]];
      time = START;
      server.reset();
      if (server.profile === 'selfHosted') seedPlain(server.store, time);
      const name = `${of.resource.value}/${of.operation.value}`;
      const rows = isUnseen(of)
        ? []
        : [...(await observed(of, server, setTime)), ...documented(of)];
      schemas[name] = rows.map(schemaOf).reduce(merged, schemas[name] ?? NOTHING);
    }
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
  const guided = mapValues(await guidedOutputs(), (rows) => rows.map(schemaOf).reduce(merged));
  return { ...schemas, ...guided };
}

/** Whether no document shows what the record in an answer has: the sandbox's own would be invented. */
const isUnseen = ({ contract, operation }: Case): boolean =>
  operation.output !== deleted &&
  contract!.response.keys.length === 0 &&
  (contract!.uncertain ?? []).some((text) => text.includes('keys'));

/** What the node makes of the sandbox's answer. */
async function observed(
  of: Case,
  server: Sandbox,
  setTime: (iso: string) => void,
): Promise<IDataObject[]> {
  const published = operations.find(({ id }) => id === of.contract!.id)!;
  const response = await new Scene(server, setTime).call(published);
  const text = await response.text();
  if (!response.ok) throw new Error(`${published.path} answered ${response.status}: ${text}`);
  return outputOf(of, text ? JSON.parse(text) : undefined, response.url);
}

/** What the node would make of an answer of which only the keys are known. */
function documented(of: Case): IDataObject[] {
  const { response, pagination, path } = of.contract!;
  const keys = response.keys.map((key) => [key, null]);
  const record: unknown = keys.length > 0 ? Object.fromEntries(keys) : 'text';
  const isList = pagination.itemsPath !== undefined || response.dataKind === 'array';
  const answer = { status: 'success' };
  const isHolder = response.keys.includes(pagination.itemsPath?.split('.').pop() ?? '');
  if (isHolder || (response.dataKind === 'map' && keys.length === 0)) return [];
  if (response.dataKind !== 'none') {
    set(answer, pagination.itemsPath ?? 'data', isList ? [record] : record);
  }
  try {
    return outputOf(of, answer, `http://sandbox${path}`);
  } catch {
    // Some outputs need more than keys: the sandbox has examples for those.
    return [];
  }
}

/** The records of an answer, simplified where that is the default. */
function outputOf({ contract, operation }: Case, body: unknown, url: string): IDataObject[] {
  const { output = records, simplify } = operation;
  const { pathname, searchParams } = new URL(url);
  const call: Call = {
    method: contract!.method,
    path: pathname.replace('/v2', ''),
    query: { timeZone: 'Europe/Berlin', ...Object.fromEntries(searchParams) },
  };
  const rows = output({ status: contract!.response.status, headers: {}, body }, call);
  if (!simplify) return rows;
  return rows.map(typeof simplify === 'function' ? (row) => simplify(row, cloud) : keep(simplify));
}

function schemaOf(value: unknown): OutputSchema {
  if (Array.isArray(value)) {
    return { type: 'array', items: value.map(schemaOf).reduce(merged, NOTHING) };
  }
  if (isPlainObject(value)) {
    return { type: 'object', properties: mapValues(value as IDataObject, schemaOf) };
  }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  if (typeof value === 'boolean' || typeof value === 'string') {
    return { type: typeof value as 'boolean' | 'string' };
  }
  return { type: 'null' };
}

/** One shape for two values: what only one of them has is kept. */
function merged(a: OutputSchema, b: OutputSchema): OutputSchema {
  if (a.type === 'null') return b;
  if (b.type === 'null' || a.type !== b.type) return a;
  if (a.type === 'array') {
    return { type: 'array', items: merged(a.items!, b.items!) };
  }
  if (a.type !== 'object') return a;
  const properties = { ...a.properties, ...b.properties };
  return {
    type: 'object',
    properties: mapValues(properties, (_, name) =>
      merged(a.properties?.[name] ?? NOTHING, b.properties?.[name] ?? NOTHING),
    ),
  };
}
