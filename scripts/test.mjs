// npm test: set-up, then every check. A step is one line; its output appears when it fails.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeExecutable } from './setup-dependencies.mjs';
import { root } from './setup-folders.mjs';
import { setUp } from './setup.mjs';

const modules = path.join(root, 'node_modules');
const reports = mkdtempSync(path.join(tmpdir(), 'brokerflow-test-'));

/** A check that passes or fails as a whole. */
function check(name, script, ...args) {
  return { name, commands: [[script, ...args]] };
}

/** A run of the test runner, which counts its tests. */
function tests(name, ...args) {
  const report = path.join(reports, `${name}.json`);
  const runner = 'vitest/vitest.mjs';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, commands: [[runner, 'run', ...reporters, ...args]], report };
}

const steps = [
  check('format', 'prettier/bin/prettier.cjs', '--check', '.'),
  check('lint', 'oxlint/bin/oxlint', '--type-aware', '--format=unix'),
  {
    name: 'types',
    commands: ['node', 'web', 'test'].map((project) => [
      'typescript/bin/tsc',
      '-p',
      `tsconfig.${project}.json`,
    ]),
  },
  tests('architecture', 'test/architecture'),
  tests('unit and integration', '--exclude=test/architecture/**'),
  { name: 'build', commands: [[path.join(root, 'scripts/build.mjs')]] },
  { ...tests('window', '--config=vitest.e2e.config.ts'), needs: 'build' },
];

await setUp();
const outcomes = [];
for (const step of steps) outcomes.push(await perform(step, outcomes));
rmSync(reports, { recursive: true, force: true });

const sum = (part) => outcomes.reduce((total, outcome) => total + outcome[part], 0);
process.stdout.write('\n');
for (const { name, passed, failed } of outcomes) {
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`);
}
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

async function perform(step, before) {
  if (before.some((outcome) => outcome.name === step.needs && outcome.failed > 0)) {
    process.stdout.write(`  not run  ${step.name}: it needs the step "${step.needs}"\n`);
    return { name: step.name, passed: 0, failed: 1 };
  }
  const started = Date.now();
  const results = [];
  for (const command of step.commands) results.push(await execute(command));
  const succeeded = results.every((result) => result.status === 0);
  const outcome = { name: step.name, ...countOf(step, succeeded) };
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const mark = outcome.failed === 0 ? 'passed' : 'FAILED';
  process.stdout.write(`  ${mark}  ${step.name} (${seconds} s)\n`);
  if (outcome.failed > 0) process.stdout.write(results.map((result) => result.output).join(''));
  return outcome;
}

/** A test that did not run has not passed; a run that broke off has failed even where no test says so. */
function countOf(step, succeeded) {
  const whole = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  if (!step.report) return whole;
  try {
    const report = JSON.parse(readFileSync(step.report, 'utf8'));
    const notPassed = report.numTotalTests - report.numPassedTests;
    return { passed: report.numPassedTests, failed: Math.max(notPassed, whole.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function execute([script, ...args]) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(nodeExecutable, [path.resolve(modules, script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status, output }));
  });
}
