const { default: Sequencer } = require('@jest/test-sequencer');

const order = JSON.parse(process.env.MUTATE_TESTS);

/** The tests as the part lists them. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => order.findIndex((test) => path.endsWith(`/${test}.test.ts`));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
};
