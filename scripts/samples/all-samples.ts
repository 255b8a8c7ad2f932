import { buildingSamples } from './building.ts';
import { fleetSamples } from './fleet.ts';
import { otherSamples } from './other.ts';
import { professionalSamples } from './professional.ts';
import type { Sample } from './sample.ts';
import { technologySamples } from './technology.ts';

/** Every sample document, written anew for this purpose; none comes from the labelled corpus. */
export const allSamples: readonly Sample[] = [
  ...fleetSamples,
  ...professionalSamples,
  ...buildingSamples,
  ...technologySamples,
  ...otherSamples,
];

/** Files that arrive twice: the copy and the sample it repeats byte for byte. */
export const duplicates: readonly { readonly file: string; readonly of: string }[] = [
  { file: 'Trasporti Bellini - richiesta flotta.pdf', of: 'Richiesta flotta Trasporti Bellini.pdf' },
];
