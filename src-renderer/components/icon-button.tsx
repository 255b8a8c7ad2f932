import { ActionIcon, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { MouseEventHandler, ReactElement, Ref } from 'react';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Says what it does: read aloud and shown on hover and on focus. */
  readonly label: string;
  readonly onClick?: MouseEventHandler<HTMLButtonElement> | undefined;
  readonly disabled?: boolean | undefined;
  readonly loading?: boolean | undefined;
  /** For a button that stays down, such as a filter. */
  readonly pressed?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon, always with its name as a tooltip. */
export function IconButton(props: IconButtonProps): ReactElement {
  const { icon: Icon, label, onClick, disabled, loading, pressed, ref } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        ref={ref ?? null}
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'accent' : 'var(--bf-muted)'}
        size={28}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(onClick === undefined ? {} : { onClick })}
        disabled={disabled ?? false}
        loading={loading ?? false}
      >
        <Icon aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
