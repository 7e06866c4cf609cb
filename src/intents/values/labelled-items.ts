// Interprets the clauses of a message in order: each name in the context of the previous figure; values before
// any name answer the question.

import type { CountReading } from '../../language/count.ts';
import { type Figure, findFigure } from '../../report/definition.ts';
import { saidAsBefore } from './as-before.ts';
import type { Part, Unlabelled } from './clauses.ts';
import { isCorrectionWords } from './corrections.ts';
import { besideOf, doubted, figuresOfGroup, type Item, isHarmless, labelledItem } from './labelled-item.ts';
import { askedOrder } from './list-orders.ts';
import type { MatchContext } from './match-context.ts';
import { withoutOwnName } from './unlabelled-values.ts';
import { valueFor, valueIn } from './value-words.ts';

/** Interprets all clauses of a message. */
export function itemsOf(
  parts: readonly Part[],
  written: string,
  context: MatchContext,
  { corrects, doubtful }: { readonly corrects: boolean; readonly doubtful: ReadonlySet<Part> },
): readonly Item[] {
  const { definition, asking } = context;
  const first = firstNamed(parts, context);
  const ahead = parts.slice(0, first).filter((part): part is Part & Unlabelled => part.kind === 'unlabelled');
  const bare = ahead.filter(({ isValue }) => isValue);
  const count = asking?.kind === 'count' ? asking : undefined;
  let head: Figure | undefined = bare.length > 0 ? count : undefined;
  const items: Item[] = [];
  for (const [i, part] of parts.slice(first).entries()) {
    const before = parts[first + i - 1];
    if (part.kind === 'unlabelled') {
      const item = besideOf(part, head, context);
      items.push(...item);
      continue;
    }
    const strange = before?.kind === 'unlabelled' && !before.isValue && !isHarmless(before.words);
    const doubt = strange || doubtful.has(part);
    const beyond = part.border === 'within' && head !== undefined;
    const item = beyondSection(
      labelledItem(part, written, head, context, { corrects, doubt }),
      beyond ? head : undefined,
      context,
    );
    items.push(item);
    const named =
      item.kind === 'answer'
        ? item.answer.figure
        : item.kind === 'silent' || item.kind === 'which'
          ? item.figures[0]
          : undefined;
    if (named !== undefined) head = findFigure(definition, named);
  }
  return [...aheadItems(ahead, items, context), ...items];
}

/** "12 trong đó có 2 hồ sơ trực tuyến": a part of these 12, not the figure of that name in another section. */
function beyondSection(item: Item, head: Figure | undefined, { definition }: MatchContext): Item {
  if (!head || item.kind !== 'answer') return item;
  const { answer } = item;
  const inside = findFigure(definition, answer.figure)?.section === head.section;
  return inside ? item : { kind: 'answer', answer: { ...answer, reading: doubted(answer.reading) } };
}

/**
 * Values before the first name answer the open question and those after it, unless a name answers the question
 * itself.
 */
function aheadItems(
  ahead: readonly Unlabelled[],
  items: readonly Item[],
  context: MatchContext,
): readonly Item[] {
  const { asking } = context;
  const bare = ahead.filter(({ isValue }) => isValue);
  const taken = items.some((item) => item.kind === 'answer' && item.answer.figure === asking?.id);
  const own = (words: string) => (asking?.kind === 'count' ? withoutOwnName(words, asking) : words);
  const readings = bare.map(({ words }) => aheadReading(own(words), context));
  const values = readings.map((reading) => (reading?.kind === 'count' ? reading.value : undefined));
  const order = asking?.kind === 'count' && !taken ? askedOrder(context, values) : [];
  const doubt = ahead.some(({ isValue, words }) => !isValue && !isHarmless(words));
  if (order.length < bare.length || values.includes(undefined)) {
    // Ask which figure the number is for; most likely the next one.
    const next = context.upcoming.find(({ id }) => id !== asking?.id)?.id;
    const figures =
      taken && next !== undefined ? [next] : asking?.kind === 'count' && !taken ? [asking.id] : [];
    return bare.map(({ words }) => ({ kind: 'unmatched', text: { figures, words, value: valueIn(words) } }));
  }
  return bare.map(({ words }, i) => {
    const figure = order[i]?.id ?? '';
    const reading = readings[i] ?? valueFor(figure, own(words), context);
    return { kind: 'answer', answer: { figure, words, reading: doubt ? doubted(reading) : reading } };
  });
}

/** A value for the question, including "109 như cũ". */
function aheadReading(words: string, context: MatchContext): CountReading | undefined {
  const { asking } = context;
  if (!asking) return undefined;
  const before = saidAsBefore(words, asking.id, context);
  return before && before.kind !== 'text' ? before : valueFor(asking.id, words, context);
}

/** The first name, or the first value after one that its words assign to the asked figure's group. */
function firstNamed(parts: readonly Part[], context: MatchContext): number {
  const { asking } = context;
  return parts.findIndex(
    (part, i) =>
      part.kind === 'labelled' ||
      (i > 0 &&
        part.isValue &&
        asking !== undefined &&
        figuresOfGroup(part.words, asking, context).length === 1),
  );
}

/** A name without a value takes the value after it, and "12 (trước hạn)" the name in brackets. */
export function withValues(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const [part, next, after] = [parts[i], parts[i + 1], parts[i + 2]];
    if (!part) continue;
    // "cái trước hạn ấy, 45"
    const lone = part.kind === 'labelled' && introducesValue(part.value) && part.after === '';
    if (
      lone &&
      next?.kind === 'unlabelled' &&
      next.isValue &&
      !isList(next, after) &&
      !isLone(joined.at(-1))
    ) {
      joined.push({ ...part, value: next.words });
      i += 1;
    } else if (
      part.kind === 'unlabelled' &&
      part.isValue &&
      next?.border === 'open' &&
      isLone(next) &&
      next.kind === 'labelled'
    ) {
      joined.push({ ...next, value: part.words, border: part.border });
      i += 1;
    } else joined.push(part);
  }
  return joined;
}

/** "Cái trước hạn ấy", "tồn sai rồi": the value comes after it. */
const introducesValue = (value: string) =>
  value === '' || /^(?:ấy|đó|kia|này|đấy)$/iu.test(value) || isCorrectionWords(value);
const isLone = (part: Part | undefined) => part?.kind === 'labelled' && part.value === '';
const isList = (value: Part, after: Part | undefined) =>
  value.border !== 'cell' && value.border !== 'line' && after?.kind === 'unlabelled' && after.isValue;
