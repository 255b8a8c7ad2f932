import type { ModelPreview } from '../../../../src-preload/contract/model.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { modelPrompt } from '../../../adapters/llm/model-prompt.ts';
import type { Database } from '../../../data/open-database.ts';
import { newestReadRequest } from '../../../data/repositories/requests.ts';
import { loadText } from '../../job.ts';
import { textToSend } from './model-adviser.ts';

/**
 * The very text that would be sent for the newest document that was read; null while there is none. The marks
 * around it are made anew for every question.
 */
export async function previewModel(
  db: Database,
  settings: Settings['model'],
  namesIn: (text: string) => readonly string[],
): Promise<ModelPreview | null> {
  const request = await newestReadRequest(db);
  if (!request) return null;
  const { text, hidden } = textToSend(await loadText(db, request.id), settings, namesIn);
  const { system, user } = modelPrompt([text]);
  return {
    filename: request.filename,
    address: settings.baseUrl,
    model: settings.model,
    masked: settings.mask,
    hidden,
    instructions: system,
    document: user,
  };
}
