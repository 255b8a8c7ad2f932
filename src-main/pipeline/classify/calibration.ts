import { softmax } from './logistic-regression.ts';

/** Raw scores of a document that training had not seen, with the right class. */
export interface ScoredExample {
  readonly scores: readonly number[];
  readonly label: number;
}

/** Bounds of the search; beyond them scores were useless or perfect. */
const LOWEST_TEMPERATURE = 0.1;
const HIGHEST_TEMPERATURE = 10;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SEARCH_STEPS = 60;

/**
 * The temperature under which the probabilities of unseen documents are the likeliest (temperature
 * scaling, Guo et al. 2017), by golden-section search. 1 when there is nothing to learn from.
 */
export function fitTemperature(examples: readonly ScoredExample[]): number {
  if (examples.length === 0) return 1;
  let low = Math.log(LOWEST_TEMPERATURE);
  let high = Math.log(HIGHEST_TEMPERATURE);
  for (let stepNumber = 0; stepNumber < SEARCH_STEPS; stepNumber += 1) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (logLoss(examples, Math.exp(left)) < logLoss(examples, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** Mean negative log-likelihood of the right classes. */
export function logLoss(examples: readonly ScoredExample[], temperature: number): number {
  const losses = examples.map(({ scores, label }) => -Math.log(softmax(scores, temperature)[label] || 1e-12));
  return losses.reduce((a, b) => a + b, 0) / examples.length;
}

/** A judged answer: how sure it was and whether it was right. */
export interface JudgedAnswer {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error: how far confidence and share of right answers are apart, over bins
 * of equal width, weighted by their size. 0 is perfect.
 */
export function expectedCalibrationError(answers: readonly JudgedAnswer[], bins = 10): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const members = answers.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    if (members.length === 0) continue;
    const confidence = members.reduce((sum, answer) => sum + answer.confidence, 0) / members.length;
    const accuracy = members.filter(({ right }) => right).length / members.length;
    error += (Math.abs(confidence - accuracy) * members.length) / answers.length;
  }
  return error;
}

/**
 * The lowest confidence from which on at least `target` of the answers are right; null when no
 * threshold reaches it.
 */
export function acceptanceThreshold(answers: readonly JudgedAnswer[], target: number): number | null {
  const sorted = answers.toSorted((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold: number | null = null;
  for (const [index, answer] of sorted.entries()) {
    if (answer.right) right += 1;
    const next = sorted[index + 1];
    const ties = next?.confidence === answer.confidence;
    if (!ties && right / (index + 1) >= target) threshold = answer.confidence;
  }
  return threshold;
}
