// Values with names: "đúng hạn 688; trước hạn 0", "688 hồ sơ (trong đó trước hạn 12)". Names take precedence
// over bare numbers; the rest is returned as unmatched.

import type { Part } from './clauses.ts';
import { isCorrectionWords } from './corrections.ts';
import { doubted, type Item, isHarmless } from './labelled-item.ts';
import { itemsOf, withValues } from './labelled-items.ts';
import type { MatchContext } from './match-context.ts';
import { resolveName } from './resolve-name.ts';
import { unmistakableName } from './say-values.ts';
import { sharedValues } from './shared-values.ts';
import { readUnlabelled } from './unlabelled-values.ts';
import { onceOrAsked, saysNothing, type ValueReading } from './value-reading.ts';
import { valueIn } from './value-words.ts';

/** @param written the original message, for text figures */
export function readLabelled(
  parts: readonly Part[],
  written: string,
  context: MatchContext,
): ValueReading | undefined {
  const { parts: joined, doubtful } = sharedValues(withValues(parts));
  if (!joined.some(({ kind }) => kind === 'labelled')) return undefined;
  const list = listBehind(joined, context);
  if (list) return list;
  const corrects = joined.some((part) =>
    isCorrectionWords(part.kind === 'labelled' ? part.lead : part.words),
  );
  const items = itemsOf(joined, written, context, { corrects, doubtful });
  return readingOf(items, context);
}

/** "đã giải quyết: 688, 0, 0": a list that starts with its first question's name. */
function listBehind(parts: readonly Part[], context: MatchContext): ValueReading | undefined {
  const [first, ...rest] = parts;
  if (first?.kind !== 'labelled' || rest.length === 0 || !isHarmless(first.lead)) return undefined;
  const words = rest.flatMap((part) =>
    part.kind === 'unlabelled' && /^\d[\d.]*$/u.test(part.words) ? [part.words] : [],
  );
  if (words.length < rest.length) return undefined;
  const figures = resolveName({ ...first, value: first.value, corrects: false }, undefined, context);
  if (figures.length !== 1 || figures[0] !== context.asking?.id) return undefined;
  const list = readUnlabelled([valueIn(first.value), ...words].join('; '), context);
  return list?.kind === 'answers' ? { ...list, named: true } : list;
}

function readingOf(items: readonly Item[], context: MatchContext): ValueReading | undefined {
  const of = <Kind extends Item['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  const all = of('answer').map(({ answer }) => answer);
  const speaking = all.filter(({ reading }) => !saysNothing(reading));
  const silent = of('silent');
  const [which] = of('which');
  const changes = of('change');
  const notKnown = of('not-known').map(({ figure }) => figure);
  const said = speaking.length + changes.length + notKnown.length + of('which').length;
  if (said === 0) return askFor(silent, items.length, context);
  const unclear = speaking.some(({ reading }) => reading.kind === 'unclear');
  // A list with gaps and no other interpretation is not an answer.
  if (silent.length > 0 && unclear && !silent.every(({ bare }) => bare)) return undefined;
  const texts = [
    ...of('unmatched').map(({ text }) => text),
    ...all
      .filter(({ reading }) => saysNothing(reading))
      .map(({ figure, words }) => ({ figures: [figure], words, value: '' })),
    ...silent.map(({ figures, name }) => ({ figures, words: name, value: '' })),
  ];
  if (which) return askWhich(which, items, context);
  if (changes.length > 0) {
    if (speaking.length === 0 && texts.length === 0)
      return { kind: 'change', changes: changes.map(({ change }) => change) };
    for (const { change } of changes)
      speaking.push({
        figure: change.figure,
        words: String(change.result),
        reading: doubted({ kind: 'count', value: change.result }),
      });
  }
  if (speaking.length === 0 && texts.length === 0) return { kind: 'not-known', figures: notKnown };
  const answers = onceOrAsked(speaking);
  const sure = answers.every(({ reading }) => reading.kind !== 'unclear');
  return {
    kind: 'answers',
    answers,
    ...(texts.length > 0 && { unmatched: texts }),
    how: 'typed',
    named: true,
    certain: sure && texts.length === 0 && of('remark').length === 0,
    ...(notKnown.length > 0 && { notKnown }),
  };
}

function askFor(
  silent: readonly Extract<Item, { kind: 'silent' }>[],
  items: number,
  context: MatchContext,
): ValueReading | undefined {
  const [only] = silent;
  if (!only?.bare || silent.length > 1 || items > 1) return undefined;
  const [figure = '', ...others] = only.figures;
  const asked = others.length === 0 ? figure : only.figures.find((id) => id === context.asking?.id);
  return asked === undefined
    ? { kind: 'which', candidates: only.figures, words: '', beside: '' }
    : { kind: 'ask', figure: asked };
}

/** One ambiguous name makes the whole message a question; the answer repeats the other values. */
function askWhich(
  which: Extract<Item, { kind: 'which' }>,
  items: readonly Item[],
  { definition }: MatchContext,
): ValueReading {
  const beside = items.flatMap((item) => {
    if (item === which) return [];
    if (item.kind === 'answer')
      return [`${unmistakableName(definition, item.answer.figure)} ${item.answer.words}`];
    if (item.kind === 'which') return [`${item.name} ${item.value}`];
    if (item.kind === 'not-known') return [`${unmistakableName(definition, item.figure)} chưa có`];
    if (item.kind === 'change') {
      const { figure, by } = item.change;
      return [`${unmistakableName(definition, figure)} ${by < 0 ? 'giảm' : 'tăng'} ${Math.abs(by)}`];
    }
    return item.kind === 'unmatched' ? [item.text.words] : [];
  });
  return { kind: 'which', candidates: which.figures, words: which.value, beside: beside.join('; ') };
}
