import * as z from 'zod';

/** Figures for other programs on this machine (Prometheus, a dashboard): off unless the office switches it on. */
export const monitoringSettingsSchema = z.object({
  enabled: z.boolean().default(false),
  /** On 127.0.0.1 alone. */
  port: z.number().int().min(1024).max(65_535).default(9464),
});
export type MonitoringSettings = z.infer<typeof monitoringSettingsSchema>;

export const monitoringStateSchema = z.object({
  /** Where it answers, or null while it does not. */
  address: z.string().nullable(),
  /** The file that holds the token: Prometheus reads it as `credentials_file`. */
  tokenFile: z.string(),
  /** Why it does not answer although it is switched on. */
  problem: z.enum(['port-taken', 'failed']).nullable(),
});
export type MonitoringState = z.infer<typeof monitoringStateSchema>;
