import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import { STAGES } from '../../src-preload/contract/vocabulary.ts';
import type { Benchmark } from './benchmark.ts';
import { startMeasuredEngine, type MeasuredDocument } from './measured-engine.ts';
import { median } from './median.ts';
import { measureThroughput } from './measure-throughput.ts';
import { recognitionPeer, textLayerPeer, type Peer } from './peers.ts';

/** One at a time, for latency; the first of each is the cold start and is told apart. */
const SINGLE = { digital: 16, scanned: 7 };
/** All at once, for throughput. */
const BATCH = { digital: 40, scanned: 12 };
const AIM_MS = { digital: 300, scanned: 3000 };

type Kind = keyof typeof SINGLE;
const KINDS: readonly Kind[] = ['digital', 'scanned'];

/** From drop to draft: stage medians, throughput with one and two OCR workers, memory, and peers. */
export const mainJob: Benchmark = {
  name: 'main-job',
  run: async (print) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-bench-'));
    try {
      print(
        `main-job: Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}`,
      );
      const files = writeDocuments(folder);
      const single = await measureLatency(folder, files);
      print(
        `\nMedian of ${SINGLE.digital - 1} digital and ${SINGLE.scanned - 1} scanned one-page documents, one at a time, milliseconds\n`,
      );
      print(latencyTable(single));
      print(
        `\nAll at once: ${BATCH.digital} digital, then ${BATCH.scanned} scanned, in a warm process of their own\n`,
      );
      print(throughputTable(folder, files));
      print('\nPeers on the same files, one at a time\n');
      for (const line of await peerLines(folder, files, single)) print(line);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Files = Readonly<Record<Kind, readonly string[]>>;
type Measured = Readonly<Record<Kind, readonly MeasuredDocument[]>>;

function writeDocuments(folder: string): Files {
  const script = fileURLToPath(new URL('write-documents.ts', import.meta.url));
  const documents = path.join(folder, 'documents');
  const counts = KINDS.map((kind) => String(Math.max(SINGLE[kind], BATCH[kind] + 1)));
  execFileSync(process.execPath, [script, documents, ...counts], { stdio: 'inherit' });
  const list = (kind: Kind) =>
    readdirSync(path.join(documents, kind))
      .toSorted()
      .map((name) => path.join(documents, kind, name));
  return { digital: list('digital'), scanned: list('scanned') };
}

async function measureLatency(folder: string, files: Files): Promise<Measured> {
  const engine = await startMeasuredEngine(path.join(folder, 'latency'), 1);
  try {
    const measure = async (kind: Kind) => {
      const measured: MeasuredDocument[] = [];
      for (const file of files[kind].slice(0, SINGLE[kind])) measured.push(await engine.process(file));
      return measured;
    };
    return { digital: await measure('digital'), scanned: await measure('scanned') };
  } finally {
    await engine.close();
  }
}

function latencyTable(measured: Measured): string {
  const row = (name: string, value: (warm: readonly MeasuredDocument[], kind: Kind) => number): string[] => [
    name,
    ...KINDS.map((kind) => milliseconds(value(measured[kind].slice(1), kind))),
  ];
  return alignedTable([
    ['', ...KINDS],
    ...STAGES.map((stage) => row(stage, (warm) => median(warm.flatMap(({ stages }) => stages[stage] ?? [])))),
    row('stages together', (warm) => median(warm.map(({ totalMs }) => totalMs))),
    row('drop to draft', (warm) => median(warm.map(({ wallMs }) => wallMs))),
    row('slowest', (warm) => Math.max(...warm.map(({ wallMs }) => wallMs))),
    row('aim', (_warm, kind) => AIM_MS[kind]),
    row('first one (cold)', (_warm, kind) => measured[kind][0]?.wallMs ?? Number.NaN),
  ]);
}

function throughputTable(folder: string, files: Files): string {
  const rows = [1, 2].map((workers) => {
    const batches = KINDS.map((kind) => files[kind].slice(0, BATCH[kind] + 1));
    const { perMinute, peakMemoryMb } = measureThroughput(
      path.join(folder, `throughput-${workers}`),
      workers,
      batches,
    );
    return [String(workers), ...perMinute.map((rate) => rate.toFixed(1)), peakMemoryMb.toFixed(0)];
  });
  const header = ['OCR workers', 'digital / minute', 'scanned / minute', 'peak memory MB'];
  return alignedTable([header, ...rows]);
}

async function peerLines(folder: string, files: Files, measured: Measured): Promise<string[]> {
  const peers: readonly [Kind, string, Peer | null][] = [
    ['digital', 'pdftotext', textLayerPeer()],
    ['scanned', 'tesseract and pdftoppm', recognitionPeer(folder)],
  ];
  const lines: string[] = [];
  for (const [kind, programs, peer] of peers) {
    if (!peer) {
      lines.push(`${kind}: ${programs} not installed, no comparison`);
      continue;
    }
    const times: number[] = [];
    for (const file of files[kind].slice(0, SINGLE[kind])) times.push(await peer.read(file));
    const theirs = median(times.slice(1));
    const ours = median(measured[kind].slice(1).flatMap(({ stages }) => stages.text ?? []));
    lines.push(
      `${kind}: our text stage ${milliseconds(ours)} ms, ${peer.name} ${milliseconds(theirs)} ms: ${(ours / theirs).toFixed(2)} times`,
    );
  }
  return lines;
}

const milliseconds = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '-';
