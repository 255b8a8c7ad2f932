import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import type { SortKey, Sorting } from './sorting.ts';
import classes from './queries.module.css';

interface SortHeaderProps {
  readonly column: SortKey;
  readonly label: string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The head of a column that the table can be sorted by; the largest first, then the smallest. */
export function SortHeader({ column, label, sorting, onSort }: SortHeaderProps): ReactElement {
  const isSorted = sorting.by === column;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={classes['sort']}
        onClick={() => onSort({ by: column, descending: !isSorted || !sorting.descending })}
      >
        {label}
        {isSorted && <Arrow size={12} aria-hidden="true" />}
      </button>
    </th>
  );
}
