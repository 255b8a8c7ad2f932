/**
 * Who may import whom. The order of the main process, lowest first:
 * core < data, adapters, workers < pipeline stages, features < document-pipeline < api < engine < shell, cli.
 * `test/architecture` plants a violation of every rule and sees it found.
 */
const MAIN = '^src-main/';
const CONTRACT = '^src-preload/contract/';
const STAGE = '^src-main/pipeline/[^/]+/';
const FEATURE = '^src-main/features/[^/]+/';

/** Forbids imports from `from` to the named folders of src-main. */
function never(name, comment, from, ...folders) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: folders } };
}

const ABOVE_BASE = [
  '^src-main/pipeline/',
  '^src-main/features/',
  '^src-main/api/',
  '^src-main/engine/',
  '^src-main/shell/',
  '^src-main/(index|cli)',
];
const ABOVE_PIPELINE = ABOVE_BASE.slice(2);
const ABOVE_API = ABOVE_BASE.slice(3);
const ABOVE_ENGINE = ABOVE_BASE.slice(4);

export default {
  forbidden: [
    never(
      'core-is-lowest',
      'core is pure: it imports only itself and the contract',
      '^src-main/core/',
      '^src-main/(data|adapters|workers)/',
      ...ABOVE_BASE,
    ),
    never(
      'data-is-below-adapters',
      'data knows no tools',
      '^src-main/data/',
      '^src-main/(adapters|workers)/',
    ),
    never(
      'base-knows-nothing-above',
      'data, adapters and workers serve what is above them',
      '^src-main/(data|adapters|workers)/',
      ...ABOVE_BASE,
    ),
    never(
      'adapters-know-no-data',
      'an adapter does not know the database',
      '^src-main/adapters/',
      '^src-main/data/',
    ),
    {
      name: 'stages-stand-alone',
      comment: 'a stage reads what another found through data/repositories',
      severity: 'error',
      from: { path: '^src-main/pipeline/([^/]+)/' },
      to: { path: '^src-main/pipeline/([^/]+/|document-pipeline)', pathNot: '^src-main/pipeline/$1/' },
    },
    {
      name: 'shared-by-stages-knows-no-stage',
      comment: 'what the stages share lies below them; only document-pipeline puts them in order',
      severity: 'error',
      from: { path: '^src-main/pipeline/[^/]+\\.ts$', pathNot: '/document-pipeline' },
      to: { path: STAGE },
    },
    {
      name: 'features-stand-alone',
      comment: 'a feature reads what another found through data/repositories',
      severity: 'error',
      from: { path: '^src-main/features/([^/]+)/' },
      to: { path: '^src-main/features/', pathNot: '^src-main/features/$1/' },
    },
    never('stages-know-no-features', 'stages come before features', STAGE, '^src-main/features/'),
    never('features-know-no-stages', 'features work on what is stored', FEATURE, '^src-main/pipeline/'),
    never(
      'pipeline-knows-nothing-above',
      'stages, features and the pipeline serve the api',
      '^src-main/(pipeline|features)/',
      ...ABOVE_PIPELINE,
    ),
    never('api-knows-nothing-above', 'the api serves the engine', '^src-main/api/', ...ABOVE_API),
    never('engine-knows-no-shell', 'the engine runs without a window', '^src-main/engine/', ...ABOVE_ENGINE),
    never(
      'cli-knows-no-shell',
      'headless use needs no Electron',
      '^src-main/cli',
      '^src-main/(shell/|index)',
    ),
    {
      name: 'shell-works-through-the-engine-thread',
      comment:
        "the shell's event loop stays free: it knows the engine's messages and keeps the same log, nothing of its inside",
      severity: 'error',
      from: { path: '^src-main/(shell/|index)' },
      to: {
        path: MAIN,
        pathNot: ['^src-main/(shell|core)/', '^src-main/engine/(protocol|log|engine-client)\\.ts$'],
      },
    },
    {
      name: 'electron-in-the-shell-alone',
      comment: 'everything else also runs under Node',
      severity: 'error',
      from: {
        path: '^src-',
        pathNot: ['^src-main/shell/', '^src-main/index\\.ts$', '^src-preload/index\\.ts$'],
      },
      to: { path: '(^|/)electron(/|$)' },
    },
    {
      name: 'renderer-knows-the-contract-alone',
      comment: 'the window is sandboxed',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^(src-main|src-preload|scripts|test|resources)/', pathNot: CONTRACT },
    },
    {
      name: 'renderer-knows-no-node',
      comment: 'the window has no Node',
      severity: 'error',
      from: { path: '^(src-renderer|src-preload)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-imports-zod-alone',
      comment: 'both sides load it',
      severity: 'error',
      from: { path: CONTRACT },
      to: { pathNot: [CONTRACT, '(^|/)zod(/|$)'] },
    },
    {
      name: 'preload-knows-the-contract-alone',
      comment: 'a sandboxed preload script can load nothing else',
      severity: 'error',
      from: { path: '^src-preload/index\\.ts$' },
      to: { pathNot: [CONTRACT, '(^|/)electron(/|$)'] },
    },
    {
      name: 'source-knows-no-tests-or-scripts',
      comment: 'what ships does not lean on what does not',
      severity: 'error',
      from: { path: '^src-' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'modules can be read one after the other',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-exist',
      comment: 'an import that is not found would not be checked',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
