import { counts } from '../../../scripts/docs/counts';
import manifest from '../../../package.json';
import { textOf } from './files';

const readme = textOf('README.md').replace('Twenty', '20');
const changelog = textOf('CHANGELOG.md');

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

it.each([
  ['the operations of API v2', `${counts.endpointsReached} of the ${counts.endpoints} operations`],
  ['its resources and scopes', `${counts.resources} resources and up to ${counts.scopes} scopes`],
  [
    'the operations of the node',
    `${counts.operations} operations in ${counts.resources} resources`,
  ],
  ['the operations of Appointment', `${counts.appointmentOperations} operations for people`],
  ['the events', `all ${counts.events} webhook events in ${counts.triggerScopes} scopes`],
  ['the events that are polled', `${counts.polledEvents} events without a public address`],
  [
    'the operations of API v1',
    `${counts.legacyOperations} operations in ${counts.legacyResources} resources`,
  ],
  ['the examples', `${counts.examples} workflows to import`],
])('the README counts %s as the code does', (_, text) => {
  expect([text].filter((one) => !readme.toLowerCase().includes(one))).toEqual([]);
});

it('tells in the documentation of the triggers how many events there are', () => {
  expect(textOf('docs/triggers.md')).toContain(`all ${counts.events} webhook events`);
});

it('names all nodes and credentials in the description of the architecture', () => {
  const [nodes, credentials] = [counts.nodes, counts.credentials].map((count) => words[count]);
  expect(textOf('docs/architecture.md').toLowerCase()).toContain(
    `## ${nodes} nodes, ${credentials} credentials`,
  );
});

it('has the version of the package in the changelog', () => {
  expect(changelog).toContain(`## [${manifest.version}]`);
  expect(changelog.indexOf('## [Unreleased]')).toBeLessThan(
    changelog.indexOf(`## [${manifest.version}]`),
  );
});
