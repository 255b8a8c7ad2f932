import type { ReactElement } from 'react';
import { visibleText } from '../../components/visible-text.ts';
import { boxStyle } from '../geometry.ts';
import type { ChosenValue } from './use-chosen-value.ts';
import classes from './form-view.module.css';

interface ValueLayerProps {
  readonly page: number;
  readonly chosen: Pick<ChosenValue, 'values' | 'value' | 'choose'>;
}

/** The filled boxes of one page, to be clicked for where they come from. By key they are reached in the list beside. */
export function ValueLayer({ page, chosen }: ValueLayerProps): ReactElement {
  const here = (chosen.values ?? []).flatMap((value) =>
    value.places.flatMap((place, index) => (place.page === page ? [{ value, place, index }] : [])),
  );
  return (
    <div className={classes['layer']}>
      {here.map(({ value, place, index }) => {
        const words = `${visibleText(value.label)}: ${visibleText(value.value)}`;
        return (
          <button
            key={`${value.name} ${index}`}
            type="button"
            tabIndex={-1}
            className={classes['filled']}
            style={boxStyle(place.box)}
            aria-label={words}
            title={words}
            data-active={value.name === chosen.value?.name || undefined}
            onClick={() => chosen.choose(value)}
          />
        );
      })}
    </div>
  );
}
