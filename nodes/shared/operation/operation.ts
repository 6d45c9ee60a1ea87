import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Answers, Call, LookedUp, UploadedFile } from '../api/call';
import type { Session } from '../request/session';
import type { Output } from '../api/envelope';
import type { Paging } from '../api/paging';
import { placeholders, split, type Method, type Route } from '../api/route';
import { scopes, type ByScope, type Scope } from '../api/scope';
import type { Only, Server } from '../api/server';

/** The parameters of one item by name, as the user set them, converted by nobody. */
export type Values = Record<string, unknown>;

/** What a guided operation gets: the node's context, its request path, the item and its parameters. */
export interface Guide<V extends object = Values> {
  context: IExecuteFunctions;
  session: Session;
  itemIndex: number;
  values: V;
  /** The call that the operation's route and the routing of its fields make of the values. */
  call: () => Call;
  /** IANA zone of the item's times. */
  zone: string;
}

/** One operation of the API, stated once: all that the node shows and sends follows from it. */
export interface Operation {
  name: string;
  value: string;
  action: string;
  description: string;
  /** Where alone it exists. Left out: where its scope does, which is mostly everywhere. */
  only?: Only;
  /**
   * Method and path after the scope's prefix. Where the path differs by more than the prefix,
   * one whole route for each scope.
   */
  request: Route | Partial<Record<Scope, Route>>;
  /** Where it exists, the default first. Left out: only My Account, or the keys of `request`. */
  scopes?: Scope[];
  /** The portable version date; `null` in scopes that take no version header. */
  version?: ByScope<string | null>;
  /** The date of a newer, cloud-only variant that the user may choose. */
  newest?: ByScope<string | null>;
  output?: Output;
  /** How a list pages. Adds Return All and Limit. */
  paging?: ByScope<Paging>;
  /** How the newest variant pages, where that differs. */
  newestPaging?: Paging;
  /** The keys that Simplify keeps, or a function that makes the small record of one of a server. */
  simplify?: string[] | ((record: IDataObject, server: Server) => IDataObject);
  /** What its success leaves to be said beside the records, such as what the server did not take. */
  notice?: (records: IDataObject[], call: Call) => string | undefined;
  /** Fetches the files of a record, where the user wants them, as binary data of its item. */
  attach?: (guide: Guide, record: IDataObject) => Promise<IBinaryKeyData | undefined>;
  /** Reads the file that the operation sends. */
  upload?: (guide: Guide) => Promise<UploadedFile>;
  /** A POST or PATCH that does no harm when it is sent again after a lost answer. */
  repeatable?: boolean;
  /** How to find out whether it was carried out after its answer was lost. */
  lookUp?: (session: Session, call: Call) => Promise<LookedUp>;
  /** What a success has in its body, where that is not the envelope with data. */
  answers?: Answers;
  /** Whether it changes nothing at Cal.com. Left out: whether it is a GET. */
  reads?: boolean | ((values: Values) => boolean);
  fields?: INodeProperties[];
  /** Carries out an operation of several calls; `request` then names the one that matters most. */
  run?(guide: Guide): Promise<IDataObject[]>;
  /** What a model is told of its tool: what it does, when to use it, what it needs and changes. */
  forModels?: string;
  /** Made for AI agents too: as their tool, it answers problems as data that says what to do. */
  guided?: boolean;
  /**
   * Of a guided one: what a person is told of a failure that has no message for people, in the
   * language that they chose.
   */
  sayFailure?: (failure: Error, language: unknown) => string;
}

/** A kind of thing in Cal.com, with what can be done about it. */
export interface Resource {
  name: string;
  value: string;
  description?: string;
  /** The operation that a new node starts with; left out, the first of the menu. */
  first?: string;
  /** In the order of the menu: by name. */
  operations: Operation[];
}

/** The scopes of an operation, the default first. */
export function scopesOf({ scopes: listed, request }: Operation): Scope[] {
  return listed ?? (typeof request === 'string' ? ['me'] : (Object.keys(request) as Scope[]));
}

/** Method and whole path (from behind `/v2`) of an operation in a scope. Throws for a scope it lacks. */
export function routeOf(operation: Operation, scope: Scope): { method: Method; path: string } {
  const { request } = operation;
  if (!scopesOf(operation).includes(scope)) {
    throw new Error(`${operation.action} does not exist in scope ${scope}`);
  }
  const [method, path] = split(typeof request === 'string' ? request : request[scope]!);
  return { method, path: typeof request === 'string' ? scopes[scope].prefix + path : path };
}

/** Which kind of server alone has an operation in a scope; undefined where both have it. */
export const onlyOn = ({ only }: Operation, scope: Scope): Only | undefined =>
  only ?? scopes[scope].only;

/** Which kind of server alone has these operations, all of them in all their scopes. */
export function onlyOnAll(operations: Operation[]): Only | undefined {
  const found = new Set(
    operations.flatMap((operation) => scopesOf(operation).map((it) => onlyOn(operation, it))),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

const isByScope = <T>(value: ByScope<T>): value is Partial<Record<Scope, T>> =>
  typeof value === 'object' && value !== null && Object.keys(value).every((key) => key in scopes);

/** The value that holds in a scope. */
export function inScope<T>(value: ByScope<T> | undefined, scope: Scope): T | undefined {
  if (value === undefined) return undefined;
  return isByScope(value) ? value[scope] : (value as T);
}

/** The placeholders that an operation has in every scope, and those of some scopes only. */
export function pathNames(operation: Operation): { name: string; scopes: Scope[] }[] {
  const offered = scopesOf(operation);
  const found = new Map<string, Scope[]>();
  for (const scope of offered) {
    for (const name of placeholders(routeOf(operation, scope).path)) {
      found.set(name, [...(found.get(name) ?? []), scope]);
    }
  }
  return [...found].map(([name, where]) => ({ name, scopes: where }));
}
