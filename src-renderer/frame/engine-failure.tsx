import { Button, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ERROR_CODES, type ErrorCode } from '../../src-preload/contract/errors.ts';
import { useQuit } from '../api/application.ts';
import { useEvent } from '../api/use-event.ts';
import { ErrorMessage } from '../components/error-message.tsx';

/** Stands over the whole window when the engine cannot go on: nothing behind it would work. */
export function EngineFailure(): ReactElement | null {
  const { t } = useTranslation('frame');
  const [code, setCode] = useState<ErrorCode | null>(null);
  const quit = useQuit();
  useEvent('engine.failed', (failure) => {
    setCode(ERROR_CODES.find((known) => known === failure.code) ?? 'internal');
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
