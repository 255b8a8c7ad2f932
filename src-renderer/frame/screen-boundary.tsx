import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';

interface ScreenBoundaryProps {
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly crashed: boolean;
}

/** A fault in one screen stops that screen alone; the frame stays and the screen can be opened again. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override readonly state: ScreenBoundaryState = { crashed: false };

  static getDerivedStateFromError(): ScreenBoundaryState {
    return { crashed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return <Crashed onReopen={() => this.setState({ crashed: false })} />;
  }
}

function Crashed({ onReopen }: { readonly onReopen: () => void }): ReactElement {
  const { t } = useTranslation(['frame', 'shared']);
  return (
    <div role="alert" style={{ height: '100%' }}>
      <EmptyState title={t('crash.title')} help={t('crash.body')} picture={<TriangleAlert aria-hidden />}>
        <Button onClick={onReopen}>{t('crash.reopen')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('shared:action.reload')}
        </Button>
      </EmptyState>
    </div>
  );
}
