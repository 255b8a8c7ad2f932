import * as z from 'zod';
import type { FlameGraph } from '../../../../src-preload/contract/profiles.ts';

/** What is narrower than this cannot be seen. */
const NARROWEST_SHARE = 0.002;
const MOST_FRAMES = 3000;
const MICROSECONDS_PER_MILLISECOND = 1000;

const callFrameSchema = z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() });
type CallFrame = z.infer<typeof callFrameSchema>;

/** What V8's inspector writes (Chrome DevTools Protocol, Profiler.Profile). */
const cpuProfileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: callFrameSchema,
      children: z.array(z.number()).default([]),
    }),
  ),
  samples: z.array(z.number()).default([]),
  timeDeltas: z.array(z.number()).default([]),
});

/** HeapProfiler.SamplingHeapProfile. */
interface AllocationNode {
  readonly callFrame: CallFrame;
  readonly selfSize: number;
  readonly children: readonly AllocationNode[];
}
const allocationNodeSchema: z.ZodType<AllocationNode> = z.lazy(() =>
  z.object({
    callFrame: callFrameSchema,
    selfSize: z.number(),
    children: z.array(allocationNodeSchema),
  }),
);
const allocationProfileSchema = z.object({ head: allocationNodeSchema });

/** A call with what it weighs by itself. */
interface Call {
  readonly frame: CallFrame;
  readonly own: number;
  readonly calls: readonly Call[];
}

/** The flame graph of a CPU profile, in milliseconds. @throws ZodError for any other text */
export function flameGraphOfCpu(text: string): FlameGraph {
  const profile = cpuProfileSchema.parse(JSON.parse(text));
  const own = new Map<number, number>();
  profile.samples.forEach((id, index) => {
    const microseconds = Math.max(0, profile.timeDeltas[index] ?? 0);
    own.set(id, (own.get(id) ?? 0) + microseconds / MICROSECONDS_PER_MILLISECOND);
  });
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const callOf = (id: number): Call[] => {
    const node = nodes.get(id);
    if (!node) return [];
    return [{ frame: node.callFrame, own: own.get(id) ?? 0, calls: node.children.flatMap(callOf) }];
  };
  const [root] = profile.nodes.slice(0, 1).flatMap(({ id }) => callOf(id));
  // A thread that waits does nothing: its waiting would hide what it does.
  const calls = (root?.calls ?? []).filter(({ frame }) => frame.functionName !== '(idle)');
  return draw('cpu', calls);
}

/** The flame graph of sampled allocations, in bytes. @throws ZodError for any other text */
export function flameGraphOfAllocations(text: string): FlameGraph {
  const { head } = allocationProfileSchema.parse(JSON.parse(text));
  const callOf = ({ callFrame, selfSize, children }: AllocationNode): Call => ({
    frame: callFrame,
    own: selfSize,
    calls: children.map(callOf),
  });
  return draw('allocations', head.children.map(callOf));
}

function draw(kind: FlameGraph['kind'], calls: readonly Call[]): FlameGraph {
  const total = calls.reduce((sum, call) => sum + weightOf(call), 0);
  const frames: FlameGraph['frames'] = [];
  const place = (siblings: readonly Call[], depth: number, from: number): void => {
    let start = from;
    for (const call of siblings.toSorted((one, other) => weightOf(other) - weightOf(one))) {
      const share = weightOf(call) / total;
      if (share >= NARROWEST_SHARE && frames.length < MOST_FRAMES) {
        frames.push({ ...named(call.frame), depth, start, share, own: call.own });
        place(call.calls, depth + 1, start);
      }
      start += share;
    }
  };
  if (total > 0) place(calls, 0, 0);
  return { kind, total, frames };
}

/** Weights are asked for again and again on the way down. */
const weights = new WeakMap<Call, number>();

function weightOf(call: Call): number {
  const known = weights.get(call);
  if (known !== undefined) return known;
  const weight = call.calls.reduce((sum, inner) => sum + weightOf(inner), call.own);
  weights.set(call, weight);
  return weight;
}

function named({ functionName, url, lineNumber }: CallFrame): { label: string; place: string | null } {
  const file = url.split('/').slice(-2).join('/');
  return {
    label: functionName === '' ? '(anonymous)' : functionName,
    place: file === '' ? null : `${file}:${lineNumber + 1}`,
  };
}
