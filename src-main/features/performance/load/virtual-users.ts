import { seededRandom } from '../../../core/seeded-random.ts';
import type { LoadClock } from './load-clock.ts';
import { usersAt, type LoadPlan, type UserAction } from './load-plan.ts';
import type { OfficeUnderLoad } from './office-under-load.ts';

/** How often it is looked whether users come or go. */
const LOOK_MS = 250;

/** The users of a load test, as many as its plan wants at each moment. */
export interface VirtualUsers {
  readonly present: () => number;
  /** Resolves when the time of the test is over, or the signal is given, and nobody acts any more. */
  readonly over: Promise<void>;
}

/** Lets users come and go. @param start the clock's moment at which the test began */
export function letUsersIn(
  plan: LoadPlan,
  {
    office,
    clock,
    start,
    signal,
  }: {
    readonly office: Pick<OfficeUnderLoad, 'act'>;
    readonly clock: LoadClock;
    readonly start: number;
    readonly signal: AbortSignal;
  },
): VirtualUsers {
  const present = new Map<number, Promise<void>>();
  const wanted = (): number => (signal.aborted ? 0 : usersAt(plan, clock.now() - start));

  const work = async (user: number): Promise<void> => {
    const random = seededRandom(plan.seed + 1 + user);
    await clock.pause(random() * plan.thinkMs, signal); // nobody begins at the same moment
    while (user < wanted()) {
      await office.act(chooseAction(plan.mix, random()), random);
      await clock.pause(thinking(plan.thinkMs, random()), signal);
    }
  };
  const keepWatch = async (): Promise<void> => {
    while (wanted() > 0) {
      for (let user = 0; user < wanted(); user += 1) {
        if (!present.has(user))
          present.set(
            user,
            work(user).then(() => void present.delete(user)),
          );
      }
      await clock.pause(LOOK_MS, signal);
    }
    await Promise.all(present.values());
  };
  return { present: () => present.size, over: keepWatch() };
}

/** What a user does next. @param draw 0..1 */
export function chooseAction(mix: Readonly<Record<UserAction, number>>, draw: number): UserAction {
  if (draw < mix.drop) return 'drop';
  if (draw < mix.drop + mix.open) return 'open';
  if (draw < mix.drop + mix.open + mix.search) return 'search';
  return 'correct';
}

/** Between half and one and a half of the mean. @param draw 0..1 */
function thinking(meanMs: number, draw: number): number {
  return meanMs * (0.5 + draw);
}
