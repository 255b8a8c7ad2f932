import { assertNever, BrokerFlowError } from '../../core/errors.ts';
import { analyze } from './analyze.ts';
import { processConsole, type Console } from './console.ts';
import { loadTest } from './load-test.ts';
import { officeFolder } from './office-folder.ts';
import { optimizeAll } from './optimize-all.ts';
import { optimizeCache } from './optimize-cache.ts';
import { optimizeDb } from './optimize-db.ts';
import { parsePerfArguments, PERF_USAGE, type PerfOrder } from './perf-arguments.ts';
import { recommendations } from './recommendations.ts';
import { report } from './report.ts';
import { validate } from './validate.ts';

/**
 * `perf`: the performance of an office from the command line.
 * @param argv what stands after `perf`
 * @returns the exit status; see {@link PERF_USAGE}
 */
export async function runPerf(argv: readonly string[], out: Console = processConsole): Promise<number> {
  const order = parsePerfArguments(argv);
  if (!order) {
    out.note(PERF_USAGE.trimEnd());
    return 2;
  }
  try {
    return await run({ ...order, dataFolder: officeFolder(order.dataFolder) }, out);
  } catch (error) {
    if (!(error instanceof BrokerFlowError) || error.code !== 'not-found') throw error;
    out.note(error.message);
    return 2;
  }
}

function run(order: PerfOrder & { readonly dataFolder: string }, out: Console): Promise<number> {
  switch (order.command) {
    case 'analyze':
      return analyze(order, out);
    case 'recommendations':
      return recommendations(order, out);
    case 'optimize-db':
      return optimizeDb(order, out);
    case 'optimize-cache':
      return optimizeCache(order, out);
    case 'optimize-all':
      return optimizeAll(order, out);
    case 'load-test':
      return loadTest(order, out);
    case 'validate':
      return validate(order, out);
    case 'report':
      return report(order, out);
    default:
      return assertNever(order);
  }
}
