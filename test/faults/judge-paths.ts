// The path of reports: every step is one that may be taken, by somebody who may take it, once; nothing is changed while a report
// waits or is final; the file of what is final is kept as it was handed out, and no more files than the promise says.

import { replacedVersions } from '../../src/report/editions.ts';
import { deliveryOf, type Stored, type StoredDocument, type StoredLine, type StoredReport } from './judge.ts';
import type { HandedOut, Step, Trace } from './trace.ts';

/** docs/decisions/0008 */
const STEPS: ReadonlySet<string> = new Set([
  'entering waiting',
  'waiting entering',
  'waiting approved',
  'approved sent',
  'approved entering',
  'sent entering',
]);

export function judgePaths(
  { steps, handedOut, approvers, agencies }: Trace,
  stored: Stored,
): readonly string[] {
  const { audit, reports, documents } = stored;
  const ofReport = Map.groupBy(audit, ({ report }) => report);
  const files = Map.groupBy(documents, ({ report }) => report);
  return [
    ...[...ofReport.values()].flatMap((lines) => judgeHistory(lines, approvers)),
    ...audit
      .filter(({ by, agency, delivery }) => delivery !== undefined && agencies.get(`a:${by}`) !== agency)
      .map(({ by, report, version }) => `intruder: ${by} has changed ${report} at version ${version}`),
    ...steps.flatMap((step) => judgeStep(step, ofReport.get(step.report) ?? [])),
    ...reports.flatMap((report) => judgeFiles(report, files.get(report.report) ?? [])),
    ...handedOut.flatMap((file) => judgeHandedOut(file, documents)),
  ];
}

function judgeHistory(lines: readonly StoredLine[], approvers: ReadonlySet<string>): readonly string[] {
  const broken: string[] = [];
  let state = 'entering';
  for (const [version, own] of Map.groupBy(lines, (line) => line.version)) {
    const [first] = own;
    const name = `${first?.report} at version ${version}`;
    const subjects = own.map(({ subject, figure }) => `${subject} ${figure}`);
    if (new Set(subjects).size < own.length) broken.push(`history: ${name} has two lines for one change`);
    if (new Set(own.map((line) => `${deliveryOf(line)} ${line.by}`)).size > 1)
      broken.push(`history: ${name} was made by two`);
    const step = own.find(({ subject }) => subject === 'state');
    if (step && (step.before !== state || !STEPS.has(`${state} ${step.value}`)))
      broken.push(`path: ${name} went from ${state} to ${step.value}`);
    if (step?.value === 'approved' && !approvers.has(step.by))
      broken.push(`path: ${name} was approved by ${step.by}`);
    if (state !== 'entering' && own.some(({ subject }) => subject === 'figure'))
      broken.push(`path: ${name} got a figure while it was ${state}`);
    state = step?.value ?? state;
  }
  return broken;
}

function judgeStep(
  { delivery, report, to, said, person }: Step,
  lines: readonly StoredLine[],
): readonly string[] {
  const own = lines.filter((line) => deliveryOf(line) === delivery);
  const states = own.filter(({ subject }) => subject === 'state');
  const reached = lines.some(({ subject, value }) => subject === 'state' && value === to);
  return [
    ...(states.length > 1 ? [`doubled: ${delivery} moved the report ${states.length} times`] : []),
    ...(said !== undefined && !reached
      ? [`lost: ${delivery} of ${report} was told as ${to}: “${said}”`]
      : []),
    ...own.flatMap(({ by }) => (by === person ? [] : [`blamed: ${delivery} stands under ${by}`])),
  ];
}

function judgeFiles(
  { report, version, state }: StoredReport,
  documents: readonly StoredDocument[],
): readonly string[] {
  const final = state === 'approved' || state === 'sent';
  const finals = documents.map(
    (one) => ({ ...one, state: one.state === 'sent' ? 'sent' : 'approved' }) as const,
  );
  const replaced = replacedVersions(finals);
  return [
    ...(final && !documents.some((one) => one.version === version && one.kept !== undefined)
      ? [`file: ${report} is ${state} at version ${version} and has no file`]
      : []),
    ...documents.flatMap(({ version: of, kept, sha256 }) => {
      const wanted = replaced.has(of) ? undefined : sha256;
      return kept === wanted ? [] : [`file: ${report} keeps ${kept ?? 'nothing'} of version ${of}`];
    }),
  ];
}

function judgeHandedOut(
  { agency, sha256, draft }: HandedOut,
  documents: readonly StoredDocument[],
): readonly string[] {
  const known = documents.some((one) => one.agency === agency && one.sha256 === sha256);
  if (known === !draft) return [];
  return [
    draft ? `file: a draft of ${agency} is one that was kept` : `file: ${agency} got a file that is not kept`,
  ];
}
