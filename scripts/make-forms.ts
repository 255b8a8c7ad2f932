import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { buildingForm } from './forms/building.ts';
import { drawForm } from './forms/draw-form.ts';
import { fleetForm } from './forms/fleet.ts';
import { professionalForm } from './forms/professional.ts';
import { summaryForm } from './forms/summary.ts';
import { technologyForm } from './forms/technology.ts';

/** Makes the form templates anew: `npm run forms:make`. The same source gives the same bytes. */
const target = new URL('../resources/forms/', import.meta.url);
const fonts = new URL('../node_modules/pdfjs-dist/standard_fonts/', import.meta.url);

await mkdir(target, { recursive: true });
for (const spec of [fleetForm, professionalForm, buildingForm, technologyForm, summaryForm]) {
  const bytes = await drawForm(spec, fonts);
  await writeFile(new URL(spec.file, target), bytes);
  console.error(`${spec.file}: ${bytes.length} bytes`);
}
// The filler measures text with the very font that the forms embed.
await copyFile(new URL('LiberationSans-Regular.ttf', fonts), new URL('LiberationSans-Regular.ttf', target));
await copyFile(new URL('LICENSE_LIBERATION', fonts), new URL('LICENSE_LIBERATION', target));
