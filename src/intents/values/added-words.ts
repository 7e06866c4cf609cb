// "Thêm kiến nghị: nâng cấp iGate": text that is appended to a text figure instead of replacing it.

import { anyOf } from '../../language/spelling.ts';
import type { ReportDefinition, TextFigure } from '../../report/definition.ts';
import type { MatchContext } from './match-context.ts';
import { isNothing, type ValueReading } from './value-reading.ts';

const COURTESY = anyOf('dạ', 'em', 'em ơi', 'nhờ em', 'em cho', 'cho chị', 'cho anh', 'please');
const ADD = anyOf('thêm', 'ghi thêm', 'viết thêm', 'bổ sung', 'bổ sung thêm', 'add', 'also add');
const MORE = anyOf(
  'một',
  'cái',
  'ý',
  'nội dung',
  'vào',
  'phần',
  'mục',
  'cho',
  'giùm',
  'giúp',
  'chị',
  'anh',
  'to',
  'the',
);
const ALSO = anyOf('thêm', 'nữa', 'nữa là', 'như sau', 'là', 'rằng');
/** Asks whether to add, or refers to something that is not there: no text for the report. */
const NO_WORDS = new RegExp(
  `\\?\\s*$|(?:^|\\s)${anyOf('gì', 'sao', 'thế nào', 'ở đâu', 'được không', 'không em')}[\\s.!]*$|^${anyOf('này', 'đó', 'nữa', 'được', 'thì')}(?:\\s|$)`,
  'iu',
);
/** Minimum number of words of a sentence when there is no colon. */
const FEWEST_WORDS = 3;

interface Added {
  readonly figure: TextFigure;
  readonly words: string;
}

/** Whether the message adds to a text figure rather than replacing it. */
export function addsWords(
  written: string,
  definition: ReportDefinition,
  asking: MatchContext['asking'],
): boolean {
  return addedIn(written, { definition, ...(asking && { asking }) }) !== undefined;
}

/** The resulting text, the existing part first. */
export function readAddedWords(
  written: string,
  context: Pick<MatchContext, 'definition' | 'asking' | 'known'>,
): ValueReading | undefined {
  const added = addedIn(written, context);
  if (!added) return undefined;
  const { figure, words } = added;
  if (words === '') return { kind: 'ask', figure: figure.id };
  const before = context.known?.get(figure.id);
  const stood = typeof before === 'string' && before !== figure.otherwise ? [before] : [];
  const more = isNothing(words) || stood.some((one) => saysAlready(one, words)) ? [] : [words];
  const text = stood.length + more.length > 0 ? [...stood, ...more].join('\n') : figure.otherwise;
  return {
    kind: 'answers',
    answers: [{ figure: figure.id, words, reading: { kind: 'text', text } }],
    how: 'typed',
    named: true,
    certain: true,
  };
}

/** Repeated text is not added again. */
const saysAlready = (before: string, words: string) => before.split('\n').includes(words);

function addedIn(
  written: string,
  { definition, asking }: Pick<MatchContext, 'definition' | 'asking'>,
): Added | undefined {
  for (const { figure, named, unnamed } of headsOf(definition)) {
    const head = named.exec(written) ?? (asking?.id === figure.id ? unnamed.exec(written) : null);
    if (!head) continue;
    const rest = written.slice(head[0].length);
    // Part of a longer word: "bổ sung kiến nghịch".
    if (/^[\p{L}\d]/u.test(rest)) continue;
    const words = rest.replace(/^[\s:,–-]+/u, '').trim();
    const colon = /^\s*:/u.test(rest);
    if (!colon && words !== '' && (NO_WORDS.test(words) || words.split(/\s+/u).length < FEWEST_WORDS))
      continue;
    return { figure, words };
  }
  return undefined;
}

interface Heads {
  readonly figure: TextFigure;
  readonly named: RegExp;
  /** Without the figure's name, while that figure is asked. */
  readonly unnamed: RegExp;
}

const heads = new WeakMap<ReportDefinition, readonly Heads[]>();

function headsOf(definition: ReportDefinition): readonly Heads[] {
  const known = heads.get(definition);
  if (known) return known;
  const begin = `^(?:${COURTESY}[\\s,]+)*`;
  const made = definition.figures.flatMap((figure): readonly Heads[] => {
    if (figure.kind !== 'text') return [];
    const name = anyOf(figure.label, figure.short, figure.english, ...figure.aliases);
    const adds = `${ADD}(?:\\s+${MORE})*`;
    const named = `${begin}(?:${adds}\\s+${name}(?:\\s+${ALSO})*|${name}\\s+${ALSO}(?=\\s*:))`;
    const unnamed = `${begin}${adds}(?=\\s*:)`;
    return [{ figure, named: new RegExp(named, 'iu'), unnamed: new RegExp(unnamed, 'iu') }];
  });
  heads.set(definition, made);
  return made;
}
