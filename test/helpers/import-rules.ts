import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const root = path.resolve(import.meta.dirname, '../..');

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Every rule of the import rules, by name. */
export async function ruleNames(): Promise<readonly string[]> {
  const module: unknown = await import(path.join(root, '.dependency-cruiser.mjs'));
  const config = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });
  return config.parse(module).default.forbidden.map((rule) => rule.name);
}

/** Runs the import rules over a source tree: how many modules were seen, and which files broke which rule. */
export async function checkImports(
  tree: string,
): Promise<{ modules: number; violations: readonly { rule: string; file: string }[] }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      path.join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      'src-main',
      'src-preload',
      'src-renderer',
    ],
    { cwd: tree, maxBuffer: 100 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed); // its exit status is the number of violations
  const { summary } = reportSchema.parse(JSON.parse(stdout));
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name })),
  };
}

/** The project's own source tree. */
export const projectRoot = root;
