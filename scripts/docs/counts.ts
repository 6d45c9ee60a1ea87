import { resources } from '../../nodes/CalCom/resources';
import { scopesOf } from '../../nodes/shared/operation/operation';
import { fields } from '../../nodes/shared/webhooks/fields';
import { webhookEvents } from '../../nodes/shared/webhooks/events';
import { fields as pollFields } from '../../nodes/CalComPollTrigger/fields';
import { resources as legacyResources } from '../../nodes/CalComV1/resources';
import manifest from '../../package.json';
import contract from '../../contract/contract.json';
import leftOut from '../../contract/leftOut.json';
import { exampleNames } from './examples';

const menuOf = (properties: typeof fields, menu: string): number =>
  properties.find(({ name }) => name === menu)?.options?.length ?? 0;

/** The numbers that texts may name: they change with the code. */
export const counts = {
  nodes: manifest.n8n.nodes.length,
  credentials: manifest.n8n.credentials.length,
  resources: resources.length,
  operations: resources.flatMap(({ operations }) => operations).length,
  appointmentOperations: resources.find(({ value }) => value === 'appointment')?.operations.length,
  /** Endpoints of API v2, and how many of them an operation in some scope reaches. */
  endpoints: contract.operations.length,
  endpointsReached: contract.operations.length - Object.keys(leftOut).length,
  scopes: new Set(resources.flatMap(({ operations }) => operations.flatMap(scopesOf))).size,
  events: webhookEvents.length,
  triggerScopes: menuOf(fields, 'scope'),
  polledEvents: menuOf(pollFields, 'events'),
  legacyResources: legacyResources.length,
  legacyOperations: legacyResources.flatMap(({ operations }) => operations).length,
  examples: exampleNames().length,
};
