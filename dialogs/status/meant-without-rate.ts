// "Trước hạn là sao", "số này là gì", "sao lại thấp thế", "98%": requests for an explanation that match no rate
// of the report.

import type { ReportView } from '../../src/actions/report-view.ts';
import { fold } from '../../src/language/fold.ts';
import { figureName, fullName, valueText } from '../../src/phrases/figure-labels.ts';
import { type Figure, type FigureId, findFigure } from '../../src/report/definition.ts';
import { rateText } from '../../src/report/indicators.ts';
import { asksNow, nextFigure } from '../entry/question-prompt.ts';
import type { Turn } from '../turn.ts';

const MOST_FIGURES = 3;
/** Minimum number of words shared with a rate's name: "thanh toán". */
const TELLING_WORDS = 2;

interface Asked {
  readonly figures?: readonly FigureId[];
  readonly percent?: string;
}

/** The rates that are probably meant, or an explanation instead. */
export function meantWithoutRate(
  turn: Turn,
  view: ReportView,
  { figures = [], percent }: Asked,
  text: string,
): readonly [rates: readonly FigureId[], words?: string | undefined] {
  const { phrases } = turn;
  const asked = asksNow(turn, view) ? nextFigure(turn, view) : undefined;
  if (percent !== undefined) {
    const counted = asked?.kind === 'count' ? asked : undefined;
    return [[], counted && phrases.countWanted(figureName(counted, phrases.language))];
  }
  const named = figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  const about = named.length > 0 ? named.slice(0, MOST_FIGURES) : asked ? [asked] : [];
  if (about.length > 0) return [[], about.map((figure) => meaning(turn, view, figure)).join('\n\n')];
  return [ratesCalled(view, text)];
}

/** What a figure counts, and its current value. */
function meaning({ phrases }: Turn, { status }: ReportView, figure: Figure): string {
  const { language } = phrases;
  const value = status.figures.get(figure.id);
  return phrases.meaning(fullName(figure, language), figure.hint?.[language], {
    value: value === undefined ? undefined : valueText(figure, value, language),
    computed: figure.kind === 'count' && figure.obtained.how === 'computed',
  });
}

/** The rates whose names are similar to the words, otherwise the headline rates. */
function ratesCalled({ definition, status }: ReportView, text: string): readonly FigureId[] {
  const said = new Set(fold(text).split(/[^a-z]+/u));
  const called = definition.rates.flatMap(({ of }) => {
    const figure = findFigure(definition, of);
    const words = fold(figure?.label ?? '').split(/[^a-z]+/u);
    const telling = new Set(words.filter((word) => said.has(word) && !COMMON.has(word)));
    return telling.size >= TELLING_WORDS && rateText(definition, status.figures, of) ? [of] : [];
  });
  return called.length > 0 ? called : definition.headline;
}

const COMMON: ReadonlySet<string> = new Set('so ty le ho tong thang trong phan tram'.split(' '));
