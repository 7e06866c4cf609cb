// Parses the text of a definition file into its definitions, or into all of its problems at once.

import type { Problem } from '../../yaml/problems.ts';
import type { Slip } from '../../yaml/slips.ts';
import { type Fault, openYaml, type Problems, problems, whole } from '../../yaml/yaml-file.ts';
import type { ReportDefinition } from '../definition.ts';
import { checksOf, definitionOf, type Head } from './compile.ts';
import { type Examined, type Examiner, examineDefinition } from './examine.ts';
import { readBody } from './outline-lines.ts';
import { RULE_FORMS } from './rule-lines.ts';
import {
  type CheckEntry,
  type DefinitionFile,
  EXAMPLES,
  FIELDS,
  type FileHead,
  fileSchema,
  MOST,
} from './schema.ts';
import { signWords } from './signs.ts';

export type ReadDefinitions =
  | {
      readonly kind: 'definitions';
      readonly definitions: readonly ReportDefinition[];
      /** Warnings: may be intended. */
      readonly doubts: readonly Problem[];
    }
  | Problems;

/** `more` are additional examiners for faults, `doubting` for warnings. */
export function readDefinitions(
  text: string,
  more: readonly Examiner[] = [],
  doubting: readonly Examiner[] = [],
): ReadDefinitions {
  return read(text, (file, definitions, slips) => {
    const { faults, doubts } = examineDefinition(file, definitions, more, doubting);
    return {
      faults: [...slips.filter(({ sure }) => sure), ...faults],
      doubts: [...slips.filter(({ sure }) => !sure), ...doubts],
    };
  });
}

/** Cache: few texts are imported and the shipped files are the stored ones, so each is parsed once per process. */
const takenIn = new Map<string, ReadDefinitions>();

/**
 * Parses a file that was imported earlier. Semantic checks introduced since then do not make it unreadable. The
 * same text returns the same definition objects.
 */
export function readTakenIn(text: string): ReadDefinitions {
  const known = takenIn.get(text) ?? read(text, () => ({ faults: [], doubts: [] }));
  takenIn.set(text, known);
  return known;
}

function read(
  text: string,
  examine: (
    file: DefinitionFile,
    definitions: readonly ReportDefinition[],
    slips: readonly Slip[],
  ) => Examined,
): ReadDefinitions {
  if (text.length > MOST.characters)
    return problems(whole(`the file has more than ${MOST.characters} characters`));
  const opened = openYaml(text);
  if (opened.kind === 'problems') return opened;
  const { file } = opened;
  const content = file.as(fileSchema, FIELDS, EXAMPLES);
  if (content.kind === 'problems') return content;
  const heads = headsOf(content.value);
  const incomplete = heads.flatMap(({ faults }) => faults);
  if (incomplete.length > 0) return problems(...incomplete.map(file.problem));
  const definitions = heads.map(({ head }) => definitionOf(content.value, head as Head));
  const unread = unreadLines(content.value, definitions);
  // An unreadable line would cause follow-up faults elsewhere.
  if (unread.length > 0) return problems(...unread.map(file.problem));
  const { faults, doubts } = examine(content.value, definitions, file.slips());
  if (faults.length > 0) return problems(...faults.map(file.problem));
  return { kind: 'definitions', definitions, doubts: doubts.map(file.problem) };
}

/** Fields every definition needs, in itself or above the list of periods. */
const NEEDED = ['id', 'version', 'code', 'name', 'short', 'since', 'every', 'period', 'deadline'] as const;

function headsOf(
  file: DefinitionFile,
): readonly { readonly head: FileHead; readonly faults: readonly Fault[] }[] {
  const { periods = [{}] } = file;
  return periods.map((own, at) => {
    const path = file.periods ? ['periods', at] : [];
    const head = { ...file, ...own };
    const faults = NEEDED.flatMap((field) =>
      head[field] === undefined ? [{ path: [...path, field], words: 'is missing' }] : [],
    );
    return { head: { ...head, aliases: head.aliases ?? [], changes: head.changes ?? [] }, faults };
  });
}

/** Lines of checks and of the form that do not match their grammar. */
function unreadLines(file: DefinitionFile, [first]: readonly ReportDefinition[]): readonly Fault[] {
  const figures = first?.figures ?? [];
  const ofChecks = (entries: readonly CheckEntry[], path: Fault['path']) =>
    entries.flatMap((entry, at): readonly Fault[] => {
      const { checks, unread } = checksOf(entry, figures);
      const faults = unread.map((line) => ({
        path: [...path, at, entry.kind],
        words: `must be written ${RULE_FORMS[entry.kind].form}, and not “${entry.lines[line]}”${signWords(entry.lines[line] ?? '')}`,
      }));
      if (entry.code === undefined || checks.length < 2) return faults;
      return [...faults, { path: [...path, at, 'code'], words: 'names several checks; write one an entry' }];
    });
  return [
    ...ofChecks(file.checks, ['checks']),
    ...file.bases.flatMap(({ options }, i) =>
      options.flatMap(({ checks }, j) => ofChecks(checks, ['bases', i, 'options', j, 'checks'])),
    ),
    ...readBody(file.outline.body, figures).faults.map(({ row, words }) => ({
      path: ['outline', 'body'],
      row,
      words,
    })),
  ];
}
