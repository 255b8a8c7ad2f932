import { expect, test } from 'vitest';
import {
  acceptanceThreshold,
  expectedCalibrationError,
  fitTemperature,
} from '../../../../src-main/pipeline/classify/calibration.ts';

test('overconfident scores get a temperature above 1, timid ones below', () => {
  const scored = (score: number) => [0, 0, 0, 1].map((label) => ({ scores: [score, 0], label }));
  // Right three times in four: the best score difference is ln 3 = 1.0986.
  expect(fitTemperature(scored(4))).toBeCloseTo(4 / Math.log(3), 2);
  expect(fitTemperature(scored(0.5))).toBeCloseTo(0.5 / Math.log(3), 2);
  expect(fitTemperature([])).toBe(1);
});

test('the calibration error is the gap between confidence and share of right answers', () => {
  const answers = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
  expect(expectedCalibrationError(answers)).toBeCloseTo(0);
  expect(expectedCalibrationError(answers.map(({ right }) => ({ confidence: 1, right })))).toBeCloseTo(0.25);
});

test('the threshold accepts as many answers as the target allows', () => {
  const answers = [
    { confidence: 0.9, right: true },
    { confidence: 0.8, right: true },
    { confidence: 0.7, right: false },
    { confidence: 0.6, right: true },
  ];
  expect(acceptanceThreshold(answers, 1)).toBe(0.8);
  expect(acceptanceThreshold(answers, 0.75)).toBe(0.6);
  expect(acceptanceThreshold([{ confidence: 0.9, right: false }], 0.5)).toBeNull();
});

test('answers of equal confidence are accepted together or not at all', () => {
  const answers = [
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
  ];
  expect(acceptanceThreshold(answers, 1)).toBeNull();
});
