// A pasted text that would overwrite many values is shown as a comparison, like a file, and recorded only when
// confirmed.

import { readAs } from '../../src/actions/read-as.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { SYSTEM_ACTOR } from '../../src/agency/person.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import type { Answer, ValueReading } from '../../src/intents/values/read-values.ts';
import { figureName, valueText } from '../../src/phrases/figure-labels.ts';
import { figureOf } from '../../src/report/definition.ts';
import { mayEnter } from '../entry/question-prompt.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { keepPasted } from './open-sent.ts';
import { offerTakeOver } from './take-over.ts';

/** Changing a few values at once is a correction; changing many may be a paste of the wrong text. */
const MIN_OVERWRITTEN = 3;

/** Undefined when the text may be recorded directly: it fills empty figures or corrects one or two. */
export async function pastedOver(
  turn: Turn,
  view: ReportView,
  reading: ValueReading,
  text: string,
): Promise<readonly Reply[] | undefined> {
  if (reading.kind !== 'answers' || reading.how !== 'paste') return undefined;
  if (view.report.state !== 'entering' || !mayEnter(turn, view)) return undefined;
  const { answers } = reading;
  if (answers.length < MIN_OVERWRITTEN || !changesMuch(view, answers)) return undefined;
  turn.trace.push('pasted:over');
  const document = pastedSource(text);
  const read = await readAs(document, view);
  const shown = new Set([...read.figures.map(({ figure }) => figure), ...read.disagreeing.keys()]);
  const besides = answers
    .filter(({ figure }) => !shown.has(figure))
    .map((answer) => said(turn, view, answer));
  const notes = besides.length > 0 ? [turn.phrases.takeOver.besides(besides)] : [];
  if (shown.size === 0) return notes.map((note) => say(note));
  const file = await keepPasted(turn, text, { document, reading: read });
  return await offerTakeOver(turn, [file], view, { monthKnown: true, notes });
}

/** Values prefilled from last month do not count as entered. */
function changesMuch({ entered }: ReportView, answers: readonly Answer[]): boolean {
  const changed = answers.flatMap(({ figure, reading }) => {
    const current = entered.get(figure);
    const value =
      reading.kind === 'count' ? reading.value : reading.kind === 'text' ? reading.text : undefined;
    return current && current.by !== SYSTEM_ACTOR.id && current.value !== value ? [current] : [];
  });
  return (
    changed.length >= MIN_OVERWRITTEN || changed.some(({ provenance, addends }) => provenance ?? addends)
  );
}

function said({ phrases: { language } }: Turn, { definition }: ReportView, answer: Answer): string {
  const figure = figureOf(definition, answer.figure);
  const { reading, words } = answer;
  const value = reading.kind === 'count' ? valueText(figure, reading.value, language) : words;
  return `${figureName(figure, language)}: ${value}`;
}
