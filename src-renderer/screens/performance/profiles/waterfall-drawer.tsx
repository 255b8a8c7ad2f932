import { Button, Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../../api/call.ts';
import { useWaterfall } from '../../../api/profiles.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNavigation } from '../../../frame/navigation.ts';
import { Waterfall } from './waterfall.tsx';
import panel from '../performance.module.css';

interface WaterfallDrawerProps {
  /** Null keeps it closed. */
  readonly requestId: string | null;
  readonly onClose: () => void;
}

/** The way of one document, over the panel. */
export function WaterfallDrawer({ requestId, onClose }: WaterfallDrawerProps): ReactElement {
  const { t } = useTranslation('profiles');
  const { t: shared } = useTranslation();
  const openRequest = useNavigation((navigation) => navigation.openRequest);
  const { data, error } = useWaterfall(requestId);
  return (
    <Drawer
      opened={requestId !== null}
      onClose={onClose}
      position="right"
      size={760}
      title={data?.waterfall?.filename ?? t('waterfall.title')}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {data === undefined && error === null && <p role="status">{t('loading')}</p>}
      {data?.waterfall === null && <p className={panel['muted']}>{t('waterfall.none')}</p>}
      {data !== undefined && data.waterfall !== null && <Waterfall waterfall={data.waterfall} />}
      {requestId !== null && (
        <Button variant="default" mt="md" onClick={() => openRequest(requestId)}>
          {t('waterfall.openRequest')}
        </Button>
      )}
    </Drawer>
  );
}
