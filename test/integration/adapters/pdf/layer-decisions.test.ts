import { describe, expect, it } from 'vitest';
import { decide } from '../../../../scripts/evaluate/reading/layers/evaluate-layers.ts';
import { TO_BE_KEPT } from '../../../../scripts/evaluate/reading/layers/layer-kind.ts';
import { makeLayers } from '../../../../scripts/evaluate/reading/layers/make-layers.ts';
import { loadTrainingItems, REFERENCE_FILE } from '../../../../scripts/training/training-data.ts';

/** Two requests of different channels; the words of the second are a wrong layer for the first. */
const [first, second] = [0, 60].map((index) => loadTrainingItems(REFERENCE_FILE)[index]);

describe('the text layer of a page', () => {
  it('is taken when it is what the page shows, and passed over when it is not', async () => {
    if (!first || !second) throw new Error('The labelled requests are gone');
    const layered = await makeLayers(first, second);
    expect(layered.length).toBeGreaterThanOrEqual(13);
    const wrong = [];
    for (const page of layered) {
      const decision = await decide(page);
      if (!decision.isRight) wrong.push(`${decision.kind}: ${decision.reason}`);
      const expected = TO_BE_KEPT.has(page.kind) ? /^(?:text|scan)-layer$/u : /^(?!text|scan)/u;
      expect(decision.reason).toMatch(expected);
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});
