// "Trước hạn là sao", "số này là gì", "sao lại thấp thế", "98%": an explanation is asked for, and no rate of the report answers it.

import type { ReportView } from '../../src/actions/report-view.ts';
import { fold } from '../../src/language/fold.ts';
import { figureName, fullName, valueText } from '../../src/phrases/figure-labels.ts';
import { type Figure, type FigureId, findFigure } from '../../src/report/definition.ts';
import { rateText } from '../../src/report/indicators.ts';
import { asksNow, nextFigure } from '../entry/question-prompt.ts';
import type { Turn } from '../turn.ts';

const MOST_FIGURES = 3;
/** So many words of a rate's name tell that it is meant: "thanh toán". */
const TELLING_WORDS = 2;

interface Asked {
  readonly figures?: readonly FigureId[];
  readonly percent?: string;
}

/** The rates that are meant after all, or what is said instead of one. */
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

/** What a figure counts, and how it stands. */
function meaning({ phrases }: Turn, { status }: ReportView, figure: Figure): string {
  const { language } = phrases;
  const value = status.figures.get(figure.id);
  return phrases.meaning(fullName(figure, language), figure.hint?.[language], {
    value: value === undefined ? undefined : valueText(figure, value, language),
    computed: figure.kind === 'count' && figure.obtained.how === 'computed',
  });
}

/** Those whose names the words come near; else the headline rates. */
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
