// Forms for a section, the whole month, or the figures of a finding.

import { type FormScope, fitsInCard, formCard } from '../../cards/form.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { nameOfSection } from '../../src/phrases/figure-labels.ts';
import { type Figure, figuresOf } from '../../src/report/definition.ts';
import { markSeen, type Reply, say, type Turn } from '../turn.ts';
import { closed } from '../workflow/closed.ts';
import { askNext, mayEnter, nextFigure } from './question-prompt.ts';

/** The requested form: of the named section, the whole month, or the section of the current question. */
export function openedForm(
  turn: Turn,
  view: ReportView,
  { section, whole }: { readonly section?: string; readonly whole?: boolean },
): readonly Reply[] {
  const { phrases } = turn;
  if (!mayEnter(turn, view)) return [say(phrases.readOnly)];
  if (view.report.state !== 'entering') return [closed(turn, view)];
  if (section !== undefined || !whole) return [sectionForm(turn, view, section)];
  const { missing } = view.status;
  return missing.length === 0
    ? askNext(turn, view, [phrases.nothingMissing])
    : [monthForm(turn, view, missing)];
}

/** The form of a section: the named one, that of the current question, or the first. */
export function sectionForm(turn: Turn, view: ReportView, sectionId?: string): Reply {
  const { sections } = view.definition;
  const wanted = sectionId ?? nextFigure(turn, view)?.section;
  const section = sections.find(({ id }) => id === wanted) ?? sections[0];
  if (!section) throw new Error(`definition ${view.definition.id} has no sections`);
  return formOn(turn, view, 'section', figuresOf(view.definition, section.id));
}

/** A form with these figures, or as many as fit on a card; the others follow after saving. */
export function monthForm(turn: Turn, view: ReportView, figures: readonly Figure[]): Reply {
  for (let count = figures.length; count > 1; count -= 1) {
    const form = formOn(turn, view, 'month', inOrder(view, figures).slice(0, count));
    if (form.kind === 'card' && fitsInCard(form.card, count)) return form;
  }
  return formOn(turn, view, 'month', figures.slice(0, 1));
}

/** In report order; a form shows postponed figures at their place. */
const inOrder = ({ definition }: ReportView, figures: readonly Figure[]) =>
  definition.figures.filter(({ id }) => figures.some((one) => one.id === id));

function formOn(turn: Turn, view: ReportView, scope: FormScope, figures: readonly Figure[]): Reply {
  // A number typed while the form is open is for its first empty field.
  const lacks = view.status.missing.find(({ id }) => figures.some((figure) => figure.id === id));
  const asked = (lacks ?? nextFigure(turn, view))?.id;
  markSeen(turn, view, { asked });
  const facts = { view, scope, name: formName(turn, view, scope, figures), figures };
  const card = formCard(turn.phrases, { ...facts, nonce: turn.nonce(), now: turn.actions.now });
  const question = asked === undefined ? {} : { question: { reportId: view.report.id, figure: asked } };
  return { kind: 'card', card, ...question };
}

/** The form's title: its sections, or the whole month. */
export function formName(
  { phrases }: Turn,
  { definition }: ReportView,
  scope: FormScope,
  figures: readonly Figure[],
): string {
  if (scope === 'month') return phrases.form.wholeMonth(definition.frequency);
  const ids = new Set(figures.map(({ section }) => section));
  const sections = definition.sections.filter(({ id }) => ids.has(id));
  return sections.map((section) => nameOfSection(section, phrases.language)).join(', ');
}
