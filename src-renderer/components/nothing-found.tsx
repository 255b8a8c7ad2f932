import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { EmptyState } from './empty-state.tsx';

interface NothingFoundProps {
  readonly title: string;
  readonly help: string;
  /** What the button that empties the search says. */
  readonly clear: string;
  readonly onClear: () => void;
}

/** A list in which a search found nothing. */
export function NothingFound({ title, help, clear, onClear }: NothingFoundProps): ReactElement {
  return (
    <EmptyState title={title} help={help}>
      <Button variant="default" onClick={onClear}>
        {clear}
      </Button>
    </EmptyState>
  );
}
