import { Tabs } from '@mantine/core';
import { Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { ScreenBoundary } from '../../frame/screen-boundary.tsx';
import { usePanel } from './panel-store.ts';
import { RangePicker } from './range-picker.tsx';
import { PANEL_SECTIONS } from './sections.ts';
import classes from './performance.module.css';

/** The live panel: one section at a time, chosen by tabs. Which one is remembered. */
export function PerformanceScreen(): ReactElement | null {
  const { t } = useTranslation('performance');
  const section = usePanel((panel) => panel.section);
  const open = usePanel((panel) => panel.open);
  // What was remembered may be a section that this version does not have.
  const shown = PANEL_SECTIONS.find(({ id }) => id === section) ?? PANEL_SECTIONS[0];
  if (shown === undefined) return null;
  const choose = (value: string | null): void => {
    const chosen = PANEL_SECTIONS.find(({ id }) => id === value);
    if (chosen) open(chosen.id);
  };
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')}>{shown.ranged && <RangePicker />}</ScreenHeader>
      <Tabs
        value={shown.id}
        onChange={choose}
        keepMounted={false}
        classNames={{
          root: classes['tabs'] ?? '',
          list: classes['tabList'] ?? '',
          tab: classes['tab'] ?? '',
          panel: classes['content'] ?? '',
        }}
      >
        <Tabs.List aria-label={t('sections')}>
          {PANEL_SECTIONS.map(({ id }) => (
            <Tabs.Tab key={id} value={id}>
              {t(`section.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PANEL_SECTIONS.map(({ id, component: Section }) => (
          <Tabs.Panel key={id} value={id} tabIndex={-1}>
            <ScreenBoundary>
              <Suspense fallback={<p className="visually-hidden">{t('loading')}</p>}>
                <Section />
              </Suspense>
            </ScreenBoundary>
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
