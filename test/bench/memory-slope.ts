/** Resident memory, in megabytes, after a number of documents. */
export interface MemoryPoint {
  readonly documents: number;
  readonly megabytes: number;
}

/** By how many megabytes a hundred documents raise the memory: the line of least squares through the points. */
export function megabytesPerHundred(points: readonly MemoryPoint[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(points.map(({ documents }) => documents));
  const level = mean(points.map(({ megabytes }) => megabytes));
  const spread = points.reduce((sum, { documents }) => sum + (documents - middle) ** 2, 0);
  const rise = points.reduce(
    (sum, { documents, megabytes }) => sum + (documents - middle) * (megabytes - level),
    0,
  );
  return (rise / spread) * 100;
}
