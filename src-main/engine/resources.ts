import { join } from 'node:path';

/** Where the parts of the resources folder lie. */
export function resourcePaths(folder: string) {
  return {
    classifier: join(folder, 'classifier', 'model.json'),
    guard: join(folder, 'classifier', 'guard.json'),
    replay: join(folder, 'classifier', 'replay.json'),
    accuracy: join(folder, 'classifier', 'accuracy.json'),
    forms: join(folder, 'forms'),
    letters: join(folder, 'letters'),
    mail: join(folder, 'mail'),
    samples: join(folder, 'samples'),
  } as const;
}
