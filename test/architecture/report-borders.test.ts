// Which reports there are and how a report is called is known in one place each, and the checker that says so can say no.

import { describe, expect, it } from 'vitest';
import * as shipped from '../../src/definitions/shipped.ts';
import { sourceFiles } from './borders.ts';
import { definitionFiles, reportBreaches } from './report-borders.ts';

const DEFINITIONS = ['src/report/ct25-ct08.ts'];
const CATALOGUE = 'only src/definitions/shipped.ts imports a definition';
const IDS = 'only src/report/report-ref.ts makes and reads ids of reports';

describe('the house', () => {
  const files = sourceFiles();

  it('has definitions, each called by its id', () => {
    expect(definitionFiles(files)).toEqual(DEFINITIONS);
    const ids = shipped.REPORT_CATALOGUE.all.map(({ id }) => `src/report/${id}.ts`);
    expect(ids.toSorted()).toEqual(DEFINITIONS);
  });

  it('knows its reports from the catalogue, and their ids from their maker', () => {
    expect(files.flatMap((one) => reportBreaches(one, DEFINITIONS))).toEqual([]);
  });

  it('gives away no definition but in the catalogue', () => {
    expect(Object.keys(shipped)).toEqual(['REPORT_CATALOGUE']);
  });
});

describe('the checker', () => {
  it.each([
    ['a definition', "import { CT25_CT08 } from '../report/ct25-ct08.ts';", CATALOGUE],
    ['its type', "import type { CT25_CT08 } from '../report/ct25-ct08.ts';", CATALOGUE],
    ['it over several lines', "import {\n  CT25_CT08,\n} from '../report/ct25-ct08.ts';", 'x.ts:3: only'],
    ['it given on', "export * from '../report/ct25-ct08.ts';", CATALOGUE],
    ['it when it is needed', "const { CT25_CT08 } = await import('../report/ct25-ct08.ts');", CATALOGUE],
    ['a type within a type', "type A = typeof import('../report/ct25-ct08.ts').CT25_CT08;", CATALOGUE],
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
    expect(reportBreaches({ path: 'src/actions/x.ts', text }, DEFINITIONS).join()).toContain(why);
  });

  it.each([
    ['what ships', 'src/definitions/shipped.ts', "import { CT25_CT08 } from '../report/ct25-ct08.ts';"],
    ['the maker of ids', 'src/report/report-ref.ts', "const [agencyId] = text.split('.');"],
    ['the program', 'src/app.ts', "import { REPORT_CATALOGUE } from './definitions/shipped.ts';"],
    [
      'whoever wants types',
      'cards/x.ts',
      "import type { ReportCatalogue } from '../src/report/catalogue.ts';",
    ],
    ['another catalogue', 'dialogs/x.ts', "import { phrasesFor } from '../src/phrases/catalogue.ts';"],
    ['a comment', 'src/store/x.ts', "/** Like `skhdt.ct25-ct08.2024-02`. */\n// from './ct25-ct08.ts'"],
    ['a file name', 'src/document/x.ts', `const name = \`\${code}.\${ending}\`;`],
  ])('lets %s', (_, path, text) => {
    expect(reportBreaches({ path, text }, DEFINITIONS)).toEqual([]);
  });

  it('knows a definition by what it says', () => {
    const files = [
      { path: 'src/report/a.ts', text: 'export const A: ReportDefinition = {\n};' },
      { path: 'src/report/b.ts', text: 'export const B = {} as const satisfies ReportDefinition;' },
      { path: 'src/report/c.ts', text: 'export function c(a: ReportDefinition): ReportDefinition {' },
    ];
    expect(definitionFiles(files)).toEqual(['src/report/a.ts', 'src/report/b.ts']);
  });
});
