import { useMemo, useState } from 'react';
import type { Evidence } from '../../../src-preload/contract/evidence.ts';
import type { FormValue } from '../../../src-preload/contract/form-values.ts';
import { useFormValues } from '../../api/forms.ts';
import type { Highlight, ViewerTarget } from '../highlight.ts';

/** The value of a form that the clerk looks at, and where the pages of the request say so. */
export interface ChosenValue {
  /** The filled boxes of the form; undefined until they are known. */
  readonly values: readonly FormValue[] | undefined;
  readonly failure: Error | null;
  readonly value: FormValue | null;
  /** Null lets it go. */
  readonly choose: (value: FormValue | null) => void;
  /** Brings one of its places into view. */
  readonly look: (place: Evidence) => void;
  readonly marks: readonly Highlight[];
  readonly target: ViewerTarget | null;
  /** Where it stands in the form itself. */
  readonly formTarget: ViewerTarget | null;
}

/** The places on the pages of the request where a value stands. */
export function evidenceOf(value: FormValue | null): readonly Evidence[] {
  return value?.sources.flatMap(({ evidence }) => evidence) ?? [];
}

/** Keeps a form and the pages that it was filled from at the same value; nothing is asked for null. */
export function useChosenValue(formId: string | null): ChosenValue {
  const { data, error } = useFormValues(formId);
  const [chosen, setChosen] = useState<{ readonly form: string | null; readonly name: string } | null>(null);
  const [target, setTarget] = useState<ViewerTarget | null>(null);
  const values = data?.values;
  const name = chosen?.form === formId ? chosen.name : null;
  const value = useMemo(() => values?.find((each) => each.name === name) ?? null, [values, name]);
  const marks = useMemo(
    () => evidenceOf(value).map(({ page, box }, index) => ({ key: String(index), page, box, active: true })),
    [value],
  );
  const formTarget = useMemo(() => {
    const [place] = value?.places ?? [];
    return place ? { page: place.page, box: place.box } : null;
  }, [value]);
  return {
    values,
    failure: error,
    value,
    choose: (next) => {
      setChosen(next === null ? null : { form: formId, name: next.name });
      const [first] = evidenceOf(next);
      setTarget(first ? { page: first.page, box: first.box } : null);
    },
    look: ({ page, box }) => setTarget({ page, box }),
    marks,
    target: value === null ? null : target,
    formTarget,
  };
}
