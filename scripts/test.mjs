// npm test: set-up, then every check. A step is one line; its output appears when it fails.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeExecutable } from './setup-dependencies.mjs';
import { root } from './setup-folders.mjs';
import { installTestPrograms } from './setup-system.mjs';
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
await installTestPrograms();
const outcomes = [];
for (const step of steps) outcomes.push(await perform(step, outcomes));
rmSync(reports, { recursive: true, force: true });

const sum = (part) => outcomes.reduce((total, outcome) => total + outcome[part], 0);
process.stdout.write('\n');
for (const outcome of outcomes) process.stdout.write(`${outcome.name}: ${countsOf(outcome)}\n`);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
process.stdout.write(`${countsOf(total)}\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

async function perform(step, before) {
  if (before.some((outcome) => outcome.name === step.needs && outcome.failed > 0)) {
    process.stdout.write(`  not run  ${step.name}: it needs the step "${step.needs}"\n`);
    return { name: step.name, passed: 0, failed: 1, skipped: 0 };
  }
  const started = Date.now();
  const results = [];
  for (const command of step.commands) results.push(await execute(command));
  const succeeded = results.every((result) => result.status === 0);
  const output = results.map((result) => result.output).join('');
  const outcome = { name: step.name, ...outcomeOf(step, succeeded, output) };
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const mark = outcome.failed === 0 ? 'passed' : 'FAILED';
  process.stdout.write(`  ${mark}  ${step.name} (${seconds} s)\n`);
  for (const line of outcome.lines) process.stdout.write(`    ${line}\n`);
  return outcome;
}

function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts, and the lines to show: a run that broke off has failed even where no test says so. */
function outcomeOf(step, succeeded, output) {
  const whole = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const everything = succeeded ? [] : output.split('\n');
  if (!step.report) return { ...whole, lines: everything };
  const report = readReport(step.report);
  if (!report) return { passed: 0, failed: 1, skipped: 0, lines: everything };
  const lines = report.testResults.flatMap(linesOf);
  const failed = Math.max(report.numFailedTests, whole.failed);
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numTotalTests - report.numPassedTests - report.numFailedTests,
    lines: failed > 0 && lines.length === 0 ? everything : lines,
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** What a test file did not pass, each with the start of its reason: the list is read before the details. */
function linesOf({ name, message, assertionResults }) {
  const file = path.relative(root, name);
  const tests = assertionResults
    .filter(({ status }) => status !== 'passed')
    .map(({ status, fullName, failureMessages = [] }) => {
      const reason = failureMessages.join('\n').split('\n').slice(0, 12).join('\n      ');
      return status === 'failed' ? `${file}: ${fullName}\n      ${reason}` : `skipped  ${file}: ${fullName}`;
    });
  return message && assertionResults.length === 0 ? [`${file}: ${message}`] : tests;
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
