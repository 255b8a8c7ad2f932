import * as z from 'zod';
import { importEntrySchema, importPreviewSchema, writtenInsurersSchema } from '../insurer-import.ts';
import { insurerDraftSchema, insurerSchema, MOST_INSURERS } from '../insurers.ts';
import { id, requestDetailSchema } from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

const insurers = z.object({ insurers: z.array(insurerSchema) });

/** The address book of insurers, and which of them a request is put to. */
export const insurersCalls = {
  /** All that are in the address book, by name. */
  'insurers.list': { side: 'engine', input: nothing, output: insurers },
  /**
   * Adds one (`id: null`) or changes it. Refused with `conflict` when another has the name (`details.insurer`) or two
   * contacts have one address (`details.email`), with `invalid-input` for what is no address (`details.email`).
   */
  'insurers.save': {
    side: 'engine',
    input: z.object({ id: id.nullable(), draft: insurerDraftSchema }),
    output: insurerSchema,
  },
  /** Takes it out of the address book; what was written to it stays. `restore` puts it back as it was. */
  'insurers.remove': { side: 'engine', input: byId, output: insurers },
  'insurers.restore': { side: 'engine', input: byId, output: insurers },
  /** Asks where to, and writes the address book there as a table. */
  'insurers.export': { side: 'shell', input: nothing, output: z.object({ saved: z.boolean() }) },
  /** Asks for a table, and says what it would bring; null when the clerk changed their mind. */
  'insurers.pickFile': {
    side: 'shell',
    input: nothing,
    output: z.object({ preview: importPreviewSchema.nullable() }),
  },
  /** What a table would bring; nothing is written. */
  'insurers.readFile': {
    side: 'engine',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: importPreviewSchema,
  },
  /** Writes what a preview showed, all of it or nothing; refused as `insurers.save` refuses. */
  'insurers.import': {
    side: 'engine',
    input: z.object({ entries: z.array(importEntrySchema).max(MOST_INSURERS) }),
    output: z.object({ written: writtenInsurersSchema }),
  },
  /** Takes an import back. Refused with `conflict` when an insurer of it was changed since (`details.insurer`). */
  'insurers.undoImport': {
    side: 'engine',
    input: z.object({ written: writtenInsurersSchema.max(MOST_INSURERS) }),
    output: insurers,
  },
  /**
   * Puts a request to these insurers and no others; `null`: to those set for its category. Its drafts and forms are
   * made anew; `requests.undo` takes it back.
   */
  'insurers.choose': {
    side: 'engine',
    input: z.object({ id, insurerIds: z.array(id).max(50).nullable() }),
    output: requestDetailSchema,
  },
} as const satisfies CallMap;
