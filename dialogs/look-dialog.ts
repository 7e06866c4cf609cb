// Looking without changing: what is missing, the review, where it stands, why a rate is what it is, a form, help.
// Asked in the middle of the questions, the thread is taken up again afterwards.

import { formCard } from '../cards/form.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { figuresNamed } from '../src/intents/values/figure-matcher.ts';
import { unmistakableName } from '../src/intents/values/say-values.ts';
import { fold } from '../src/language/fold.ts';
import { figureName, nameOfSection } from '../src/phrases/naming.ts';
import { type FigureId, figureOf, figuresOf } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { asksNow, goOn, lacking, mayEnter, reviewAndAsk, toAsk, toDo } from './asking.ts';
import { type Reply, say, sees, type Turn } from './turn.ts';
import { TurnDialog } from './turn-dialog.ts';

export interface Looking {
  readonly view: ReportView;
  readonly at:
    | { readonly kind: 'missing' | 'review' | 'help' }
    | { readonly kind: 'explain'; readonly query: string }
    | { readonly kind: 'form'; readonly section?: string }
    /** Which of these figures a value is meant for. */
    | {
        readonly kind: 'which';
        readonly candidates: readonly FigureId[];
        readonly words: string;
        readonly beside: string;
      };
}

const MOST_RATES = 3;

export class LookDialog extends TurnDialog<Looking> {
  static readonly ID = 'look';

  constructor() {
    super(LookDialog.ID);
  }

  protected override async answer(turn: Turn, { view, at }: Looking): Promise<readonly Reply[]> {
    const { phrases } = turn;
    switch (at.kind) {
      case 'missing':
        return backToThread(turn, view, missing(turn, view));
      case 'review':
        return reviewAndAsk(turn, view);
      case 'help':
        return backToThread(turn, view, phrases.help.join('\n\n'));
      case 'explain':
        return backToThread(turn, view, explain(turn, view, at.query));
      case 'form':
        return [form(turn, view, at.section)];
      case 'which':
        return [which(turn, view, at)];
    }
  }
}

/** The answer, and the open question again; while the report is put aside, the answer alone. */
function backToThread(turn: Turn, view: ReportView, words: string): readonly Reply[] {
  return asksNow(turn, view) ? goOn(turn, view, [words]) : [say(words)];
}

/** The figures that are missing; then what else keeps the report from being sent. */
function missing(turn: Turn, view: ReportView): string {
  const { phrases } = turn;
  const { missing, ready } = view.status;
  if (missing.length > 0) return phrases.missing(lacking(turn, view));
  if (ready || view.report.state !== 'entering') return phrases.nothingMissing;
  return [phrases.nothingMissing, ...toDo(turn, view)].join('\n\n');
}

/** Rates by what is asked: a percentage as printed ("96,16%"), a figure's name, or both. */
function explain({ phrases }: Turn, view: ReportView, query: string): string {
  const { definition, status } = view;
  const percent = /\d+(?:[.,]\d+)?(?= ?%)/u.exec(fold(query))?.[0].replace('.', ',');
  const named = figuresNamed(definition, query);
  const rates = definition.rates.flatMap(({ of }) => {
    const rate = rateText(definition, status.figures, of);
    if (!rate) return [];
    const fits = percent === undefined ? named.includes(of) : rate.text === `${percent}%`;
    return fits ? [{ of, rate }] : [];
  });
  const chosen = rates.some(({ of }) => named.includes(of))
    ? rates.filter(({ of }) => named.includes(of))
    : rates;
  if (chosen.length === 0) return phrases.noSuchRate;
  const more = chosen.length - MOST_RATES;
  return [
    ...chosen.slice(0, MOST_RATES).map(({ of, rate }) => phrases.explanation(definition, of, rate)),
    ...(more > 0 ? [phrases.moreRates(more)] : []),
  ].join('\n\n');
}

/** The form of a section: the named one, else that of the question, else the first. */
export function form(turn: Turn, view: ReportView, sectionId?: string): Reply {
  const { phrases } = turn;
  if (!mayEnter(turn, view)) return say(phrases.readOnly);
  if (view.report.state !== 'entering') return say(phrases.path.refusal.closed);
  const { sections } = view.definition;
  const wanted = sectionId ?? toAsk(turn, view)?.section;
  const section = sections.find(({ id }) => id === wanted) ?? sections[0];
  if (!section) throw new Error(`definition ${view.definition.id} has no sections`);
  // A number typed beside the form is for its first empty field.
  const lacks = view.status.missing.find((figure) => figure.section === section.id);
  sees(turn, view, { asked: (lacks ?? toAsk(turn, view))?.id });
  return {
    kind: 'card',
    card: formCard(phrases, {
      view,
      name: nameOfSection(section, phrases.language),
      figures: figuresOf(view.definition, section.id),
      nonce: turn.nonce(),
      now: turn.actions.now,
    }),
  };
}

/** The name of a value is asked; the button says the whole message again with it, so that nothing is lost. */
function which(
  { phrases }: Turn,
  view: ReportView,
  { candidates, words, beside }: Extract<Looking['at'], { kind: 'which' }>,
): Reply {
  return say(
    phrases.which(words),
    candidates.map((id) => {
      const title = figureName(figureOf(view.definition, id), phrases.language);
      const name = unmistakableName(view.definition, id, phrases.language);
      return {
        title,
        says: words === '' ? name : `${name}: ${[words, beside].filter((part) => part !== '').join('; ')}`,
      };
    }),
  );
}
