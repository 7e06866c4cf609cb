// Which reports there are and how a report is called is known in one place each, and the checker that says so can say no.

import { describe, expect, it } from 'vitest';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { sourceFiles } from './borders.ts';
import { type Named, reportBreaches } from './report-borders.ts';

/** Words that are also names of what texts speak of (src/import/texts/concepts.ts). */
const CONCEPTS = ['carriedOver'];
const NAMED: Named = {
  definitions: REPORT_CATALOGUE.all.map(({ id }) => id),
  // A word of its own: one that is written in several ways belongs to nothing else.
  figures: REPORT_CATALOGUE.all
    .flatMap(({ figures }) => figures.map(({ id }) => id))
    .filter((id) => /[A-Z]/u.test(id) && !CONCEPTS.includes(id)),
};
const DEFINITION = 'definitions are files of reports/';
const IDS = 'only src/report/report-ref.ts makes and reads ids of reports';

describe('the house', () => {
  const files = sourceFiles();

  it('has reports, and figures that only they know', () => {
    expect(NAMED.definitions).toContain('ct25-ct08');
    expect(NAMED.figures.length).toBeGreaterThan(25);
  });

  it('knows its reports from the catalogue, and their ids from their maker', () => {
    expect(files.flatMap((one) => reportBreaches(one, NAMED))).toEqual([]);
  });
});

describe('the checker', () => {
  it.each([
    ['a definition', 'export const A: ReportDefinition = {\n};', DEFINITION],
    ['one by its type', 'export const A = {} as const satisfies ReportDefinition;', DEFINITION],
    ['a figure of one', "if (figure.id === 'settledOnTime') count();", 'names a figure of one definition'],
    [
      'the catalogue itself',
      "import { REPORT_CATALOGUE } from '../definitions/shipped.ts';",
      'is handed the catalogue',
    ],
    ['a definition by its id', "catalogue.get('ct25-ct08');", 'names a definition by its id'],
    ['an id as it is written', "find('skhdt.ct25-ct08.2024-02');", 'names a definition by its id'],
    ['an id half written', `const id = \`\${agencyId}.ct25-ct08.2024-02\`;`, 'names a definition by its id'],
    ['an id put together', `const id = \`\${agency.id}.\${definition.id}.\${month}\`;`, IDS],
    ['an id with a month', `const id = \`\${agency.id}.\${definition.id}.2024-02\`;`, IDS],
    ['an id joined', "const id = [agencyId, definitionId, month].join('.');", IDS],
    ['an id added up', "const id = agencyId + '.' + definitionId;", IDS],
    ['an id split', "const [agencyId] = reportId.split('.');", IDS],
    ['an id split by a pattern', 'const [agencyId] = reportId.split(/\\./u);', IDS],
    ['an id cut at its end', "const month = id.slice(id.lastIndexOf('.') + 1);", IDS],
    ['an id cut at its beginning', "const agency = id.slice(0, id.indexOf('.'));", IDS],
    ['whose id it is', `if (about.startsWith(\`\${agencyId}.\`)) count();`, IDS],
    ['an id of the province', "const about = 'toan-tinh';", IDS],
  ])('refuses %s', (_, text, why) => {
    expect(reportBreaches({ path: 'src/actions/x.ts', text }, NAMED).join()).toContain(why);
  });

  it.each([
    ['the maker of ids', 'src/report/report-ref.ts', "const [agencyId] = text.split('.');"],
    ['the program', 'src/app.ts', "import { REPORT_CATALOGUE } from './definitions/shipped.ts';"],
    [
      'whoever wants types',
      'cards/x.ts',
      "import type { ReportCatalogue } from '../src/report/catalogue.ts';",
    ],
    ['another catalogue', 'dialogs/x.ts', "import { phrasesFor } from '../src/phrases/catalogue.ts';"],
    ['a comment', 'src/store/x.ts', "/** Like `skhdt.ct25-ct08.2024-02`. */\n// 'settledOnTime'"],
    [
      'a function of definitions',
      'src/report/x.ts',
      'export function c(a: ReportDefinition): ReportDefinition {',
    ],
    ['the sample', 'src/local/x.ts', "const figures = { settled: 1, 'settledOnTime': 2 };"],
    ['a file name', 'src/document/x.ts', `const name = \`\${code}.\${ending}\`;`],
  ])('lets %s', (_, path, text) => {
    expect(reportBreaches({ path, text }, NAMED)).toEqual([]);
  });
});
