// The project `unit` with some of its tests, for `npm run mutate`: Stryker runs it in a copy.
const [{ displayName, runtime, ...unit }] = require('../../jest.config').projects;

module.exports = {
  ...unit,
  // Stryker has an environment of its own.
  testEnvironment: 'node',
  rootDir: '../..',
  roots: ['nodes', 'sandbox', 'test'].map((folder) => `<rootDir>/${folder}`),
  testRunner: require.resolve('./jest-circus.mutate.cjs'),
  testSequencer: '<rootDir>/scripts/lib/mutateSequencer.cjs',
  // Slow is not noticed: with the five seconds of jest, a busy machine would count as a fault found.
  // What never ends is ended by Stryker.
  testTimeout: 60_000,
  testMatch: JSON.parse(process.env.MUTATE_TESTS).map(
    (test) => `<rootDir>/test/unit/${test}.test.ts`,
  ),
};
