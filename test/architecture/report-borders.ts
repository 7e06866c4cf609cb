// Who may know which reports there are, and how a report is called: definitions are files of reports/ and no code, whoever
// needs one is handed the catalogue, and src/report/report-ref.ts alone makes and reads the ids of reports.

import { importsOf, type SourceFile } from './borders.ts';

const REPORT_REF = 'src/report/report-ref.ts';
/** What puts the program together, reads its settings, or brings data of its own. All others are handed the catalogue. */
const TAKE_CATALOGUE = [
  'src/app.ts',
  'src/reminders-cli.ts',
  'src/reports-database.ts',
  'src/understand-cli.ts',
  'src/doctor-cli.ts',
  'src/settings/',
  'src/local/',
  'test/demo/',
  'bench/',
  'test/simulation/',
];
/** The sample says which report it owes, as any department's settings do. */
const SETTINGS_DATA = 'src/local/people.ts';
/** What makes figures up. */
const SAMPLE_DATA = ['src/local/', 'test/demo/', 'bench/', 'test/simulation/'];
const DEFINES = /: ReportDefinition = \{|\bsatisfies ReportDefinition\b/u;
const WHY = `only ${REPORT_REF} makes and reads ids of reports`;
/** Dots between parts, and what else has such: no report's id. */
const DOTTED: readonly (readonly [shape: RegExp, others: readonly string[]])[] = [
  [/\$\{[^}]*\}\.\$\{[^}]*\}\.[$\w]/u, []],
  [/\.join\(\s*['"`]\.['"`]\s*\)/u, ['src/config.ts']],
  [/\+ ['"`]\.['"`] \+/u, []],
  [/\.(?:split|indexOf|lastIndexOf)\(\s*(?:['"`]\.['"`]|\/\\\.\/)/u, ['src/teams/files/download-link.ts']],
  [/\.startsWith\(`\$\{[^}]*\}\.`\)/u, []],
  [/['"`]toan-tinh\b/u, []],
];

/** What reports there are, by their ids and by those of their figures. */
export interface Named {
  readonly definitions: readonly string[];
  readonly figures: readonly string[];
}

/** What a file breaks, each with its line. */
export function reportBreaches(
  { path, text }: SourceFile,
  { definitions, figures }: Named,
): readonly string[] {
  const lines = withoutComments(text).split('\n');
  const at = (found: RegExp, why: string): readonly string[] =>
    lines.flatMap((line, number) => (found.test(line) ? [`${path}:${number + 1}: ${why}`] : []));
  const quoted = (ids: readonly string[]) => new RegExp(`['"\`.](?:${ids.join('|')})['"\`.]`, 'u');
  return [
    ...at(DEFINES, 'is a definition; definitions are files of reports/'),
    ...(path === SETTINGS_DATA ? [] : at(quoted(definitions), 'names a definition by its id')),
    ...(SAMPLE_DATA.some((place) => path.startsWith(place))
      ? []
      : at(quoted(figures), 'names a figure of one definition')),
    ...takesCatalogue(path, text),
    ...(path === REPORT_REF
      ? []
      : DOTTED.filter(([, others]) => !others.includes(path)).flatMap(([shape]) => at(shape, WHY))),
  ];
}

/** Types are everybody's. */
function takesCatalogue(path: string, text: string): readonly string[] {
  if (TAKE_CATALOGUE.some((place) => path.startsWith(place))) return [];
  return importsOf(text)
    .filter(({ from, typeOnly }) => /(?:^|\/)definitions\/shipped\.ts$/u.test(from) && !typeOnly)
    .map(({ line }) => `${path}:${line}: is handed the catalogue`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gmu, (comment) => comment.replace(/[^\n]/gu, ''));
}
