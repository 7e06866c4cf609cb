// A report's form as it is a version later: one figure more, asked first, and one less.

import { catalogueOf } from '../../src/report/catalogue.ts';
import { figuresOfCheck } from '../../src/report/checks.ts';
import type { DefinitionChange, Figure, OutlineNode, ReportDefinition } from '../../src/report/definition.ts';
import { CT25_CT08, DOSSIER } from './reports.ts';

export const GONE = 'onlineReturned';
const APPEALS: Figure = {
  kind: 'count',
  id: 'appeals',
  section: 'settlement',
  label: 'Số hồ sơ khiếu nại',
  short: 'Khiếu nại',
  english: 'Appeals',
  aliases: [],
  unit: DOSSIER,
  obtained: { how: 'asked' },
};
export const CHANGE: DefinitionChange = {
  version: CT25_CT08.version + 1,
  vi: 'Thêm số hồ sơ khiếu nại; không hỏi số hồ sơ trả kết quả trực tuyến nữa.',
  en: 'Asks for appeals; does not ask for dossiers returned online any more.',
};

export const NEXT: ReportDefinition = {
  ...CT25_CT08,
  version: CHANGE.version,
  figures: [APPEALS, ...CT25_CT08.figures.filter(({ id }) => id !== GONE)],
  rates: CT25_CT08.rates.filter(({ of }) => of !== GONE),
  checks: CT25_CT08.checks.filter((check) => !figuresOfCheck(check).includes(GONE)),
  columns: (CT25_CT08.columns ?? []).filter(({ figure }) => figure !== GONE),
  outline: { ...CT25_CT08.outline, body: CT25_CT08.outline.body.flatMap(reworded) },
  changes: [...CT25_CT08.changes, CHANGE],
};

/** A copy of the program that knows both. */
export const BOTH_VERSIONS = catalogueOf(CT25_CT08, NEXT);

function reworded(node: OutlineNode, at: number): readonly OutlineNode[] {
  if (node.kind === 'line' && node.text.includes(`{${GONE}}`)) return [];
  if (at !== 1) return [node];
  return [{ kind: 'line', text: 'Số hồ sơ khiếu nại: {appeals}.', bullet: true }, node];
}
