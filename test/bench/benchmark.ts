/** Something measured from the outside, with the real parts. */
export interface Benchmark {
  /** What is typed after `npm run bench --`. */
  readonly name: string;
  /** Measures and prints its figures, line by line. */
  readonly run: (print: (line: string) => void) => Promise<void>;
}
