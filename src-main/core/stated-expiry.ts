import { findDates, toIsoDate } from './dates.ts';

/** Words before or behind a day by which a text says that cover ends then. */
const ENDING = /\b(?:scad\w*|disdett\w*|termin[ae]\w*|cess[aeo]\w*|expir\w*|renew\w*|rinnov\w*)/iu;
const REACH_BEFORE = 60;
const REACH_BEHIND = 30;

/** Whether a text says of a day (yyyy-mm-dd) that a policy ends then: "in scadenza il 31/12/2026". */
export function statesExpiry(text: string, day: string): boolean {
  return findDates(text).some(({ start, end, year, month, day: date }) => {
    const said = toIsoDate(year ?? Number(day.slice(0, 4)), month, date);
    if (said !== day) return false;
    const before = text.slice(Math.max(0, start - REACH_BEFORE), start);
    const behind = text.slice(end, end + REACH_BEHIND);
    return ENDING.test(lastPart(before)) || ENDING.test(firstPart(behind));
  });
}

/** What another day or a full stop parts from this one says nothing about it. */
function lastPart(text: string): string {
  return text.split(/[.;]\s/u).at(-1) ?? '';
}

function firstPart(text: string): string {
  return text.split(/[.;,]\s/u)[0] ?? '';
}
