import type { performance as italian } from '../it/performance.ts';
import type { Translation } from '../translation.ts';

/** Texts of the performance screen. */
export const performance: Translation<typeof italian> = { title: 'Performance' };
