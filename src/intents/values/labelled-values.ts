// Values with names: "đúng hạn 688; trước hạn 0". One unclear name makes the whole message a question; what stands
// beside the names and is no value of theirs comes back as left over.

import { readCount } from '../language/count.ts';
import { type FigureId, figureOf, findFigure, type ReportDefinition } from '../report/definition.ts';
import { readBareValues } from './bare.ts';
import { type Labelled, readLabelled } from './labels.ts';
import {
  type Answer,
  countFor,
  type Left,
  type Listening,
  type Meaning,
  saysNothing,
  wordsFor,
} from './meaning.ts';
import { figuresCalled, withoutUnit } from './names.ts';

export function readNamed(said: string, listening: Listening): Meaning | undefined {
  const { definition, asking } = listening;
  const labels = readLabelled(definition, said, asking);
  const [only, ...others] = labels?.found ?? [];
  if (!labels || !only) return undefined;
  const { before, found } = labels;
  if (others.length === 0 && before.length === 0 && only.lead === '' && only.value === '')
    return askFor(only.candidates);

  const read = found.map((one) => ({ one, answer: answerOf(one, listening) }));
  if (read.some(({ answer }) => answer === undefined)) return undefined;
  const speaking = read.flatMap(({ one, answer }) =>
    answer && !isGap(one) && !saysNothing(answer.reading) ? [{ one, answer }] : [],
  );
  // A sentence that merely mentions a figure is no answer, nor is a list with gaps that cannot be read otherwise.
  const gaps = read.filter(({ one }) => isGap(one));
  const sure = speaking.every(({ answer }) => answer.reading.kind !== 'unclear');
  if (speaking.length === 0 || (gaps.length > 0 && !sure)) return undefined;

  const ahead = bareAhead(before, listening);
  const behind = speaking.map(({ one, answer }) =>
    one.loose.map((clause) => looseFor(clause, one, answer, listening)),
  );
  const unsure = speaking.find(({ one }) => one.candidates.length > 1);
  if (unsure) {
    const said = (answer: Answer) => `${figureOf(definition, answer.figure).short} ${answer.words}`;
    const beside = [
      ...ahead.answers.map(said),
      ...speaking.flatMap(({ one }, i) => [
        ...(one === unsure.one ? [] : [`${one.name} ${one.value}`]),
        ...(behind[i] ?? []).map((loose) => ('figure' in loose ? said(loose) : loose.words)),
      ]),
    ];
    const words = unsure.answer.words;
    return { kind: 'which', candidates: unsure.one.candidates, words, beside: beside.join('; ') };
  }
  const loose = behind.flat();
  const answers = [
    ...ahead.answers,
    ...speaking.flatMap(({ answer }, i) => [answer, ...(behind[i] ?? []).filter((one) => 'figure' in one)]),
  ];
  const silent = read.filter(({ one }) => speaking.every((other) => other.one !== one));
  const left = [
    ...ahead.left,
    ...silent.map(({ one }) => leftOf(one)),
    ...loose.filter((one): one is Left => !('figure' in one)),
  ];
  return { kind: 'answers', ...onceEach(definition, answers, left), how: 'typed', named: true };
}

const isGap = ({ lead, value }: Labelled) => lead === '' && value === '';

/** The first value of each figure stands; another one that differs is left over. */
export function onceEach(
  definition: ReportDefinition,
  answers: readonly Answer[],
  left: readonly Left[],
): { readonly answers: readonly Answer[]; readonly left?: readonly Left[] } {
  const first = new Map<FigureId, Answer>();
  const again: Left[] = [];
  for (const answer of answers) {
    const known = first.get(answer.figure);
    if (!known) first.set(answer.figure, answer);
    else if (JSON.stringify(known.reading) !== JSON.stringify(answer.reading)) {
      const words = `${figureOf(definition, answer.figure).short} ${answer.words}`;
      again.push({ figures: [answer.figure], words, value: answer.words });
    }
  }
  const all = [...left, ...again];
  return { answers: [...first.values()], ...(all.length > 0 && { left: all }) };
}

/** A name with what stood at it, as words that became no answer. */
export function leftOf({ candidates, name, lead, value }: Labelled): Left {
  const words = [lead, name, value].filter((part) => part !== '').join(' ');
  return { figures: candidates, words, value };
}

/** Words or a count; a count behind words that are not understood is unclear: "không đúng hạn 680". */
function answerOf({ candidates, lead, value }: Labelled, listening: Listening): Answer | undefined {
  const figure = findFigure(listening.definition, candidates[0] ?? '');
  // Words of one's own begin a message, or are what was asked for.
  if (figure?.kind === 'text') return lead === '' ? wordsFor(figure, value) : undefined;
  if (!figure) return undefined;
  const words = `${lead} ${value}`.trim();
  const reading = countFor(figure.id, words, listening);
  if (lead === '' || reading.kind === 'unclear') return { figure: figure.id, words, reading };
  const readings = [reading.value];
  return { figure: figure.id, words, reading: { kind: 'unclear', reason: 'other-words', readings } };
}

/** The values that stand before the first name belong to the question: "688 hồ sơ, quá hạn 2". */
function bareAhead(
  before: readonly string[],
  listening: Listening,
): { readonly answers: readonly Answer[]; readonly left: readonly Left[] } {
  if (before.length === 0) return { answers: [], left: [] };
  const values =
    before.every((clause) => /^\d/u.test(clause)) && readBareValues(before.join('; '), listening);
  if (values && values.kind === 'answers') return { answers: values.answers, left: [] };
  return { answers: [], left: before.map((words) => ({ figures: [], words, value: words })) };
}

/** "phát sinh 50" behind "dvctt toàn trình 51": what it names together with the name before it, if that is one figure. */
function looseFor(clause: string, { name }: Labelled, answer: Answer, listening: Listening): Answer | Left {
  const { definition } = listening;
  const [, words = '', value = ''] = /^(?<words>[^\d]+?)[\s:=]*(?<value>\d.*)$/su.exec(clause) ?? [];
  const whole = withoutUnit(name);
  const named = [`${whole} ${words}`, `${words} ${whole}`, `${name} ${words}`]
    .map((full) => figuresCalled(definition, full))
    .find((figures) => figures.length > 0 && !figures.includes(answer.figure));
  const [figure, ...others] = named ?? [];
  const left = { figures: named ?? [], words: clause, value };
  if (figure === undefined || others.length > 0 || findFigure(definition, figure)?.kind !== 'count')
    return left;
  return readCount(value).kind === 'unclear'
    ? left
    : { figure, words: value, reading: countFor(figure, value, listening) };
}

function askFor(candidates: readonly FigureId[]): Meaning {
  const [figure = '', ...others] = candidates;
  return others.length === 0 ? { kind: 'ask', figure } : { kind: 'which', candidates, words: '', beside: '' };
}
