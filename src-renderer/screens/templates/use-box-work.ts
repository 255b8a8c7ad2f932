import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FormAssignment,
  FormBox,
  TemplateDetail,
} from '../../../src-preload/contract/form-templates.ts';
import { useAssignBoxes, usePlaceBox, useTakeBoxAway } from '../../api/form-templates.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { asItWas, inReadingOrder, nextTodo, stateOf } from './template-work.ts';

/** What can be done to the boxes of a form. */
export interface BoxWork {
  readonly boxes: readonly FormBox[];
  /** The chosen box; null for none. */
  readonly selected: FormBox | null;
  readonly select: (name: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  /** Goes to the next box that wants the clerk. */
  readonly goOn: () => void;
  readonly assign: (name: string, assignment: FormAssignment | null) => void;
  /** Takes what was found for the chosen box as it is, and goes on. */
  readonly accept: () => void;
  readonly acceptAll: () => void;
  readonly place: (box: FormBox) => void;
  readonly takeAway: (name: string) => void;
}

export function useBoxWork(template: TemplateDetail): BoxWork {
  const { t } = useTranslation('templates');
  const notices = useNotices();
  const boxes = inReadingOrder(template.layout);
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = boxes.find(({ name }) => name === chosen) ?? null;
  const assigning = useAssignBoxes();
  const placing = usePlaceBox();
  const taking = useTakeBoxAway();
  const refused = { onError: notices.failed };
  const { id, mapping } = template;

  const assign = (name: string, assignment: FormAssignment | null): void =>
    assigning.mutate({ id, boxes: [{ name, assignment }] }, refused);
  const proposed = boxes.flatMap(({ name }) => {
    const found = mapping[name];
    return found !== undefined && stateOf(template, name) === 'unsure' ? [{ name, assignment: found }] : [];
  });

  return {
    boxes,
    selected,
    select: setChosen,
    step: (by) => {
      const at = boxes.findIndex(({ name }) => name === chosen);
      setChosen(boxes[Math.min(boxes.length - 1, Math.max(0, at + by))]?.name ?? null);
    },
    goOn: () => setChosen(nextTodo(boxes, template, chosen) ?? chosen),
    assign,
    accept: () => {
      if (selected === null) return;
      const found = mapping[selected.name];
      if (found !== undefined) assign(selected.name, found);
      setChosen(nextTodo(boxes, template, selected.name) ?? selected.name);
    },
    acceptAll: () => {
      if (proposed.length === 0) return;
      const former = proposed.map(({ name }) => asItWas(name, mapping[name]));
      const undo = (): void => assigning.mutate({ id, boxes: former }, refused);
      const told = { onSuccess: () => notices.done(t('acceptedAll', { count: proposed.length }), undo) };
      assigning.mutate({ id, boxes: proposed }, { ...told, ...refused });
    },
    place: (box) => placing.mutate({ id, box }, refused),
    takeAway: (name) => {
      const box = boxes.find((each) => each.name === name);
      if (box === undefined) return;
      const former = mapping[name];
      const undo = async (): Promise<void> => {
        await placing.mutateAsync({ id, box });
        if (former !== undefined) await assigning.mutateAsync({ id, boxes: [asItWas(name, former)] });
      };
      taking.mutate({ id, name }, { onSuccess: () => notices.done(t('textRemoved'), undo), ...refused });
      setChosen(null);
    },
  };
}
