import { lazy, type ComponentType } from 'react';
import { SECTION_IDS, type SectionId } from './section-ids.ts';

/** One tab of the panel. Its title is `performance:section.<id>`. */
export interface PanelSection {
  readonly id: SectionId;
  readonly component: ComponentType;
  /** True for one that shows the range that is picked in the panel's header, and stands still while paused. */
  readonly ranged: boolean;
}

/** Each is loaded when it is first opened, so that this list costs the frame nothing. */
const SECTIONS: readonly PanelSection[] = [
  {
    id: 'overview',
    ranged: true,
    component: lazy(async () => ({
      default: (await import('./overview/overview-section.tsx')).OverviewSection,
    })),
  },
  {
    id: 'latency',
    ranged: true,
    component: lazy(async () => ({
      default: (await import('./latency/latency-section.tsx')).LatencySection,
    })),
  },
  {
    id: 'work',
    ranged: true,
    component: lazy(async () => ({
      default: (await import('./workload/work-section.tsx')).WorkSection,
    })),
  },
  {
    id: 'resources',
    ranged: true,
    component: lazy(async () => ({
      default: (await import('./resources/resources-section.tsx')).ResourcesSection,
    })),
  },
  {
    id: 'tuning',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./tuning/tuning-section.tsx')).TuningSection,
    })),
  },
  {
    id: 'slos',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./slos/slos-section.tsx')).SlosSection,
    })),
  },
  {
    id: 'alerts',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./alerts/alerts-section.tsx')).AlertsSection,
    })),
  },
  {
    id: 'queries',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./queries/queries-section.tsx')).QueriesSection,
    })),
  },
  {
    id: 'caches',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./caches/caches-section.tsx')).CachesSection,
    })),
  },
  {
    id: 'profiles',
    ranged: true,
    component: lazy(async () => ({
      default: (await import('./profiles/profiles-section.tsx')).ProfilesSection,
    })),
  },
  {
    id: 'loadTests',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./load-tests/load-tests-section.tsx')).LoadTestsSection,
    })),
  },
  {
    id: 'advice',
    ranged: false,
    component: lazy(async () => ({
      default: (await import('./advice/advice-section.tsx')).AdviceSection,
    })),
  },
];

/** The sections there are, in the order of their tabs. */
export const PANEL_SECTIONS: readonly PanelSection[] = SECTION_IDS.flatMap(
  (id) => SECTIONS.find((section) => section.id === id) ?? [],
);
