// Presses on forms and reviews: figures saved, forms opened, overrides given up, reasons given.

import { type FormFacts, formCard, type Problem } from '../../cards/form.ts';
import { type Payload, REASON_INPUT, type ReportPayload } from '../../cards/payload.ts';
import { savedCard } from '../../cards/saved.ts';
import type { Refusal } from '../../src/actions/context.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import type { EntryEvent, FigureInput } from '../../src/entry/entry.ts';
import { isNothing } from '../../src/intents/values/value-reading.ts';
import { countFor } from '../../src/intents/values/value-words.ts';
import { normalise } from '../../src/language/fold.ts';
import { sourceText } from '../../src/language/source-text.ts';
import { nameOfSection, valueText } from '../../src/phrases/naming.ts';
import { type Figure, figureOf, figuresOf, findFigure, LONGEST_WORDS } from '../../src/report/definition.ts';
import { derivedValue } from '../../src/report/report.ts';
import { figuresGivenBy } from '../../src/store/audit.ts';
import { form } from '../status/inspect-report.ts';
import { markSeen, markSeenBeside, type Reply, say, type Turn } from '../turn.ts';
import { matchContext } from './match-context.ts';
import { askNext, mayEnter, newFindings, replyAfterChange, reviewOf } from './question-prompt.ts';

export type Of<Act extends Payload['act']> = Extract<Payload, { act: Act }>;
/** The texts of a card's fields, by the ids of the fields. */
export type Fields = ReadonlyMap<string, string>;

/** The review takes the place of the card that was pressed. */
export const replaced = (turn: Turn, view: ReportView, notice?: string): Reply => {
  markSeenBeside(turn, view);
  return { kind: 'replace', card: reviewOf(turn, view, notice) };
};

/** A refused press: the present review with the reason on top. */
export function refusal(
  turn: Turn,
  view: ReportView,
  payload: ReportPayload,
  code: Refusal['code'],
): readonly Reply[] {
  const { phrases } = turn;
  if (code === 'not-allowed') return [say(phrases.path.refusal[code])];
  const notice = code === 'outdated' ? phrases.card.outdated(payload.version) : phrases.path.refusal[code];
  return [replaced(turn, view, notice)];
}

/** Saves what can be read; what cannot comes back marked, its text still in its field. */
export async function saveForm(
  turn: Turn,
  view: ReportView,
  payload: Of<'save-form'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const figures = payload.figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  if (!payload.figures.some((id) => fields.has(id))) return nothingArrived(turn, view, payload);
  const { given, problems } = readFields(view, figures, payload, fields);
  const recorded = await recordFigures(actions, {
    reportId: view.report.id,
    given,
    how: 'form',
    seenVersion: payload.version,
  });
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  const after = recorded.view;
  const { saved, dropped } =
    recorded.kind === 'repeated' ? await savedBefore(turn, after, given) : savedNow(recorded.result);
  for (const { figure: id, value } of dropped) {
    const figure = figureOf(view.definition, id);
    const stands = after.status.figures.get(id);
    const current =
      stands === undefined ? phrases.card.unknownValue : valueText(figure, stands, phrases.language);
    problems.set(id, { words: String(value), reason: { kind: 'conflict', current } });
  }
  markSeen(turn, after, { focus: undefined });
  const facts = { view: after, name: nameOf(turn, view, figures), figures };
  if (problems.size > 0) {
    markSeen(turn, after, { focus: undefined, asked: [...problems.keys()][0] });
    const marked: FormFacts = { ...facts, nonce: turn.nonce(), now: actions.now, problems, saved };
    return [{ kind: 'replace', card: formCard(phrases, marked) }];
  }
  const card = savedCard(phrases, { ...facts, saved, now: actions.now });
  const found = newFindings(turn, view, after, payload.figures);
  return [{ kind: 'replace', card }, ...onwards(turn, view, after, figures, found)];
}

/** What a form came to: how many figures were recorded, and which values were not, because others stand there. */
interface Saved {
  readonly saved: number;
  readonly dropped: readonly FigureInput[];
}

function savedNow(events: readonly EntryEvent[]): Saved {
  return {
    saved: events.filter(({ kind }) => kind === 'recorded' || kind === 'computed').length,
    dropped: events.flatMap((event) =>
      event.kind === 'conflict' ? [{ figure: event.figure, value: event.offered }] : [],
    ),
  };
}

/** The same press again, its answer perhaps lost: whatever of it does not stand is told as the first time. */
async function savedBefore(
  { actions }: Turn,
  after: ReportView,
  given: readonly FigureInput[],
): Promise<Saved> {
  const { db, delivery } = actions;
  const gave = delivery && (await figuresGivenBy(db, delivery.key));
  return {
    saved: [...(gave?.versions ?? [])].filter(([id, version]) => after.entered.get(id)?.version === version)
      .length,
    dropped: given.filter(({ figure, value }) => after.status.figures.get(figure) !== value),
  };
}

/** Some phones send none of a card's fields. Emptied fields arrive as empty texts: this is no answer, and is told. */
function nothingArrived(turn: Turn, view: ReportView, payload: Of<'save-form'>): readonly Reply[] {
  const again = openForm(turn, view, payload).at(-1);
  if (again?.kind !== 'card') return again ? [again] : [];
  return [{ kind: 'replace', card: again.card }, say(turn.phrases.nothingArrived)];
}

function readFields(
  view: ReportView,
  figures: readonly Figure[],
  { shown, doubted = {} }: Of<'save-form'>,
  fields: Fields,
): { readonly given: readonly FigureInput[]; readonly problems: Map<string, Problem> } {
  const given: FigureInput[] = [];
  const problems = new Map<string, Problem>();
  for (const figure of figures) {
    const typed = fields.get(figure.id) ?? '';
    const words = normalise(typed);
    if (words === '') continue;
    if (figure.kind === 'text') {
      const { written } = sourceText(typed);
      if (written.length > LONGEST_WORDS) problems.set(figure.id, { words, reason: { kind: 'too-long' } });
      else given.push({ figure: figure.id, value: isNothing(words) ? figure.otherwise : written });
      continue;
    }
    // A field left as it was says nothing new, unless it showed a proposal that is now accepted.
    if (words === normalise(shown[figure.id] ?? '') && view.status.figures.has(figure.id)) continue;
    const reading = countFor(figure.id, words, matchContext(view, undefined));
    const [only, ...others] = reading.kind === 'unclear' ? reading.readings : [];
    if (reading.kind === 'count') given.push({ figure: figure.id, value: reading.value });
    // Only its size spoke against it, and it was said so: the same text again confirms.
    else if (only !== undefined && others.length === 0 && doubted[figure.id] === words)
      given.push({ figure: figure.id, value: only });
    else problems.set(figure.id, { words, reason: { kind: 'unclear', code: reading.reason } });
  }
  return { given, problems };
}

/** After a whole section: what is newly wrong, and the form of the next section that lacks something. */
function onwards(
  turn: Turn,
  before: ReportView,
  view: ReportView,
  figures: readonly Figure[],
  found: readonly string[],
): readonly Reply[] {
  if (turn.aside) return askNext(turn, view, found);
  const next = view.status.missing[0];
  if (!next) return replyAfterChange(turn, before, view, found);
  const lead = found.length > 0 ? [say(found.join('\n\n'))] : [];
  const whole = figures.length === figuresOf(view.definition, next.section).length;
  return whole || next.section !== figures[0]?.section
    ? [...lead, form(turn, view, next.section)]
    : askNext(turn, view, found);
}

export function openForm(
  turn: Turn,
  view: ReportView,
  payload: Of<'open-form' | 'save-form'>,
): readonly Reply[] {
  if (!mayEnter(turn, view)) return [say(turn.phrases.readOnly)];
  if (view.report.state !== 'entering') return refusal(turn, view, payload, 'closed');
  const figures = payload.figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  if (figures.length === 0) return [say(turn.phrases.badPayload)];
  const name = nameOf(turn, view, figures);
  const card = formCard(turn.phrases, { view, name, figures, nonce: turn.nonce(), now: turn.actions.now });
  return [replaced(turn, view), { kind: 'card', card }];
}

/** Gives up an override: the figure's own rule decides again. */
export async function recompute(
  turn: Turn,
  view: ReportView,
  payload: Of<'recompute'>,
): Promise<readonly Reply[]> {
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

/** The reasons that a card's fields hold, by check code. */
export function reasonsIn(fields: Fields): ReadonlyMap<string, string> {
  return new Map(
    [...fields]
      .filter(([id]) => id.startsWith(REASON_INPUT))
      .map(([id, words]) => [id.slice(REASON_INPUT.length), normalise(words)]),
  );
}

export async function reasons(
  turn: Turn,
  view: ReportView,
  payload: Of<'give-reasons'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const recorded = await giveReasons(turn.actions, view.report.id, reasonsIn(fields), payload.version);
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  const none = recorded.kind === 'repeated' || recorded.result > 0 ? undefined : turn.phrases.noReasonGiven;
  return [replaced(turn, recorded.view, none)];
}

/** What a form on these figures is called: their section's title, or the first figure's where they are of several. */
function nameOf({ phrases }: Turn, view: ReportView, figures: readonly Figure[]): string {
  const ids = new Set(figures.map(({ section }) => section));
  const sections = view.definition.sections.filter(({ id }) => ids.has(id));
  return sections.map((section) => nameOfSection(section, phrases.language)).join(', ');
}
