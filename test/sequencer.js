const { statSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The order in which suites begin: those of real n8n and those that are called slow first, so that no
 * worker goes on with a long one when the others have nothing left to do. Larger files before smaller
 * ones, as jest does without figures of an earlier run.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (/[\\/]test[\\/]n8n[\\/]|\.slow\.test\.ts$/.test(path) ? 0 : 1);
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  }
};
