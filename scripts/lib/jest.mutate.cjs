// The project `unit` with some of its tests, for `npm run mutate`: Stryker runs it in a copy.
const [{ displayName, ...unit }] = require('../../jest.config').projects;

module.exports = {
  ...unit,
  rootDir: '../..',
  // Slow is not noticed: with the five seconds of jest, a busy machine would count as a fault found.
  testTimeout: 60_000,
  testMatch: JSON.parse(process.env.MUTATE_TESTS).map((test) => `<rootDir>/test/unit/${test}`),
};
