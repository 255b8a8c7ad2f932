import { Tooltip } from '@mantine/core';
import {
  Activity,
  Building2,
  CalendarClock,
  FileStack,
  Inbox,
  PanelLeft,
  ScanSearch,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineCounts } from '../../src-preload/contract/deadlines.ts';
import type { Counts } from '../../src-preload/contract/requests.ts';
import { useAlertCounts } from '../api/judging.ts';
import { useDeadlineCounts } from '../api/deadlines.ts';
import { useCounts } from '../api/requests.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { useLayout } from './layout-store.ts';
import { MailboxIndicator } from './mailbox-indicator.tsx';
import { useNavigation, type Section } from './navigation.ts';
import styles from './sidebar.module.css';
import { WatchIndicator } from './watch-indicator.tsx';

const ICONS: Readonly<Record<Section, LucideIcon>> = {
  inbox: Inbox,
  review: ScanSearch,
  clients: Users,
  insurers: Building2,
  forms: FileStack,
  deadlines: CalendarClock,
  performance: Activity,
  settings: Settings,
};

/** The number beside a section; null where none is due. */
export function sectionCount(section: Section, counts: Counts | undefined): number | null {
  if (counts === undefined) return null;
  switch (section) {
    case 'inbox': {
      const { archived: _, ...shown } = counts.byStatus;
      return Object.values(shown).reduce((sum, count) => sum + count, 0);
    }
    case 'review':
      return counts.byStatus.review + counts.byStatus.failed;
    case 'forms':
      return counts.forms;
    case 'deadlines':
    case 'clients':
    case 'insurers':
    case 'performance':
    case 'settings':
      return null;
  }
}

/** What is overdue and what is due within a week. */
function pressingCount(counts: DeadlineCounts | undefined): number | null {
  return counts === undefined ? null : counts.overdue + counts.week;
}

/** The sections with their counts, and the watched folder in the corner. */
export function Sidebar(): ReactElement {
  const { t } = useTranslation('frame');
  const { narrow, toggle } = useLayout();
  return (
    <nav className={styles['sidebar']} data-narrow={narrow} aria-label={t('navigation')}>
      <div className={styles['brand']}>
        {!narrow && <span className={styles['name']}>{t('appName', { ns: 'shared' })}</span>}
        <IconButton icon={PanelLeft} label={t(narrow ? 'expand' : 'collapse')} onClick={toggle} />
      </div>
      <div className={styles['entries']}>
        <Entry section="inbox" narrow={narrow} />
        <Entry section="review" narrow={narrow} />
        <Entry section="forms" narrow={narrow} />
        <Entry section="deadlines" narrow={narrow} />
        <Entry section="clients" narrow={narrow} />
        <Entry section="insurers" narrow={narrow} />
        <Entry section="performance" narrow={narrow} />
      </div>
      <div className={styles['entries']}>
        <Entry section="settings" narrow={narrow} />
        <WatchIndicator narrow={narrow} />
        <MailboxIndicator narrow={narrow} />
      </div>
    </nav>
  );
}

function Entry({ section, narrow }: { readonly section: Section; readonly narrow: boolean }): ReactElement {
  const { t } = useTranslation('frame');
  const formats = useFormats();
  const current = useNavigation((state) => state.section === section);
  const go = useNavigation((state) => state.go);
  const { data: counts } = useCounts();
  const pressing = useDeadlineCounts().data;
  const alerts = useAlertCounts().data;
  const isAlarming = section === 'performance' && alerts?.worst === 'critical';
  const shown: Partial<Record<Section, number | null>> = {
    deadlines: pressingCount(pressing),
    performance: alerts?.unacknowledged ?? null,
  };
  const count = shown[section] ?? sectionCount(section, counts);
  const Icon = ICONS[section];
  const name = t(`place.${section}`);
  return (
    <Tooltip label={name} position="right" disabled={!narrow}>
      <button
        type="button"
        className={styles['entry']}
        aria-current={current ? 'page' : undefined}
        onClick={() => go(section)}
      >
        <Icon aria-hidden />
        <span className={narrow ? 'visually-hidden' : styles['label']}>{name}</span>
        {!narrow && count !== null && count > 0 && (
          <span className={styles['count']} data-tone={isAlarming ? 'bad' : undefined}>
            {formats.number(count)}
          </span>
        )}
      </button>
    </Tooltip>
  );
}
