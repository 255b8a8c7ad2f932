import { Popover } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src-preload/contract/requests.ts';
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
      >
        <UseAsMenu
          evidence={evidence}
          first={choice.suggested}
          onUse={(name) => {
            onClose();
            choice.onUse(name, evidence);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
