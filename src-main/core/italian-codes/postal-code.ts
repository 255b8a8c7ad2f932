/** Whether five digits can be an Italian postal code (CAP): from 00010 (province of Rome) to 98168 (Messina). */
export function isPostalCode(code: string): boolean {
  return /^\d{5}$/.test(code) && code >= '00010' && code <= '98168';
}
