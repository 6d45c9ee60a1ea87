import { spawn } from 'node:child_process';

const REPORT_EVERY_MS = 8_000;
const LINES_SHOWN_ON_FAILURE = 40;

/** Prints a line of progress. Standard output stays free for results that programs read. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a long command without its chatter: a line now and then says that it goes on and how many
 * packages npm has fetched.
 *
 * @param {string} title what the reader sees, e.g. `Installing n8n`
 * @param {string} command the program, found on the PATH of `env`
 * @param {string[]} args its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @throws when the command cannot start or fails; the message ends with its last lines
 */
export function runQuietly(title, command, args, { cwd, env = process.env } = {}) {
  const started = Date.now();
  const lines = [];
  let fetched = 0;
  say(`${title} ...`);

  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const timer = setInterval(() => {
      const packages = fetched ? `, ${fetched} files fetched` : '';
      say(`  ... ${seconds(started)} s${packages}`);
    }, REPORT_EVERY_MS);

    const collect = (stream) => {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const complete = (rest + text).split('\n');
        rest = complete.pop();
        for (const line of complete) {
          if (/^npm (http|info)/.test(line))
            fetched += Number(/^npm http (fetch|cache)/.test(line));
          else if (line.trim()) lines.push(line);
        }
      });
    };
    collect(child.stdout);
    collect(child.stderr);

    const fail = (reason) => {
      clearInterval(timer);
      const output = lines.slice(-LINES_SHOWN_ON_FAILURE).join('\n');
      reject(new Error(`${title}: ${reason}\n${output}`));
    };
    child.on('error', (error) => fail(error.message));
    child.on('close', (code, signal) => {
      if (code !== 0) return fail(`${command} ended with ${signal ?? `exit code ${code}`}`);
      clearInterval(timer);
      say(`  done in ${seconds(started)} s`);
      resolve();
    });
  });
}

/**
 * Runs a command with its output shown as it comes, and answers its exit code (1 when it could not
 * start or was killed).
 */
export function run(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      say(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The arguments that keep npm to installing: no scripts, no questions, no advice. */
export const npmFlags = ['--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=http'];

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
