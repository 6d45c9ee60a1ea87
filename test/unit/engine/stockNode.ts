/**
 * The declarations of one operation as n8n's stock engine for declarative nodes understands them:
 * placeholders as expressions, conversions as functions that run before the request is sent.
 */
import type {
  IExecuteSingleFunctions,
  IHttpRequestOptions,
  INodeProperties,
  INodePropertyCollection,
  INodeType,
} from 'n8n-workflow';
import { get, isPlainObject, set, unset } from 'lodash';
import { inScope } from '../../../nodes/shared/operation/operation';
import { fieldsOf } from '../../../nodes/shared/operation/properties';
import { serverOf } from '../../../nodes/shared/api/server';
import type { Paging } from '../../../nodes/shared/api/paging';
import { inBody, inQuery, type Routing } from '../../../nodes/shared/operation/routing';
import type { Case } from '../../contract/cases';
import { calCom } from '../harness/runNode';

/** The zone that the examples name: the stock engine knows no zone of an item. */
export const ZONE = 'Europe/Berlin';

const routingOf = (field: INodeProperties) => (field.routing ?? {}) as Routing;

/**
 * Whether the stock engine can carry out the declarations at all. It knows no forms that are sent
 * as a whole with routing inside, no entry that depends on another one of the same form, and no
 * field that is the body.
 */
export function isComparable({ operation }: Case): boolean {
  if (operation.upload) return false;
  const inForm = ({ routing, displayOptions, options, type }: INodeProperties): boolean =>
    !routing && !displayOptions && (type === 'options' || !options);
  const comparable = (field: INodeProperties, top: boolean): boolean => {
    const conditions = Object.keys(field.displayOptions?.show ?? {});
    if (!top && conditions.some((name) => !name.startsWith('/'))) return false;
    const hidden = Object.keys(field.displayOptions?.hide ?? {}).some((name) => name !== '@tool');
    if (hidden || routingOf(field).send?.property === '') return false;
    const entries = entriesOf(field);
    return routingOf(field).send
      ? entries.every(inForm)
      : entries.every((entry) => comparable(entry, false));
  };
  return fieldsOf(operation).every(({ field }) => comparable(field, true));
}

const entriesOf = ({ type, options }: INodeProperties): INodeProperties[] =>
  type === 'collection'
    ? (options as INodeProperties[])
    : type === 'fixedCollection'
      ? (options as INodePropertyCollection[]).flatMap(({ values }) => values)
      : [];

/** A declarative node with this operation only. */
export function stockNode({ operation, scope, path, contract }: Case): INodeType {
  const { description } = calCom;
  const paging = inScope(operation.paging, scope);
  const version = inScope(operation.version, scope);
  const steering = ['resource', 'scope'].map((name): INodeProperties => {
    return { displayName: name, name, type: 'string', default: '' };
  });
  const call: INodeProperties = {
    displayName: 'Operation',
    name: 'operation',
    type: 'string',
    default: '',
    routing: {
      request: {
        method: contract!.method,
        url: `=${path.replace(/\{(\w+)\}/g, inExpression)}`,
        headers: version ? { 'cal-api-version': version } : {},
        qs: paging?.kind === 'offset' ? { [paging.offsetParam]: 0 } : {},
      },
    },
  };
  const fields = fieldsOf(operation)
    .filter(({ field, scopes }) => field.name !== 'scope' && (scopes?.includes(scope) ?? true))
    .map(({ field }) =>
      toStock(field.name === 'limit' ? { ...field, routing: limitOf(paging) } : field),
    );
  return {
    description: {
      ...description,
      credentials: [{ name: 'calComKeyApi', required: true }],
      requestDefaults: { baseURL: '={{ $credentials.baseUrl }}' },
      properties: [...steering, call, ...fields],
    },
  };
}

/** Where the size of a page goes. */
function limitOf(paging: Paging | undefined): Routing | undefined {
  switch (paging?.kind) {
    case 'offset':
      return inQuery(paging.limitParam);
    case 'cursor':
      // Where the size of pages is not documented, none is asked for.
      return paging.max === undefined ? undefined : inQuery('limit');
    case 'bodyOffset':
      return inBody('limit');
  }
}

const inExpression = (_: string, name: string): string =>
  `{{ encodeURIComponent($parameter["${name}"].value ?? $parameter["${name}"]) }}`;

function toStock(field: INodeProperties): INodeProperties {
  const { send, convert, spreads } = routingOf(field);
  const inner = {
    ...field,
    ...(!send && field.type === 'collection' && { options: entriesOf(field).map(toStock) }),
  };
  if (!send) return { ...inner, routing: undefined };
  const ready = before(field, send, convert);
  return {
    ...inner,
    routing: { send: { ...send, preSend: spreads ? [ready, spread(send)] : [ready] } },
  };
}

/** Brings a raw value into the form that it is sent in. */
const before = (field: INodeProperties, send: Routing['send'], convert: Routing['convert']) =>
  async function (this: IExecuteSingleFunctions, request: IHttpRequestOptions) {
    const { type, property } = send!;
    const part = (type === 'query' ? request.qs : request.body) as object;
    const raw = rowsOf(field, get(part, property!));
    const place = { label: field.displayName, zone: ZONE, now: 0, server: serverOf({}) };
    const value = convert ? convert(raw, place) : raw;
    const written = type === 'query' && Array.isArray(value) ? value.join(',') : value;
    if (written === undefined) unset(part, property!);
    else set(part, property!, written);
    return request;
  };

/** Replaces an object by the properties that it stands for. */
const spread = ({ type, property }: NonNullable<Routing['send']>) =>
  async function (this: IExecuteSingleFunctions, request: IHttpRequestOptions) {
    const part = (type === 'query' ? request.qs : request.body) as object;
    const value = get(part, property!) as unknown;
    if (isPlainObject(value) && unset(part, property!)) Object.assign(part, value);
    return request;
  };

/** n8n keeps the rows of a fixed collection under the name of their group. */
const rowsOf = ({ type }: INodeProperties, value: unknown): unknown =>
  type === 'fixedCollection' && isPlainObject(value) ? Object.values(value as object)[0] : value;
