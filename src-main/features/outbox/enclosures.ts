import { readFile, stat } from 'node:fs/promises';
import { PAPERS, type PaperPlace } from '../../../src-preload/contract/papers.ts';
import type { EnclosureKind } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { EnclosedInMessage } from '../../adapters/mail/enclosed.ts';
import { attachmentName } from '../../core/attachment-name.ts';
import { distinctFilenames } from '../../core/distinct-filenames.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { NamedDraft, NamedForm } from '../../data/repositories/outputs.ts';

/** Something that can go with a letter. */
export interface Enclosure {
  /** The same for as long as the request has it: a clerk's choice is kept under it. */
  readonly id: string;
  readonly kind: EnclosureKind;
  readonly filename: string;
  readonly mediaType: string;
  /** The form or document that it is; null for a paper. */
  readonly source: string | null;
  readonly sizeBytes: number;
  /** Whether it goes while the clerk has not chosen otherwise. */
  readonly byDefault: boolean;
  /** Whether the composed draft carries it. */
  readonly inDraft: boolean;
  readonly read: () => Promise<Uint8Array>;
}

/** Writes papers about a request. */
export interface PaperSource {
  readonly write: (place: PaperPlace, requestId: string) => Promise<{ bytes: Uint8Array; filename: string }>;
}

/** What the letters of a request can carry besides what was composed with them. */
export interface AtHand {
  readonly forms: readonly (NamedForm & { readonly file: string })[];
  /** The document as it came in. */
  readonly original: {
    readonly id: string;
    readonly filename: string;
    readonly file: string;
    readonly mediaType: string;
  } | null;
  /** Null where there is nothing to write papers about. */
  readonly papers: PaperSource | null;
  readonly enclosed: Settings['papers']['enclosed'];
}

/**
 * All that can go with a letter: the forms, the papers, the risk summary as a form, the document. What the draft
 * carries goes by default, but for the form of the risk summary where the office's paper takes its place; one that the
 * clerk filled by hand stays. Papers are written when this is asked, and no sooner.
 */
export async function enclosuresOf(
  draft: NamedDraft,
  enclosed: EnclosedInMessage,
  atHand: AtHand,
): Promise<Enclosure[]> {
  const carried = enclosed.attachments.map((attachment) => fromDraft(attachment, draft, atHand));
  const papers = await papersOf(draft, atHand);
  const replaced = papers.some(({ kind, byDefault }) => kind === 'risk-summary' && byDefault);
  const besides = (await besidesDraft(draft, atHand)).filter(({ id }) =>
    carried.every((one) => one.id !== id),
  );
  const all = [...carried, ...besides].map((one) =>
    replaced && isSummary(one, draft, atHand) ? { ...one, byDefault: false } : one,
  );
  const forms = all.filter(({ kind }) => kind === 'form');
  const documents = all.filter(({ kind }) => kind === 'document');
  const summary = forms.filter((one) => isSummary(one, draft, atHand));
  return [...forms.filter((one) => !summary.includes(one)), ...papers, ...summary, ...documents];
}

/** The same under names that differ; those that go keep theirs. */
export function named(all: readonly Enclosure[], goes: (one: Enclosure) => boolean): Enclosure[] {
  const ordered = [...all.filter(goes), ...all.filter((one) => !goes(one))];
  const names = distinctFilenames(ordered.map(({ filename }) => filename));
  return all.map((one) => ({ ...one, filename: names[ordered.indexOf(one)] ?? one.filename }));
}

function isSummary({ id }: Enclosure, { summary }: NamedDraft, { forms }: AtHand): boolean {
  return id === summary || forms.some(({ template, filename }) => template === 'summary' && filename === id);
}

function fromDraft(
  { filename, mediaType, bytes }: EnclosedInMessage['attachments'][number],
  draft: NamedDraft,
  { forms, original }: AtHand,
): Enclosure {
  const isSummaryForm = filename === draft.summary;
  const form = forms.find((one) => (isSummaryForm ? one.template === 'summary' : one.filename === filename));
  const kind = form || isSummaryForm ? 'form' : 'document';
  return {
    id: form?.filename ?? filename,
    kind,
    filename,
    mediaType,
    source: kind === 'form' ? (form?.id ?? null) : (original?.id ?? null),
    sizeBytes: bytes.byteLength,
    byDefault: true,
    inDraft: true,
    read: async () => bytes,
  };
}

async function papersOf(draft: NamedDraft, { papers, forms, enclosed }: AtHand): Promise<Enclosure[]> {
  if (papers === null) return [];
  const isByHand = forms.some(({ template, edited_at: at }) => template === 'summary' && at !== null);
  const found: Enclosure[] = [];
  for (const paper of PAPERS) {
    const place = { paper, language: draft.language };
    const { bytes, filename } = await papers.write(place, draft.request_id);
    const isWanted = draft.purpose === 'quotation' && enclosed[paper];
    found.push({
      id: `paper:${paper}`,
      kind: paper,
      filename: paper === 'risk-summary' ? (draft.summary ?? filename) : filename,
      mediaType: 'application/pdf',
      source: null,
      sizeBytes: bytes.byteLength,
      byDefault: isWanted && !(paper === 'risk-summary' && isByHand),
      inDraft: false,
      read: async () => bytes,
    });
  }
  return found;
}

/** Forms for everyone or for whom the letter goes to, and the document: what the draft does not carry. */
async function besidesDraft(draft: NamedDraft, { forms, original }: AtHand): Promise<Enclosure[]> {
  const fitting = forms.filter(({ insurer_id: id }) => id === null || id === draft.insurer_id);
  const files = [
    ...fitting.map((form) => ({ ...form, kind: 'form' as const, mediaType: 'application/pdf' })),
    ...(original === null ? [] : [{ ...original, kind: 'document' as const }]),
  ];
  const found = await Promise.all(
    files.map(async ({ id, kind, filename, file, mediaType }): Promise<Enclosure | null> => {
      const size = await stat(file).then(
        (entry) => entry.size,
        () => null,
      );
      const name = attachmentName(filename);
      const read = () => readOrRefuse(file, filename);
      const facts = { kind, mediaType, source: id, byDefault: false, inDraft: false, read };
      return size === null ? null : { id: name, filename: name, sizeBytes: size, ...facts };
    }),
  );
  return found.flatMap((one) => one ?? []);
}

async function readOrRefuse(file: string, filename: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: unknown) => {
    throw new BrokerFlowError('unreadable-file', 'An attachment could not be read', {
      details: { file: filename },
      cause,
    });
  });
}
