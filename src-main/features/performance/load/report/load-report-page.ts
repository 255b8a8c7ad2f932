import type { LoadFigures, LoadPoint, LoadReport } from '../../../../../src-preload/contract/load-tests.ts';
import { escapeHtml, lineChart } from './line-chart.ts';
import type { ReportWords } from './report-words.ts';

/**
 * A test as a page that stands by itself: no script, nothing fetched, charts as SVG, readable on light and dark.
 */
export function loadReportPage(report: LoadReport, words: ReportWords): string {
  const { kind, figures } = report;
  const title = `${words.title}: ${words.kinds[kind]}`;
  const sections = figures === null ? '' : figuresSections(report, figures, words);
  return `<!doctype html>
<html lang="${words.locale.slice(0, 2)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${facts(report, words)}
${sections}
<h2>${words.sections.sources}</h2>
<p>${escapeHtml(words.source)}</p>
</main>
</body>
</html>
`;
}

function figuresSections(report: LoadReport, figures: LoadFigures, words: ReportWords): string {
  return [
    heading(words.sections.limit, `<p>${escapeHtml(limitSentence(figures, words))}</p>`),
    heading(words.sections.actions, actionsTable(figures, words)),
    heading(words.sections.problems, problemsTable(report, words)),
    heading(words.sections.comparison, comparison(report, figures, words)),
    heading(words.sections.course, `<div class="charts">${charts(report.points, words)}</div>`),
  ].join('\n');
}

/** Where the machine gave in, in a sentence. */
export function limitSentence({ breakingPoint }: LoadFigures, words: ReportWords): string {
  if (breakingPoint === null) return words.held;
  const { second, users, target, value, limit } = breakingPoint;
  const write = (amount: number): string =>
    target === 'errors' ? `${number(amount * 100, words, 1)} %` : `${number(amount, words)} ms`;
  const values: Readonly<Record<string, string>> = {
    second: number(second, words),
    users: number(users, words),
    target: words.targets[target],
    value: write(value),
    limit: write(limit),
  };
  return words.broke.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
}

function facts(
  { startedAt, seconds, users, outcome, machine, seed, figures }: LoadReport,
  words: ReportWords,
): string {
  const { facts: names } = words;
  const rows: readonly (readonly [string, string])[] = [
    [names.begun, moment(startedAt, words)],
    [names.length, `${number(seconds, words)} ${words.seconds}`],
    [names.users, number(users, words)],
    [names.outcome, words.outcomes[outcome]],
    [
      names.machine,
      `${machine.processor} (${machine.cores}), ${number(machine.memoryMb, words)} MB, ${machine.system}`,
    ],
    [names.seed, String(seed)],
    ...(figures
      ? ([
          [names.calls, number(figures.callsPerMinute, words, 1)],
          [names.documents, number(figures.documentsPerMinute, words, 1)],
          [
            names.errors,
            `${number(figures.errors, words)} (${number(figures.errorShare * 100, words, 2)} %)`,
          ],
          [names.unfinished, number(figures.unfinished, words)],
        ] as const)
      : []),
  ];
  return `<dl>${rows.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>`;
}

function actionsTable({ actions }: LoadFigures, words: ReportWords): string {
  const { columns } = words;
  return table(
    [columns.action, columns.count, columns.errors, 'p50', 'p95', 'p99'],
    actions.map(({ action, count, errors, p50, p95, p99 }) => [
      words.actions[action],
      number(count, words),
      number(errors, words),
      ...[p50, p95, p99].map((value) => duration(value, words)),
    ]),
  );
}

function problemsTable({ problems }: LoadReport, words: ReportWords): string {
  if (problems.length === 0) return `<p>${words.noProblems}</p>`;
  const { columns } = words;
  return table(
    [columns.action, columns.cause, columns.count],
    problems.map(({ action, code, count }) => [words.actions[action], code, number(count, words)]),
  );
}

function comparison({ previous }: LoadReport, now: LoadFigures, words: ReportWords): string {
  const before = previous?.figures;
  if (!previous || !before) return `<p>${words.noPrevious}</p>`;
  const { facts: names, columns } = words;
  const p95 = (figures: LoadFigures, action: string): number | null =>
    figures.actions.find((one) => one.action === action)?.p95 ?? null;
  const rows: string[][] = [
    compared(names.calls, before.callsPerMinute, now.callsPerMinute, words, (value) =>
      number(value, words, 1),
    ),
    compared(names.documents, before.documentsPerMinute, now.documentsPerMinute, words, (value) =>
      number(value, words, 1),
    ),
    compared(names.errors, before.errors, now.errors, words, (value) => number(value, words)),
    ...now.actions.map(({ action }) =>
      compared(`${words.actions[action]}, p95`, p95(before, action), p95(now, action), words, (value) =>
        duration(value, words),
      ),
    ),
  ];
  const sentence = words.comparedWith.replace('{moment}', moment(previous.startedAt, words));
  return `<p>${escapeHtml(sentence)}</p>${table(['', columns.before, columns.now, columns.change], rows)}`;
}

function compared(
  name: string,
  before: number | null,
  now: number | null,
  words: ReportWords,
  write: (value: number | null) => string,
): string[] {
  const change =
    before === null || now === null || before === 0
      ? '–'
      : new Intl.NumberFormat(words.locale, { style: 'percent', signDisplay: 'exceptZero' }).format(
          now / before - 1,
        );
  return [name, write(before), write(now), change];
}

function charts(points: readonly LoadPoint[], words: ReportWords): string {
  const { charts: names } = words;
  const chart = (title: string, valueOf: (point: LoadPoint) => number | null): string =>
    lineChart({
      title,
      points: points.map((point) => [point.second, valueOf(point)] as const),
      write: (value) => number(value, words, 1),
    });
  return [
    chart(names.users, ({ users }) => users),
    chart(names.calls, ({ calls }) => calls),
    chart(names.callP95, ({ callP95Ms }) => callP95Ms),
    chart(names.documents, ({ documents }) => documents),
    chart(names.documentP95, ({ documentP95Ms }) => documentP95Ms && documentP95Ms / 1000),
    chart(names.waiting, ({ waiting }) => waiting),
    chart(names.cpu, ({ cpuPercent }) => cpuPercent),
    chart(names.memory, ({ memoryMb }) => memoryMb),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const names = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
  });
  return `<table><thead><tr>${names}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function heading(title: string, content: string): string {
  return `<h2>${escapeHtml(title)}</h2>\n${content}`;
}

function number(value: number | null, { locale }: ReportWords, decimals = 0): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: 'always' }).format(
    value,
  );
}

function duration(milliseconds: number | null, words: ReportWords): string {
  if (milliseconds === null) return '–';
  return milliseconds < 1000
    ? `${number(milliseconds, words)} ms`
    : `${number(milliseconds / 1000, words, 1)} s`;
}

function moment(at: number, { locale }: ReportWords): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' }).format(at);
}

const STYLE = `
:root { color-scheme: light dark; --text: #1c1d1f; --muted: #5f6368; --line: #e4e4e1; --back: #fbfbfa; --hue: #0b6e6e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ecedee; --muted: #a3a9af; --line: #33373b; --back: #16181a; --hue: #4fb3b0; }
}
body { margin: 0; background: var(--back); color: var(--text); font: 14px/1.4 system-ui, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 24px; }
h1 { font-size: 20px; } h2 { margin-top: 28px; font-size: 15px; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 12px; }
dt { color: var(--muted); font-size: 12px; } dd { margin: 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: right; }
th:first-child { text-align: left; } thead th { color: var(--muted); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 16px; }
figure { margin: 0; } figcaption { color: var(--muted); font-size: 12px; }
svg { width: 100%; height: auto; } svg text { fill: var(--muted); font-size: 10px; }
.axis { stroke: var(--line); } .line { fill: none; stroke: var(--hue); stroke-width: 1.5; } .dot { fill: var(--hue); }
`;
