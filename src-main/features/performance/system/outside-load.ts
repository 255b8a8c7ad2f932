/** How long calls took: an encoded histogram (`core/metrics/durations.ts`), and their sum. */
export interface CallTimes {
  readonly durations: string;
  readonly sumMs: number;
}

/** What was measured outside the engine over the last ten seconds: nothing of it without a window. */
export interface OutsideLoad {
  /** 99th percentile of the shell's event-loop delay, milliseconds. */
  readonly delayMs: number;
  readonly heapBytes: number;
  /** How long its collector of garbage held the shell up, each time. */
  readonly pausesMs: readonly number[];
  /** The calls of the window since the last time; null for none. */
  readonly calls: CallTimes | null;
  /** Milliseconds since the last time in which the shell was busy for more than a second at a time. */
  readonly blockedMs: number;
  /** The application's processes but the main one, in which the engine is; those of a kind together. */
  readonly processes: readonly {
    readonly name: 'window' | 'gpu' | 'services';
    /** Percent of all cores. */
    readonly cpuPercent: number;
    readonly memoryBytes: number;
  }[];
}
