import type { ReactElement } from 'react';
import { useAccuracy } from '../../../api/performance.ts';
import { ChartGrid } from '../charts/chart-grid.tsx';
import { Accuracy } from './accuracy.tsx';
import { Business } from './business.tsx';

const CHARTS = ['throughput', 'queue', 'arrivals', 'failures', 'mails'] as const;
const WITH_DOCUMENTS = ['throughput', 'queue', 'failures'] as const;

/** How much is done and what comes of it. */
export function WorkSection(): ReactElement {
  const { data: accuracy } = useAccuracy();
  return (
    <>
      <Business />
      <ChartGrid ids={CHARTS} withDocuments={WITH_DOCUMENTS} />
      {accuracy !== undefined && <Accuracy report={accuracy} />}
    </>
  );
}
