// Preloaded into every server of the harness: when the process that started it is gone, even by
// kill -9, the channel between them closes and the server ends with all of its children, and its
// temporary folder goes with it.
const { rmSync } = require('node:fs');

if (process.send) {
  process.on('disconnect', () => {
    const folder = process.env.HARNESS_TEMPORARY_FOLDER;
    try {
      if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
    } finally {
      end();
    }
  });
  process.channel?.unref();
}

function end() {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(1);
  }
}
