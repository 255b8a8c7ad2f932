import { notifications } from '@mantine/notifications';
import { act, cleanup, configure, render } from '@testing-library/react';
import { createQueryClient } from '../../../src-renderer/api/query-client.ts';
import { App } from '../../../src-renderer/app.tsx';
import { useUndoStack } from '../../../src-renderer/components/undo-stack.ts';
import { useNavigation } from '../../../src-renderer/frame/navigation.ts';
import { useOverlays } from '../../../src-renderer/frame/overlay-store.ts';
import { useSearch } from '../../../src-renderer/frame/search-store.ts';
import { createI18n } from '../../../src-renderer/i18n/i18n.ts';
import { useInboxStore } from '../../../src-renderer/screens/inbox/inbox-store.ts';
import { useReviewStore } from '../../../src-renderer/screens/review/review-store.ts';
import { useTableStore } from '../../../src-renderer/screens/inbox/table-store.ts';
import type { ScriptedEngine } from './scripted-engine.ts';
import { giveTheWindowNoMediaPreference } from './match-media.ts';

// Screens load when they are first opened: on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 15_000 });

/** What jsdom has no layout for: a window of one fixed size, enough for a virtual list to draw rows. */
export function giveTheWindowASize(): void {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 1200 },
    offsetHeight: { configurable: true, get: () => 600 },
    offsetWidth: { configurable: true, get: () => 1200 },
  });
  giveTheWindowNoMediaPreference();
  window.ResizeObserver = class {
    readonly #notify: ResizeObserverCallback;
    constructor(notify: ResizeObserverCallback) {
      this.#notify = notify;
    }
    observe(target: Element): void {
      const size = { inlineSize: 1200, blockSize: 600 };
      const entry = {
        target,
        contentRect: { ...target.getBoundingClientRect(), width: 1200, height: 600, toJSON: () => null },
        borderBoxSize: [size],
        contentBoxSize: [size],
        devicePixelContentBoxSize: [size],
      };
      queueMicrotask(() => act(() => this.#notify([entry], this)));
    }
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
}

/** Opens the whole window on an engine. */
export function openWindow(engine: ScriptedEngine): void {
  Object.defineProperty(window, 'brokerflow', { configurable: true, value: engine });
  render(<App client={createQueryClient()} i18n={createI18n(engine.settings.language)} />);
}

/** Closes it and forgets where the clerk was. */
export function closeWindow(): void {
  cleanup();
  notifications.clean();
  localStorage.clear();
  useNavigation.setState(useNavigation.getInitialState());
  useOverlays.setState(useOverlays.getInitialState());
  useSearch.setState(useSearch.getInitialState());
  useInboxStore.setState(useInboxStore.getInitialState());
  useReviewStore.setState(useReviewStore.getInitialState());
  useUndoStack.setState(useUndoStack.getInitialState());
  useTableStore.setState(useTableStore.getInitialState());
}
