import { Splitter } from '@mantine/core';
import { useElementSize, useLocalStorage } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './request.module.css';

interface RequestPanesProps {
  readonly pages: ReactNode;
  readonly data: ReactNode;
  readonly outcome: ReactNode;
}

/** From this width on (CSS pixels) the outcome stands beside the data, below it under the data. */
const THREE_PANES = 1240;

/** Pages, data and outcome side by side; the clerk sets the widths and finds them again. */
export function RequestPanes({ pages, data, outcome }: RequestPanesProps): ReactElement {
  const { t } = useTranslation('request');
  const { ref, width } = useElementSize();
  const wide = width >= THREE_PANES;
  return (
    <div ref={ref} className={classes['panes']}>
      {width > 0 && (
        <Panes
          key={wide ? 'wide' : 'narrow'}
          memory={wide ? 'request-panes-3' : 'request-panes-2'}
          panes={
            wide
              ? [
                  { name: t('pane.pages'), size: 50, content: pages },
                  { name: t('pane.data'), size: 29, content: data, scrolls: true },
                  { name: t('pane.outcome'), size: 21, content: outcome, scrolls: true },
                ]
              : [
                  { name: t('pane.pages'), size: 56, content: pages },
                  {
                    name: `${t('pane.data')}, ${t('pane.outcome')}`,
                    size: 44,
                    scrolls: true,
                    content: (
                      <>
                        {data}
                        {outcome}
                      </>
                    ),
                  },
                ]
          }
        />
      )}
    </div>
  );
}

interface Pane {
  readonly name: string;
  /** Share of the width in percent. */
  readonly size: number;
  readonly content: ReactNode;
  readonly scrolls?: boolean;
}

function Panes({
  panes,
  memory,
}: {
  readonly panes: readonly Pane[];
  readonly memory: string;
}): ReactElement {
  const [sizes, setSizes] = useLocalStorage<number[]>({
    key: memory,
    defaultValue: panes.map((pane) => pane.size),
    getInitialValueInEffect: false,
  });
  return (
    <Splitter
      className={classes['splitter']}
      sizes={sizes}
      onSizeChange={(changed) => setSizes(changed.map((size) => Number.parseFloat(String(size))))}
      lineSize={1}
      withHandle={false}
      handleColor="var(--bf-line)"
    >
      {panes.map((pane) => (
        <Splitter.Pane key={pane.name} defaultSize={pane.size} min={18}>
          <section
            className={pane.scrolls === true ? classes['scrollPane'] : classes['pane']}
            aria-label={pane.name}
          >
            {pane.content}
          </section>
        </Splitter.Pane>
      ))}
    </Splitter>
  );
}
