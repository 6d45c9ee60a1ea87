// Runs any program as `startProcess` runs Node scripts: guarded, and ended by SIGTERM.
//   node launch.cjs <user id or -> <program> <arguments ...>
const { spawn } = require('node:child_process');

const [user, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, {
  stdio: 'inherit',
  ...(user !== '-' && { uid: Number(user), gid: Number(user) }),
});
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
// PostgreSQL waits for its clients after SIGTERM, and only a moment after SIGINT.
process.on('SIGTERM', () => child.kill('SIGINT'));
