import type { TuningDesk } from '../core/tuning-desk.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { createTuner } from '../features/performance/tuning/tuner.ts';
import { buildTuningReport } from '../features/performance/tuning/tuning-report.ts';
import type { Foundation } from './foundation.ts';
import { createLevers, type Machinery } from './levers.ts';

/** Tunes while the engine is open. */
export interface Tuning extends TuningDesk {
  readonly close: () => Promise<void>;
}

const LOOK_EVERY_MS = 5000;

/** Starts to tune where somebody's daily work is done: not for the command line, nor in load tests. */
export function startTuning(
  { environment, instruments, trialValues, inTurn, watches, log }: Foundation,
  parts: Pick<Machinery, 'changeSettings' | 'reader' | 'queue'>,
): Tuning {
  const { db, now, settings } = environment;
  const levers = createLevers({ ...parts, settings, now, trialValues, meter: instruments.meter });
  const enabled = (): boolean => watches && settings().tuning.enabled;
  const tuner = createTuner({ db, now, enabled, levers, settings, log });
  const alone = <T>(work: () => Promise<T>): Promise<T> => inTurn('tuning', work);
  const timer = setInterval(() => {
    alone(tuner.tick).catch((error: unknown) => log.error('Tuning failed', error));
  }, LOOK_EVERY_MS);
  timer.unref();
  const leverOf = (parameter: string) => {
    const lever = levers.find((each) => each.parameter === parameter);
    if (!lever) throw new BrokerFlowError('internal', 'No such setting');
    return lever;
  };
  return {
    report: () =>
      buildTuningReport(db, {
        enabled: settings().tuning.enabled,
        available: watches,
        waiting: tuner.waiting(),
        settings: levers.map((lever) => lever.setting()),
      }),
    set: (parameter, value) =>
      alone(async () => {
        const lever = leverOf(parameter);
        const { least, most, value: earlier } = lever.setting();
        if (value < least || value > most)
          throw new BrokerFlowError('invalid-input', 'Out of bounds', { details: { least, most } });
        await lever.save(value);
        await tuner.note(parameter, 'clerk', earlier);
      }),
    release: (parameter) =>
      alone(() => tuner.note(parameter, 'released', leverOf(parameter).setting().value)),
    close: async () => {
      clearInterval(timer);
      await alone(tuner.close);
    },
  };
}
