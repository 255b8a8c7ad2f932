import { FORM_TEMPLATES, CATEGORIES } from '../../src-preload/contract/vocabulary.ts';
import { listTemplates } from '../data/repositories/form-templates.ts';
import { QUESTIONNAIRES } from '../pipeline/forms/choose-forms.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The office's own forms, and the built-in ones beside them. */
export function formTemplateHandlers(services: Services): EngineHandlers {
  const { db, templates, inTurn, now, caches } = services;
  const turn = <T>(id: string, work: () => Promise<T>): Promise<T> => inTurn(`template ${id}`, work);
  return {
    'templates.list': async () => ({ builtIn: BUILT_IN, templates: await listTemplates(db) }),
    'templates.get': ({ id }) => templates.get(id),
    'templates.add': async (form) => {
      const added = await templates.add(form);
      caches.happened('forms-changed');
      return added;
    },
    'templates.save': ({ id, draft }) => turn(id, () => templates.save(id, draft)),
    'templates.assign': ({ id, boxes }) => turn(id, () => templates.assign(id, boxes)),
    'templates.place': ({ id, box }) => turn(id, () => templates.place(id, box)),
    'templates.takeAway': ({ id, name }) => turn(id, () => templates.takeAway(id, name)),
    'templates.confirm': ({ id }) => turn(id, () => templates.confirm(id)),
    'templates.remove': async ({ id }) => {
      await templates.setRemoved(id, now());
      caches.happened('forms-changed');
      return {};
    },
    'templates.restore': ({ id }) => templates.setRemoved(id, null),
  };
}

type EngineHandlers = DomainHandlers<'templates'>;

const BUILT_IN = FORM_TEMPLATES.filter((template) => template !== 'office').map((template) => ({
  template,
  categories: CATEGORIES.filter(
    (category) => template === 'summary' || QUESTIONNAIRES[category]?.template === template,
  ),
}));
