/** A day (ISO) written as a form wants it: `dd/mm/yyyy`, `ddmmyy`, `mm`. What is no day stays as it is. */
export function writeDate(iso: string, pattern: string): string {
  const match = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u.exec(iso);
  if (!match?.groups) return iso;
  const { year = '', month = '', day = '' } = match.groups;
  return pattern
    .replaceAll(/y{4}/gu, year)
    .replaceAll(/y{2}/gu, year.slice(2))
    .replaceAll(/m{1,2}/gu, (found) => (found.length === 1 ? String(Number(month)) : month))
    .replaceAll(/d{1,2}/gu, (found) => (found.length === 1 ? String(Number(day)) : day));
}
