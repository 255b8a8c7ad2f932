const ACCENTS = /\p{M}/gu;

/** Text as wordings are compared: small letters without accents, words parted by single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** What programs call fields by themselves. */
const GENERIC =
  /\b(?:text ?field|text ?box|text|testo|campo(?: testo)?|casella(?: di testo| di controllo)?|field|form|topmost ?subform|subform|page|pagina|fill|untitled|undefined|check ?box|radio ?button|radio|group|gruppo|combo ?box|combo|list ?box|drop ?down|elenco|af ?image|row|riga|rigo|col|colonna|cell|cella|fld|txt|chk|cmb|cbo|ddl|data ?field|button)\b/gu;

/** What a field's own name says: camel case and snake case taken apart, generic names and numbers left out. */
export function wordsOfName(name: string): string {
  const last = name.split('.').findLast((part) => wordsOfPart(part) !== '') ?? '';
  return wordsOfPart(last);
}

function wordsOfPart(part: string): string {
  const apart = part
    .replaceAll(/\[\d+\]/gu, ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .replaceAll(/(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/gu, ' ');
  return plainWords(apart)
    .replaceAll(GENERIC, ' ')
    .replaceAll(/\b\d+\b/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The running number in a name or label ("targa_3", "Veicolo 2 – targa"): the last one; null without any. */
export function runningNumber(text: string): number | null {
  const numbers = [...text.replaceAll(/\[(\d+)\]/gu, ' $1 ').matchAll(/(?<!\d)\d{1,3}(?!\d)/gu)];
  const last = numbers.at(-1)?.[0];
  return last === undefined ? null : Number(last);
}

/** A name or label with its running number taken out: what members of one column share. */
export function stemOf(text: string): string {
  return text.replaceAll(/\d+/gu, '#');
}
