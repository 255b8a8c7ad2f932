import type { queries as italian } from '../it/queries.ts';
import type { Translation } from '../translation.ts';

/** Texts of the queries to the database. */
export const queries: Translation<typeof italian> = {
  loading: 'Reading the queries…',
  empty: 'No slow query',
  emptyHelp:
    'Every query to the database is measured. Those that are slow, or read more than they need, are shown here.',
  sentence: {
    none: 'No query took longer than {{threshold}} ms.',
    some_one: 'One query took longer than {{threshold}} ms.',
    some_other: '{{count}} queries took longer than {{threshold}} ms.',
  },
  threshold: {
    label: 'Slow above',
    saved: 'From now on a query above {{milliseconds}} ms is slow',
  },
  column: {
    statement: 'Query',
    count: 'Runs',
    slowCount: 'Slow',
    p95Ms: '95 of 100 within',
    maxMs: 'Longest',
    totalMs: 'In all',
    lastAt: 'Last run',
    where: 'Where',
  },
  andOthers_one: 'and one more',
  andOthers_other: 'and {{count}} more',
  place: {
    call: 'window: {{call}}',
    stage: 'requests: {{stage}}',
    request: 'requests',
    background: 'on the side',
  },
  finding: {
    scan: 'reads a whole table',
    'scan-index': 'reads a whole index',
    sort: 'sorts at every run',
    'automatic-index': 'builds an index at every run',
  },
  state: { advised: 'an index helps', applied: 'index added', undone: 'index removed' },
  slow: {
    title: 'Slow queries',
    help: 'Those that took longer than {{threshold}} ms at least once. The times count all runs, quick ones too.',
  },
  scans: {
    title: 'Queries that read more than they need',
    help: 'Still quick, but they read whole tables with many rows or sort them at every run: they slow down as the archive grows.',
  },
  repeated: {
    title: 'Repeated queries',
    help: 'The same query at least 10 times, with other values, for one command or one request: one would do.',
    none: 'None so far.',
    most: 'Most at once',
    times: 'In how many cases',
  },
  step: {
    scan: 'reads the whole table {{table}} {{size}}',
    'scan-index': 'goes along the index {{index}} of {{table}} {{size}}',
    search: 'looks up {{table}} by the index {{index}}',
    'search-key': 'looks up {{table}} by its key',
    'automatic-index': 'builds an index for itself on {{table}} at every run {{size}}',
    sort: 'puts rows aside to sort or group them',
    virtual: 'looks up words or a list',
    other: '{{detail}}',
    rows_one: '(one row)',
    rows_other: '({{rows}} rows)',
    rowsOver_one: '(more than {{rows}} rows)',
    rowsOver_other: '(more than {{rows}} rows)',
  },
  detail: {
    title: 'Query',
    figures_one: 'Run once since {{since}}: {{max}}.',
    figures_other:
      'Run {{runs}} times since {{since}}, {{slow}} of them slow. Usually {{p50}}, 95 of 100 within {{p95}}, {{max}} at most.',
    plan: 'How it is run',
    notExplained: 'Not looked into yet: that is done as soon as the program has nothing else to do.',
    onlyWrites: 'It only writes: it looks up no rows.',
    places: 'What needs it',
  },
  advice: {
    title: 'Index',
    help: 'The program can try indexes on a copy of the database. Nothing changes here until it is decided.',
    try: 'Look for an index that helps',
    tryAgain: 'Try again',
    useless:
      'Tried on {{when}} on a copy of the database: no index halves the time of {{before}}. Better left as it is.',
    statement: 'Statement that makes the index',
    tried:
      'On a copy of the database, with the values of the last slow runs: from {{before}} to {{after}} (medians of {{runs}} runs, {{when}}). The index takes {{size}}.',
    planAfter: 'How it would be run with the index',
    applyHelp:
      'While the index is made the program halts for a moment. No data changes, and the index can be removed at any time.',
    apply: 'Add the index',
    applied: 'Index {{index}} added',
    undo: 'Remove the index',
    undone: 'Index {{index}} removed',
    notMeasured: 'Index added. The query has not run since.',
    measured_one: 'Measured in use: usually {{beforeP50}} before, once since, {{afterP50}}.',
    measured_other:
      'Measured in use: usually {{beforeP50}} before (95 of 100 within {{beforeP95}}), {{afterP50}} since (95 of 100 within {{afterP95}}) in {{runs}} runs.',
  },
  notTried: {
    'no-values':
      'The values of queries are not stored, and it has not been slow since the program started: it can be tried after the next time.',
    'only-writes': 'It only writes and looks up no rows: an index would not make it faster.',
    'not-understood': 'This query is written in a way that the program cannot take apart.',
    'nothing-to-try': 'The indexes that could serve it are there already: there is nothing to try.',
    'database-large':
      'The query looks up words: to try it the whole database would have to be copied, and it is larger than 512 MB.',
    'disk-low':
      'There is not enough room on the disk for a copy of the database. It takes twice its size, and 200 MB more.',
    busy: 'Another trial is under way. Try again in a moment.',
    'too-slow': 'The trial took more than three minutes and was broken off. Nothing has changed.',
  },
  change: {
    title: 'Indexes added and removed',
    help: 'All changes are kept on record.',
    nobody: 'the program',
    applied: '{{when}}, {{who}}: added {{index}} (on the copy from {{before}} to {{after}})',
    undone: '{{when}}, {{who}}: removed {{index}}',
    lost: '{{when}}: {{index}} was gone',
  },
  optimize: {
    title: 'Tidying the database',
    size: 'The database takes {{size}}.',
    would: {
      statistics: 'Statistics to refresh for {{subjects}}: they help to choose the right index.',
      vacuum: '{{freed}} of the file are empty: they can be given back to the disk.',
      indexes: 'Advised indexes to add: {{subjects}}.',
    },
    idle: {
      statistics: 'The statistics are up to date.',
      vacuum: 'There is no empty room in the file worth giving back.',
      indexes: 'No advised index to add.',
    },
    hindered: {
      'disk-low':
        'The empty room in the file cannot be given back now: the disk has no room to write it anew.',
    },
    button: 'Tidy up',
    confirm:
      'While the database is tidied the program does not answer: usually for seconds, longer if it is large. No data is lost.',
    done: 'Tidied in {{took}}: from {{before}} to {{after}}.',
    busy: 'Documents are in work. Try again when they are done.',
    failed: 'Tidying failed. The data is untouched.',
  },
  source: 'All queries are measured on this computer; their values are not stored.',
  sourceSince:
    'Source: every query run on this computer since {{since}}; their values are not stored. Kept for 30 days.',
};
