import type {
  IDataObject,
  IExecuteFunctions,
  INode,
  INodeExecutionData,
  JsonObject,
  NodeParameterValueType,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError, UserError } from 'n8n-workflow';
import {
  inScope,
  routeOf,
  scopesOf,
  type Guide,
  type Operation,
  type Resource,
  type Values,
} from '../operation/operation';
import { shown } from '../wording/shown';
import { list } from '../operation/convert';
import { keep, selectFields } from '../operation/output';
import { records } from '../api/envelope';
import type { Scope } from '../api/scope';
import type { Server } from '../api/server';
import {
  fetchAll,
  openSession,
  request,
  type Authentication,
  type Call,
  type Session,
} from '../request';
import { build, readValues, zoneOf, type Source } from './build';
import { attachFiles } from './attach';
import { withPresent } from './present';
import { inModelNames } from './modelNames';
import { answersProblems, asProblem } from './tool';

/** Reads may go out together; writes go one after the other, in the order of the items. */
const READS_IN_FLIGHT = 250;

/** Films are large. */
const FILES_IN_FLIGHT = 4;

interface Run {
  context: IExecuteFunctions;
  session: Session;
  operation: Operation;
  scope: Scope;
  /** Whether everything that changes data at Cal.com is refused. */
  readOnly: boolean;
}

/**
 * Carries out the chosen operation for every input item, from its declarations.
 * Each output item points at its input item; the order of inputs is kept. Without Continue on Fail
 * nothing further is started after the first failure, which is thrown with its item's number.
 */
export async function execute(
  context: IExecuteFunctions,
  resources: Resource[],
  /** For a node that has only one kind of credential. */
  only?: Authentication,
): Promise<INodeExecutionData[][]> {
  const items = context.getInputData();
  const operation = chosen(context, resources);
  const options = context.getNodeParameter('requestOptions', 0, {}) as IDataObject;
  const authentication =
    only ?? (context.getNodeParameter('authentication', 0, 'apiKey') as Authentication);
  const opened = await open(context, authentication, options);
  // Ends the waiting of items that were started before another one failed.
  const stop = new AbortController();
  const signals = [stop.signal, ...(opened.signal ? [opened.signal] : [])];
  const session: Session = { ...opened, signal: AbortSignal.any(signals) };
  const [first, ...others] = scopesOf(operation);
  const scope = others.length > 0 ? (context.getNodeParameter('scope', 0, first) as Scope) : first;
  // An expression may give it as text.
  const readOnly = String(options.readOnly) === 'true';
  const run: Run = { context, session, operation, scope, readOnly };

  const whole = !operation.run || operation.guided === true;
  const reads = whole && routeOf(operation, scope).method === 'GET';
  const most = operation.attach ? FILES_IN_FLIGHT : READS_IN_FLIGHT;
  const inFlight = session.options.requestsInFlight ?? (reads ? most : 1);
  const results = await inOrder(items.length, inFlight, async (itemIndex) => {
    try {
      return await runItem(run, itemIndex);
    } catch (error) {
      const failure = toNodeError(context.getNode(), error, itemIndex);
      if (answersProblems(context, operation, itemIndex)) {
        return paired(
          [inModelNames(context, operation, asProblem(context, operation, failure))],
          itemIndex,
        );
      }
      if (!context.continueOnFail()) {
        stop.abort();
        throw failure;
      }
      return [
        { json: errorOf(failure), error: failure, pairedItem: { item: itemIndex } },
      ] as INodeExecutionData[];
    }
  });
  return [results.flat()];
}

async function open(
  context: IExecuteFunctions,
  authentication: Authentication,
  options: IDataObject,
): Promise<Session> {
  try {
    return await openSession(context, authentication, options);
  } catch (error) {
    throw toNodeError(context.getNode(), error);
  }
}

function chosen(context: IExecuteFunctions, resources: Resource[]): Operation {
  const [resource, operation] = ['resource', 'operation'].map((name) =>
    context.getNodeParameter(name, 0),
  );
  const found = resources
    .find(({ value }) => value === resource)
    ?.operations.find(({ value }) => value === operation);
  if (found) return found;
  throw new NodeOperationError(
    context.getNode(),
    `The operation "${String(operation)}" of "${String(resource)}" is not known to this version of the node`,
  );
}

async function runItem(run: Run, itemIndex: number): Promise<INodeExecutionData[]> {
  const { context, session, operation, scope } = run;
  const source: Source = {
    scope,
    zone: context.getTimezone(),
    server: session.server,
    isTool: context.getNode().type.endsWith('Tool'),
    read: ({ field }) =>
      context.getNodeParameter(field.name, itemIndex, field.default as NodeParameterValueType, {
        skipValidation: true,
      }),
  };
  const values = readValues(operation, source);
  if (run.readOnly && !isRead(operation, scope, values)) {
    throw new UserError('"Read Only" is on, so nothing is changed in Cal.com', {
      description: `"${operation.action}" would change something: it was not carried out.`,
    });
  }
  if (values.newestVersion === true && session.server.kind === 'selfHosted') {
    throw new UserError(
      'Self-hosted Cal.com servers do not know the newest API version. Turn off "Newest API Version".',
    );
  }
  const call = () => build(operation, values, source);
  const guide = { context, session, itemIndex, values, call, zone: zoneOf(values, source.zone) };
  const shape = toOutput(operation, values, session.server);
  const rows = operation.run
    ? shaped(shape, await operation.run(guide)).map((row) => told(run, row))
    : await perform(run, await callOf(operation, guide), { values, shape });
  const items = paired(rows, itemIndex);
  if (operation.attach) await attachFiles(guide, operation.attach, items);
  return items;
}

/** A row of a guided operation, whose texts may be for a model. */
const told = ({ context, operation }: Run, row: IDataObject): IDataObject =>
  operation.guided ? inModelNames(context, operation, row) : row;

/** The call of an item, with the file that it sends. */
async function callOf(operation: Operation, guide: Guide): Promise<Call> {
  const call = guide.call();
  return operation.upload ? { ...call, file: await operation.upload(guide) } : call;
}

/** Whether an operation leaves everything at Cal.com as it is. */
function isRead(operation: Operation, scope: Scope, values: Values): boolean {
  const { reads } = operation;
  if (typeof reads === 'function') return reads(values);
  return reads ?? routeOf(operation, scope).method === 'GET';
}

async function perform(
  { context, session, operation, scope }: Run,
  built: Call,
  { values, shape }: { values: Values; shape: Shape },
): Promise<IDataObject[]> {
  const { output = records, newestPaging, lookUp } = operation;
  const whole = await withPresent(session, operation, built);
  const call = lookUp ? { ...whole, lookUp: () => lookUp(session, whole) } : whole;
  const paging =
    (values.newestVersion === true && newestPaging) || inScope(operation.paging, scope);
  if (!paging) {
    const rows = output(await request(session, call), call);
    const message = operation.notice?.(rows, call);
    if (message) context.addExecutionHints?.({ message, type: 'warning', location: 'outputPane' });
    return shaped(shape, rows);
  }

  const limit = values.returnAll === true ? Infinity : Math.floor(Number(values.limit));
  if (!(limit >= 1)) {
    throw new UserError(`"Limit" must be at least 1, but is ${shown(values.limit)}`);
  }
  const found = await fetchAll(session, call, { paging, output, limit, map: shape.each });
  const rows = shape.all ? shape.all(found) : found;
  return values.oneItem === true ? [{ data: rows }] : rows;
}

/** What makes the node's records of the API's: of each by itself, or of all together. */
interface Shape {
  each?: (record: IDataObject) => IDataObject;
  all?: (records: IDataObject[]) => IDataObject[];
}

const shaped = ({ each, all }: Shape, rows: IDataObject[]): IDataObject[] =>
  all ? all(rows) : each ? rows.map(each) : rows;

/**
 * The shape that Simplify chooses, or Output in tools. Throws a UserError when fields are to be
 * selected and none is named.
 */
function toOutput({ simplify }: Operation, values: Values, server: Server): Shape {
  const chosen = values.output ?? (values.simplify === true ? 'simplified' : 'raw');
  if (!simplify || chosen === 'raw') return {};
  const simple =
    typeof simplify === 'function'
      ? (record: IDataObject) => simplify(record, server)
      : keep(simplify);
  if (chosen !== 'selectedFields') return { each: simple };
  const names = list(values.outputFields, { label: 'Output Fields', zone: 'utc', now: 0 });
  if (names === undefined) {
    throw new UserError('"Output Fields" does not name any field', {
      description: 'Name at least one field of the record, such as uid or attendees.email.',
    });
  }
  return { all: (rows) => selectFields(rows, names as string[], simple) };
}

const paired = (rows: IDataObject[], item: number): INodeExecutionData[] =>
  rows.map((json) => ({ json, pairedItem: { item } }));

/**
 * Runs `work` for 0 … count-1, so many at once, and returns the results in that order. After the
 * first failure, which is thrown once all that runs has ended, nothing further is started.
 */
async function inOrder<T>(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = new Array<T>(count);
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count && failures.length === 0) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** A failure as an item: what happened, what to do about it, and the status where there was one. */
function errorOf(failure: NodeApiError | NodeOperationError): IDataObject {
  const { message, description } = failure;
  const httpCode = 'httpCode' in failure ? failure.httpCode : null;
  return {
    error: message,
    ...(description && { description }),
    ...(httpCode && { httpCode }),
  };
}

/** The error as n8n shows it on the node, with the number of its item. */
function toNodeError(
  node: INode,
  error: unknown,
  itemIndex?: number,
): NodeApiError | NodeOperationError {
  if (error instanceof NodeApiError || error instanceof NodeOperationError) {
    if (itemIndex !== undefined) error.context.itemIndex ??= itemIndex;
    return error;
  }
  return new NodeOperationError(node, error as Error | JsonObject, { itemIndex });
}
