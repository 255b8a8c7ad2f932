import { useCallback } from 'react';
import { useChangeSettings, usePickFolder } from '../api/settings.ts';
import { useNotices } from '../components/use-notices.tsx';

/** Asks for the folder to watch and starts watching it; nothing changes when the clerk changes their mind. */
export function useWatchFolderChoice(): () => void {
  const notices = useNotices();
  const { mutate: pick } = usePickFolder();
  const { mutate: change } = useChangeSettings();
  return useCallback(() => {
    pick(
      {},
      {
        onSuccess: ({ folder }) => {
          if (folder !== null) change({ watch: { folder, enabled: true } }, { onError: notices.failed });
        },
        onError: notices.failed,
      },
    );
  }, [pick, change, notices]);
}
