/** The panel's sections in the order of their tabs; also how they are linked to. */
export const SECTION_IDS = [
  'overview',
  'latency',
  'work',
  'resources',
  'slos',
  'alerts',
  'queries',
  'caches',
  'tuning',
  'loadTests',
  'profiles',
  'advice',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];
