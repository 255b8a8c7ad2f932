import { extname } from 'node:path';

/** The same names in the same order; the second of a name gets a number, because programs save by name. */
export function distinctFilenames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    if (earlier === 0) return name;
    const extension = extname(name);
    return `${name.slice(0, name.length - extension.length)} (${earlier + 1})${extension}`;
  });
}
