import { CATEGORIES } from '../../src-preload/contract/vocabulary.ts';
import {
  acceptanceThreshold,
  expectedCalibrationError,
} from '../../src-main/pipeline/classify/calibration.ts';
import type { HeldOutAnswer } from './cross-validate.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const rightShare = (answers: readonly HeldOutAnswer[]): number =>
  answers.filter(({ right }) => right).length / Math.max(1, answers.length);

/** The share of answers that must be right above the acceptance threshold. */
const ACCEPTED_RIGHT = 0.99;

/** Words the figures of held-out answers: by difficulty, by category, confusion, calibration, mistakes. */
export function accuracyReport(title: string, answers: readonly HeldOutAnswer[]): string {
  return [
    `${title}: ${percent(rightShare(answers))} of ${answers.length} right`,
    ...byDifficulty(answers),
    ...confusion(answers),
    ...calibration(answers),
    ...mistakes(answers),
  ].join('\n');
}

function byDifficulty(answers: readonly HeldOutAnswer[]): string[] {
  return (['easy', 'medium', 'hard'] as const).map((difficulty) => {
    const members = answers.filter(({ item }) => item.difficulty === difficulty);
    return `  ${difficulty.padEnd(7)}${percent(rightShare(members))} of ${members.length}`;
  });
}

function confusion(answers: readonly HeldOutAnswer[]): string[] {
  const header = ['  right category'.padEnd(24), ...CATEGORIES.map((name) => name.slice(0, 10).padStart(11))];
  const rows = CATEGORIES.map((category) => {
    const members = answers.filter(({ item }) => item.category === category);
    const counts = CATEGORIES.map((given) => members.filter(({ answer }) => answer === given).length);
    const cells = counts.map((count) => String(count).padStart(11));
    return [`  ${category}`.padEnd(24), ...cells, `  ${percent(rightShare(members))}`].join('');
  });
  return [header.join(''), ...rows];
}

function calibration(answers: readonly HeldOutAnswer[]): string[] {
  const threshold = acceptanceThreshold(answers, ACCEPTED_RIGHT);
  const accepted = answers.filter(({ confidence }) => threshold !== null && confidence >= threshold);
  return [
    `  expected calibration error ${expectedCalibrationError(answers).toFixed(3)}`,
    threshold === null
      ? `  no threshold reaches ${percent(ACCEPTED_RIGHT)}`
      : `  at confidence >= ${threshold.toFixed(3)}: ${accepted.length} accepted, ${percent(rightShare(accepted))} right`,
  ];
}

function mistakes(answers: readonly HeldOutAnswer[]): string[] {
  return answers
    .filter(({ right }) => !right)
    .map(
      ({ item, answer, confidence }) =>
        `  ${item.id} ${item.difficulty}: ${item.category} taken for ${answer} (${confidence.toFixed(2)})`,
    );
}
