import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { InboxScreen } from '../screens/inbox/inbox-screen.tsx';
import { useNavigation, type Place } from './navigation.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

const RequestScreen = lazy(async () => ({
  default: (await import('../screens/request/request-screen.tsx')).RequestScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import('../screens/review/review-screen.tsx')).ReviewScreen,
}));
const ClientsScreen = lazy(async () => ({
  default: (await import('../screens/clients/clients-screen.tsx')).ClientsScreen,
}));
const ClientScreen = lazy(async () => ({
  default: (await import('../screens/clients/client-screen.tsx')).ClientScreen,
}));
const AuditScreen = lazy(async () => ({
  default: (await import('../screens/audit/audit-screen.tsx')).AuditScreen,
}));
const InsurersScreen = lazy(async () => ({
  default: (await import('../screens/insurers/insurers-screen.tsx')).InsurersScreen,
}));
const SendScreen = lazy(async () => ({
  default: (await import('../screens/send/send-screen.tsx')).SendScreen,
}));
const OutboxScreen = lazy(async () => ({
  default: (await import('../screens/outbox/outbox-screen.tsx')).OutboxScreen,
}));
const FormsScreen = lazy(async () => ({
  default: (await import('../screens/forms/forms-screen.tsx')).FormsScreen,
}));
const TemplatesScreen = lazy(async () => ({
  default: (await import('../screens/templates/templates-screen.tsx')).TemplatesScreen,
}));
const DeadlinesScreen = lazy(async () => ({
  default: (await import('../screens/deadlines/deadlines-screen.tsx')).DeadlinesScreen,
}));
const PerformanceScreen = lazy(async () => ({
  default: (await import('../screens/performance/performance-screen.tsx')).PerformanceScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen,
}));

/** The screen of the current place. The inbox is ready from the start; the others load when first opened. */
export function Screen(): ReactElement {
  const { t } = useTranslation('frame');
  const place = useNavigation((state) => state.place);
  const back = useNavigation((state) => state.back);
  return (
    <ScreenBoundary key={'id' in place ? place.id : place.screen}>
      <Suspense fallback={<p className="visually-hidden">{t('loading')}</p>}>
        {screenAt(place, back)}
      </Suspense>
    </ScreenBoundary>
  );
}

function screenAt(place: Place, back: () => void): ReactElement {
  switch (place.screen) {
    case 'inbox':
      return <InboxScreen />;
    case 'review':
      return <ReviewScreen />;
    case 'request':
      return <RequestScreen id={place.id} task={place.task} onClose={back} />;
    case 'clients':
      return <ClientsScreen />;
    case 'client':
      return <ClientScreen id={place.id} onClose={back} />;
    case 'insurers':
      return <InsurersScreen />;
    case 'send':
      return <SendScreen id={place.id} onClose={back} />;
    case 'outbox':
      return <OutboxScreen onClose={back} />;
    case 'audit':
      return <AuditScreen requestId={place.requestId} onClose={back} />;
    case 'forms':
      return <FormsScreen />;
    case 'templates':
      return <TemplatesScreen onClose={back} />;
    case 'deadlines':
      return <DeadlinesScreen />;
    case 'performance':
      return <PerformanceScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
