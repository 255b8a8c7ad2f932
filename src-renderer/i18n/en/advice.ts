import type { advice as italian } from '../it/advice.ts';
import type { Translation } from '../translation.ts';

/** Texts of the recommendations. */
export const advice: Translation<typeof italian> = {
  loading: 'Working out the advice…',
  recommended: 'What is worth doing',
  nothing: 'No advice: the measurements show nothing to improve.',
  urgent: 'urgent',
  apply: 'Apply',
  applyHelp:
    'The change takes effect at once. The program goes on measuring and takes it back by itself if the work becomes slower. It can be taken back at any time.',
  dismiss: 'Not now',
  dismissNamed: 'Not now: {{title}}',
  dismissed: 'Advice put aside for 30 days',
  saved: 'Estimated saving: {{saved}} of waiting per hour of work.',
  source:
    'Everything is computed from the measurements kept on this computer: times by the hour over the last 8 weeks, memory and disk over the last 2.',
  score: {
    title: 'Health of the program',
    unknown: 'Too few measurements for a judgement yet',
    points: '{{points}} out of 100',
    good: 'fine',
    fair: 'keep an eye on it',
    poor: 'needs seeing to',
    formula: 'Weighted mean of the shares; a part that was not measured has no weight.',
    part: 'Part',
    weight: 'Weight',
    share: 'Share',
    from: 'From what',
    noWeight: 'no weight',
    notMeasured: 'too few measurements',
    parts: {
      objectives: 'Objectives met',
      reliability: 'Requests that succeeded',
      resources: 'Resources left',
      steadiness: 'Times as usual',
    },
    figures: {
      objectives: '{{kept}} of {{judged}} objectives met',
      reliability: '{{failed}} failed by a fault of {{finished}} in the last 24 hours; zero from 5 % on',
      resources: '{{resource}} at {{use}} %; full up to {{warning}} %',
      steadiness: '{{slower}} of {{judged}} times longer than usual',
    },
  },
  resource: { cpu: 'processor', memory: 'memory', disk: 'disk' },
  kind: {
    'add-index': {
      title: 'Add an index: {{subject}}',
      evidence: 'A frequent query takes {{beforeMs}} because it reads the whole table.',
      expected: 'Tried on a copy with the index it takes {{afterMs}}.',
    },
    'tidy-database': {
      title: 'Tidy up the database',
      evidence: '{{freeBytes}} of the {{sizeBytes}} of the database file are empty.',
      expected: 'The file shrinks by about {{freeBytes}}.',
    },
    'raise-ocr-workers': {
      title: 'Read {{subject}} scanned pages at once',
      evidence:
        '{{pages}} pages usually waited {{waitMs}} while the processor was at {{cpuPercent}} (readers: {{workers}}, cores: {{cores}}).',
      expected: 'Expected wait: about {{waitMs}} a page.',
    },
    'lower-ocr-workers': {
      title: 'Read {{subject}} scanned pages at once',
      evidence:
        'While {{workers}} readers worked the processor was at {{cpuPercent}} and one answer of the window in 20 took more than {{answerMs}}.',
      expected: 'The window answers at once again.',
    },
    'enlarge-cache': {
      title: 'Enlarge the cache {{subject}}',
      evidence: '{{evictions}} entries removed for lack of room were asked for again.',
      expected: 'With {{sizeBytes}} they stay at hand.',
    },
    'lengthen-cache-ttl': {
      title: 'Keep the cache {{subject}} longer',
      evidence: '{{expired}} expired entries were asked for again, the same as before.',
      expected: 'Kept for {{ttlMs}} they need not be made again.',
    },
    'archive-old-requests': {
      title: 'Archive old requests',
      evidence: '{{requests}} requests that are ready are from before {{beforeAt}}.',
      expected: 'Shorter lists and searches; archived requests stay and are found.',
    },
    'free-disk': {
      title: 'Free some disk space',
      evidence: 'Free space falls by {{perDayBytes}} a day.',
      expected: 'If this goes on the disk is full on {{reachesAt}}: free or add space before.',
    },
    'memory-grows': {
      title: 'Memory grows and is not given back',
      evidence: 'Since {{sinceAt}} the memory in use went from {{fromBytes}} to {{toBytes}}.',
      expected: 'Restart the program as soon as possible: work in progress goes on where it stood.',
    },
    'slower-than-usual': {
      title: 'Slower than usual: {{subject}}',
      evidence: 'Since {{sinceAt}}: now {{nowMs}}, usually {{usualMs}} at this hour.',
      expected: 'See under resources what keeps the computer busy.',
    },
    'slower-than-last-version': {
      title: 'Slower than with the version before: {{subject}}',
      evidence: 'Since this version {{nowMs}}, before {{usualMs}}.',
      expected: 'Tell whoever looks after the program, with the report.',
    },
  },
  applied: {
    title: 'Advice that was followed',
    what: 'What',
    when: 'When',
    before: 'Before',
    after: 'After',
    outcome: 'Outcome',
    undo: 'Undo',
    undoNamed: 'Undo: {{title}}',
    undone: 'Change taken back',
    done: 'Applied: now it is measured',
    state: {
      applying: 'under way',
      measuring: 'applied, being measured',
      kept: 'kept: {{gain}} less time',
      'rolled-back': 'taken back by itself: the work was slower',
      undone: 'taken back by hand',
      failed: 'did not work, nothing was changed',
    },
  },
  figure: {
    typical: {
      stage: 'typical time of the stage {{stage}}',
      request: 'typical time a document',
      call: 'typical answer of the window',
      query: 'typical time of queries',
    },
    slow: {
      stage: 'long times of the stage {{stage}}',
      request: 'long times a document (1 in 20)',
      call: 'slow answers of the window (1 in 20)',
      query: 'slow queries (1 in 20)',
    },
  },
  outlook: {
    title: 'Comparison and outlook',
    noHistory: 'Not enough history yet to say what is usual: it takes some days of work.',
    judged_one: 'One time compared with what is usual at this hour of the week.',
    judged_other: '{{count}} times compared with what is usual at this hour of the week.',
    slower: 'Longer than usual',
    usual: 'Usually',
    slowerThanVersion: 'Longer than with version {{version}}',
    figure: 'Time',
    now: 'Now',
    since: 'Since',
    reaches: 'If this goes on, {{bound}} on {{day}}.',
    forecast: {
      disk: {
        grows: 'Free disk space grows by {{perDay}} a day.',
        shrinks: 'Free disk space falls by {{perDay}} a day.',
      },
      memory: {
        grows: 'Memory in use grows by {{perDay}} a day.',
        shrinks: 'Memory in use falls by {{perDay}} a day.',
      },
    },
  },
};
