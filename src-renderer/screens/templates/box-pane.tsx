import { Button, Group, NumberInput } from '@mantine/core';
import { Check, SkipForward, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormBox, TemplateDetail } from '../../../src-preload/contract/form-templates.ts';
import { visibleText } from '../../components/visible-text.ts';
import { resizedBox } from './placed-boxes.ts';
import { StateMark } from './state-mark.tsx';
import { TargetPicker } from './target-picker.tsx';
import { stateOf } from './template-work.ts';
import type { BoxWork } from './use-box-work.ts';
import classes from './templates.module.css';

interface BoxPaneProps {
  readonly template: TemplateDetail;
  readonly work: BoxWork;
}

/** The chosen box: what it is called, what goes into it, and on to the next that wants a decision. */
export function BoxPane({ template, work }: BoxPaneProps): ReactElement {
  const { t } = useTranslation('templates');
  const { selected } = work;
  if (selected === null) return <p className={classes['hint']}>{t('chooseBox')}</p>;
  const state = stateOf(template, selected.name);
  return (
    <section className={classes['chosen']} aria-label={t('chosenBox')}>
      <h2 className={classes['boxName']}>{visibleText(selected.label || selected.name)}</h2>
      <p className={classes['facts']}>
        <StateMark state={state} />
        <span>
          {factsOf(selected)
            .map((fact) => t(`fact.${fact}`, { count: selected.maxLength ?? 0 }))
            .join(' · ')}
        </span>
      </p>
      <TargetPicker
        key={selected.name}
        box={selected}
        mapped={template.mapping[selected.name]}
        onAssign={(assignment) => work.assign(selected.name, assignment)}
      />
      {selected.drawn !== null && <Measures template={template} box={selected} work={work} />}
      <Group gap="xs">
        {state === 'unsure' && (
          <Button size="xs" leftSection={<Check aria-hidden="true" />} onClick={work.accept}>
            {t('accept')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<SkipForward aria-hidden="true" />}
          onClick={work.goOn}
        >
          {t('goOn')}
        </Button>
        {selected.drawn !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Trash2 aria-hidden="true" />}
            onClick={() => work.takeAway(selected.name)}
          >
            {t('removeText')}
          </Button>
        )}
      </Group>
    </section>
  );
}

function factsOf(box: FormBox) {
  return [
    ...(box.required ? (['required'] as const) : []),
    ...(box.comb ? (['comb'] as const) : []),
    ...(box.multiline ? (['multiline'] as const) : []),
    ...(box.kind === 'text' ? [] : [box.kind]),
  ];
}

/** How wide, how high, and with how large letters a placed text is written. */
function Measures({ template, box, work }: BoxPaneProps & { readonly box: FormBox }): ReactElement | null {
  const { t } = useTranslation('templates');
  const [place] = box.places;
  const page = template.pageSizes[(place?.page ?? 1) - 1];
  if (!place || !page || box.drawn === null) return null;
  const [x0, y0, x1, y1] = place.box;
  const now = {
    width: Math.round((x1 - x0) * page.widthPt),
    height: Math.round((y1 - y0) * page.heightPt),
    size: box.drawn.size,
  };
  const limits = { width: [10, 1000], height: [8, 1000], size: [5, 24] } as const;
  return (
    <Group gap="xs" grow>
      {(['width', 'height', 'size'] as const).map((measure) => (
        <NumberInput
          key={measure}
          label={t(`measure.${measure}`)}
          min={limits[measure][0]}
          max={limits[measure][1]}
          value={now[measure]}
          onChange={(value) => {
            const [least, most] = limits[measure];
            const next = Math.min(most, Math.max(least, Number(value)));
            if (next !== now[measure] && Number(value) >= least)
              work.place(resizedBox(box, page, { ...now, [measure]: next }));
          }}
        />
      ))}
    </Group>
  );
}
