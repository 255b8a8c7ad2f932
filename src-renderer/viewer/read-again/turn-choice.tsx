import { Radio, Stack } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnPage } from '../drawn-page.tsx';
import type { PageSize } from '../geometry.ts';
import type { PageSource } from '../page-source.ts';
import type { AgainDraft } from './again-draft.ts';
import classes from './read-again.module.css';

/** The side of the preview, CSS pixels. */
const SIDE = 150;

/** Clockwise quarter turns, in the order offered. */
const TURNS = [
  { key: 'auto', turn: null },
  { key: 'none', turn: 0 },
  { key: 'right', turn: 1 },
  { key: 'upsideDown', turn: 2 },
  { key: 'left', turn: 3 },
] as const;

interface TurnChoiceProps {
  readonly turn: AgainDraft['turn'];
  readonly source: PageSource;
  readonly page: number;
  readonly onChange: (turn: AgainDraft['turn']) => void;
}

/** How the page has to be turned to stand upright, with the page as it will be read. */
export function TurnChoice({ turn, source, page, onChange }: TurnChoiceProps): ReactElement {
  const { t } = useTranslation('reading');
  const chosen = TURNS.find((each) => each.turn === turn) ?? TURNS[0];
  return (
    <div className={classes['turn']}>
      <Radio.Group
        label={t('again.turn')}
        value={chosen.key}
        onChange={(key) => onChange(TURNS.find((each) => each.key === key)?.turn ?? null)}
      >
        <Stack gap="sm">
          {TURNS.map(({ key }) => (
            <Radio key={key} size="xs" value={key} label={t(`again.turns.${key}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TurnedPage key={page} source={source} page={page} turn={turn} />
    </div>
  );
}

/** The page, small, turned as chosen. */
function TurnedPage(props: Pick<TurnChoiceProps, 'source' | 'page' | 'turn'>): ReactElement {
  const { source, page, turn } = props;
  const { t } = useTranslation('reading');
  const size = useSizeOf(source, page);
  const scale = size === null ? 0 : SIDE / Math.max(size.width, size.height);
  const label = t('again.preview', { page });
  return (
    <figure className={classes['preview']}>
      <div className={classes['stage']} style={{ width: SIDE, height: SIDE }}>
        {size !== null && (
          <div
            className={classes['turned']}
            style={{
              width: size.width * scale,
              height: size.height * scale,
              transform: `rotate(${(turn ?? 0) * 90}deg)`,
            }}
          >
            <DrawnPage source={source} page={page} scale={scale} label={label} problem="" owner={false} />
          </div>
        )}
      </div>
      <figcaption className={classes['caption']}>{turn === null ? t('again.previewAuto') : label}</figcaption>
    </figure>
  );
}

/** What a page measures; null until that is known, and for one that cannot be drawn. */
function useSizeOf(source: PageSource, page: number): PageSize | null {
  const [size, setSize] = useState<PageSize | null>(null);
  useEffect(() => {
    let current = true;
    source.sizeOf(page).then(
      (measured) => {
        if (current) setSize(measured);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [source, page]);
  return size;
}
