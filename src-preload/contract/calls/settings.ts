import * as z from 'zod';
import {
  passwordsStateSchema,
  SECRET_NAMES,
  secretStateSchema,
  settingsPatchSchema,
  settingsSchema,
} from '../settings.ts';
import { nothing, type CallMap } from './call-map.ts';

const name = z.enum(SECRET_NAMES);

/** Settings, and what is kept secret. */
export const settingsCalls = {
  'settings.get': { side: 'engine', input: nothing, output: settingsSchema },
  'settings.set': { side: 'engine', input: settingsPatchSchema, output: settingsSchema },
  'settings.pickFolder': {
    side: 'shell',
    input: nothing,
    output: z.object({ folder: z.string().nullable() }),
  },

  'secrets.state': { side: 'shell', input: z.object({ name }), output: secretStateSchema },
  /** Without a system key store a passphrase is needed to keep a secret; it is asked again after a restart. */
  'secrets.store': {
    side: 'shell',
    input: z.object({
      name,
      secret: z.string().min(1).max(500),
      passphrase: z.string().min(8).max(200).optional(),
    }),
    output: secretStateSchema,
  },
  /** Opens the others that are kept under the same passphrase too. */
  'secrets.unlock': {
    side: 'shell',
    input: z.object({ name, passphrase: z.string().max(200) }),
    output: secretStateSchema,
  },
  'secrets.forget': { side: 'shell', input: z.object({ name }), output: secretStateSchema },

  /** Passwords of documents, kept encrypted by the system's key store; refused with `secret-store-locked` where there is none. */
  'passwords.state': { side: 'shell', input: nothing, output: passwordsStateSchema },
  'passwords.remember': {
    side: 'shell',
    input: z.object({ password: z.string().min(1).max(200) }),
    output: passwordsStateSchema,
  },
  'passwords.forget': { side: 'shell', input: nothing, output: passwordsStateSchema },
} as const satisfies CallMap;
