const { createEmptyTestResult } = require('@jest/test-result');
const { default: circus } = require('jest-circus/runner');

/** Jest takes a file without any test for a mistake. */
const leftOut = {
  ...createEmptyTestResult(),
  numPendingTests: 1,
  testResults: [{ status: 'pending', fullName: '', ancestorTitles: [], failureMessages: [] }],
};

/** The fault that a test has noticed already. */
let noticed;

/**
 * Jest's runner of one file of tests, which leaves out what is left once a fault is noticed: Stryker's
 * plugin for jest cannot end a run at the first failure. It knows the runner by `jest-circus` in its path.
 */
module.exports = async (globalConfig, config, environment, ...rest) => {
  const fault = process.env.__STRYKER_ACTIVE_MUTANT__;
  if (fault === undefined) return await circus(globalConfig, config, environment, ...rest);
  if (noticed === fault) return leftOut;

  environment.handleTestEvent = ({ name, test, describeBlock }) => {
    if (name === 'test_fn_failure' || name === 'hook_failure') noticed = fault;
    if (noticed !== fault) return;
    if (name === 'test_start') test.mode = 'skip';
    if (name === 'run_describe_start') describeBlock.mode = 'skip';
  };
  return await circus(globalConfig, config, environment, ...rest);
};
