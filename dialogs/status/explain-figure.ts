// "Vì sao quá hạn là 2", "số 594 ở đâu ra": who recorded a figure, when and from which source, or how it is
// computed.

import type { ReportView } from '../../src/actions/report-view.ts';
import { asksSource, mentionsRate, plainNumbers } from '../../src/intents/plain-numbers.ts';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import { capitalised } from '../../src/language/fold.ts';
import { figureName, valueText } from '../../src/phrases/figure-labels.ts';
import { type CountFigure, type FigureId, figureOf, findFigure } from '../../src/report/definition.ts';
import { takenFromMonths } from '../../src/report/from-months.ts';
import { findPerson } from '../../src/store/people.ts';
import { type QuickButton, type Reply, say, type Turn } from '../turn.ts';

const MOST_CHOICES = 5;

interface Asked {
  readonly figures?: readonly FigureId[];
  readonly percent?: string;
}

/** Undefined when the question is about a rate. */
export async function explainFigure(
  turn: Turn,
  view: ReportView,
  { figures = [], percent }: Asked,
  text: string,
): Promise<readonly Reply[] | undefined> {
  if (percent !== undefined || mentionsRate(text)) return undefined;
  const { definition } = view;
  const words = turn.phrases.history.why;
  const numbers = plainNumbers(text);
  const named = figures.filter((id) => findFigure(definition, id)?.kind === 'count');
  if (named.length === 0 && numbers.length === 0) return undefined;
  const hasRate = named.some((id) => definition.rates.some(({ of }) => of === id));
  if (numbers.length === 0 && hasRate && !asksSource(text)) return undefined;
  const holds = (id: FigureId) => numbers.some((number) => view.status.figures.get(id) === number);
  const fitting = named.filter(holds);
  const same = definition.figures.map(({ id }) => id).filter(holds);
  const meant = fitting.length > 0 ? fitting : named.length > 0 ? named : same;
  const [only, ...others] = meant;
  if (only === undefined) return [say(words.noNumber(numbers))];
  if (others.length > 0)
    return [
      say(
        words.which,
        meant.slice(0, MOST_CHOICES).map((id) => ask(turn, view, id)),
      ),
    ];
  const differs = numbers.length > 0 && !holds(only);
  const elsewhere = differs ? same.slice(0, MOST_CHOICES).map((id) => ask(turn, view, id)) : [];
  const lines = [...(differs ? [words.notSo(numbers)] : []), await sourceOfFigure(turn, view, only)];
  return [say(lines.join('\n\n'), elsewhere)];
}

function ask({ phrases }: Turn, { definition, status }: ReportView, id: FigureId): QuickButton {
  const name = unmistakableName(definition, id, phrases.language);
  const value = status.figures.get(id);
  const says = phrases.history.why.ask(name, value === undefined ? undefined : String(value));
  return { title: capitalised(name), says };
}

async function sourceOfFigure(
  turn: Turn,
  { background, definition, entered, status }: ReportView,
  id: FigureId,
): Promise<string> {
  const { actions, phrases } = turn;
  const { language, history, takeOver } = phrases;
  const figure = figureOf(definition, id);
  const valued = (of: FigureId, value: number | string) =>
    valueText(figureOf(definition, of), value, language);
  const name = figureName(figure, language);
  const given = entered.get(id);
  if (given) {
    const by = (await findPerson(actions.db, given.by))?.name;
    const from = takeOver.origin(given);
    return history.why.given({
      name,
      value: valued(id, given.value),
      by,
      at: given.at,
      way: given.how,
      from,
    });
  }
  const value = status.figures.get(id);
  if (value === undefined || figure.kind === 'text') return history.why.notGiven(name);
  const taken = takenFromMonths(figure, background);
  if (taken) return history.why.taken(name, valued(id, value), taken.months);
  const part = (of: FigureId) => {
    const stands = status.figures.get(of);
    const short = figureName(figureOf(definition, of), language);
    return stands === undefined ? short : `${short} ${valued(of, stands)}`;
  };
  return history.why.computed(
    name,
    valued(id, value),
    rule(figure, part),
    figure.obtained.how,
    definition.frequency,
  );
}

/** "tiếp nhận trực tuyến 573 + trực tiếp 21" */
function rule({ obtained }: CountFigure, part: (of: FigureId) => string): string {
  switch (obtained.how) {
    case 'computed':
      return [obtained.plus.map(part).join(' + '), ...(obtained.minus ?? []).map(part)].join(' − ');
    case 'running':
      return part(obtained.of);
    case 'asked':
      return obtained.onlyWhen === undefined ? '' : part(obtained.onlyWhen);
    case 'carried':
    case 'optional':
    case 'from-months':
      return '';
  }
}
