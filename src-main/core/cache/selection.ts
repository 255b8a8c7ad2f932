/** Which entries are meant: that of a key, those whose keys match a pattern (`*` is anything), those with a tag. */
export type Selection = { readonly key: string } | { readonly pattern: string } | { readonly tag: string };

/** Every entry. */
export const EVERYTHING: Selection = { pattern: '*' };

/** Whether an entry is meant. */
export function isSelected(wanted: Selection, key: string, tags: readonly string[]): boolean {
  if ('key' in wanted) return wanted.key === key;
  if ('tag' in wanted) return tags.includes(wanted.tag);
  return matches(key, wanted.pattern.split('*'));
}

/** Whether a key is made of these pieces with anything between them; no expression is built from what is searched. */
function matches(key: string, [first = '', ...rest]: readonly string[]): boolean {
  if (!key.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return key === first;
  let at = first.length;
  for (const piece of rest) {
    const found = key.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return key.length - last.length >= at && key.endsWith(last);
}
