// Who may know which reports there are, and how a report is called: one file alone imports definitions, whoever needs one is
// handed the catalogue, and src/report/report-ref.ts alone makes and reads the ids of reports.

import { importsOf, type SourceFile } from './borders.ts';

const SHIPPED = 'src/definitions/shipped.ts';
const REPORT_REF = 'src/report/report-ref.ts';
/** What puts the program together, reads its settings, or brings data of its own. All others are handed the catalogue. */
const TAKE_CATALOGUE = [
  'src/app.ts',
  'src/reminders-cli.ts',
  'src/understand-cli.ts',
  'src/doctor-cli.ts',
  'src/settings/',
  'src/local/',
  'src/demo/',
  'src/bench/',
  'src/trial/',
];
/** The sample says which report it owes, as any department's settings do. */
const SETTINGS_DATA = 'src/local/people.ts';
const DEFINES = /: ReportDefinition = \{|\bsatisfies ReportDefinition\b/u;
const WHY = `only ${REPORT_REF} makes and reads ids of reports`;
/** Dots between parts, and what else has such: no report's id. */
const DOTTED: readonly (readonly [shape: RegExp, others: readonly string[]])[] = [
  [/\$\{[^}]*\}\.\$\{[^}]*\}\.[$\w]/u, []],
  [/\.join\(\s*['"`]\.['"`]\s*\)/u, ['src/config.ts']],
  [/\+ ['"`]\.['"`] \+/u, []],
  [/\.(?:split|indexOf|lastIndexOf)\(\s*(?:['"`]\.['"`]|\/\\\.\/)/u, ['src/teams/download-link.ts']],
  [/\.startsWith\(`\$\{[^}]*\}\.`\)/u, []],
  [/['"`]toan-tinh\b/u, []],
];

/** The files that are a definition, by what they say. */
export function definitionFiles(files: readonly SourceFile[]): readonly string[] {
  return files.filter(({ text }) => DEFINES.test(text)).map(({ path }) => path);
}

/** What a file breaks, each with its line; `definitions` are the files of definitions, called by their ids. */
export function reportBreaches(
  { path, text }: SourceFile,
  definitions: readonly string[],
): readonly string[] {
  const lines = withoutComments(text).split('\n');
  const at = (found: RegExp, why: string): readonly string[] =>
    lines.flatMap((line, number) => (found.test(line) ? [`${path}:${number + 1}: ${why}`] : []));
  const named = definitions.filter((one) => one !== path).map((one) => one.replace(/^.*\/|\.ts$/gu, ''));
  const ids = named.join('|');
  const mayName = path === SETTINGS_DATA || path === SHIPPED || named.length === 0;
  return [
    ...(path === SHIPPED || named.length === 0
      ? []
      : at(new RegExp(`/(?:${ids})(?:\\.ts)?['"\`]`, 'u'), `only ${SHIPPED} imports a definition`)),
    ...(mayName ? [] : at(new RegExp(`['"\`.](?:${ids})['"\`.](?!ts)`, 'u'), 'names a definition by its id')),
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
    .map(({ line }) => `${path}:${line}: is handed the catalogue, and takes nothing from ${SHIPPED}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gmu, (comment) => comment.replace(/[^\n]/gu, ''));
}
