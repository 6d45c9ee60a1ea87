/** Whether an answer is what the contract and the shipped schemas say. Only names and types are told. */
import type { ContractOperation } from '../../contract';
import type { Answer } from '../../nodes/shared/api/call';
import { get, isPlainObject } from 'lodash';

/** What is wrong with an answer, and what is only new in it. */
interface Findings {
  problems: string[];
  remarks: string[];
}

/** The type of each key as n8n's editor shows it, where the node returns the records as they are. */
export type Types = Record<string, string>;

type Row = Record<string, unknown>;

/** Names of keys are told; what looks like somebody's data is not. */
const isName = (key: string): boolean => /^[A-Za-z_]\w{0,60}$/.test(key);

/** Compares one answer. `types` may be empty. */
export function findingsOf(
  operation: ContractOperation,
  { status, body }: Answer,
  types: Types,
): Findings {
  const { response, pagination } = operation;
  if (status !== response.status) {
    return { problems: [`status ${status} instead of ${response.status}`], remarks: [] };
  }
  if (response.dataKind === 'none' || status === 204) return { problems: [], remarks: [] };
  if (response.envelope === false) return ofRecords(rowsOf(body), response.keys, types);
  if (!isPlainObject(body) || (body as Row).status !== 'success') {
    return { problems: ['no envelope that tells success'], remarks: [] };
  }
  const { data } = body as Row;
  if (data === undefined) return { problems: [], remarks: ['without data'] };
  const kind = Array.isArray(data) ? 'array' : data === null ? 'null' : typeof data;
  const kinds = response.dataKind.replace('map', 'object').split('|');
  if (!kinds.includes(kind)) {
    return { problems: [`data is ${kind} instead of ${response.dataKind}`], remarks: [] };
  }
  if (response.dataKind === 'map' || response.dataKind === 'string') {
    return { problems: [], remarks: [] };
  }
  const listed = pagination.itemsPath?.startsWith('data.') ? data : undefined;
  const records =
    listed && !response.keys.includes(pagination.itemsPath!.split('.')[1])
      ? get(body, pagination.itemsPath!)
      : data;
  return ofRecords(rowsOf(records), response.keys, types);
}

const rowsOf = (value: unknown): Row[] => [value].flat().filter(isPlainObject) as Row[];

function ofRecords(rows: Row[], keys: string[], types: Types): Findings {
  if (rows.length === 0 || keys.length === 0) return { problems: [], remarks: [] };
  const present = new Set(rows.flatMap((row) => Object.keys(row)));
  const missing = keys.filter((key) => !present.has(key));
  const others = missing.filter((key) => !isIdentity(key));
  const unknown = [...present].filter((key) => !keys.includes(key) && isName(key));
  const retyped = keys.flatMap((key) => {
    const expected = types[key];
    const found = new Set(rows.map((row) => typeOf(row[key])).filter((type) => type !== 'null'));
    const odd = [...found].filter((type) => expected && !fits(type, expected));
    return odd.map((type) => `${key} is ${type} instead of ${expected}`);
  });
  return {
    problems: [
      ...(missing.some(isIdentity) ? [`lacks ${missing.filter(isIdentity).join(', ')}`] : []),
      ...retyped,
    ],
    remarks: [
      ...(others.length > 0 ? [`without ${others.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`also has ${unknown.join(', ')}`] : []),
    ],
  };
}

/** Without these nothing can be done with a record; others are often left out while they are empty. */
const isIdentity = (key: string): boolean => ['id', 'uid', 'uuid'].includes(key);

const typeOf = (value: unknown): string => {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
};

const fits = (type: string, expected: string): boolean =>
  expected === 'null' || type === (expected === 'integer' ? 'number' : expected);
