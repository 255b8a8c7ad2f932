import { MAKES, MODELS, NUMBERED, VEHICLE_TYPES } from './vehicle-words.ts';

/** A stretch of a name, in characters from its beginning. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where type, make and model stand in what a vehicle is called. */
export interface VehicleName {
  readonly type: Part | null;
  readonly make: Part | null;
  readonly model: Part | null;
}

const TYPE = new RegExp(String.raw`^(?:${VEHICLE_TYPES.join('|')})(?![\p{L}\d])`, 'iu');
const MAKE = new RegExp(String.raw`^(?:${MAKES.join('|')})(?![\p{L}\d])`, 'iu');
const ANY_WORD = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${[...NUMBERED, ...VEHICLE_TYPES, ...MAKES, ...MODELS].join('|')})(?![\p{L}\d])`,
  'giu',
);

/** "trattore stradale Scania R450" is a type, a make and a model, in this order; what is neither type nor make is the model. */
export function splitVehicleName(text: string): VehicleName {
  const type = partAt(text, 0, TYPE);
  const make = partAt(text, type?.end ?? 0, MAKE);
  const from = make?.end ?? type?.end ?? 0;
  const rest = text.slice(from).replace(/^[\s,:–-]+/u, '');
  const start = text.length - rest.length;
  return { type, make, model: rest.trim() === '' ? null : { start, end: start + rest.trimEnd().length } };
}

function partAt(text: string, from: number, pattern: RegExp): Part | null {
  const rest = text.slice(from);
  const lead = rest.length - rest.trimStart().length;
  const found = pattern.exec(rest.trimStart());
  return found ? { start: from + lead, end: from + lead + found[0].length } : null;
}

/** Where known types, makes and models stand in a text. */
export function vehicleWords(text: string): readonly Part[] {
  return [...text.matchAll(ANY_WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
