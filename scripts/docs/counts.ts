import { resources } from '../../nodes/CalCom/resources';
import { scopesOf } from '../../nodes/shared/operation/operation';
import { triggerFields } from '../../nodes/shared/webhooks/fields';
import { webhookEvents } from '../../nodes/shared/webhooks/events';
import { fields as pollFields } from '../../nodes/CalComPollTrigger/fields';
import { resources as legacyResources } from '../../nodes/CalComV1/resources';
import manifest from '../../package.json';
import { operations } from '../../contract';
import leftOut from '../../contract/leftOut.json';
import { exampleNames } from './examples';

const menuOf = (properties: typeof triggerFields, menu: string): number =>
  properties.find(({ name }) => name === menu)?.options?.length ?? 0;

/** The numbers that texts may name: they change with the code. */
export const counts = {
  nodes: manifest.n8n.nodes.length,
  credentials: manifest.n8n.credentials.length,
  resources: resources.length,
  operations: resources.flatMap(({ operations }) => operations).length,
  appointmentOperations: resources.find(({ value }) => value === 'appointment')?.operations.length,
  /** Endpoints of API v2, how many of them an operation in some scope reaches, and the rest. */
  endpoints: operations.length,
  endpointsReached: operations.length - Object.keys(leftOut).length,
  endpointsLeft: Object.keys(leftOut).length,
  selfHostedEndpoints: operations.filter(({ availability }) => availability.includes('selfHosted'))
    .length,
  scopes: new Set(resources.flatMap(({ operations }) => operations.flatMap(scopesOf))).size,
  events: webhookEvents.length,
  triggerScopes: menuOf(triggerFields, 'scope'),
  polledEvents: menuOf(pollFields, 'events'),
  legacyResources: legacyResources.length,
  legacyOperations: legacyResources.flatMap(({ operations }) => operations).length,
  examples: exampleNames().length,
};

/** The texts that tell them, with `{name}` for each number. */
export const told: Array<[file: string, text: string]> = [
  ['README.md', '{operations} operations in {resources} resources and up to {scopes} scopes'],
  ['README.md', 'cover {endpointsReached} of the {endpoints} operations of API v2'],
  ['README.md', 'the other {endpointsLeft} are for browsers'],
  ['README.md', '{appointmentOperations} operations for people'],
  ['README.md', 'all {events} webhook events in {triggerScopes} scopes'],
  ['README.md', '{polledEvents} events without a public address'],
  ['README.md', '{legacyOperations} operations in {legacyResources} resources for old servers'],
  ['README.md', '{examples} workflows to import'],
  ['docs/architecture.md', 'facts about all {endpoints} operations'],
  ['docs/guides/self-hosted.md', 'has {selfHostedEndpoints} of the {endpoints} operations'],
  ['docs/guides/trigger-and-webhooks.md', 'The same for all {events} events'],
  ['docs/triggers.md', 'all {events} webhook events'],
];

/**
 * A text with the numbers that the code has now.
 *
 * @throws if it does not say what `told` promises of it
 */
export function counted(file: string, text: string): string {
  return told
    .filter(([where]) => where === file)
    .reduce((current, [, phrase]) => {
      const said = new RegExp(phrase.replace(/\{\w+\}/g, '\\d+'));
      if (!said.test(current)) throw new Error(`${file} no longer says: ${phrase}`);
      const now = phrase.replace(/\{(\w+)\}/g, (_, name: keyof typeof counts) =>
        String(counts[name]),
      );
      return current.replace(said, now);
    }, text);
}
