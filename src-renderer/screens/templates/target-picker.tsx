import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FormAssignment,
  FormBox,
  FormTarget,
  MappedBox,
} from '../../../src-preload/contract/form-templates.ts';
import { FIELD_KINDS } from '../../../src-preload/contract/vocabulary.ts';
import { useCustomFields } from '../../api/custom-fields.ts';
import { allTargets, keyOf, targetOf } from './target-choices.ts';
import { useTargetWords } from './use-target-words.ts';

interface TargetPickerProps {
  readonly box: FormBox;
  readonly mapped: MappedBox | undefined;
  readonly onAssign: (assignment: FormAssignment | null) => void;
}

/** How days are written in boxes. */
const DATE_PATTERNS = [
  'dd/mm/yyyy',
  'dd-mm-yyyy',
  'dd.mm.yyyy',
  'ddmmyyyy',
  'dd/mm/yy',
  'ddmmyy',
  'dd',
  'mm',
  'yyyy',
  'yy',
];

/** Chooses what goes into a box, from a list that is searched by typing, and how it is written there. */
export function TargetPicker({ box, mapped, onAssign }: TargetPickerProps): ReactElement {
  const { t } = useTranslation('templates');
  const [constant, setConstant] = useState(false);
  const target = mapped?.target ?? null;
  const assign = (next: FormTarget): void => {
    const isDay = isDate(next);
    const date = isDay ? (mapped?.date ?? box.dateFormat ?? 'dd/mm/yyyy') : null;
    onAssign({ target: next, date, choice: mapped?.choice ?? null });
  };
  const choose = (key: string | null): void => {
    setConstant(key === 'constant');
    if (key === null) return onAssign(null);
    const next = targetOf(key, { row: target?.kind === 'row' ? target.row : 1, text: '' });
    if (next !== null) assign(next);
  };
  const isConstant = constant || target?.kind === 'constant';
  return (
    <>
      <TargetList target={target} constant={constant} onChoose={choose} />
      {target?.kind === 'row' && !constant && (
        <NumberInput
          label={t('rowNumber')}
          min={1}
          max={500}
          value={target.row}
          onChange={(row) => assign({ ...target, row: Math.min(500, Math.max(1, Number(row) || 1)) })}
        />
      )}
      {isConstant && (
        <ConstantText
          key={box.name}
          text={target?.kind === 'constant' ? target.text : ''}
          onText={(text) => {
            const next = targetOf('constant', { row: 1, text });
            if (next !== null) assign(next);
          }}
        />
      )}
      {mapped && box.kind === 'text' && <DateChoice mapped={mapped} onAssign={onAssign} />}
      {mapped && box.kind === 'choice' && <OptionChoice box={box} mapped={mapped} onAssign={onAssign} />}
    </>
  );
}

/** How a day is written. */
function DateChoice({
  mapped,
  onAssign,
}: Pick<TargetPickerProps, 'onAssign'> & { readonly mapped: MappedBox }): ReactElement | null {
  const { t, i18n } = useTranslation('templates');
  if (!isDate(mapped.target)) return null;
  const patterns = withOwn(DATE_PATTERNS, mapped.date);
  return (
    <Select
      label={t('dateAs')}
      data={patterns.map((value) => ({ value, label: i18n.language === 'it' ? italian(value) : value }))}
      allowDeselect={false}
      value={mapped.date ?? 'dd/mm/yyyy'}
      onChange={(date) => onAssign({ ...mapped, date })}
    />
  );
}

function TargetList(props: {
  readonly target: FormTarget | null;
  readonly constant: boolean;
  readonly onChoose: (key: string | null) => void;
}): ReactElement {
  const { target, constant, onChoose } = props;
  const { t } = useTranslation('templates');
  const wordsOf = useTargetWords();
  const { data } = useCustomFields();
  const groups = allTargets(data?.definitions ?? []).filter(({ targets }) => targets.length > 0);
  const known = new Set(groups.flatMap(({ targets }) => targets.map(keyOf)));
  // A combination that is in no list is one of its own.
  const own = target !== null && !known.has(keyOf(target)) ? [target] : [];
  const list = groups.map(({ group, targets }) => ({
    group: t(`group.${group}`),
    items: [...(group === 'data' ? own : []), ...targets].map((each) => ({
      value: keyOf(each),
      label: wordsOf(each, { withRow: false }),
    })),
  }));
  return (
    <Select
      label={t('target.label')}
      placeholder={t('target.placeholder')}
      nothingFoundMessage={t('target.nothing')}
      data={list}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('target.clear') }}
      maxDropdownHeight={320}
      value={constant ? 'constant' : target === null ? null : keyOf(target)}
      onChange={onChoose}
    />
  );
}

/** A text that is always the same is stored once it was typed. */
function ConstantText({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const [typed, setTyped] = useState(text);
  const store = (): void => {
    if (typed.trim() !== text) onText(typed);
  };
  return (
    <TextInput
      label={t('constantText')}
      maxLength={500}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store();
      }}
    />
  );
}

/** Which option of a question is ticked when there is a value; without one, the option most like the value. */
function OptionChoice({
  box,
  mapped,
  onAssign,
}: Required<Omit<TargetPickerProps, 'mapped'>> & { readonly mapped: MappedBox }): ReactElement {
  const { t } = useTranslation('templates');
  return (
    <Select
      label={t('option.label')}
      data={[
        ...(box.options.length > 1 ? [{ value: LIKE, label: t('option.like') }] : []),
        ...box.options.map(({ value, label }) => ({
          value: `= ${value}`,
          label: t('option.when', { option: label }),
        })),
      ]}
      allowDeselect={false}
      value={mapped.choice === null ? LIKE : `= ${mapped.choice.option}`}
      onChange={(value) =>
        onAssign({
          ...mapped,
          choice:
            value === null || value === LIKE
              ? null
              : { option: value.slice(2), when: mapped.choice?.when ?? null },
        })
      }
    />
  );
}

const LIKE = 'like';

function isDate(target: FormTarget): boolean {
  if (target.kind === 'today') return true;
  return (
    target.kind === 'data' &&
    target.names.length === 1 &&
    target.names.every((name) => FIELD_KINDS[name] === 'date')
  );
}

const withOwn = (patterns: readonly string[], own: string | null): readonly string[] =>
  own === null || patterns.includes(own) ? patterns : [own, ...patterns];

/** "gg/mm/aaaa": what an Italian form prints. */
const italian = (pattern: string): string => pattern.replaceAll('d', 'g').replaceAll('y', 'a');
