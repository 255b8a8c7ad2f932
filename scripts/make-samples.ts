import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allSamples, duplicates } from './samples/all-samples.ts';
import { manifestSchema, sampleManifest } from './samples/manifest.ts';
import { writeSample } from './samples/write-sample.ts';

/** Writes `resources/samples` anew: `npm run samples:make [-- FOLDER]`. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../resources/samples', import.meta.url));

const manifestFile = path.join(folder, 'manifest.json');

await mkdir(folder, { recursive: true });
if (existsSync(manifestFile)) {
  const { samples } = manifestSchema.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  for (const { file } of samples) await rm(path.join(folder, path.basename(file)), { force: true });
}

let total = 0;
for (const sample of allSamples) {
  const bytes = await writeSample(sample);
  const copies = duplicates.filter(({ of }) => of === sample.file).map(({ file }) => file);
  for (const file of [sample.file, ...copies]) {
    await writeFile(path.join(folder, file), bytes);
    total += bytes.length;
    console.log(`${String(Math.ceil(bytes.length / 1024)).padStart(6)} KiB  ${file}`);
  }
}
await writeFile(manifestFile, `${JSON.stringify(sampleManifest(), null, 2)}\n`);
console.log(`${String(Math.ceil(total / 1024)).padStart(6)} KiB  in all`);
