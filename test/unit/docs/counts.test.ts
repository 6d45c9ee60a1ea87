import { counted, counts, told } from '../../../scripts/docs/counts';
import manifest from '../../../package.json';
import { expectGenerated } from '../../generated';
import { textOf } from './files';

const changelog = textOf('CHANGELOG.md');

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

it.each([...new Set(told.map(([file]) => file))])('%s counts as the code does', (file) =>
  expectGenerated({ [file]: counted(file, textOf(file)) }),
);

it('puts the numbers of the code into a text, and nothing else', () => {
  expect(counted('docs/triggers.md', 'There are 7: all 7 webhook events.')).toBe(
    `There are 7: all ${counts.events} webhook events.`,
  );
  expect(() => counted('docs/triggers.md', 'There are many.')).toThrow(
    'docs/triggers.md no longer says: all {events} webhook events',
  );
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
