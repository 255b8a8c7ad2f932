import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments, USAGE, type ProcessArguments } from './cli/arguments.ts';
import { listFiles } from './pipeline/intake/list-files.ts';
import { PERF_USAGE } from './cli/perf/perf-arguments.ts';
import { runPerf } from './cli/perf/run-perf.ts';
import { describeReport, processFiles } from './cli/process-files.ts';
import { createEngine } from './engine/create-engine.ts';
import { toCallError } from './core/errors.ts';
import { systemUser } from './core/system-user.ts';

/** The headless entry: the same engine, in this process. Results on standard output, the rest on standard error. */
async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'perf') return runPerf(rest);
  const options = parseArguments(process.argv.slice(2));
  if (!options) {
    process.stderr.write(`${USAGE}\n${PERF_USAGE}`);
    return 2;
  }
  return processGiven(options);
}

async function processGiven(options: ProcessArguments): Promise<number> {
  const files = await listFiles(options.paths);
  const dataFolder = resolve(options.dataFolder ?? mkdtempSync(join(tmpdir(), 'brokerflow-')));
  process.stderr.write(`Data folder: ${dataFolder}\n`);
  const engine = await createEngine({
    dataFolder,
    resourcesFolder: fileURLToPath(new URL('../resources', import.meta.url)),
    watchFolders: false,
    ocrWorkers: options.jobs,
    clerk: systemUser(),
  });
  const stop = () => void engine.close().then(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    process.stderr.write(`0/${files.length}\n`);
    const reports = await processFiles(engine, files, (report, { done, total }) => {
      process.stdout.write(`${asJson(options) ? JSON.stringify(report) : describeReport(report)}\n`);
      process.stderr.write(`${done}/${total}\n`);
    });
    return reports.some((report) => report.status === 'failed') ? 1 : 0;
  } finally {
    await engine.close();
  }
}

/** JSON for programs; on a terminal a person reads along unless asked otherwise. */
function asJson(options: ProcessArguments): boolean {
  return options.json || !process.stdout.isTTY;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${toCallError(error).message}\n`);
  process.exitCode = 1;
}
