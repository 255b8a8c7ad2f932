/** One forbidden import a rule: the file that would break it and what it would import. */
export interface PlantedImport {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
  readonly typeOnly?: boolean;
}

/** Harmless files for the planted ones to import. */
export const ALLOWED_FILES: Readonly<Record<string, string>> = {
  'src-main/core/dates.ts': `export const today = '2026-01-01';`,
  'src-main/core/month.ts': `export const month = 1;`,
  'src-main/core/year.ts': `import * as month from './month.ts';\nexport const year = month;`,
  'src-main/data/store.ts': `import { today } from '../core/dates.ts';\nexport const store = today;`,
  'src-main/adapters/pdf/reader.ts': `import { today } from '../../core/dates.ts';\nexport const reader = today;`,
  'src-main/workers/pool.ts': `import { reader } from '../adapters/pdf/reader.ts';\nexport const pool = reader;`,
  'src-main/pipeline/job.ts': `import { store } from '../data/store.ts';\nexport const job = store;`,
  'src-main/pipeline/text/stage.ts': `import { job } from '../job.ts';\nimport { pool } from '../../workers/pool.ts';\nexport const text = [job, pool];`,
  'src-main/pipeline/forms/stage.ts': `import { job } from '../job.ts';\nexport const forms = job;`,
  'src-main/pipeline/document-pipeline.ts': `import { text } from './text/stage.ts';\nimport { forms } from './forms/stage.ts';\nexport const pipeline = [text, forms];`,
  'src-main/features/performance/report.ts': `import { store } from '../../data/store.ts';\nexport const report = store;`,
  'src-main/features/invoices/invoice.ts': `export const invoice = 1;`,
  'src-main/api/requests.ts': `import { pipeline } from '../pipeline/document-pipeline.ts';\nexport const requests = pipeline;`,
  'src-main/engine/protocol.ts': `export interface Message { readonly id: number }`,
  'src-main/engine/create-engine.ts': `import { requests } from '../api/requests.ts';\nexport const engine = requests;`,
  'src-main/shell/window.ts': `import { app } from 'electron';\nimport type { Message } from '../engine/protocol.ts';\nexport const open = (message: Message) => [app, message];`,
  'src-main/index.ts': `import { open } from './shell/window.ts';\nexport const start = open;`,
  'src-main/cli.ts': `import { engine } from './engine/create-engine.ts';\nexport const cli = engine;`,
  'src-preload/contract/channels.ts': `import * as z from 'zod';\nexport const channels = z.object({});`,
  'src-preload/index.ts': `import { contextBridge } from 'electron';\nimport { channels } from './contract/channels.ts';\nexport const bridge = [contextBridge, channels];`,
  'src-renderer/main.tsx': `import { channels } from '../src-preload/contract/channels.ts';\nexport const page = channels;`,
  'scripts/train.ts': `export const train = 1;`,
  'test/helpers/sample.ts': `export const sample = 1;`,
};

/** What each rule must find. */
export const PLANTED: readonly PlantedImport[] = [
  { rule: 'core-is-lowest', file: 'src-main/core/bad-data.ts', imports: '../data/store.ts' },
  {
    rule: 'core-is-lowest',
    file: 'src-main/core/bad-shell.ts',
    imports: '../shell/window.ts',
    typeOnly: true,
  },
  { rule: 'data-is-below-adapters', file: 'src-main/data/bad.ts', imports: '../adapters/pdf/reader.ts' },
  { rule: 'base-knows-nothing-above', file: 'src-main/data/bad-api.ts', imports: '../api/requests.ts' },
  {
    rule: 'base-knows-nothing-above',
    file: 'src-main/adapters/pdf/bad.ts',
    imports: '../../pipeline/job.ts',
  },
  {
    rule: 'base-knows-nothing-above',
    file: 'src-main/workers/bad.ts',
    imports: '../engine/protocol.ts',
    typeOnly: true,
  },
  {
    rule: 'adapters-know-no-data',
    file: 'src-main/adapters/pdf/bad-data.ts',
    imports: '../../data/store.ts',
  },
  { rule: 'stages-stand-alone', file: 'src-main/pipeline/text/bad.ts', imports: '../forms/stage.ts' },
  { rule: 'stages-stand-alone', file: 'src-main/pipeline/forms/bad.ts', imports: '../document-pipeline.ts' },
  { rule: 'shared-by-stages-knows-no-stage', file: 'src-main/pipeline/bad.ts', imports: './text/stage.ts' },
  {
    rule: 'features-stand-alone',
    file: 'src-main/features/performance/bad.ts',
    imports: '../invoices/invoice.ts',
  },
  {
    rule: 'stages-know-no-features',
    file: 'src-main/pipeline/text/bad-feature.ts',
    imports: '../../features/invoices/invoice.ts',
  },
  {
    rule: 'features-know-no-stages',
    file: 'src-main/features/invoices/bad.ts',
    imports: '../../pipeline/job.ts',
  },
  {
    rule: 'pipeline-knows-nothing-above',
    file: 'src-main/pipeline/text/bad-api.ts',
    imports: '../../api/requests.ts',
  },
  {
    rule: 'pipeline-knows-nothing-above',
    file: 'src-main/features/invoices/bad-engine.ts',
    imports: '../../engine/create-engine.ts',
  },
  { rule: 'api-knows-nothing-above', file: 'src-main/api/bad.ts', imports: '../engine/create-engine.ts' },
  { rule: 'engine-knows-no-shell', file: 'src-main/engine/bad.ts', imports: '../shell/window.ts' },
  { rule: 'cli-knows-no-shell', file: 'src-main/cli-bad.ts', imports: './shell/window.ts' },
  {
    rule: 'shell-works-through-the-engine-thread',
    file: 'src-main/shell/bad.ts',
    imports: '../data/store.ts',
  },
  {
    rule: 'shell-works-through-the-engine-thread',
    file: 'src-main/shell/bad-engine.ts',
    imports: '../engine/create-engine.ts',
  },
  { rule: 'electron-in-the-shell-alone', file: 'src-main/engine/bad-electron.ts', imports: 'electron' },
  {
    rule: 'electron-in-the-shell-alone',
    file: 'src-renderer/bad-electron.ts',
    imports: 'electron',
    typeOnly: true,
  },
  {
    rule: 'renderer-knows-the-contract-alone',
    file: 'src-renderer/bad.ts',
    imports: '../src-main/core/dates.ts',
  },
  {
    rule: 'renderer-knows-the-contract-alone',
    file: 'src-renderer/bad-type.ts',
    imports: '../src-main/engine/protocol.ts',
    typeOnly: true,
  },
  { rule: 'renderer-knows-no-node', file: 'src-renderer/bad-node.ts', imports: 'node:fs' },
  { rule: 'contract-imports-zod-alone', file: 'src-preload/contract/bad.ts', imports: 'kysely' },
  {
    rule: 'contract-imports-zod-alone',
    file: 'src-preload/contract/bad-core.ts',
    imports: '../../src-main/core/dates.ts',
  },
  { rule: 'preload-knows-the-contract-alone', file: 'src-preload/index.ts', imports: 'zod' },
  {
    rule: 'source-knows-no-tests-or-scripts',
    file: 'src-main/core/bad-script.ts',
    imports: '../../scripts/train.ts',
  },
  {
    rule: 'source-knows-no-tests-or-scripts',
    file: 'src-renderer/bad-test.ts',
    imports: '../test/helpers/sample.ts',
  },
  { rule: 'no-circles', file: 'src-main/core/month.ts', imports: './year.ts' },
  { rule: 'imports-exist', file: 'src-main/core/bad-missing.ts', imports: './nowhere.ts' },
];
