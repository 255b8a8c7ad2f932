/** The name of an insurer as it is compared: two that differ in case and spaces alone are one. */
export function insurerNameKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
