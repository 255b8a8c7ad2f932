import { ownPaperText, withPaperText } from '../../src-preload/contract/papers.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The texts of letters on the office's paper, and what they make of a request. */
export function paperHandlers({
  paperDesk,
  settings,
  changeSettings,
}: Pick<Services, 'paperDesk' | 'settings' | 'changeSettings'>): DomainHandlers<'papers'> {
  return {
    'papers.text': async (place) => {
      const original = await paperDesk.original(place);
      const own = ownPaperText(settings().papers, place);
      return { source: own === '' ? original : own, original };
    },
    'papers.setText': async ({ source, ...place }) => {
      const { problems } = source === null ? { problems: [] } : await paperDesk.preview(place, source, null);
      if (problems.length === 0) {
        await changeSettings((current) => ({
          ...current,
          papers: withPaperText(current.papers, place, source ?? ''),
        }));
      }
      return { problems: [...problems] };
    },
    'papers.preview': async ({ source, requestId, ...place }) => {
      const { pdf, problems } = await paperDesk.preview(place, source, requestId);
      return { pdf: pdf === null ? null : Buffer.from(pdf).toString('base64'), problems: [...problems] };
    },
  };
}
