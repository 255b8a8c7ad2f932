import { expect, it } from 'vitest';
import { scoreOf, type ScoreFigures } from '../../../../../src-main/features/performance/advice/score.ts';

const WELL: ScoreFigures = {
  objectives: { kept: 10, judged: 10 },
  requests: { failed: 0, finished: 50 },
  resources: [
    { resource: 'cpu', use: 40, warning: 70 },
    { resource: 'disk', use: 60, warning: 85 },
  ],
  steadiness: { slower: 0, judged: 8 },
};

it.each<[string, Partial<ScoreFigures>, number | null]>([
  ['everything well', {}, 100],
  ['half of the objectives missed', { objectives: { kept: 5, judged: 10 } }, 80],
  ['one request in forty failing', { requests: { failed: 1, finished: 40 } }, 88],
  ['one request in ten failing', { requests: { failed: 5, finished: 50 } }, 75],
  ['a processor half way beyond its warning', { resources: [{ resource: 'cpu', use: 85, warning: 70 }] }, 90],
  ['a figure in four slower', { steadiness: { slower: 2, judged: 8 } }, 96],
  [
    'no requests today: the others decide',
    { requests: { failed: 0, finished: 0 }, objectives: { kept: 5, judged: 10 } },
    73,
  ],
  ['nothing measured', { objectives: null, requests: null, resources: [], steadiness: null }, null],
])('%s', (_case, changed, points) => {
  expect(scoreOf({ ...WELL, ...changed }).points).toBe(points);
});
