const { default: NodeEnvironment } = require('jest-environment-node');

/** That of all files of tests that a worker runs. */
let environment;

/** One global object for each of jest's workers, in which the libraries live that `runtime.js` keeps. */
module.exports = class extends NodeEnvironment {
  constructor(...args) {
    if (environment) return environment;
    super(...args);
    environment = this;
    this.variables = { ...this.global.process.env };
  }

  /** Leaves nothing of one file to the next: variables, a clock, and what listens to jest's own events. */
  async teardown() {
    this.fakeTimersModern.useRealTimers();
    this.moduleMocker.restoreAllMocks();
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in this.variables)) delete env[name];
    Object.assign(env, this.variables);
    delete this.global[Symbol.for('EVENT_HANDLERS')];
  }
};
