import { matrixOf, type Matrix } from '../matrix.ts';

/** The arguments of pdf.js's operators have no types: what is not as expected counts as absent. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}

export const numbersIn = (values: readonly unknown[]): readonly number[] => values.map(Number);
export const matrixIn = (value: unknown): Matrix => matrixOf(numbersIn(listOf(value)));
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberIn = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
