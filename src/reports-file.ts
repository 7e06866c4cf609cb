// A file of definitions on this machine, read with everything that can be wrong with it: for the operator's commands, and for
// whoever tries a report out in the local chat.

import type { DefinitionSource } from './definitions/source.ts';
import { doubtChatWords } from './intents/chat-words.ts';
import { examineNamesMeant } from './intents/values/names-meant.ts';
import { Refused, textIn } from './operator.ts';
import type { ReportDefinition } from './report/definition.ts';
import { examineSources } from './report/definition-file/examine/sources.ts';
import { readDefinitions } from './report/definition-file/read-definitions.ts';
import { MOST } from './report/definition-file/schema.ts';
import { problemLines } from './yaml/problems.ts';

/** A character takes four bytes at most. */
const MOST_BYTES = MOST.characters * 4;

/**
 * What the file gives. What may be wrong with it is said; with what is wrong Refused is thrown, a line each.
 * @param known the reports beside which it will stand
 */
export function readReportFile(
  file: string,
  known: readonly ReportDefinition[],
  say: (line: string) => void,
): DefinitionSource {
  const source = textIn(file, MOST_BYTES);
  const read = readDefinitions(source, [examineNamesMeant, examineSources(known)], [doubtChatWords]);
  if (read.kind === 'definitions') {
    for (const line of problemLines(read.doubts)) say(`${file}: warning: ${line}`);
    return { source, definitions: read.definitions };
  }
  const lines = problemLines(read.problems).map((line) => `${file}: ${line}`);
  throw new Refused([...lines, `${lines.length} problem(s).`].join('\n'));
}
