// Preloaded into an n8n whose today a test chooses: HARNESS_CLOCK names a file that holds by how many
// milliseconds its clock is ahead. It is read again at every SIGUSR2, and what was read is noted beside it.
const { readFileSync, writeFileSync } = require('node:fs');

const file = process.env.HARNESS_CLOCK;

if (file) {
  const RealDate = Date;
  const realNow = Date.now.bind(Date);
  let ahead = 0;
  const read = () => {
    ahead = Number(readFileSync(file, 'utf8')) || 0;
    writeFileSync(`${file}.read`, String(ahead));
  };
  read();
  process.on('SIGUSR2', read);
  RealDate.now = () => realNow() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(RealDate.now()).toString(),
    construct: (target, args, of) =>
      Reflect.construct(target, args.length > 0 ? args : [RealDate.now()], of),
  });
}
