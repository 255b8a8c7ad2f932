import { FileCheck, FilePenLine, FileX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../src-preload/contract/channels.ts';
import type { TemplateSummary } from '../../../src-preload/contract/form-templates.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './templates.module.css';

interface TemplateListProps {
  readonly list: CallOutput<'templates.list'>;
  readonly onOpen: (id: string) => void;
}

/** The office's own forms, then those that come with the program. */
export function TemplateList({ list, onOpen }: TemplateListProps): ReactElement {
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  return (
    <div className={classes['lists']}>
      {list.templates.length > 0 && (
        <section aria-labelledby="own-forms">
          <h2 id="own-forms" className={classes['heading']}>
            {t('own')}
          </h2>
          <ul className={classes['cards']}>
            {list.templates.map((template) => (
              <li key={template.id}>
                <button type="button" className={classes['card']} onClick={() => onOpen(template.id)}>
                  <OwnForm template={template} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="built-in-forms">
        <h2 id="built-in-forms" className={classes['heading']}>
          {t('builtIn')}
        </h2>
        <p className={classes['help']}>{t('builtInHelp')}</p>
        <ul className={classes['cards']}>
          {list.builtIn.map(({ template, categories }) =>
            template === 'office' ? null : (
              <li key={template} className={classes['card']} data-fixed>
                <span className={classes['cardTitle']}>{shared(`template.${template}`)}</span>
                <span className={classes['chips']}>
                  {categories.map((category) => (
                    <CategoryChip key={category} category={category} />
                  ))}
                </span>
              </li>
            ),
          )}
        </ul>
      </section>
    </div>
  );
}

function OwnForm({ template }: { readonly template: TemplateSummary }): ReactElement {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  const { title, insurer, category, version, boxes, filled } = template;
  const use = usageOf(template);
  const Icon = { used: FileCheck, waiting: FilePenLine, off: FileX }[use];
  return (
    <>
      <span className={classes['cardTitle']}>{visibleText(title)}</span>
      <span className={classes['chips']}>
        {category === null ? t('anyCategory') : <CategoryChip category={category} />}
      </span>
      <span className={classes['cardFacts']}>
        {[
          insurer === null ? t('anyInsurer') : visibleText(insurer.name),
          t('version', { version: formats.number(version) }),
          t('progress', {
            done: formats.number(boxes.sure),
            count: boxes.total,
            total: formats.number(boxes.total),
          }),
          ...(filled > 0 ? [t('filledForms', { count: filled, figure: formats.number(filled) })] : []),
        ].join(' · ')}
      </span>
      <span className={classes['use']} data-use={use}>
        <Icon aria-hidden="true" />
        {t(`use.${use}`)}
      </span>
    </>
  );
}

/** Whether a form is filled for requests: not before it was confirmed, nor while it is switched off. */
export function usageOf({
  active,
  confirmedAt,
}: Pick<TemplateSummary, 'active' | 'confirmedAt'>): 'used' | 'waiting' | 'off' {
  if (!active) return 'off';
  return confirmedAt === null ? 'waiting' : 'used';
}
