import { spawn, spawnSync } from 'node:child_process';

/** One line of the set-up: what is being done, in words. */
export function say(text) {
  process.stdout.write(`set-up: ${text}\n`);
}

/** Ends the set-up with a sentence a person can act on, without a stack trace. */
export class SetupError extends Error {}

/** Standard output of a command, or null when it is absent or fails. */
export function ask(command, args) {
  const answer = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return answer.status === 0 ? answer.stdout : null;
}

/**
 * Runs a command quietly; every `everySeconds` it says that it is still at it. Its output appears
 * only when it fails.
 */
export function run(command, args, { cwd, env, doing, everySeconds = 10 } = {}) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const timer = setInterval(
      () => say(`  still ${doing} (${Math.round((Date.now() - started) / 1000)} s)`),
      everySeconds * 1000,
    );
    const finish = (problem) => {
      clearInterval(timer);
      if (!problem) return resolve(Buffer.concat(output).toString('utf8'));
      process.stderr.write(Buffer.concat(output));
      reject(new SetupError(`${command} ${args.join(' ')}: ${problem}`));
    };
    child.on('error', (error) => finish(error.message));
    child.on('close', (code) => finish(code === 0 ? null : `ended with status ${code}`));
  });
}
