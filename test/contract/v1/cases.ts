/** Pairs each operation of the legacy node with the operation of API v1 that it calls. */
import { resources } from '../../../nodes/CalComV1/resources';
import { anonymous, casesOf, type Case } from '../cases';
import { asContract, legacyOperations } from '../../../contract/v1/index';

/** An operation of API v1 as `METHOD /path`, with its placeholders left unnamed. */
export const routeOfLegacy = ({ method, path }: { method: string; path: string }): string =>
  anonymous(`${method} ${path}`);

export const published = new Map(
  legacyOperations.map((operation) => [routeOfLegacy(operation), asContract(operation)]),
);

export const cases: Case[] = casesOf(resources, published, '/v1');
