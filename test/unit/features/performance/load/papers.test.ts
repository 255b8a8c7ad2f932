import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isVatNumber } from '../../../../../src-main/core/italian-codes/vat-number.ts';
import { seededRandom } from '../../../../../src-main/core/seeded-random.ts';
import { createPapers, requestLines } from '../../../../../src-main/features/performance/load/papers.ts';
import { RESOURCES } from '../../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

describe('the documents of a load test', () => {
  it('are PDFs of which no two are alike, samples among them', async () => {
    const folder = temporaryFolder();
    const papers = await createPapers({ folder, samplesFolder: join(RESOURCES, 'samples'), seed: 1 });
    const hashes = new Set<string>();
    for (let count = 0; count < 24; count += 1) {
      const bytes = readFileSync(await papers.next());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      hashes.add(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(hashes.size).toBe(24);
  });

  it('say the same for the same seed, with codes that are right', () => {
    const lines = requestLines(seededRandom(5), 3);
    expect(requestLines(seededRandom(5), 3)).toEqual(lines);
    expect(requestLines(seededRandom(6), 3)).not.toEqual(lines);
    const code = lines.join('\n').match(/P\.IVA (\d{11})/)?.[1] ?? '';
    expect(isVatNumber(code)).toBe(true);
  });
});
