import { Popover } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src-preload/contract/requests.ts';
import { useCopy } from '../components/use-copy.ts';
import { boxStyle } from './geometry.ts';
import { UseAsMenu } from './use-as-menu.tsx';
import type { WordChoice } from './word-choice.ts';
import classes from './viewer.module.css';

interface WordPopoverProps {
  readonly evidence: Evidence;
  readonly choice: WordChoice;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The menu under the chosen words. */
export function WordPopover({ evidence, choice, opened, onClose }: WordPopoverProps): ReactElement {
  const { t } = useTranslation('request');
  const copy = useCopy();
  const copyWords = (): void => {
    onClose();
    void copy(evidence.raw);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isCopy(event) || hasOwnSelection(event.target)) return;
    event.preventDefault();
    copyWords();
  };
  return (
    <Popover
      opened={opened}
      onDismiss={onClose}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <div className={classes['anchor']} style={boxStyle(evidence.box)} />
      </Popover.Target>
      <Popover.Dropdown
        p={4}
        role="dialog"
        aria-label={t('useAs')}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
      >
        <UseAsMenu
          evidence={evidence}
          uses={choice.uses}
          onCopy={copyWords}
          onUse={(use) => {
            onClose();
            use.take(evidence);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function isCopy({ ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key === 'c';
}

/** Something chosen in the search box itself is what the clerk means to copy. */
function hasOwnSelection(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd;
}
