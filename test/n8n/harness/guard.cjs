// Preloaded into every server of the harness: when the process that started it is gone, even by
// kill -9, the channel between them closes and the server ends with all of its children.
if (process.send) {
  process.on('disconnect', () => {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      process.exit(1);
    }
  });
  process.channel?.unref();
}
