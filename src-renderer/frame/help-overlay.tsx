import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint.tsx';
import { useCommandRegistry } from './commands.ts';
import styles from './help-overlay.module.css';
import { useOverlays } from './overlay-store.ts';

/** Every key that does something here. */
export function HelpOverlay(): ReactElement {
  const { t } = useTranslation(['frame', 'shared']);
  const opened = useOverlays((state) => state.open === 'help');
  const close = useOverlays((state) => state.close);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('help.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shared:action.close') }}
    >
      {opened && <Keys />}
    </Modal>
  );
}

function Keys(): ReactElement {
  const { t } = useTranslation('frame');
  const sets = useCommandRegistry((state) => state.sets);
  const commands = [...sets.values()].toReversed().flat();
  return (
    <table className={styles['keys']}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('help.meaning')}</th>
          <th scope="col">{t('help.key')}</th>
        </tr>
      </thead>
      <tbody>
        {commands
          .filter((command) => command.keys !== undefined)
          .map((command) => (
            <tr key={command.id}>
              <td>{command.title}</td>
              <td className={styles['caps']}>
                {command.keys?.map((keys) => (
                  <KeyHint key={keys} keys={keys} />
                ))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
