import type { ReactElement } from 'react';
import { boxStyle } from './geometry.ts';
import type { Highlight } from './highlight.ts';
import classes from './viewer.module.css';

/** The marks of one page. They carry no meaning that the data beside the page does not say in words. */
export function HighlightLayer({ highlights }: { readonly highlights: readonly Highlight[] }): ReactElement {
  return (
    <div className={classes['layer']} aria-hidden="true">
      {highlights.map((highlight) => (
        <div
          key={highlight.key}
          className={classes['highlight']}
          data-active={highlight.active || undefined}
          style={boxStyle(highlight.box)}
        />
      ))}
    </div>
  );
}
