import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The texts of letters on the office's paper, and what they make of a request. */
export function paperHandlers({
  paperDesk,
  settings,
  changeSettings,
}: Pick<Services, 'paperDesk' | 'settings' | 'changeSettings'>): DomainHandlers<'papers'> {
  return {
    'papers.text': async ({ paper }) => {
      const original = await paperDesk.original(paper);
      const own = settings().papers[paper];
      return { source: own === '' ? original : own, original };
    },
    'papers.setText': async ({ paper, source }) => {
      const { problems } = source === null ? { problems: [] } : await paperDesk.preview(paper, source, null);
      if (problems.length === 0) {
        await changeSettings((current) => ({
          ...current,
          papers: { ...current.papers, [paper]: source ?? '' },
        }));
      }
      return { problems: [...problems] };
    },
    'papers.preview': async ({ paper, source, requestId }) => {
      const { pdf, problems } = await paperDesk.preview(paper, source, requestId);
      return { pdf: pdf === null ? null : Buffer.from(pdf).toString('base64'), problems: [...problems] };
    },
  };
}
