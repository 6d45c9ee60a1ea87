import type {
  IDataObject,
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
  INodeProperties,
  ResourceMapperFields,
} from 'n8n-workflow';
import { isResourceLocatorValue, NodeOperationError, UserError } from 'n8n-workflow';
import { countBy } from 'lodash';
import { locators } from '../shared/operation/locators';
import { offset, wholeList } from '../shared/operation/paging';
import type { Paging } from '../shared/api/paging';
import type { Output } from '../shared/api/envelope';
import { located } from '../shared/engine/scalar';
import { fill, placeholders } from '../shared/api/route';
import {
  fetchAll,
  fetchData,
  openSession,
  type Authentication,
  type Session,
  statusOf,
} from '../shared/request';
import { scopes, type Scope } from '../shared/api/scope';
import { versionFor } from '../shared/api/versions';
import { remembered } from './remember';

/** What a list search knows: the account, and what the user has chosen above the picker. */
export interface Where {
  session: Session;
  /** The value of a parameter of the node, of a picker its ID; empty when it is not set. */
  parameter: (name: string) => string;
  /** The same of a picker that takes links of several kinds: a link stays as it was pasted. */
  pasted: (name: string) => string;
  /** All rows of a list at `path`, whose placeholders are filled from the node's parameters. */
  rows: (path: string, paging?: Paging, output?: Output) => Promise<IDataObject[]>;
  /** The `data` of one answer. */
  data: <T>(path: string, query?: Record<string, unknown>) => Promise<T>;
  /**
   * Rows of a part of the list: where they cannot be read, none, and a note that they are missing.
   * What a server or an account lacks (404) is not missed.
   */
  part: <T>(what: string, rows: Promise<T[]>) => Promise<T[]>;
  /** What is missing in the list, as sentences. */
  notes: string[];
  /** The path of a list in the chosen scope if it is one of these, else in the first of them. */
  inScope: (path: string, ...offered: Scope[]) => string;
}

/** Finds what a picker offers. */
export type Lister = (where: Where) => Promise<INodeListSearchItems[]>;

/**
 * Makes n8n's list search of a lister: opens the account, finds everything, and keeps what contains
 * the typed filter. Failures reach the picker as one readable sentence; where only a part of a list
 * fails, that sentence stands below the others, and choosing it chooses nothing.
 */
export const listSearch = (list: Lister) =>
  async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
    try {
      const where = await open(this);
      const found = toldApart(await list(where));
      const wanted = filter.trim().toLowerCase();
      const results = found.filter(
        ({ name, value }) =>
          name.toLowerCase().includes(wanted) || String(value).toLowerCase() === wanted,
      );
      return { results: [...results, ...where.notes.map((note) => entry('', note))] };
    } catch (error) {
      throw new NodeOperationError(this.getNode(), error as Error);
    }
  };

/** Makes n8n's method for a form of a function that finds its fields. Failures are told alike. */
export const resourceMapping = (find: (where: Where) => Promise<ResourceMapperFields>) =>
  async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
    try {
      // Whoever opens a form again wants to see what has changed.
      return await find(await open(this, async (_session, _name, read) => await read()));
    } catch (error) {
      throw new NodeOperationError(this.getNode(), error as Error);
    }
  };

async function open(context: ILoadOptionsFunctions, keep = remembered): Promise<Where> {
  const authentication = context.getCurrentNodeParameter('authentication') || 'apiKey';
  const session = await openSession(context, authentication as Authentication);
  // n8n's own `extractValue` throws for a parameter that the operation at hand does not have.
  const valueOf = (name: string, field: Pick<INodeProperties, 'modes'> = {}): string => {
    const given = context.getCurrentNodeParameter(name);
    const value = isResourceLocatorValue(given)
      ? located(field as INodeProperties, given, session.server)
      : given;
    return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  };
  const parameter = (name: string): string => valueOf(name, locators[name]);
  const call = (path: string) => {
    const values = Object.fromEntries(placeholders(path).map((name) => [name, chosen(name)]));
    return { method: 'GET' as const, path: fill(path, values), version: versionFor(path) };
  };
  const chosen = (name: string): string => {
    const value = parameter(name);
    if (value === '')
      throw new UserError(`First choose "${locators[name]?.displayName ?? name}" above`);
    return value;
  };
  const notes: string[] = [];
  return {
    session,
    parameter,
    pasted: valueOf,
    notes,
    rows: async (path, paging = offset, output) => {
      const made = call(path);
      const read = async () => await fetchAll(session, made, { paging, output });
      return await keep(session, `rows of ${made.path}`, read);
    },
    data: async (path, query = {}) => {
      const made = { ...call(path), query };
      const name = made.path + JSON.stringify(query);
      return await keep(session, name, async () => await fetchData(session, made));
    },
    part: async (what, rows) =>
      await rows.catch((error: Error) => {
        if (statusOf(error) !== 404) notes.push(`Not shown: ${what}. ${error.message}`);
        return [];
      }),
    inScope: (path, ...offered) => {
      const scope = offered.find((one) => one === parameter('scope')) ?? offered[0];
      return scopes[scope].prefix + path;
    },
  };
}

/** A path within one team or organization that the user has not chosen in the node. */
export function pathOf(scope: 'team' | 'organization', id: unknown, path: string): string {
  const { prefix } = scopes[scope];
  return fill(prefix, { [placeholders(prefix)[0]]: String(id) }) + path;
}

/** An entry of a picker: its label, what distinguishes it, and whose it is. */
export const entry = (
  value: unknown,
  label: unknown,
  ...more: unknown[]
): INodeListSearchItems => ({
  value: value as string | number,
  name: [label, ...more]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' · '),
});

/** Entries of one name get their IDs behind it: without, nobody could choose between them. */
function toldApart(entries: INodeListSearchItems[]): INodeListSearchItems[] {
  const counts = countBy(entries, 'name');
  return entries.map(({ name, value }) => ({
    value,
    name: counts[name] > 1 ? `${name} · ${value}` : name,
  }));
}

export { wholeList };
