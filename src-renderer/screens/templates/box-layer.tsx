import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxPlace, FormBox, TemplateDetail } from '../../../src-preload/contract/form-templates.ts';
import { visibleText } from '../../components/visible-text.ts';
import { boxStyle } from '../../viewer/geometry.ts';
import { arrowShift, movedBox, newBox, type Shift } from './placed-boxes.ts';
import { stateOf } from './template-work.ts';
import type { BoxWork } from './use-box-work.ts';
import { useTargetWords } from './use-target-words.ts';
import classes from './templates.module.css';

interface BoxLayerProps {
  readonly template: TemplateDetail;
  readonly page: number;
  readonly work: BoxWork;
  /** A click on the page puts a text there. */
  readonly placing: boolean;
}

/** The boxes of one page over its picture: what goes into each, and how sure that is. A click chooses one. */
export function BoxLayer({ template, page, work, placing }: BoxLayerProps): ReactElement {
  const { t } = useTranslation('templates');
  const size = template.pageSizes[page - 1];
  const put = (event: PointerEvent<HTMLDivElement>): void => {
    if (!placing || event.target !== event.currentTarget || size === undefined) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const at: Shift = {
      x: (event.clientX - frame.left) / frame.width,
      y: (event.clientY - frame.top) / frame.height,
    };
    const box = newBox({ page, at, size, taken: work.boxes, label: t('newText') });
    work.place(box);
    work.select(box.name);
  };
  const here = work.boxes.flatMap((box) =>
    box.places.flatMap((place, index) => (place.page === page ? [{ box, place, index }] : [])),
  );
  return (
    <div className={classes['layer']} data-placing={placing || undefined} onPointerDown={put}>
      {here.map(({ box, place, index }) => (
        <PlacedBox
          key={`${box.name} ${index}`}
          template={template}
          box={box}
          place={place}
          work={work}
          isFirst={index === 0}
        />
      ))}
    </div>
  );
}

interface PlacedBoxProps {
  readonly template: TemplateDetail;
  readonly box: FormBox;
  readonly place: BoxPlace;
  readonly work: BoxWork;
  readonly isFirst: boolean;
}

function PlacedBox({ template, box, place, work, isFirst }: PlacedBoxProps): ReactElement {
  const { t } = useTranslation('templates');
  const wordsOf = useTargetWords();
  const mapped = template.mapping[box.name];
  const state = stateOf(template, box.name);
  const words = mapped === undefined ? t('state.open') : wordsOf(mapped.target);
  const { shift, handlers } = useDragging(box, work);
  const label = t('boxLabel', {
    label: visibleText(box.label || box.name),
    target: words,
    state: t(`state.${state}`),
  });
  return (
    <button
      type="button"
      className={classes['box']}
      style={boxStyle(shifted(place.box, shift))}
      data-state={mapped?.target.kind === 'none' ? 'none' : state}
      data-drawn={box.drawn !== null || undefined}
      aria-pressed={work.selected?.name === box.name}
      aria-label={label}
      title={label}
      tabIndex={isFirst ? 0 : -1}
      onClick={() => work.select(box.name)}
      {...handlers}
    >
      {isFirst && <span aria-hidden="true">{words}</span>}
    </button>
  );
}

const STILL: Shift = { x: 0, y: 0 };

/** Text that the clerk placed follows the pointer and the arrow keys; a field of the form stays where it is. */
function useDragging(box: FormBox, work: BoxWork) {
  const [shift, setShift] = useState(STILL);
  const start = useRef<Shift | null>(null);
  if (box.drawn === null) return { shift: STILL, handlers: {} };
  const fraction = (event: PointerEvent<HTMLElement>): Shift => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    return { x: event.clientX / (frame?.width ?? 1), y: event.clientY / (frame?.height ?? 1) };
  };
  const drop = (): void => {
    if (start.current !== null && (shift.x !== 0 || shift.y !== 0)) work.place(movedBox(box, shift));
    start.current = null;
    setShift(STILL);
  };
  return {
    shift,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        work.select(box.name);
        start.current = fraction(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (start.current === null) return;
        const now = fraction(event);
        setShift({ x: now.x - start.current.x, y: now.y - start.current.y });
      },
      onPointerUp: drop,
      onPointerCancel: drop,
      onKeyDown: (event: KeyboardEvent) => {
        const by = arrowShift(event.key, event.shiftKey);
        if (event.key === 'Delete') work.takeAway(box.name);
        else if (by !== null) work.place(movedBox(box, by));
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}

function shifted([x0, y0, x1, y1]: BoxPlace['box'], { x, y }: Shift): BoxPlace['box'] {
  return [x0 + x, y0 + y, x1 + x, y1 + y];
}
