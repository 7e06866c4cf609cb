// Holds what is stored against what was said and answered. It knows nothing of how the bot works: only what it promises.

import type { Attempt, Trace } from './trace.ts';

export interface StoredLine {
  readonly agency: string;
  readonly month: string;
  readonly version: number;
  readonly figure: string;
  readonly value: string | undefined;
  readonly delivery: string | undefined;
  readonly by: string;
}

export interface StoredReport {
  readonly agency: string;
  readonly month: string;
  readonly version: number;
  readonly figures: ReadonlyMap<string, string>;
}

export interface Stored {
  readonly audit: readonly StoredLine[];
  readonly reports: readonly StoredReport[];
}

/** Every promise that was broken, in a sentence; none when all was kept. */
export function judge(trace: Trace, { audit, reports }: Stored): readonly string[] {
  const byDelivery = Map.groupBy(audit, ({ delivery }) => delivery ?? '');
  return [
    ...trace.attempts.flatMap((attempt) => judgeAttempt(attempt, byDelivery.get(attempt.delivery) ?? [])),
    ...unasked(trace, audit),
    ...reports.flatMap((report) => judgeReport(report, audit)),
    ...toOthers(trace),
    ...trace.secrets.filter((secret) => trace.printed.includes(secret)).map((one) => `printed: ${one}`),
  ];
}

function judgeAttempt(attempt: Attempt, lines: readonly StoredLine[]): readonly string[] {
  const name = `${attempt.delivery} (${attempt.figure} = ${attempt.value})`;
  const own = lines.filter(({ figure }) => figure === attempt.figure);
  const [line] = own;
  return [
    ...(attempt.echoed && own.length === 0 ? [`lost: ${name} was acknowledged`] : []),
    ...(attempt.denied && own.length > 0 ? [`denied: ${name} was recorded all the same`] : []),
    ...(attempt.passedOver && own.length > 0 ? [`silent: ${name} was recorded without a word`] : []),
    ...(own.length > 1 ? [`doubled: ${name} was recorded ${own.length} times`] : []),
    ...(line && line.value !== attempt.value ? [`changed: ${name} was recorded as ${line.value}`] : []),
    ...(line && line.by !== attempt.officer ? [`blamed: ${name} stands under ${line.by}`] : []),
    ...(line && (line.agency !== attempt.agency || !attempt.months.includes(line.month))
      ? [`misplaced: ${name} stands in ${line.agency} ${line.month}, not ${attempt.months.join(' or ')}`]
      : []),
  ];
}

/** A change that nobody asked for. What a month takes over from the one before has no delivery of an attempt. */
function unasked({ attempts }: Trace, audit: readonly StoredLine[]): readonly string[] {
  const known = new Map(attempts.map((one) => [one.delivery, one]));
  return audit.flatMap(({ delivery, figure, value }) => {
    const attempt = delivery === undefined ? undefined : known.get(delivery);
    if (!attempt || attempt.figure === figure) return [];
    return [`unasked: ${delivery} also recorded ${figure} = ${value}`];
  });
}

/** The figures are what the history leads to, and the version is its last. */
function judgeReport(
  { agency, month, version, figures }: StoredReport,
  audit: readonly StoredLine[],
): readonly string[] {
  const own = audit.filter((line) => line.agency === agency && line.month === month);
  const last = new Map(own.map((line) => [line.figure, line.value]));
  const newest = Math.max(0, ...own.map((line) => line.version));
  const name = `${agency} ${month}`;
  return [
    ...[...figures].flatMap(([figure, value]) =>
      last.get(figure) === value
        ? []
        : [`split: ${name} has ${figure} = ${value}, its history ${last.get(figure)}`],
    ),
    ...[...last].flatMap(([figure, value]) =>
      value === undefined || figures.has(figure) ? [] : [`split: ${name} has lost ${figure} = ${value}`],
    ),
    ...(newest > version ? [`split: ${name} is at version ${version}, its history at ${newest}`] : []),
  ];
}

/** What one agency recorded is read in no conversation of another. Values are made so that no two agencies share one. */
function toOthers({ attempts, agencies, told }: Trace): readonly string[] {
  const ownerOf = new Map(attempts.map(({ label, value, agency }) => [`${label}: ${value}`, agency]));
  return told.flatMap(({ conversation, lines }) =>
    lines.flatMap((line) => {
      const owner = ownerOf.get(/^[^:]+: \d+/u.exec(line.replaceAll('.', ''))?.[0] ?? '');
      return owner === undefined || owner === agencies.get(conversation)
        ? []
        : [`told to others: ${conversation} reads “${line}” of ${owner}`];
    }),
  );
}
