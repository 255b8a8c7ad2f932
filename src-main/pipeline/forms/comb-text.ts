/** An amount the Italian way: dots between thousands, two decimals after a comma. */
const AMOUNT = /^(?<whole>\d{1,3}(?:\.\d{3})*),(?<cents>\d{2})$/u;

/**
 * Text for a field of one cell a letter: what only parts its groups is left out where it is too long, and of an amount
 * in whole euro the cents. What is still too long stays so, and its box shows a part.
 */
export function combText(text: string, cells: number): string {
  if ([...text].length <= cells) return text;
  const amount = AMOUNT.exec(text)?.groups;
  if (amount) return amount['cents'] === '00' ? (amount['whole'] ?? '').replaceAll('.', '') : text;
  return text.replaceAll(/[\s./+-]/gu, '');
}
