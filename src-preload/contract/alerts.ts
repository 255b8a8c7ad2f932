import * as z from 'zod';
import { OBJECTIVES, objectiveIdSchema, type ObjectiveId } from './judging.ts';

/**
 * What the machine has little of, with the defaults: percent from which it is a warning,
 * and critical, and how long it has to stay there. A processor and readers that are busy for some minutes do what they
 * are for; memory that is short is short.
 */
export const RESOURCES = {
  cpu: { metric: 'cpu_use', warning: 70, critical: 90, forSeconds: 300 },
  memory: { metric: 'memory_use', warning: 80, critical: 95, forSeconds: 60 },
  disk: { metric: 'disk_io', warning: 70, critical: 90, forSeconds: 300 },
  pool: { metric: 'pool_use', warning: 80, critical: 95, forSeconds: 600 },
} as const;
export type Resource = keyof typeof RESOURCES;
export const resourceSchema = z.enum(['cpu', 'memory', 'disk', 'pool']);

/** Where a resource warns. */
export const thresholdSchema = z
  .object({
    warning: z.number().min(10).max(99),
    critical: z.number().min(11).max(100),
    /** How long it has to stand there, and as long below it before the alert ends. */
    forSeconds: z.number().int().min(10).max(3600),
    alerts: z.boolean(),
  })
  .refine(({ warning, critical }) => critical > warning, { path: ['critical'] });
export type Threshold = z.infer<typeof thresholdSchema>;

/** What a resource's threshold is when the office sets nothing. */
export function defaultThreshold(resource: Resource): Threshold {
  const { warning, critical, forSeconds } = RESOURCES[resource];
  return { warning, critical, forSeconds, alerts: true };
}

/** Percentage points that a resource has to fall below its threshold before an alert ends: it never flutters. */
export const HYSTERESIS_POINTS = 5;

export type AlertRule = `resource:${Resource}` | `objective:${ObjectiveId}`;
const RESOURCE_RULES = resourceSchema.options.map((name) => `resource:${name}` as const);
const OBJECTIVE_RULES = objectiveIdSchema.options.map((name) => `objective:${name}` as const);
/** Everything that can raise an alert. */
export const ALERT_RULES: readonly AlertRule[] = [...RESOURCE_RULES, ...OBJECTIVE_RULES];
export const alertRuleSchema = z.enum([...RESOURCE_RULES, ...OBJECTIVE_RULES]);

/** The resource or the objective that a rule watches. */
export function subjectOf(
  rule: AlertRule,
): { readonly resource: Resource } | { readonly objective: ObjectiveId } {
  const resource = resourceSchema.safeParse(rule.slice('resource:'.length));
  if (rule.startsWith('resource:') && resource.success) return { resource: resource.data };
  return { objective: objectiveIdSchema.parse(rule.slice('objective:'.length)) };
}

/** What the values of a rule's alerts are. */
export function unitOf(rule: AlertRule): 'percent' | 'milliseconds' | 'share' | 'rate' {
  const subject = subjectOf(rule);
  if ('resource' in subject) return 'percent';
  const { indicator } = OBJECTIVES[subject.objective];
  if (indicator === 'rate') return 'rate';
  return indicator === 'errors' || indicator === 'share' ? 'share' : 'milliseconds';
}

export const severitySchema = z.enum(['warning', 'critical']);
export type Severity = z.infer<typeof severitySchema>;

/** `calm`: the value went back; `silence`: nothing was measured any more; `switched-off`: the rule was. */
export const alertEndingSchema = z.enum(['calm', 'silence', 'switched-off']);
export type AlertEnding = z.infer<typeof alertEndingSchema>;

/** Something that stood too high, or an objective that was missed. Moments are epoch milliseconds. */
export const alertSchema = z.object({
  id: z.number().int(),
  rule: alertRuleSchema,
  /** Of one that has ended: the highest that it reached. */
  severity: severitySchema,
  raisedAt: z.number(),
  acknowledgedAt: z.number().nullable(),
  clearedAt: z.number().nullable(),
  ending: alertEndingSchema.nullable(),
  /** When it was raised; the worst since; and the threshold or target that was crossed then. In {@link unitOf} its rule. */
  value: z.number(),
  worst: z.number(),
  target: z.number(),
});
export type Alert = z.infer<typeof alertSchema>;

/** How many alerts stand, and the worst of those that nobody has acknowledged. */
export const alertCountsSchema = z.object({
  open: z.number().int(),
  unacknowledged: z.number().int(),
  worst: severitySchema.nullable(),
});
export type AlertCounts = z.infer<typeof alertCountsSchema>;

/** A resource with its threshold and where it stands now; null while it is not measured. */
export const watchedResourceSchema = z.object({
  resource: resourceSchema,
  threshold: thresholdSchema,
  isDefault: z.boolean(),
  value: z.number().nullable(),
});
export type WatchedResource = z.infer<typeof watchedResourceSchema>;

/** What the section of alerts shows. */
export const alertListSchema = z.object({
  open: z.array(alertSchema),
  /** What has ended, the latest first. */
  history: z.array(alertSchema),
  resources: z.array(watchedResourceSchema),
  counts: alertCountsSchema,
});
export type AlertList = z.infer<typeof alertListSchema>;
