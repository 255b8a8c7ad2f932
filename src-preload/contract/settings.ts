import * as z from 'zod';
import { monitoringSettingsSchema } from './monitoring.ts';
import { cacheSettingsSchema } from './caches.ts';
import { workSettingsSchema } from './tuning.ts';
import { paperSettingsSchema } from './papers.ts';
import { MAIL_SECURITY } from './mail-providers.ts';

/** Whether a server runs on this machine, so that what is sent to it leaves nothing. */
export function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host.trim().toLowerCase());
}

/** Whether nothing can leave this machine for the host: none is set yet, or it is here. */
function isNowhereElse(host: string): boolean {
  return host === '' || isThisMachine(host);
}

/** Documents and the key travel encrypted, unless they do not leave this machine. */
function isModelAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

/** The largest logo in pixels: it is made smaller when it is chosen. */
export const LOGO_SIZE = { width: 600, height: 240 } as const;

/** The first six bytes of every PNG file, as base64 begins. */
const PNG_START = 'iVBORw0K';

function isPngOrNothing(base64: string): boolean {
  return base64 === '' || (base64.startsWith(PNG_START) && z.base64().safeParse(base64).success);
}

const HOST_OR_NOTHING = /^$|^\[?[0-9A-Za-z.:_-]+\]?$/;
const addressOrNothing = z.union([z.literal(''), z.email().max(254)]).default('');

/** Days before something is due. */
const daysBefore = z.array(z.number().int().min(0).max(365)).max(8);

/** What the clerk can set. Stored as one JSON row a section; every part has a default, so an old file always opens. */
export const settingsSchema = z.object({
  language: z.enum(['it', 'en']).default('it'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  office: z
    .object({
      name: z.string().max(120).default(''),
      email: z.string().max(200).default(''),
      phone: z.string().max(40).default(''),
      address: z.string().max(200).default(''),
      /** The entry in the register of intermediaries (RUI), which stands on an Italian broker's paper. */
      registration: z.string().max(120).default(''),
      /** A PNG picture in base64, at most {@link LOGO_SIZE}; empty: none. */
      logo: z.string().max(400_000).refine(isPngOrNothing).default(''),
    })
    .prefault({}),
  /** Outgoing mail. Off until the office sets it up: without it nothing is sent and no server is asked. */
  mail: z
    .object({
      enabled: z.boolean().default(false),
      /** The id of a known provider; empty: another. */
      provider: z.string().max(40).default(''),
      host: z.string().max(253).regex(HOST_OR_NOTHING).default(''),
      port: z.number().int().min(1).max(65_535).default(465),
      security: z.enum(MAIL_SECURITY).default('tls'),
      user: z.string().max(254).default(''),
      senderName: z.string().max(120).default(''),
      senderAddress: addressOrNothing,
      replyTo: addressOrNothing,
      /** Gets a hidden copy of everything. */
      bcc: addressOrNothing,
      /** Certified mail (PEC), which takes no hidden copies. */
      certified: z.boolean().default(false),
      /** The heaviest message that the provider takes, encoded. */
      limitMb: z.number().int().min(1).max(150).default(25),
    })
    .refine(({ security, host }) => security !== 'none' || isNowhereElse(host), { path: ['security'] })
    .prefault({}),
  watch: z
    .object({
      enabled: z.boolean().default(false),
      folder: z.string().max(1000).default(''),
      polling: z.boolean().default(false),
      moveProcessed: z.boolean().default(true),
      moveRefused: z.boolean().default(true),
    })
    .prefault({}),
  mailbox: z
    .object({
      enabled: z.boolean().default(false),
      host: z.string().max(253).default(''),
      port: z.number().int().min(1).max(65_535).default(993),
      /** Passwords and mails never travel in the clear: from the first byte, or from STARTTLS on. */
      security: z.enum(['tls', 'starttls']).default('tls'),
      user: z.string().max(254).default(''),
      /** A certificate (PEM) that the clerk compared and trusts; empty: only known authorities. */
      certificate: z.string().max(20_000).default(''),
      folder: z.string().min(1).max(500).default('INBOX'),
      /** What is done with a message once what came of it is stored. */
      after: z.enum(['leave', 'mark-read', 'move']).default('leave'),
      moveTo: z.string().max(500).default(''),
      /** The server tells of new messages at once; false: it is asked now and then. */
      idle: z.boolean().default(true),
      pollMinutes: z.number().int().min(1).max(1440).default(5),
      /** How many days back a folder is read when it is read for the first time; 0: only what comes from then on. */
      startDays: z.number().int().min(0).max(365).default(0),
      maxMessageMb: z.number().int().min(1).max(500).default(60),
    })
    .prefault({}),
  deadlines: z
    .object({
      /** Days before a policy expires on which somebody is reminded and the letter of renewal is written. */
      renewalDays: daysBefore.default([60, 30, 14]),
      /** Days before a reply is due on which somebody is reminded. */
      replyDays: daysBefore.default([3, 1, 0]),
      notifications: z.boolean().default(true),
      letters: z.boolean().default(true),
      /** Whose midnight ends a day: that of Italy, or of this machine. */
      zone: z.enum(['Europe/Rome', 'system']).default('Europe/Rome'),
    })
    .prefault({}),
  limits: z
    .object({
      maxFileMb: z.number().int().min(1).max(2000).default(200),
      maxPages: z.number().int().min(1).max(5000).default(3000),
    })
    .prefault({}),
  reading: z
    .object({
      ocrWorkers: z.number().int().min(1).max(16).default(2),
      dpi: z.number().int().min(100).max(400).default(200),
      /** Language data for recognition: `system`, `bundled`, or a folder of `LANGUAGE.traineddata` files. */
      tessdata: z.string().min(1).max(1000).default('system'),
    })
    .prefault({}),
  review: z.object({ confidenceThreshold: z.number().min(0.3).max(0.999).default(0.9) }).prefault({}),
  papers: paperSettingsSchema.prefault({}),
  learning: z.object({ enabled: z.boolean().default(true) }).prefault({}),
  caches: cacheSettingsSchema.prefault({}),
  work: workSettingsSchema.prefault({}),
  /** The program tries other values while there is work and keeps those that help: only where the office wants that. */
  tuning: z.object({ enabled: z.boolean().default(false) }).prefault({}),
  /** How the application watches itself. */
  /** Figures for other programs on this machine. */
  monitoring: monitoringSettingsSchema.prefault({}),
  performance: z
    .object({
      /** A database query that takes longer, in milliseconds, is kept and looked into. */
      slowQueryMs: z.number().int().min(1).max(10_000).default(40),
      /** Whether the desktop tells of alerts that become critical. */
      notifications: z.boolean().default(true),
      /** Minutes that a request takes without this program: what the time saved is estimated with. */
      minutesByHand: z.number().min(0).max(480).default(12),
    })
    .prefault({}),
  model: z
    .object({
      enabled: z.boolean().default(false),
      baseUrl: z.string().max(300).refine(isModelAddress).default('https://api.openai.com/v1'),
      model: z.string().max(100).default('gpt-4o-mini'),
      /** Names and codes are hidden in what is sent. */
      mask: z.boolean().default(true),
      /** How long an answer is used again for the same text; 0: never. */
      cacheDays: z.number().int().min(0).max(365).default(30),
      /** What may be spent on one local day; what comes first ends the asking until the next. */
      dailyTokens: z.number().int().min(1000).max(1_000_000_000).default(1_000_000),
      dailyEuro: z.number().min(0.01).max(10_000).default(2),
      /** Prices of the service for a million tokens. */
      euroPerMillionInput: z.number().min(0).max(1000).default(0.15),
      euroPerMillionOutput: z.number().min(0).max(1000).default(0.6),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A change: any part of the settings; parts left out stay as they are. */
export const settingsPatchSchema = z.object({
  language: z.enum(['it', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  office: z.record(z.string(), z.unknown()).optional(),
  mail: z.record(z.string(), z.unknown()).optional(),
  watch: z.record(z.string(), z.unknown()).optional(),
  mailbox: z.record(z.string(), z.unknown()).optional(),
  deadlines: z.record(z.string(), z.unknown()).optional(),
  limits: z.record(z.string(), z.unknown()).optional(),
  reading: z.record(z.string(), z.unknown()).optional(),
  review: z.record(z.string(), z.unknown()).optional(),
  /** Their texts are set with `papers.setText`, which looks at them first. */
  papers: paperSettingsSchema.pick({ enclosed: true }).partial().optional(),
  learning: z.record(z.string(), z.unknown()).optional(),
  caches: z.record(z.string(), z.unknown()).optional(),
  work: z.record(z.string(), z.unknown()).optional(),
  tuning: z.record(z.string(), z.unknown()).optional(),
  monitoring: z.record(z.string(), z.unknown()).optional(),
  performance: z.record(z.string(), z.unknown()).optional(),
  model: z.record(z.string(), z.unknown()).optional(),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** What is kept secret: the key of the language model, and the passwords of outgoing and incoming mail. */
export const SECRET_NAMES = ['modelKey', 'smtpPassword', 'imapPassword'] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** Whether a secret is stored, and how it is protected. The secret itself never reaches the renderer. */
export const secretStateSchema = z.object({
  stored: z.boolean(),
  protection: z.enum(['system', 'passphrase']),
  unlocked: z.boolean(),
});
export type SecretState = z.infer<typeof secretStateSchema>;

/** How many passwords of documents are kept, and whether this system can keep any. None reaches the renderer. */
export const passwordsStateSchema = z.object({
  available: z.boolean(),
  count: z.number().int().nonnegative(),
});
export type PasswordsState = z.infer<typeof passwordsStateSchema>;

export const watchStateSchema = z.object({
  state: z.enum(['off', 'active', 'paused', 'unreachable']),
  folder: z.string(),
  /** Why it is unreachable, in words for the log; the screen shows its own sentence. */
  problem: z.string().nullable(),
  waiting: z.number().int(),
});
export type WatchState = z.infer<typeof watchStateSchema>;
