import * as z from 'zod';
import { settingsSchema, type Settings } from '../../../src-preload/contract/settings.ts';

/** The parts of the settings that are objects of fields. */
export type SettingPart =
  'office' | 'watch' | 'mailbox' | 'limits' | 'reading' | 'review' | 'model' | 'mail' | 'monitoring';

/** Why a typed value cannot be saved, as a key of the sentence with what fills it. */
export type Refusal =
  | { readonly key: 'number'; readonly min: number; readonly max: number }
  | { readonly key: 'tooLong'; readonly max: number }
  | { readonly key: 'email' | 'url' };

const email = z.email();

/** Whether a text can be an e-mail address; empty means "none" and is fine. */
export function checkEmail(value: string): Refusal | null {
  return value === '' || email.safeParse(value).success ? null : { key: 'email' };
}

/** Whether a text can be the address of a model: encrypted, or on this very machine. */
export function checkModelUrl(value: string): Refusal | null {
  if (!URL.canParse(value)) return { key: 'url' };
  const { protocol, hostname } = new URL(value);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && here) ? null : { key: 'url' };
}

/** Whether a value is within the bounds that the contract sets for a setting. */
export function checkSetting<P extends SettingPart>(
  part: P,
  name: keyof Settings[P] & string,
  value: unknown,
): Refusal | null {
  const issue = settingsSchema
    .safeParse({ [part]: { [name]: value } })
    .error?.issues.find((each) => each.path[1] === name);
  if (issue === undefined) return null;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { key: 'tooLong', max: Number(issue.maximum) };
  const { min, max } = numberBounds(part, name);
  return { key: 'number', min, max };
}

/** The bounds of a number in the contract. */
export function numberBounds<P extends SettingPart>(
  part: P,
  name: keyof Settings[P] & string,
): { readonly min: number; readonly max: number } {
  const described = z.toJSONSchema(settingsSchema, { io: 'output' });
  const field = boundsSchema.parse(described).properties[part]?.properties[name];
  return { min: field?.minimum ?? 0, max: field?.maximum ?? 0 };
}

const boundsSchema = z.object({
  properties: z.record(
    z.string(),
    z.object({
      properties: z
        .record(z.string(), z.object({ minimum: z.number().optional(), maximum: z.number().optional() }))
        .default({}),
    }),
  ),
});
