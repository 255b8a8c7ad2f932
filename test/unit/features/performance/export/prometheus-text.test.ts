import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { METRICS, type MetricName } from '../../../../../src-preload/contract/metrics.ts';
import { noDurations } from '../../../../../src-main/core/metrics/durations.ts';
import { createMetrics, type Measured } from '../../../../../src-main/core/metrics/metrics.ts';
import { withRunningTotals } from '../../../../../src-main/core/metrics/running-totals.ts';
import { METRIC_HELP } from '../../../../../src-main/features/performance/export/metric-help.ts';
import {
  prometheusName,
  prometheusText,
} from '../../../../../src-main/features/performance/export/prometheus-text.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const METRIC_NAMES = Object.keys(METRICS).filter((name): name is MetricName => name in METRICS);
const MONITORING = new URL('../../../../../resources/monitoring/', import.meta.url);
const RULES = fileURLToPath(new URL('alert-rules.yml', MONITORING));
const DASHBOARD = fileURLToPath(new URL('grafana-dashboard.json', MONITORING));

/** Every metric of the catalogue, measured once. */
function everything(): Measured[] {
  return METRIC_NAMES.map((metric) => {
    const { kind, labels } = METRICS[metric];
    const durations = kind === 'duration' ? noDurations() : null;
    durations?.record(12);
    const values = Object.fromEntries(labels.map((label) => [label, 'a "quoted" \\ value\nof two lines']));
    return { metric, labels: values, count: 1, sum: 12, min: 12, max: 12, last: 12, durations };
  });
}

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
if (!hasPromtool) process.stderr.write('SKIPPED: promtool (Debian: prometheus) is not installed\n');

describe('the figures as Prometheus reads them', () => {
  it('grow from the start on, whatever was stored in between', () => {
    const { metrics, totals } = withRunningTotals(createMetrics());
    for (const milliseconds of [3, 40, 700]) {
      metrics.record('query_duration', { verb: 'select' }, milliseconds);
      metrics.add('slow_queries', {});
      metrics.set('queue_length', {}, milliseconds);
      metrics.drain();
    }
    const lines = prometheusText(totals.all()).split('\n');
    expect(lines).toContain('brokerflow_query_duration_seconds_bucket{verb="select",le="0.005"} 1');
    expect(lines).toContain('brokerflow_query_duration_seconds_bucket{verb="select",le="0.05"} 2');
    expect(lines).toContain('brokerflow_query_duration_seconds_bucket{verb="select",le="+Inf"} 3');
    expect(lines).toContain('brokerflow_query_duration_seconds_sum{verb="select"} 0.743');
    expect(lines).toContain('brokerflow_slow_queries_total 3');
    expect(lines).toContain('brokerflow_queue_length 700');
  });

  it('are in base units', () => {
    expect(prometheusName('cpu_use')).toBe('brokerflow_cpu_use_ratio');
    expect(prometheusName('memory')).toBe('brokerflow_memory_bytes');
    expect(prometheusName('cache_saved')).toBe('brokerflow_cache_saved_seconds_total');
    expect(prometheusText(everything())).toContain(
      'brokerflow_cpu_use_ratio{process="a \\"quoted\\" \\\\ value\\nof two lines"} 0.12',
    );
  });

  it('are all explained', () => {
    expect(METRIC_NAMES.filter((metric) => METRIC_HELP[metric] === undefined)).toEqual([]);
  });

  it.skipIf(!hasPromtool)('pass promtool, all of the catalogue', () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
      input: prometheusText(everything()),
      encoding: 'utf8',
    });
    expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: 0, said: '' });
  });

  it.skipIf(!hasPromtool)('have alert rules that pass promtool', () => {
    expect(execFileSync('promtool', ['check', 'rules', RULES], { encoding: 'utf8' })).toContain('SUCCESS');
  });

  it('are what rules and dashboard ask for: no name that is not exported', () => {
    const exported = new Set(
      prometheusText(everything())
        .match(/^brokerflow_\w+/gm)
        ?.map((name) => name),
    );
    for (const file of [RULES, DASHBOARD]) {
      const asked = readFileSync(file, 'utf8').match(/brokerflow_\w+/g) ?? [];
      expect(asked.length).toBeGreaterThan(5);
      expect(asked.filter((name) => !exported.has(name))).toEqual([]);
    }
  });

  it.skipIf(!hasPromtool)('are asked by the dashboard in expressions that Prometheus understands', () => {
    const expressions = readFileSync(DASHBOARD, 'utf8').match(/"expr": "((?:[^"\\]|\\.)*)"/g) ?? [];
    expect(expressions.length).toBeGreaterThan(8);
    const rules = expressions.map(
      (line, index) => `      - record: dashboard:panel_${index}\n        ${line.replace('"expr"', 'expr')}`,
    );
    const text = `groups:\n  - name: dashboard\n    rules:\n${rules.join('\n')}\n`;
    const file = path.join(temporaryFolder(), 'dashboard.yml');
    writeFileSync(file, text);
    expect(execFileSync('promtool', ['check', 'rules', file], { encoding: 'utf8' })).toContain('SUCCESS');
  });
});
