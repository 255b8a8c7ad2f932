import * as z from 'zod';
import {
  categorySchema,
  countsSchema,
  fieldNameSchema,
  fieldValueSchema,
  evidenceSchema,
  formSchema,
  id,
  pageWordsSchema,
  readingChoiceSchema,
  requestDetailSchema,
  requestPageSchema,
  requestQuerySchema,
  requestRowSchema,
} from './requests.ts';
import { ERROR_CODES } from './errors.ts';
import { performanceReportSchema, slowDocumentSchema, windowSchema } from './performance.ts';
import {
  passwordsStateSchema,
  secretStateSchema,
  settingsPatchSchema,
  settingsSchema,
  watchStateSchema,
} from './settings.ts';

const nothing = z.object({});
const ids = z.object({ ids: z.array(id).min(1).max(1000) });
const byId = z.object({ id });

/** What became of files handed over: one entry a file, in the order given. */
export const intakeResultSchema = z.object({
  file: z.string(),
  requestId: id,
  outcome: z.enum(['accepted', 'duplicate', 'refused']),
});
export type IntakeResult = z.infer<typeof intakeResultSchema>;
const intakeResults = z.object({ results: z.array(intakeResultSchema) });

/**
 * Every call the window can make. `side` says who answers: the Electron shell (dialogs, opening
 * files, secrets) or the engine. Both sides of a call are parsed with these schemas.
 */
export const channels = {
  'app.info': {
    side: 'shell',
    input: nothing,
    output: z.object({
      version: z.string(),
      dataFolder: z.string(),
      runtime: z.string(),
      /** Why the engine cannot go on, for a window that opened after it was told. */
      engineFailure: z.enum(ERROR_CODES).nullable(),
    }),
  },
  'app.quit': { side: 'shell', input: nothing, output: nothing },
  'app.showDataFolder': { side: 'shell', input: nothing, output: nothing },

  'intake.addFiles': {
    side: 'engine',
    input: z.object({
      paths: z.array(z.string().min(1)).min(1).max(1000),
      source: z.enum(['drop', 'dialog']),
    }),
    output: intakeResults,
  },
  'intake.pickFiles': { side: 'shell', input: nothing, output: intakeResults },
  'intake.addSamples': { side: 'engine', input: nothing, output: intakeResults },

  'requests.list': { side: 'engine', input: requestQuerySchema, output: requestPageSchema },
  'requests.counts': { side: 'engine', input: nothing, output: countsSchema },
  'requests.working': {
    side: 'engine',
    input: nothing,
    output: z.object({ rows: z.array(requestRowSchema) }),
  },
  'requests.get': { side: 'engine', input: byId, output: requestDetailSchema },
  /** The clerk looks at this request: while there is work on it, it goes before all others, until another is opened. */
  'requests.open': { side: 'engine', input: byId, output: nothing },
  /** Runs the request again from the start; with a password for a protected file. */
  'requests.retry': {
    side: 'engine',
    input: z.object({ id, password: z.string().max(200).optional() }),
    output: requestRowSchema,
  },
  /**
   * Reads pages again as the clerk chooses, and goes on from there. `pages` are page numbers of the request;
   * none means all. A page keeps its old text until the new one has arrived.
   */
  'requests.readAgain': {
    side: 'engine',
    input: z.object({
      id,
      pages: z.array(z.number().int().positive()).max(5000),
      choice: readingChoiceSchema,
    }),
    output: requestRowSchema,
  },
  'requests.cancel': { side: 'engine', input: byId, output: requestRowSchema },
  'requests.accept': { side: 'engine', input: byId, output: requestRowSchema },
  'requests.archive': { side: 'engine', input: ids, output: z.object({ count: z.number().int() }) },
  'requests.restore': { side: 'engine', input: ids, output: z.object({ count: z.number().int() }) },
  'requests.setCategory': {
    side: 'engine',
    input: z.object({ id, category: categorySchema }),
    output: requestDetailSchema,
  },
  /** `value: null` clears the field. The value is normalised and checked by the engine. */
  'requests.setField': {
    side: 'engine',
    input: z.object({
      id,
      name: fieldNameSchema,
      value: fieldValueSchema.nullable(),
      evidence: evidenceSchema.nullable().default(null),
    }),
    output: requestDetailSchema,
  },
  'requests.undo': { side: 'engine', input: byId, output: requestDetailSchema },

  /** Codes of the languages that the chosen language data has, and what is used when nothing else is asked for. */
  'reading.languages': {
    side: 'engine',
    input: nothing,
    output: z.object({ languages: z.array(z.string()), usual: z.string() }),
  },

  'documents.words': {
    side: 'engine',
    input: z.object({ documentId: id, page: z.number().int().positive() }),
    output: pageWordsSchema,
  },
  /** The text of every page that was read, in page order, for copying. */
  'documents.text': {
    side: 'engine',
    input: z.object({ documentId: id }),
    output: z.object({ pages: z.array(z.string()) }),
  },
  /** What opens a protected document, for showing it: known since it was read, or found among those kept; null when none is. */
  'documents.password': {
    side: 'engine',
    input: z.object({ documentId: id }),
    output: z.object({ password: z.string().nullable() }),
  },
  'documents.saveOriginal': {
    side: 'shell',
    input: z.object({ documentId: id }),
    output: z.object({ saved: z.boolean() }),
  },
  /** Asks where, then writes a PDF like the original with what was recognised as invisible text on its pages. */
  'documents.saveSearchable': {
    side: 'shell',
    input: z.object({ documentId: id }),
    output: z.object({ saved: z.boolean() }),
  },

  'forms.list': {
    side: 'engine',
    input: z.object({
      text: z.string().max(200).default(''),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(
        formSchema.extend({ clientName: z.string().nullable(), category: categorySchema.nullable() }),
      ),
    }),
  },
  'forms.open': { side: 'shell', input: byId, output: nothing },
  'forms.save': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },
  'drafts.open': { side: 'shell', input: byId, output: nothing },
  'drafts.save': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },

  'settings.get': { side: 'engine', input: nothing, output: settingsSchema },
  'settings.set': { side: 'engine', input: settingsPatchSchema, output: settingsSchema },
  'settings.pickFolder': {
    side: 'shell',
    input: nothing,
    output: z.object({ folder: z.string().nullable() }),
  },
  'secrets.state': { side: 'shell', input: nothing, output: secretStateSchema },
  /** Without a system key store a passphrase is needed to keep the key; it is asked again after a restart. */
  'secrets.store': {
    side: 'shell',
    input: z.object({
      apiKey: z.string().min(1).max(500),
      passphrase: z.string().min(8).max(200).optional(),
    }),
    output: secretStateSchema,
  },
  'secrets.unlock': {
    side: 'shell',
    input: z.object({ passphrase: z.string().max(200) }),
    output: secretStateSchema,
  },
  'secrets.forget': { side: 'shell', input: nothing, output: secretStateSchema },

  /** Passwords of documents, kept encrypted by the system's key store; refused with `secret-store-locked` where there is none. */
  'passwords.state': { side: 'shell', input: nothing, output: passwordsStateSchema },
  'passwords.remember': {
    side: 'shell',
    input: z.object({ password: z.string().min(1).max(200) }),
    output: passwordsStateSchema,
  },
  'passwords.forget': { side: 'shell', input: nothing, output: passwordsStateSchema },

  'watch.state': { side: 'engine', input: nothing, output: watchStateSchema },
  'watch.pause': { side: 'engine', input: z.object({ paused: z.boolean() }), output: watchStateSchema },

  'performance.report': {
    side: 'engine',
    input: z.object({ window: windowSchema }),
    output: performanceReportSchema,
  },
  'performance.slowest': {
    side: 'engine',
    input: z.object({
      from: z.number(),
      to: z.number(),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({ documents: z.array(slowDocumentSchema) }),
  },
} as const satisfies Record<string, { side: 'shell' | 'engine'; input: z.ZodType; output: z.ZodType }>;

export type Channels = typeof channels;
export type Channel = keyof Channels;
/** Channels answered by one side. */
export type ChannelOf<S extends 'shell' | 'engine'> = {
  [C in Channel]: Channels[C]['side'] extends S ? C : never;
}[Channel];
/** What a caller passes (defaults may be left out). */
export type CallInput<C extends Channel> = z.input<Channels[C]['input']>;
/** What a handler receives after parsing. */
export type ParsedInput<C extends Channel> = z.output<Channels[C]['input']>;
export type CallOutput<C extends Channel> = z.output<Channels[C]['output']>;
