import type {
  Bottlenecks,
  FlameGraph,
  ProfileKind,
  ProfilesState,
  Waterfall,
} from '../../src-preload/contract/profiles.ts';

/** Where time and memory go. */
export interface ProfileDesk {
  readonly bottlenecks: (range: { readonly from: number; readonly to: number }) => Promise<Bottlenecks>;
  readonly waterfall: (requestId: string) => Promise<Waterfall | null>;
  readonly state: () => Promise<ProfilesState>;
  /** @throws BrokerFlowError `conflict`, `disk-full`, `folder-not-writable` */
  readonly record: (kind: ProfileKind, seconds: number) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** @throws BrokerFlowError `not-found`, `damaged` */
  readonly flame: (name: string) => Promise<FlameGraph>;
  readonly remove: (name: string) => Promise<void>;
}
