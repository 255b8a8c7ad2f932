import { Button } from '@mantine/core';
import { FileText } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type Paper } from '../../../src-preload/contract/papers.ts';
import { useSavePaper } from '../../api/papers.ts';
import { useNotices } from '../../components/use-notices.tsx';
import classes from './request.module.css';

/** The papers that can be written of the request: each is made anew when it is asked for. */
export function PapersLine({ requestId }: { readonly requestId: string }): ReactElement {
  const { t } = useTranslation('papers');
  const notices = useNotices();
  const { mutate, isPending } = useSavePaper();
  const save = (paper: Paper): void =>
    mutate(
      { paper, language: 'it', requestId },
      {
        onSuccess: ({ saved }) => saved && notices.done(t('savedPaper', { paper: t(`paper.${paper}`) })),
        onError: notices.failed,
      },
    );
  return (
    <div className={classes['papers']}>
      {PAPERS.map((paper) => (
        <Button
          key={paper}
          variant="subtle"
          size="compact-sm"
          justify="flex-start"
          disabled={isPending}
          leftSection={<FileText aria-hidden="true" />}
          onClick={() => save(paper)}
        >
          {t('saveOf', { paper: t(`paper.${paper}`) })}
        </Button>
      ))}
    </div>
  );
}
