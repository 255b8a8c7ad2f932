import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { checkSetting } from '../setting-rules.ts';
import { TextSetting } from '../text-setting.tsx';

interface FolderSettingProps {
  readonly label: string;
  readonly description?: string;
  /** What the server listed; empty before it was asked. */
  readonly folders: readonly string[];
  readonly value: string;
  readonly onSave: (folder: string) => void;
}

/** A folder of the mailbox: chosen from the server's list, or typed before there is one. */
export function FolderSetting(props: FolderSettingProps): ReactElement {
  const { label, description, folders, value, onSave } = props;
  const help = description === undefined ? {} : { description };
  if (folders.length === 0) {
    return (
      <TextSetting
        label={label}
        {...help}
        value={value}
        check={(folder) => checkSetting('mailbox', 'folder', folder)}
        onSave={onSave}
      />
    );
  }
  return (
    <NativeSelect
      label={label}
      {...help}
      value={value}
      data={folders.includes(value) ? [...folders] : [value, ...folders]}
      onChange={(event) => onSave(event.currentTarget.value)}
    />
  );
}
