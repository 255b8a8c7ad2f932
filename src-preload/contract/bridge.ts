import type { IntakeResult } from './calls/intake.ts';
import type { CallInput, CallOutput, Channel } from './channels.ts';
import type { EventName, EventPayload } from './events.ts';
import type { Result } from './errors.ts';

/** The one object the preload script exposes to the window, as `window.brokerflow`. */
export interface Bridge {
  readonly call: <C extends Channel>(channel: C, input: CallInput<C>) => Promise<Result<CallOutput<C>>>;
  /**
   * Hands dropped files over. Only real `File` objects are taken, and their paths are resolved
   * here, so the window never names a path itself.
   */
  readonly addFiles: (files: readonly File[]) => Promise<Result<{ results: IntakeResult[] }>>;
  /** Hands a dropped PDF over as a form, or as the next version of one, as {@link addFiles} does. */
  readonly addTemplate: (
    file: File,
    options: { readonly templateId: string | null; readonly password: string | null },
  ) => Promise<Result<CallOutput<'templates.add'>>>;
  /** Listens to an event; returns the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
}

/** IPC channel names under Electron; the renderer never sees them. */
export const IPC_CALL = 'brokerflow:call';
export const IPC_EVENT = 'brokerflow:event';
/** Dropped files: paths come from the preload script alone, so this is not one of the window's calls. */
export const IPC_ADD_FILES = 'brokerflow:add-files';
export const IPC_ADD_TEMPLATE = 'brokerflow:add-template';

/**
 * Scheme of the protocol that serves stored files to the window by id:
 * `brokerflow://document/<documentId>`, `brokerflow://form/<formId>`.
 */
export const FILE_SCHEME = 'brokerflow';
/** Host of that scheme that serves the window's own page, so the page has an origin of its own. */
export const PAGE_HOST = 'app';
