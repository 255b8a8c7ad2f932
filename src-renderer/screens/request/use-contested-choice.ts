import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContestedField, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { shownValue } from './typed-value.ts';
import type { RequestActions } from './use-request-actions.ts';
import type { RequestFocus } from './use-request-focus.ts';

/** One key a candidate. */
const MOST_KEYS = 9;

/** Takes one of the values that a document gives for a field, counted from 0. */
export type ChooseCandidate = (name: FieldName, candidate: number) => void;

/**
 * Choosing among values that contradict each other: the chosen one is stored as the clerk's correction, with
 * its place on the page. Those of the field in focus, else of the first contested one, are also chosen by
 * their figure and from the palette.
 */
export function useContestedChoice(
  { contested }: Pick<RequestDetail, 'contested'>,
  { focused, look }: Pick<RequestFocus, 'focused' | 'look'>,
  { setField }: Pick<RequestActions, 'setField'>,
): ChooseCandidate {
  const choose: ChooseCandidate = (name, candidate) => {
    const chosen = contested.find((each) => each.name === name)?.candidates[candidate];
    if (chosen === undefined) return;
    look(name, candidate);
    void setField(name, chosen.value, chosen.evidence[0] ?? null);
  };
  useChoiceCommands(contested.find(({ name }) => name === focused) ?? contested[0] ?? null, choose);
  return choose;
}

function useChoiceCommands(contest: ContestedField | null, choose: ChooseCandidate): void {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const latest = useRef(choose);
  useLayoutEffect(() => {
    latest.current = choose;
  });
  const commands = useMemo((): readonly AppCommand[] => {
    if (contest === null) return [];
    const { name, candidates } = contest;
    const field = shared(`field.${name}`);
    return candidates.slice(0, MOST_KEYS).map(({ value }, index) => ({
      id: `request.choose.${index}`,
      title: t('contested.choose', { field, value: shownValue(name, value, formats) }),
      group: 'screen',
      keys: [String(index + 1)],
      run: () => latest.current(name, index),
    }));
  }, [contest, formats, shared, t]);
  useAppCommands(commands);
}
