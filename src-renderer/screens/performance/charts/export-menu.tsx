import { ActionIcon, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveChart } from '../../../api/performance.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { chartCsv } from './chart-csv.ts';
import { chartPicture } from './chart-picture.ts';
import type { DrawnChart } from './drawn-chart.ts';

interface ExportMenuProps {
  readonly drawn: DrawnChart;
  readonly drawing: RefObject<HTMLDivElement | null>;
}

/** Saves a chart as a picture or as a table. */
export function ExportMenu({ drawn, drawing }: ExportMenuProps): ReactElement {
  const { t } = useTranslation('charts');
  const { t: panel } = useTranslation('performance');
  const language = useLanguage();
  const notices = useNotices();
  const { mutate } = useSaveChart();
  const save = (format: 'png' | 'csv', content: string): void =>
    mutate(
      { name: drawn.title, format, content },
      {
        onSuccess: ({ saved }) => {
          if (saved) notices.done(t('export.saved', { title: drawn.title }));
        },
        onError: notices.failed,
      },
    );
  const savePicture = async (): Promise<void> => {
    if (drawing.current) save('png', await chartPicture(drawing.current, drawn));
  };
  const name = t('export.of', { title: drawn.title });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} title={name}>
          <Download size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void savePicture().catch(notices.failed)}>{t('export.png')}</Menu.Item>
        <Menu.Item onClick={() => save('csv', chartCsv(drawn, panel('table.time'), language))}>
          {t('export.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
