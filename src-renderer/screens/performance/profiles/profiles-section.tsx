import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { WINDOWS } from '../../../../src-preload/contract/performance.ts';
import { failureCode } from '../../../api/call.ts';
import { useBottlenecks, useProfiles } from '../../../api/profiles.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNow } from '../../../components/use-now.ts';
import { usePanel } from '../panel-store.ts';
import { BottleneckTable } from './bottleneck-table.tsx';
import { ProfileList } from './profile-list.tsx';
import { RecordProfile } from './record-profile.tsx';
import { WaterfallDrawer } from './waterfall-drawer.tsx';
import panel from '../performance.module.css';
import classes from './profiles.module.css';

const MINUTE_MS = 60_000;

/** Where the time of the slowest documents went, and what the engine's thread does. */
export function ProfilesSection(): ReactElement {
  return (
    <div className={classes['section']}>
      <SlowDocuments />
      <EngineProfiles />
    </div>
  );
}

function SlowDocuments(): ReactElement {
  const { t } = useTranslation('profiles');
  const range = usePanel((state) => state.range);
  const [opened, setOpened] = useState<string | null>(null);
  const to = Math.ceil(useNow() / MINUTE_MS) * MINUTE_MS;
  const { data, error } = useBottlenecks({ from: to - WINDOWS[range].seconds * 1000, to });
  return (
    <section aria-labelledby="profiles-bottlenecks">
      <h2 id="profiles-bottlenecks">{t('bottlenecks.title')}</h2>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {data === undefined && error === null && <p role="status">{t('loading')}</p>}
      {data !== undefined && <BottleneckTable found={data} onOpen={setOpened} />}
      <WaterfallDrawer requestId={opened} onClose={() => setOpened(null)} />
    </section>
  );
}

function EngineProfiles(): ReactElement {
  const { t } = useTranslation('profiles');
  const { data, error } = useProfiles();
  return (
    <section aria-labelledby="profiles-engine">
      <h2 id="profiles-engine">{t('engine.title')}</h2>
      <p className={panel['muted']}>{t('engine.help')}</p>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {data !== undefined && (
        <>
          <RecordProfile recording={data.recording} />
          <ProfileList files={data.files} />
        </>
      )}
    </section>
  );
}
