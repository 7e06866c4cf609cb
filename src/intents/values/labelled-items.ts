// The parts of a message walked in their order: each name beside the figure named before it, values ahead of all names
// to the question.

import { type Figure, findFigure } from '../../report/definition.ts';
import type { Part, Unlabelled } from './clauses.ts';
import { besideOf, doubted, type Item, isHarmless, labelledItem } from './labelled-item.ts';
import { askedOrder } from './list-orders.ts';
import type { MatchContext } from './match-context.ts';
import { valueFor, valueIn } from './value-words.ts';

export function itemsOf(
  parts: readonly Part[],
  written: string,
  context: MatchContext,
  { corrects, doubtful }: { readonly corrects: boolean; readonly doubtful: ReadonlySet<Part> },
): readonly Item[] {
  const { definition, asking } = context;
  const first = parts.findIndex(({ kind }) => kind === 'labelled');
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
    const item = labelledItem(part, written, head, context, { corrects, doubt });
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

/** Values before the first name answer the question and those after it, unless a name answers the question itself. */
function aheadItems(
  ahead: readonly Unlabelled[],
  items: readonly Item[],
  context: MatchContext,
): readonly Item[] {
  const { asking } = context;
  const bare = ahead.filter(({ isValue }) => isValue);
  const taken = items.some((item) => item.kind === 'answer' && item.answer.figure === asking?.id);
  const readings = bare.map(({ words }) => (asking ? valueFor(asking.id, words, context) : undefined));
  const values = readings.map((reading) => (reading?.kind === 'count' ? reading.value : undefined));
  const order = asking?.kind === 'count' && !taken ? askedOrder(context, values) : [];
  const doubt = ahead.some(({ isValue, words }) => !isValue && !isHarmless(words));
  if (order.length < bare.length || values.includes(undefined)) {
    // For whom the number is, is asked: for the question after this one, most likely.
    const next = context.upcoming.find(({ id }) => id !== asking?.id)?.id;
    const figures =
      taken && next !== undefined ? [next] : asking?.kind === 'count' && !taken ? [asking.id] : [];
    return bare.map(({ words }) => ({ kind: 'unmatched', text: { figures, words, value: valueIn(words) } }));
  }
  return bare.map(({ words }, i) => {
    const figure = order[i]?.id ?? '';
    const reading = valueFor(figure, words, context);
    return { kind: 'answer', answer: { figure, words, reading: doubt ? doubted(reading) : reading } };
  });
}

/** A name without a value takes the value that stands alone behind it, and "12 (trước hạn)" its name. */
export function withValues(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const [part, next, after] = [parts[i], parts[i + 1], parts[i + 2]];
    if (!part) continue;
    const lone = part.kind === 'labelled' && part.value === '' && part.after === '';
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

const isLone = (part: Part | undefined) => part?.kind === 'labelled' && part.value === '';
const isList = (value: Part, after: Part | undefined) =>
  value.border !== 'cell' && value.border !== 'line' && after?.kind === 'unlabelled' && after.isValue;
