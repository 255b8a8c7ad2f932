import { Button, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ERROR_CODES, type ErrorCode } from '../../src-preload/contract/errors.ts';
import { useApplicationInfo, useQuit } from '../api/application.ts';
import { useEvent } from '../api/use-event.ts';
import { ErrorMessage } from '../components/error-message.tsx';

/** Stands over the whole window when the engine cannot go on: nothing behind it would work. */
export function EngineFailure(): ReactElement | null {
  const { t } = useTranslation('frame');
  const [told, setTold] = useState<ErrorCode | null>(null);
  // The engine may have refused before this window listened: then the answer says so.
  const info = useApplicationInfo();
  const code = told ?? info.data?.engineFailure ?? null;
  const quit = useQuit();
  useEvent('engine.failed', (failure) => {
    setTold(ERROR_CODES.find((known) => known === failure.code) ?? 'internal');
  });
  if (code === null) return null;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('engineFailed.title')}
      zIndex={500}
    >
      <ErrorMessage code={code}>
        <Button onClick={() => quit.mutate({})}>{t('engineFailed.quit')}</Button>
      </ErrorMessage>
    </Modal>
  );
}
