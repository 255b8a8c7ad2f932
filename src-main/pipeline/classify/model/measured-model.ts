import type { LanguageModel } from '../../../adapters/llm/language-model.ts';
import type { Telemetry } from '../../../core/metrics/telemetry.ts';
import { timed } from '../../../core/metrics/timed.ts';

/** The same model; every call to it is measured. */
export function measuredModel(model: LanguageModel, telemetry: Telemetry): LanguageModel {
  return {
    ask: (documents, signal) =>
      timed(
        telemetry,
        { name: 'model' },
        () => model.ask(documents, signal),
        (ms, outcome) => telemetry.metrics.record('model_duration', { outcome }, ms),
      ),
  };
}
