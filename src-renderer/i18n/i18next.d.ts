import 'i18next';
import type { it } from './it/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: typeof it;
  }
}
