const { TestEnvironment } = require('jest-environment-node');

/** The fault that a test has noticed already. */
let noticed;

/** Skips what is left once a fault is noticed: Stryker's runner cannot end jest at the first failure. */
module.exports = class extends TestEnvironment {
  handleTestEvent({ name, test, describeBlock }) {
    const fault = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (fault === undefined) return;
    if (name === 'test_fn_failure' || name === 'hook_failure') noticed = fault;
    if (noticed !== fault) return;
    if (name === 'test_start') test.mode = 'skip';
    if (name === 'run_describe_start') describeBlock.mode = 'skip';
  }
};
