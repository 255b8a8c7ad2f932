/**
 * Everything that is measured: its kind, its unit and the labels that part it. The names follow Prometheus'
 * conventions without prefix and unit (https://prometheus.io/docs/practices/naming/).
 *
 * `duration`: milliseconds, kept as an HDR histogram. `counter`: what happened, added up. `gauge`: what stood.
 */
export const METRICS = {
  request_duration: duration('outcome'),
  request_wait_duration: duration(),
  stage_duration: duration('stage', 'outcome'),
  page_duration: duration('source'),
  call_duration: duration('call', 'outcome'),
  ipc_duration: duration(),
  query_duration: duration('verb'),
  form_duration: duration('origin'),
  draft_duration: duration(),
  mail_duration: duration('direction', 'outcome'),
  model_duration: duration('outcome'),
  pool_wait_duration: duration('pool'),
  collection_pause_duration: duration('thread'),
  measuring_duration: duration(),

  documents: counter('documents', 'source'),
  requests: counter('requests', 'category', 'outcome'),
  failures: counter('failures', 'where', 'code'),
  corrections: counter('corrections', 'subject'),
  mails: counter('mails', 'outcome'),
  cache_lookups: counter('lookups', 'namespace', 'result'),
  cache_evictions: counter('evictions', 'namespace'),
  /** Asked for again after having made room, or after its time was over. */
  cache_returns: counter('lookups', 'namespace', 'cause'),
  cache_saved: counter('milliseconds', 'namespace'),
  slow_queries: counter('queries'),
  seconds_up: counter('seconds'),
  seconds_down: counter('seconds', 'reason'),

  cpu_use: gauge('percent', 'process'),
  thread_cpu_use: gauge('percent', 'group'),
  memory: gauge('bytes', 'process'),
  heap: gauge('bytes', 'thread'),
  memory_use: gauge('percent'),
  loop_delay: gauge('milliseconds', 'thread'),
  queue_length: gauge('requests'),
  requests_in_work: gauge('requests'),
  workers: gauge('workers', 'pool', 'state'),
  pool_use: gauge('percent', 'pool'),
  disk_free: gauge('bytes'),
  disk_use: gauge('percent'),
  disk_io: gauge('percent'),
  database_size: gauge('bytes'),
  store_size: gauge('bytes'),
  cache_entries: gauge('entries', 'namespace', 'tier'),
  cache_size: gauge('bytes', 'namespace', 'tier'),
} as const;

export type MetricName = keyof typeof METRICS;
export type MetricKind = (typeof METRICS)[MetricName]['kind'];
/** The metrics of a kind. */
export type MetricOf<K extends MetricKind> = {
  [M in MetricName]: (typeof METRICS)[M]['kind'] extends K ? M : never;
}[MetricName];
/** The labels that a metric's measurements carry. */
export type LabelsOf<M extends MetricName> = Readonly<Record<(typeof METRICS)[M]['labels'][number], string>>;

/** The values of a label beyond those that a metric keeps apart are counted under this one. */
export const OTHER_LABEL = 'other';

function duration<const L extends readonly string[]>(...labels: L) {
  return { kind: 'duration', unit: 'milliseconds', labels } as const;
}

function counter<const L extends readonly string[]>(unit: string, ...labels: L) {
  return { kind: 'counter', unit, labels } as const;
}

function gauge<const L extends readonly string[]>(unit: string, ...labels: L) {
  return { kind: 'gauge', unit, labels } as const;
}
