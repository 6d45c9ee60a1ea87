import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { get, isPlainObject } from 'lodash';
import { isEmpty } from '../../../shared/engine/scalar';
import { json, record } from '../../../shared/operation/convert';
import { shown } from '../../../shared/wording/shown';
import type { GuideOf } from '../../../shared/operation/declared';
import { hasData, records, toRecords } from '../../../shared/api/envelope';
import type { Answer } from '../../../shared/api/call';
import type { Method } from '../../../shared/api/route';
import { ListReader, request, type Call } from '../../../shared/request';
import { versionFor } from '../../../shared/api/versions';
import { pathOf } from './path';
import type { sendRequest } from './request';

type Guide = GuideOf<typeof sendRequest>;

/**
 * Sends a request that the user spelled out, with our credential, version date, pace and errors.
 * With Return All it reads a list to its end, in whatever way its answers tell.
 */
export async function callApi(guide: Guide): Promise<IDataObject[]> {
  const { context, session, values } = guide;
  const call = callOf(guide);
  tellVersion(context, call);

  const isFull = values.options?.fullResponse === true;
  const out = (answer: Answer, rows: IDataObject[]): IDataObject[] =>
    isFull ? [{ ...answer, apiVersion: call.version, body: answer.body as IDataObject }] : rows;
  if (values.returnAll !== true) {
    const answer = await request(session, call);
    return out(answer, wholeRecords(answer));
  }
  const all: IDataObject[][] = [];
  const listing = { paging: { kind: 'told' as const }, output: wholeRecords };
  for await (const { fresh, answer } of new ListReader(session, call, listing).pages()) {
    if (fresh.length > 0 || all.length === 0) all.push(out(answer, fresh));
  }
  return all.flat();
}

function callOf({ session, values, zone }: Guide): Call {
  const place = { zone, now: Date.now() };
  const path = pathOf(values.path, session.server);
  const body = json(values.body, { ...place, label: 'Body' });
  if (body !== undefined && !isPlainObject(body)) {
    throw new UserError(`"Body" must be a JSON object, but is ${shown(body)}`);
  }
  const version = String(values.options?.apiVersion ?? '').replace(/^[\s"'`]+|[\s"'`]+$/g, '');
  return {
    method: values.method as Method,
    path: path.replace(/\?.*$/s, ''),
    query: queryOf(path, get(values.query, 'pair', []) as IDataObject[], place),
    repeatsLists: true,
    ...(body !== undefined && { body: body as IDataObject }),
    answers: 'anything',
    version: version || versionFor(path),
    ...(version !== '' && { chosenVersion: 'own' as const }),
  };
}

/** The query of the path and of the rows, a name that stands several times with all its values. */
function queryOf(
  path: string,
  rows: IDataObject[],
  place: { zone: string; now: number },
): Record<string, unknown> {
  const query: Record<string, unknown[]> = {};
  const typed = new URLSearchParams(/\?(.*)$/s.exec(path)?.[1] ?? '');
  const entered = [rows]
    .flat()
    .flatMap((row) => Object.entries(record([row], { ...place, label: 'Query' }) ?? {}));
  for (const [name, value] of [...typed, ...entered]) {
    refuseEmpty(name, value);
    query[name] = [...(query[name] ?? []), value];
  }
  return Object.fromEntries(
    Object.entries(query).map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
  );
}

/** Throws a UserError: Cal.com takes an empty filter for none, and lists the records of everybody. */
function refuseEmpty(name: string, value: unknown): void {
  if (!isEmpty(value)) return;
  throw new UserError(`The query parameter "${name}" is empty`, {
    description:
      'Fill it in, or remove it. If it is an expression, the previous step may have found nothing.',
  });
}

/** Says which version date a request carries, and whether this node knows another one for its path. */
function tellVersion(context: IExecuteFunctions, { path, version }: Call): void {
  const known = versionFor(path);
  const differs = version !== known;
  const sent = version ? `Sent with the API version ${version}.` : 'Sent without an API version.';
  const other = known
    ? ` This node knows ${known} for this path: for a date that it does not know, Cal.com responds in an older format, or with status 404.`
    : ' This node does not know a version for this path.';
  context.addExecutionHints?.({
    message: sent + (differs ? other : ''),
    location: 'outputPane',
  });
}

/** The records of the envelope; an answer without data as it is. */
const wholeRecords = (answer: Answer): IDataObject[] =>
  hasData(answer.body) || answer.status === 204 ? records(answer) : toRecords(answer.body);
