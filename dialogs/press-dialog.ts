// Buttons of cards. Each names the report and the version it was made on; the answer takes the card's place.

import { type FormFacts, formCard, type Problem } from '../cards/form.ts';
import { type Payload, REASON_INPUT, readPayload } from '../cards/payload.ts';
import { savedCard } from '../cards/saved.ts';
import { finishReport } from '../src/actions/finish-report.ts';
import { giveReasons } from '../src/actions/give-reasons.ts';
import { readReport } from '../src/actions/read-report.ts';
import { recordFigures } from '../src/actions/record-figures.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { type Given, usualSize } from '../src/entry/entry.ts';
import { isNothing } from '../src/entry/understand.ts';
import { readCount } from '../src/language/count.ts';
import { normalise } from '../src/language/fold.ts';
import { valueText } from '../src/phrases/naming.ts';
import { type Figure, figureOf, figuresOf, findFigure, LONGEST_WORDS } from '../src/report/definition.ts';
import { derivedValue } from '../src/report/report.ts';
import { goOn, newFindings, reviewOf } from './asking.ts';
import { handOver } from './finish-dialog.ts';
import { form } from './look-dialog.ts';
import { type Reply, say, sees, type Turn } from './turn.ts';
import { TurnDialog } from './turn-dialog.ts';

type Of<Act extends Payload['act']> = Extract<Payload, { act: Act }>;

export class PressDialog extends TurnDialog<unknown> {
  static readonly ID = 'press';

  constructor() {
    super(PressDialog.ID);
  }

  protected override async answer(turn: Turn, value: unknown): Promise<readonly Reply[]> {
    const read = readPayload(value);
    if (!read) return [say(turn.phrases.badPayload)];
    const { payload, fields } = read;
    const report = await readReport(turn.actions, payload.report);
    if (report.kind === 'refused') return [say(turn.phrases.notAllowed)];
    const { view } = report;
    switch (payload.act) {
      case 'save-form':
        return await saveForm(turn, view, payload, fields);
      case 'open-form':
        return openForm(turn, view, payload);
      case 'recompute':
        return await recompute(turn, view, payload);
      case 'give-reasons':
        return await reasons(turn, view, payload, fields);
      case 'finish':
        return await finish(turn, view, payload);
    }
  }
}

const replaced = (turn: Turn, view: ReportView, notice?: string): Reply => {
  sees(turn, view);
  return { kind: 'replace', card: reviewOf(turn, view, notice) };
};

function refusal(turn: Turn, view: ReportView, payload: Payload, code: string): readonly Reply[] {
  const { phrases } = turn;
  if (code === 'not-allowed') return [say(phrases.notAllowed)];
  if (code === 'outdated') return [replaced(turn, view, phrases.card.outdated(payload.version))];
  return [replaced(turn, view, code === 'final' ? phrases.finalNow : phrases.notReady)];
}

/** Saves what can be read; what cannot comes back marked, its text still in its field. */
async function saveForm(
  turn: Turn,
  view: ReportView,
  payload: Of<'save-form'>,
  fields: ReadonlyMap<string, string>,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const figures = payload.figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  const { given, problems } = readFields(view, figures, payload.shown, fields);
  const recorded = await recordFigures(actions, {
    reportId: view.report.id,
    given,
    how: 'form',
    seenVersion: payload.version,
  });
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  const after = recorded.view;
  const events = recorded.kind === 'repeated' ? [] : recorded.result;
  for (const event of events) {
    if (event.kind !== 'conflict') continue;
    const current = valueText(figureOf(view.definition, event.figure), event.current.value, phrases.language);
    problems.set(event.figure, { words: String(event.offered), reason: { kind: 'conflict', current } });
  }
  sees(turn, after, { focus: undefined });
  const saved = events.filter(({ kind }) => kind === 'recorded' || kind === 'computed').length;
  const facts = { view: after, name: nameOf(turn, view, figures), figures };
  if (problems.size > 0) {
    const marked: FormFacts = { ...facts, nonce: turn.nonce(), now: actions.now, problems, saved };
    return [{ kind: 'replace', card: formCard(phrases, marked) }];
  }
  const card = savedCard(phrases, { ...facts, saved, now: actions.now });
  const found = newFindings(turn, view, after, payload.figures);
  return [{ kind: 'replace', card }, ...onwards(turn, after, figures, found)];
}

function readFields(
  view: ReportView,
  figures: readonly Figure[],
  shown: Readonly<Record<string, string>>,
  fields: ReadonlyMap<string, string>,
): { readonly given: readonly Given[]; readonly problems: Map<string, Problem> } {
  const given: Given[] = [];
  const problems = new Map<string, Problem>();
  for (const figure of figures) {
    const words = normalise(fields.get(figure.id) ?? '');
    if (words === '') continue;
    if (figure.kind === 'text') {
      if (words.length > LONGEST_WORDS) problems.set(figure.id, { words, reason: { kind: 'too-long' } });
      else given.push({ figure: figure.id, value: isNothing(words) ? figure.otherwise : words });
      continue;
    }
    // A field left as it was says nothing new, unless it showed a proposal that is now accepted.
    if (words === normalise(shown[figure.id] ?? '') && view.status.figures.has(figure.id)) continue;
    const usual = usualSize(view.definition, view.status.figures, view.background, figure.id);
    const reading = readCount(words, usual === undefined ? {} : { usual });
    if (reading.kind === 'count') given.push({ figure: figure.id, value: reading.value });
    else problems.set(figure.id, { words, reason: { kind: 'unclear', code: reading.reason } });
  }
  return { given, problems };
}

/** After a whole section: what is newly wrong, and the form of the next section that lacks something. */
function onwards(
  turn: Turn,
  view: ReportView,
  figures: readonly Figure[],
  found: readonly string[],
): readonly Reply[] {
  const next = view.status.missing[0];
  if (!next) return goOn(turn, view, found);
  const lead = found.length > 0 ? [say(found.join('\n\n'))] : [];
  const whole = figures.length === figuresOf(view.definition, next.section).length;
  return whole || next.section !== figures[0]?.section
    ? [...lead, form(turn, view, next.section)]
    : goOn(turn, view, found);
}

function openForm(turn: Turn, view: ReportView, payload: Of<'open-form'>): readonly Reply[] {
  if (view.report.state === 'final') return refusal(turn, view, payload, 'final');
  const figures = payload.figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  if (figures.length === 0) return [say(turn.phrases.badPayload)];
  const name = nameOf(turn, view, figures);
  const card = formCard(turn.phrases, { view, name, figures, nonce: turn.nonce(), now: turn.actions.now });
  return [replaced(turn, view), { kind: 'card', card }];
}

/** Gives up an override: the figure's own rule decides again. */
async function recompute(turn: Turn, view: ReportView, payload: Of<'recompute'>): Promise<readonly Reply[]> {
  const figure = findFigure(view.definition, payload.figure);
  const others = new Map([...view.status.figures].filter(([id]) => id !== payload.figure));
  const value = figure?.kind === 'count' ? derivedValue(figure, others, view.background) : undefined;
  if (value === undefined) return [replaced(turn, view)];
  const recorded = await recordFigures(turn.actions, {
    reportId: view.report.id,
    given: [{ figure: payload.figure, value }],
    how: 'form',
    seenVersion: payload.version,
  });
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  return [replaced(turn, recorded.view)];
}

async function reasons(
  turn: Turn,
  view: ReportView,
  payload: Of<'give-reasons'>,
  fields: ReadonlyMap<string, string>,
): Promise<readonly Reply[]> {
  const given = new Map(
    [...fields]
      .filter(([id]) => id.startsWith(REASON_INPUT))
      .map(([id, words]) => [id.slice(REASON_INPUT.length), normalise(words)]),
  );
  const recorded = await giveReasons(turn.actions, view.report.id, given, payload.version);
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  return [replaced(turn, recorded.view)];
}

async function finish(turn: Turn, view: ReportView, payload: Of<'finish'>): Promise<readonly Reply[]> {
  const finished = await finishReport(turn.actions, view.report.id, payload.version);
  if (finished.kind === 'refused') return refusal(turn, view, payload, finished.code);
  const card = replaced(turn, finished.view);
  if (finished.kind === 'repeated') return [card];
  return [card, say(turn.phrases.finished(view.report.month)), ...(await handOver(turn, finished.view))];
}

/** What a form on these figures is called: their section's title, or the first figure's where they are of several. */
function nameOf({ phrases }: Turn, view: ReportView, figures: readonly Figure[]): string {
  const ids = new Set(figures.map(({ section }) => section));
  const names = view.definition.sections
    .filter(({ id }) => ids.has(id))
    .map(({ title, english }) => (phrases.language === 'vi' ? title : english));
  return names.join(', ');
}
