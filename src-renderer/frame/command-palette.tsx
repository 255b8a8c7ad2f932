import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFoundClients } from '../api/clients.ts';
import { useFoundRequests } from '../api/requests.ts';
import { KeyHint } from '../components/key-hint.tsx';
import styles from './command-palette.module.css';
import { availableCommands, useCommandRegistry } from './commands.ts';
import { useNavigation } from './navigation.ts';
import { useOverlays } from './overlay-store.ts';
import { arrangeChoices, type Choice } from './palette-choices.ts';

const FOUND_REQUESTS = 5;
const FOUND_CLIENTS = 3;
const LIST_ID = 'palette-choices';

/** Every command, and the requests that match, by typing a few letters. */
export function CommandPalette(): ReactElement {
  const { t } = useTranslation('frame');
  const opened = useOverlays((state) => state.open === 'palette');
  const close = useOverlays((state) => state.close);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('palette.title')}
      withCloseButton={false}
      centered={false}
      size={560}
      classNames={{ header: 'visually-hidden' }}
      padding={0}
    >
      {opened && <Choices onDone={close} />}
    </Modal>
  );
}

function useChoices(text: string): readonly Choice[] {
  const { t } = useTranslation('frame');
  const sets = useCommandRegistry((state) => state.sets);
  const { openClient, openRequest } = useNavigation.getState();
  const [typed] = useDebouncedValue(text.trim(), 150);
  const { data: found } = useFoundRequests(typed, FOUND_REQUESTS);
  const { data: known } = useFoundClients(typed, FOUND_CLIENTS);
  return useMemo(() => {
    const rows =
      typed.length < 2
        ? { clients: [], requests: [] }
        : { clients: known?.rows ?? [], requests: found?.rows ?? [] };
    const unnamed = t('place.request');
    return arrangeChoices(availableCommands(sets), rows, text, { openClient, openRequest, unnamed });
  }, [sets, found, known, typed, text, openClient, openRequest, t]);
}

function Choices({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const choices = useChoices(text);
  const current = Math.min(at, choices.length - 1);
  const run = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onDone();
    // The dialog first gives the focus back to where it was; then the command may move it.
    requestAnimationFrame(choice.run);
  };
  const move = (event: KeyboardEvent, by: number): void => {
    event.preventDefault();
    setAt((current + by + choices.length) % Math.max(1, choices.length));
  };
  return (
    <>
      <input
        className={styles['input']}
        role="combobox"
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={choices[current] === undefined ? undefined : optionId(choices[current])}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(event, 1);
          if (event.key === 'ArrowUp') move(event, -1);
          if (event.key === 'Enter') run(choices[current]);
        }}
      />
      <div className={styles['choices']} id={LIST_ID} role="listbox" aria-label={t('palette.title')}>
        {choices.map((choice, place) => (
          <ChoiceRow
            key={choice.id}
            choice={choice}
            first={choices[place - 1]?.group !== choice.group}
            current={place === current}
            onRun={() => run(choice)}
          />
        ))}
      </div>
      {choices.length === 0 && <p className={styles['none']}>{t('palette.empty')}</p>}
    </>
  );
}

interface ChoiceRowProps {
  readonly choice: Choice;
  /** The first of its group carries the group's name. */
  readonly first: boolean;
  readonly current: boolean;
  readonly onRun: () => void;
}

function ChoiceRow({ choice, first, current, onRun }: ChoiceRowProps): ReactElement {
  const { t } = useTranslation('frame');
  return (
    <>
      {first && (
        <div className={styles['group']} role="presentation">
          {t(`palette.groups.${choice.group}`)}
        </div>
      )}
      <div
        id={optionId(choice)}
        className={styles['choice']}
        role="option"
        aria-selected={current}
        ref={(row) => {
          if (current) row?.scrollIntoView({ block: 'nearest' });
        }}
        onClick={onRun}
      >
        <span className={styles['title']}>{choice.title}</span>
        {choice.note !== undefined && <span className={styles['note']}>{choice.note}</span>}
        {choice.keys !== undefined && <KeyHint keys={choice.keys} />}
      </div>
    </>
  );
}

function optionId(choice: Choice): string {
  return `choice-${choice.id}`;
}
