/**
 * Moves one value against its gradient, by a step that shrinks with the gradients it has seen (AdaGrad, Duchi et
 * al. 2011), so that rare telling words learn as fast as frequent ones. `squares` holds the sums of squares.
 */
export function descend(
  values: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  rate: number,
): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}
