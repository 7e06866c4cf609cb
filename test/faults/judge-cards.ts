// What cards show: each review and status says its version, and must be what the history made of the report by then; and whoever
// asks is shown nothing that is older than what was acknowledged before they asked.

import { deliveryOf, type Stored, type StoredLine } from './judge.ts';
import type { Attempt, Look, Told, Trace } from './trace.ts';

const TITLE = /^(?:Rà soát|Tình hình) báo cáo tháng (?<month>\d\d)\/(?<year>\d{4})$/u;
const VERSION = /· phiên bản (?<version>\d+)$/u;
const ROW = /^(?<label>[^|]+) \| (?<value>\d[\d.]*|chưa có)(?: \||$)/u;
const SERIES = /^(?<label>.+), \d\d\/\d{4} – \d\d\/\d{4}$/u;
const MONTH_ROW = /^(?<month>\d\d)\/(?<year>\d{4}) \| (?<value>\d[\d.]*|chưa có.*)$/u;
const STATES: Readonly<Record<string, string>> = {
  'Đang nhập': 'entering',
  'Chờ duyệt': 'waiting',
  'Đã duyệt': 'approved',
  'Đã gửi': 'sent',
};

interface Shown {
  readonly month: string;
  readonly version: number;
  readonly state: string | undefined;
  /** By the bot's names of figures; undefined where it says that there is none. */
  readonly figures: ReadonlyMap<string, string | undefined>;
}

export function judgeCards(trace: Trace, { audit }: Stored): readonly string[] {
  const ofMonth = Map.groupBy(audit, ({ agency, month }) => `${agency} ${month}`);
  const labels = new Map(trace.attempts.map(({ label, figure }) => [label, figure]));
  const linesOf = (agency: string, month: string) => ofMonth.get(`${agency} ${month}`) ?? [];
  const acknowledged = Map.groupBy(
    trace.attempts.filter(({ echoed }) => echoed),
    ({ agency }) => agency,
  );
  const recorded = new Map(audit.map((line) => [`${deliveryOf(line)} ${line.figure}`, line]));
  return [
    ...trace.told.flatMap((told) => exact(told)),
    ...trace.looks.flatMap((look) => stale(look, acknowledged.get(look.agency) ?? [])),
  ];

  function exact({ conversation, lines }: Told): readonly string[] {
    const shown = shownIn(lines);
    const agency = trace.agencies.get(conversation);
    if (!shown || agency === undefined) return [];
    const until = linesOf(agency, shown.month).filter(({ version }) => version <= shown.version);
    const state = until.findLast(({ subject }) => subject === 'state')?.value ?? 'entering';
    const name = `${conversation} was shown ${shown.month} at version ${shown.version}`;
    return [
      ...(shown.state === undefined || shown.state === state
        ? []
        : [`shown: ${name} as ${shown.state}; it was ${state}`]),
      ...[...shown.figures].flatMap(([label, value]) => {
        const figure = labels.get(label);
        if (figure === undefined) return [];
        const was = lastOf(until, figure)?.value;
        return value === was ? [] : [`shown: ${name} with ${figure} = ${value}; it was ${was}`];
      }),
    ];
  }

  /** Each of these had been told to somebody before it was asked for. */
  function stale({ agency, askedAt, lines }: Look, own: readonly Attempt[]): readonly string[] {
    const before = own
      .filter(({ heardAt }) => heardAt < askedAt)
      .flatMap(({ delivery, figure }) => recorded.get(`${delivery} ${figure}`) ?? []);
    const shown = shownIn(lines);
    const newest = before.filter(({ month }) => month === shown?.month).map(({ version }) => version);
    return [
      ...(shown && newest.some((version) => version > shown.version)
        ? [
            `stale: ${agency} ${shown.month} at version ${shown.version}, after ${Math.max(...newest)} was told`,
          ]
        : []),
      ...staleSeries(agency, lines, before),
    ];
  }

  function staleSeries(agency: string, lines: readonly string[], before: readonly StoredLine[]) {
    const figure = lines.map((line) => labels.get(SERIES.exec(line)?.groups?.label ?? '')).find((one) => one);
    if (figure === undefined) return [];
    return lines.flatMap((line) => {
      const { year, month, value = '' } = MONTH_ROW.exec(line)?.groups ?? {};
      const of = linesOf(agency, `${year}-${month}`).filter((one) => one.figure === figure);
      const told = before.findLast((one) => one.figure === figure && one.month === `${year}-${month}`);
      if (month === undefined || (of.length === 0 && !told)) return [];
      const now = plain(value);
      const was = now === undefined ? undefined : of.find((one) => one.value === now);
      if (now !== undefined && !was)
        return [`invented: ${agency} was shown ${figure} = ${now} of ${month}/${year}`];
      const at = was?.version ?? 0;
      return told && told.version > at
        ? [`stale: ${agency} was shown ${figure} = ${now} of ${month}/${year}, after ${told.value} was told`]
        : [];
    });
  }
}

/** A review or a status, alone in its message. */
function shownIn(lines: readonly string[]): Shown | undefined {
  const title = lines.map((line) => TITLE.exec(line)?.groups).filter((one) => one !== undefined);
  const versions = lines.flatMap((line) => VERSION.exec(line)?.groups?.version ?? []);
  const [of, ...others] = title;
  if (!of || others.length > 0 || versions.length !== 1) return undefined;
  const rows = lines.map((line) => ROW.exec(line)?.groups).filter((one) => one !== undefined);
  return {
    month: `${of.year}-${of.month}`,
    version: Number(versions[0]),
    state: lines.map((line) => STATES[line.split(' · ', 1)[0] ?? '']).find((one) => one !== undefined),
    figures: new Map(rows.map(({ label = '', value = '' }) => [label, plain(value)])),
  };
}

const plain = (value: string) => (value.startsWith('chưa có') ? undefined : value.replaceAll('.', ''));

const lastOf = (lines: readonly StoredLine[], figure: string) =>
  lines.findLast((line) => line.subject === 'figure' && line.figure === figure);
