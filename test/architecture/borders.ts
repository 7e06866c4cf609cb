// The borders of the house as a checker: which room may import which, and what pure rooms may not touch.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** From the ground floor up. A room uses only lower floors and itself. */
const FLOORS: readonly (readonly string[])[] = [
  ['package.json'],
  [
    'src/calendar',
    'src/cache',
    'src/threads',
    'src/zip',
    'src/version.ts',
    'src/arguments.ts',
    'src/system-errors.ts',
  ],
  ['src/env-file.ts'],
  ['src/language'],
  ['src/yaml'],
  ['src/report', 'src/word'],
  ['src/definitions'],
  ['src/agency'],
  ['src/intents'],
  ['src/entry'],
  ['src/spreadsheet', 'src/reminders', 'src/import'],
  ['src/document'],
  ['src/doctor', 'src/formats'],
  ['src/store'],
  ['src/settings'],
  ['src/actions'],
  ['src/phrases'],
  ['cards'],
  ['dialogs'],
  ['src/config-keys.ts', 'src/config-trouble.ts'],
  ['src/config.ts'],
  ['src/watch'],
  ['src/teams'],
  ['src/local'],
  ['src/housekeeping.ts'],
  ['src/app.ts'],
  ['src/operator.ts'],
  ['src/backup'],
  ['src/preview'],
  [
    'src/agencies-import.ts',
    'src/agencies-keep.ts',
    'src/agencies-rename.ts',
    'src/reports-database.ts',
    'src/reports-file.ts',
  ],
  ['src/flags.ts'],
  ['src/start-trouble.ts'],
  ['src/start.ts'],
  [
    'src/main.ts',
    'src/agencies-cli.ts',
    'src/reminders-cli.ts',
    'src/reports-cli.ts',
    'src/migrate-data.ts',
    'src/backup-cli.ts',
    'src/restore-cli.ts',
    'src/understand-cli.ts',
    'src/doctor-cli.ts',
  ],
];
/** No I/O, no clock, no random, nothing of the SDK. */
const PURE = [
  'src/language',
  'src/calendar',
  'src/report',
  'src/agency',
  'src/entry',
  'src/intents',
  'src/phrases',
  'src/reminders',
  'src/spreadsheet',
  'src/zip',
  'src/yaml',
  'src/word',
  'src/import',
  'src/doctor',
  'cards',
];
/** These see actions as types only. */
const TYPES_ONLY: readonly (readonly [room: string, of: string])[] = [
  ['src/phrases', 'src/actions'],
  ['cards', 'src/actions'],
];
/** A package, and the only places that import it. */
const KEPT: readonly (readonly [packages: RegExp, rooms: readonly string[]])[] = [
  [/^botbuilder|^botframework/u, ['src/teams/sdk/botbuilder-sdk.ts']],
  [/^@microsoft\/agents-/u, ['src/teams/sdk/agents-sdk.ts']],
  [/^docx$/u, ['src/document']],
  [/^write-excel-file/u, ['src/spreadsheet']],
  [/^fflate$/u, ['src/zip', 'src/formats']],
  [/^@e965\/xlsx$|^unpdf$|^papaparse$/u, ['src/formats']],
  [/^kysely|^node:sqlite$|^pg$|^@electric-sql\//u, ['src/store']],
  [/^dayjs/u, ['src/calendar']],
  [/^htmlparser2$/u, ['src/teams', 'src/formats']],
  [/^prom-client$|^@opentelemetry\//u, ['src/watch']],
  [/^lru-cache$/u, ['src/cache']],
  [/^jose$/u, ['src/teams']],
  [/^express/u, ['src/teams']],
];
const IMPURE: readonly (readonly [words: RegExp, why: string])[] = [
  [/\bDate\.now\(|\bnew Date\(\)/u, 'asks for the time; time is a parameter'],
  [/\bMath\.random\(/u, 'is not repeatable'],
];
/** What is started from a shell, and so may look at its environment. */
const PROGRAMS = [
  'src/main.ts',
  'src/agencies-cli.ts',
  'src/reminders-cli.ts',
  'src/reports-cli.ts',
  'src/doctor-cli.ts',
  'src/backup-cli.ts',
  'src/restore-cli.ts',
];
const LONGEST_FILE = 400;

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  /** Loaded when it is first needed, not with the file. */
  readonly later: boolean;
  readonly line: number;
}

/** Every source file of the house. */
export function sourceFiles(): readonly SourceFile[] {
  return ['src', 'cards', 'dialogs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
  );
}

/** What a file breaks, each with its line and the rule. */
export function breaches({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  const found: string[] = [];
  const code = text.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gmu, '');
  if (room === undefined) return [`${path}: stands in no room of the house`];
  for (const { from, typeOnly, line } of importsOf(text)) {
    const at = `${path}:${line}`;
    const target = from.startsWith('.') ? normalize(join(dirname(path), from)) : undefined;
    if (target === undefined) found.push(...packageBreaches(at, path, room, from));
    else found.push(...roomBreaches(at, room, target, typeOnly));
  }
  if (PURE.includes(room)) {
    for (const [words, why] of IMPURE) if (words.test(code)) found.push(`${path}: ${words.source} ${why}`);
  }
  if (/\bprocess\.env\b/u.test(code) && !PROGRAMS.includes(room)) {
    found.push(`${path}: only src/main.ts reads process.env`);
  }
  const lines = text.split('\n').length;
  if (lines > LONGEST_FILE) found.push(`${path}: ${lines} lines`);
  return found;
}

function packageBreaches(at: string, path: string, room: string, name: string): readonly string[] {
  const kept = KEPT.find(([packages]) => packages.test(name));
  if (kept && !kept[1].includes(room) && !kept[1].includes(path))
    return [`${at}: ${name} is imported in ${kept[1].join(', ')} only`];
  if (PURE.includes(room) && name.startsWith('node:'))
    return [`${at}: ${room} is pure and may not import ${name}`];
  return [];
}

function roomBreaches(at: string, room: string, target: string, typeOnly: boolean): readonly string[] {
  const other = roomOf(target);
  if (other === undefined) return [`${at}: ${target} is outside the house`];
  if (other === room) return [];
  if (floorOf(other) >= floorOf(room)) return [`${at}: ${room} may not import ${other}`];
  const needsType = TYPES_ONLY.some(([from, of]) => from === room && of === other);
  return needsType && !typeOnly ? [`${at}: ${room} takes types only from ${other}`] : [];
}

function roomOf(path: string): string | undefined {
  return FLOORS.flat().find((room) => path === room || path.startsWith(`${room}/`));
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.includes(room));
}

export function importsOf(text: string): readonly Import[] {
  return [
    ...text.matchAll(
      /^(?:import|export)\s+(?<type>type\s)?[^'"`;]*?from\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|\bawait import\('(?<later>[^']+)'\)/gmu,
    ),
  ].map((match) => ({
    from: match.groups?.from ?? match.groups?.bare ?? match.groups?.later ?? '',
    later: match.groups?.later !== undefined,
    typeOnly: match.groups?.type !== undefined,
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** Circles of files that import one another, also where only types are taken; each as the path around it. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => normalize(join(dirname(path), from))),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
}
