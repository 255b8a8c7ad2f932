import { useMemo, useState } from 'react';
import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { useConfidenceThreshold } from '../../api/settings.ts';
import type { ViewerTarget } from '../../viewer/highlight.ts';
import { evidenceTarget } from './evidence-marks.ts';
import { fieldSections, isDoubtful, tabOrder, type FieldSection } from './field-lines.ts';

/** What the clerk is looking at and what is being corrected. */
export interface RequestFocus {
  readonly sections: readonly FieldSection[];
  /** Names of the values to look at first. */
  readonly doubtful: readonly FieldName[];
  readonly focused: FieldName | null;
  readonly editing: FieldName | null;
  /** Text to begin the correction with; null begins with the value. */
  readonly proposed: string | null;
  /** Where the focused value stands on the pages. */
  readonly target: ViewerTarget | null;
  /** The form shown in place of the document, by its id. */
  readonly previewed: string | null;
  readonly focus: (name: FieldName) => void;
  /** Opens the box of a value; null closes it. */
  readonly edit: (name: FieldName | null) => void;
  /** Opens the box of a value that may have no line yet. */
  readonly add: (name: FieldName, proposed?: string) => void;
  /** Opens the box of the focused value, else of the first doubtful one. */
  readonly editCurrent: () => void;
  readonly preview: (formId: string | null) => void;
  /** Shows where one of the values of a contested field stands. */
  readonly look: (name: FieldName, candidate: number) => void;
  /** A place that belongs to no field, such as a cell of a row; null for none. */
  readonly place: Evidence | null;
  readonly show: (place: Evidence | null) => void;
}

/** Keeps data, pages and outcome looking at the same thing. */
export function useRequestFocus(detail: RequestDetail): RequestFocus {
  const threshold = useConfidenceThreshold();
  const [focused, setFocused] = useState<FieldName | null>(null);
  const [target, setTarget] = useState<ViewerTarget | null>(null);
  const [editing, setEditing] = useState<FieldName | null>(null);
  const [added, setAdded] = useState<FieldName | null>(null);
  const [proposed, setProposed] = useState<string | null>(null);
  const [previewed, preview] = useState<string | null>(null);
  const sections = useMemo(() => fieldSections(detail, threshold, added), [detail, threshold, added]);
  const order = tabOrder(sections);
  const doubts = sections.flatMap(({ lines }) => lines).filter((line) => isDoubtful(line.validity)).length;

  const [place, setPlace] = useState<Evidence | null>(null);
  const show = (next: Evidence | null): void => {
    setFocused(null);
    preview(null);
    setPlace(next);
    setTarget(evidenceTarget(next === null ? [] : [next]));
  };
  const look = (name: FieldName, candidate: number): void => {
    setPlace(null);
    setFocused(name);
    preview(null);
    setTarget(evidenceTarget(placesOf(detail, name, candidate)));
  };
  const focus = (name: FieldName): void => look(name, 0);
  const edit = (name: FieldName | null): void => {
    setEditing(name);
    if (name !== null) return focus(name);
    setAdded(null);
    setProposed(null);
  };
  const add = (name: FieldName, text?: string): void => {
    setAdded(name);
    setProposed(text ?? null);
    edit(name);
  };
  const editCurrent = (): void => {
    const name = focused ?? order[0];
    if (name !== undefined) add(name);
  };
  const doubtful = order.slice(0, doubts);
  return {
    sections,
    doubtful,
    focused,
    editing,
    proposed,
    target,
    previewed,
    focus,
    edit,
    add,
    editCurrent,
    preview,
    look,
    place,
    show,
  };
}

/** Where a field's value stands, or one of those it has to be chosen from. */
function placesOf(
  { fields, contested }: RequestDetail,
  name: FieldName,
  candidate: number,
): readonly Evidence[] {
  const field = fields.find((each) => each.name === name);
  const contest = contested.find((each) => each.name === name);
  return field?.evidence ?? contest?.candidates[candidate]?.evidence ?? [];
}
