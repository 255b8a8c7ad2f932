/**
 * Whether a name can be the one in the first six letters of a codice fiscale (D.M. 12 March 1974: three
 * consonants of the surname, then of the given name, of which the first, third and fourth are taken when
 * there are four or more; vowels and X fill up). Words may stand in either order.
 */
export function nameFitsTaxCode(name: string, code: string): boolean {
  const words = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z ]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const letters = code.slice(0, 6);
  return words.some((_, cut) => {
    const head = words.slice(0, cut).join('');
    const tail = words.slice(cut).join('');
    if (head === '' || tail === '') return false;
    return surname(tail) + givenName(head) === letters || surname(head) + givenName(tail) === letters;
  });
}

function surname(letters: string): string {
  return fill(letters.replace(/[AEIOU]/g, ''), letters);
}

function givenName(letters: string): string {
  const consonants = letters.replace(/[AEIOU]/g, '');
  return fill(consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2) : consonants, letters);
}

function fill(consonants: string, letters: string): string {
  return `${consonants}${letters.replace(/[^AEIOU]/g, '')}XXX`.slice(0, 3);
}
