/** Every GET that can be reached from what lists return. */
import { operations, type Availability, type ContractOperation } from '../../contract';
import type { Answer } from '../../nodes/shared/api/call';
import { fill } from '../../nodes/shared/api/route';
import { request, type Session } from '../../nodes/shared/request';
import { findingsOf } from './check';
import { Found } from './found';
import type { Result } from './report';
import { typesOf } from './types';

const depth = ({ path }: ContractOperation): number => path.split('{').length;

/** Lists before what is in them; `/me` first, since it tells the organization. */
const inOrder = (a: ContractOperation, b: ContractOperation): number =>
  Number(b.path === '/v2/me') - Number(a.path === '/v2/me') || depth(a) - depth(b);

/** The GETs that a kind of server has and an API key can ask. */
export const readable = (kind: Availability): ContractOperation[] =>
  operations
    .filter(({ method, availability, authAccepts, response }) => {
      const isForKeys = authAccepts.includes('apiKey') || authAccepts.includes('none');
      return method === 'GET' && availability.includes(kind) && isForKeys && response.status < 300;
    })
    .sort(inOrder);

/** Reads everything, one result for each operation, as it comes. */
export async function* reads(
  session: Session,
  kind: Availability,
  isStopped: () => boolean,
): AsyncGenerator<Result> {
  const found = new Found();
  for (const operation of readable(kind)) {
    if (isStopped()) return;
    yield await read(session, operation, found);
  }
}

async function read(session: Session, operation: ContractOperation, found: Found): Promise<Result> {
  const name = `${operation.method} ${operation.path}`;
  const filled = found.fill(operation);
  if ('missing' in filled) {
    return { name, outcome: 'not possible', notes: [`no list has returned ${filled.missing}`] };
  }
  const query = queryOf(operation, found);
  if (typeof query === 'string') return { name, outcome: 'not possible', notes: [query] };
  const version = operation.version ?? undefined;
  try {
    const answer = await request(session, {
      method: 'GET',
      path: fill(operation.path.replace('/v2', ''), filled.params),
      query,
      version,
      // What it should be is looked at here, to be told in words.
      answers: 'anything',
    });
    remember(operation, filled.params, answer, found);
    const { problems, remarks } = findingsOf(operation, answer, typesOf(operation));
    const outcome = problems.length > 0 ? 'failed' : 'passed';
    return { name, outcome, notes: [...problems, ...remarks], version, rate: rateOf(answer) };
  } catch (error) {
    return { name, version, ...refusalOf(operation, error as { httpCode?: string | null }) };
  }
}

/** What has to be asked, or why it cannot be: values that no list returns. */
function queryOf(
  { query, path }: ContractOperation,
  found: Found,
): Record<string, unknown> | string {
  const needed = query.filter(({ required }) => required).map(({ name }) => name);
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
  const known: Record<string, unknown> = {
    start: day(1),
    end: day(8),
    timeZone: 'UTC',
    ...(path === '/v2/slots' && { eventTypeId: found.idOf('/v2/event-types') }),
  };
  const missing = needed.filter((name) => known[name] === undefined);
  if (missing.length > 0) return `needs ${missing.join(', ')}`;
  const wanted = path === '/v2/slots' ? ['eventTypeId', ...needed] : needed;
  return Object.fromEntries(wanted.map((name) => [name, known[name]]));
}

function remember(
  { path, pagination }: ContractOperation,
  params: Record<string, string>,
  { body }: Answer,
  found: Found,
): void {
  const { data } = (body ?? {}) as { data?: unknown };
  if (path === '/v2/me') found.me = (data ?? {}) as Record<string, unknown>;
  const key = pagination.itemsPath?.split('.')[1];
  const rows = key ? (data as Record<string, unknown> | undefined)?.[key] : data;
  if (Array.isArray(rows)) found.keep(path, params, rows[0]);
}

/** A refusal for want of rights or of a plan says nothing against the node. */
function refusalOf(
  { path, pathParams }: ContractOperation,
  { httpCode }: { httpCode?: string | null },
): Pick<Result, 'outcome' | 'notes'> {
  // Not connected, or not for things of this kind.
  const isGuess =
    pathParams.some(({ enum: values }) => values) ||
    /\/(scheduling-config|host-candidates|coordinates)$/.test(path);
  const status = httpCode ?? 'no answer';
  const isRefused =
    ['401', '403'].includes(status) || (isGuess && ['400', '404', '422'].includes(status));
  return {
    outcome: isRefused ? 'not possible' : 'failed',
    notes: [isRefused ? `refused with ${status}` : `answered with ${status}`],
  };
}

/** The limits that an answer tells in its headers. */
function rateOf({ headers }: Answer): string | undefined {
  const told = Object.entries(headers).filter(([name]) => /^x-ratelimit-limit/i.test(name));
  const text = told.map(([name, value]) =>
    `${name.replace(/^x-ratelimit-limit-?/i, '')} ${String(value)}`.trim(),
  );
  return text.length > 0 ? text.join(', ') : undefined;
}
