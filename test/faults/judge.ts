// Holds what is stored against what was said and answered. It knows nothing of how the bot works: only what it promises.

import { judgeCards } from './judge-cards.ts';
import { judgePaths } from './judge-paths.ts';
import type { Attempt, Trace } from './trace.ts';

/** A line of the history, in the order of the report's versions. */
export interface StoredLine {
  readonly report: string;
  readonly agency: string;
  readonly month: string;
  readonly version: number;
  /** `figure`, `state`, `number` and others. */
  readonly subject: string;
  /** Of a figure its id. */
  readonly figure: string;
  readonly before: string | undefined;
  readonly value: string | undefined;
  readonly how: string;
  readonly delivery: string | undefined;
  readonly by: string;
}

export interface StoredReport {
  readonly report: string;
  readonly agency: string;
  readonly month: string;
  readonly version: number;
  readonly state: string;
  readonly figures: ReadonlyMap<string, string>;
}

export interface StoredDocument {
  readonly report: string;
  readonly agency: string;
  readonly version: number;
  readonly state: string;
  readonly sha256: string;
  /** Of the bytes that are kept; undefined where they were given up. */
  readonly kept: string | undefined;
}

export interface Stored {
  readonly audit: readonly StoredLine[];
  readonly reports: readonly StoredReport[];
  readonly documents: readonly StoredDocument[];
}

/** What a delivery is called in the trace: of a press the bot's own key goes on after that. */
export const deliveryOf = (line: StoredLine): string => (line.delivery ?? '').split('|', 2).join('|');

/** Every promise that was broken, in a sentence; none when all was kept. */
export function judge(trace: Trace, stored: Stored): readonly string[] {
  const figures = stored.audit.filter(({ subject }) => subject === 'figure');
  const byDelivery = Map.groupBy(figures, deliveryOf);
  const ofReport = Map.groupBy(figures, ({ report }) => report);
  return [
    ...trace.attempts.flatMap((attempt) => judgeAttempt(attempt, byDelivery.get(attempt.delivery) ?? [])),
    ...unasked(trace, figures),
    ...stored.reports
      .flatMap((one) => ({ ...one, lines: ofReport.get(one.report) ?? [] }))
      .flatMap(judgeReport),
    ...judgeCards(trace, stored),
    ...judgePaths(trace, stored),
    ...toOthers(trace),
    ...printed(trace),
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
    ...(attempt.foreign && own.length > 0 ? [`foreign: ${name} is of another agency's paper`] : []),
    ...(own.length > 1 ? [`doubled: ${name} was recorded ${own.length} times`] : []),
    ...(line && line.value !== attempt.value ? [`changed: ${name} was recorded as ${line.value}`] : []),
    ...(line && line.by !== attempt.officer ? [`blamed: ${name} stands under ${line.by}`] : []),
    ...(line && (line.agency !== attempt.agency || !attempt.months.includes(line.month))
      ? [
          `misplaced: ${name} stands in ${line.agency} ${line.month}, not ${attempt.months.join(' or ')} as opened by ${attempt.opened}`,
        ]
      : []),
  ];
}

/** A change that nobody asked for. What a month takes over from the one before, or follows, has no delivery of an attempt. */
function unasked({ attempts, giveNothing }: Trace, audit: readonly StoredLine[]): readonly string[] {
  const known = Map.groupBy(attempts, ({ delivery }) => delivery);
  return audit.flatMap((line) => {
    const { figure, value } = line;
    const delivery = deliveryOf(line);
    const given = known.get(delivery);
    const asked = given ? given.some((one) => one.figure === figure) : !giveNothing.has(delivery);
    return asked ? [] : [`unasked: ${delivery} also recorded ${figure} = ${value}`];
  });
}

/** The figures are what the history leads to, and the version is its last. */
function judgeReport({
  agency,
  month,
  version,
  figures,
  lines,
}: StoredReport & { readonly lines: readonly StoredLine[] }): readonly string[] {
  const last = new Map(lines.map((line) => [line.figure, line.value]));
  const newest = Math.max(0, ...lines.map((line) => line.version));
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

/** What one agency recorded, and what it is called, is read in no conversation of another. */
function toOthers({ attempts, agencies, names, told }: Trace): readonly string[] {
  const ownerOf = new Map(attempts.map(({ value, agency }) => [value, agency]));
  return told.flatMap(({ conversation, lines }) => {
    // Nobody's, where a stranger made it up.
    const own = agencies.get(conversation);
    return lines.flatMap((line) => {
      const values = line.match(/(?<![\d.,/])\d{3}\.?\d{3}(?![\d.,/])/gu) ?? [];
      const owners = values.map((value) => ownerOf.get(value.replace('.', '')));
      // What somebody has sent themselves may be told them.
      const sent = line.startsWith('Tệp “');
      const named = [...names].filter(([agency, name]) => !sent && agency !== own && line.includes(name));
      return named.length > 0 || owners.some((owner) => owner !== undefined && owner !== own)
        ? [`told to others: ${conversation} reads “${line}”`]
        : [];
    });
  });
}

/** Neither names nor figures are logged. Ids are no figures: digits among letters. */
function printed({ attempts, printed: text, secrets }: Trace): readonly string[] {
  const values = new Set(attempts.flatMap(({ value }) => [value]));
  const figures = (
    text.replace(/"pid":\d+/gu, '').match(/(?<![\w.-])\d{3}\.?\d{3}(?![\w.-])/gu) ?? []
  ).filter((one) => values.has(one.replace('.', '')));
  return [...secrets.filter((secret) => text.includes(secret)), ...figures].map((one) => `printed: ${one}`);
}
