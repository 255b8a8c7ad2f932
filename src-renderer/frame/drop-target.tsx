import { FilePlus2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './drop-target.module.css';
import { useDropReceiver } from './drop-receiver.ts';

/** The number of files over the window; null when nothing is being dragged over it. */
function useDroppedFiles(onDrop: (files: readonly File[]) => void): number | null {
  const [over, setOver] = useState<number | null>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    // Moving over a child leaves its parent: only the balance says whether the window was left.
    let depth = 0;
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver([...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file').length);
    };
    const stay = (event: DragEvent): void => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(null);
    };
    const receive = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) drop(files);
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragover', stay, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', receive, { signal });
    return () => stop.abort();
  }, []);
  return over;
}

/** Takes files dropped anywhere on the window, and says beforehand what will happen. */
export function DropTarget({
  onDrop,
}: {
  readonly onDrop: (files: readonly File[]) => void;
}): ReactElement | null {
  const { t } = useTranslation('frame');
  const receiver = useDropReceiver((state) => state.receiver);
  const over = useDroppedFiles(receiver?.receive ?? onDrop);
  if (over === null) return null;
  const title = over > 0 ? t('drop.title', { count: over }) : t('drop.unknown');
  return (
    <div className={styles['veil']} role="status">
      <div className={styles['aim']}>
        <div className={styles['card']}>
          <FilePlus2 aria-hidden />
          <strong>{receiver?.title ?? title}</strong>
          <span className={styles['help']}>{receiver?.help ?? t('drop.help')}</span>
        </div>
      </div>
    </div>
  );
}
