import type { BrowserWindow } from 'electron';
import type { CallOutput, ParsedInput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { askForForm } from './dialogs.ts';
import type { EngineClient } from '../engine/engine-client.ts';

/** Picks the PDF of a form with the system's dialog; the one picked last is kept, should it want a password. */
export function createFormPicking(
  engine: EngineClient,
  currentWindow: () => BrowserWindow | null,
): (input: ParsedInput<'templates.pick'>) => Promise<CallOutput<'templates.pick'>> {
  let last: string | null = null;
  return async ({ templateId, password, again }) => {
    const path = again ? last : await askForForm(currentWindow());
    if (path === null) return { template: null };
    last = path;
    const result = await engine.call('templates.add', { path, templateId, password });
    if (result.ok) return { template: result.value as CallOutput<'templates.add'> };
    const { code, message, details } = result.error;
    throw new BrokerFlowError(code, message, details === undefined ? {} : { details });
  };
}
