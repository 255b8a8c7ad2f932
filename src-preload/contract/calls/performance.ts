import * as z from 'zod';
import { CHART_IDS, chartIdSchema, chartSchema } from '../charts.ts';
import {
  businessReportSchema,
  performanceReportSchema,
  slowDocumentSchema,
  windowSchema,
} from '../performance.ts';
import { accuracyReportSchema } from '../accuracy.ts';
import { nothing, type CallMap } from './call-map.ts';

/** What was measured. */
export const performanceCalls = {
  'performance.report': {
    side: 'engine',
    input: z.object({ window: windowSchema }),
    output: performanceReportSchema,
  },
  /** Charts over a window that ends now, in the order in which they were asked for. */
  'performance.charts': {
    side: 'engine',
    input: z.object({ window: windowSchema, ids: z.array(chartIdSchema).min(1).max(CHART_IDS.length) }),
    output: z.object({ charts: z.array(chartSchema) }),
  },
  /** Asks where to save a chart as the window drew or wrote it: a PNG in base64, or the text of a table. */
  'performance.saveChart': {
    side: 'shell',
    input: z.object({
      name: z.string().min(1).max(120),
      format: z.enum(['png', 'csv']),
      content: z.string().min(1).max(16_000_000),
    }),
    output: z.object({ saved: z.boolean() }),
  },
  /** What came of the work. */
  'performance.business': {
    side: 'engine',
    input: z.object({ window: windowSchema }),
    output: businessReportSchema,
  },
  /** How well categories are decided. */
  'performance.accuracy': { side: 'engine', input: nothing, output: accuracyReportSchema },
  'performance.slowest': {
    side: 'engine',
    input: z.object({
      from: z.number(),
      to: z.number(),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({ documents: z.array(slowDocumentSchema) }),
  },
} as const satisfies CallMap;
