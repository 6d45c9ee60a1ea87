import type {
  IDataObject,
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
  ResourceMapperFields,
} from 'n8n-workflow';
import { isResourceLocatorValue, NodeOperationError, UserError } from 'n8n-workflow';
import { locators } from '../shared/fields/locators';
import { offset, whole } from '../shared/operation/paging';
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
  unless,
} from '../shared/request';
import { versionFor } from '../shared/api/versions';

/** What a list search knows: the account, and what the user has chosen above the picker. */
export interface Where {
  session: Session;
  /** The value of a parameter of the node, of a picker its ID; empty when it is not set. */
  parameter: (name: string) => string;
  /** All rows of a list at `path`, whose placeholders are filled from the node's parameters. */
  rows: (path: string, paging?: Paging, output?: Output) => Promise<IDataObject[]>;
  /** The `data` of one answer. */
  data: <T>(path: string) => Promise<T>;
}

/** Finds what a picker offers. */
export type Lister = (where: Where) => Promise<INodeListSearchItems[]>;

/**
 * Makes n8n's list search of a lister: opens the account, finds everything, and keeps what contains
 * the typed filter. Failures reach the picker as one readable sentence.
 */
export const listSearch = (list: Lister) =>
  async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
    try {
      const found = await list(await open(this));
      const wanted = filter.trim().toLowerCase();
      return {
        results: found.filter(
          ({ name, value }) =>
            name.toLowerCase().includes(wanted) || String(value).toLowerCase() === wanted,
        ),
      };
    } catch (error) {
      throw new NodeOperationError(this.getNode(), error as Error);
    }
  };

/** Makes n8n's method for a form of a function that finds its fields. Failures are told alike. */
export const resourceMapping = (find: (where: Where) => Promise<ResourceMapperFields>) =>
  async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
    try {
      return await find(await open(this));
    } catch (error) {
      throw new NodeOperationError(this.getNode(), error as Error);
    }
  };

async function open(context: ILoadOptionsFunctions): Promise<Where> {
  // n8n's own `extractValue` throws for a parameter that the operation at hand does not have.
  const parameter = (name: string): string => {
    const given = context.getCurrentNodeParameter(name);
    const value = isResourceLocatorValue(given) ? located(locators[name] ?? {}, given) : given;
    return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  };
  const authentication = (parameter('authentication') || 'apiKey') as Authentication;
  const session = await openSession(context, authentication);
  const call = (path: string) => {
    const values = Object.fromEntries(placeholders(path).map((name) => [name, chosen(name)]));
    return { method: 'GET' as const, path: fill(path, values), version: versionFor(path) };
  };
  const chosen = (name: string): string => {
    const value = parameter(name);
    if (value === '') throw new UserError(`Choose the ${labels[name] ?? name} above first`);
    return value;
  };
  return {
    session,
    parameter,
    rows: async (path, paging = offset, output) =>
      await fetchAll(session, call(path), { paging, output }),
    data: async (path) => await fetchData(session, call(path)),
  };
}

const labels: Record<string, string> = {
  orgId: 'Organization',
  teamId: 'Team',
  userId: 'Member',
  eventTypeId: 'Event Type',
  attributeId: 'Attribute',
  clientId: 'OAuth Client',
  eventUuid: 'Event',
};

/** Rows of the lists that some accounts and servers lack: none instead of a refusal. */
export async function ifAny<T>(rows: Promise<T[]>): Promise<T[]> {
  return (await rows.catch(unless(401, 403, 404))) ?? [];
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

export { whole };
