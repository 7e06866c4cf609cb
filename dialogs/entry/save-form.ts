// Saves a form: readable values are recorded; the others come back in a form of their own, marked, with their
// text.

import { confirmable, type FormFacts, formCard, type Problem } from '../../cards/form.ts';
import { keptLines, savedCard } from '../../cards/saved.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import type { EntryEvent, FigureInput } from '../../src/entry/entry.ts';
import { isNothing } from '../../src/intents/values/value-reading.ts';
import { countFor } from '../../src/intents/values/value-words.ts';
import { normalise } from '../../src/language/fold.ts';
import { sourceText } from '../../src/language/source-text.ts';
import { valueText } from '../../src/phrases/figure-labels.ts';
import {
  type Figure,
  type FigureId,
  figureOf,
  findFigure,
  LONGEST_WORDS,
} from '../../src/report/definition.ts';
import { proposedValue } from '../../src/report/report.ts';
import { figuresGivenBy } from '../../src/store/audit.ts';
import { markSeen, type Reply, say, type Turn } from '../turn.ts';
import { type Fields, findingOf, type Of, openForm, refusal } from './form-card-actions.ts';
import { matchContext } from './match-context.ts';
import { freshFindings, noticedLines } from './noticed-findings.ts';
import { formName, monthForm, sectionForm } from './open-form.ts';
import { askNext, derivedLines, replyAfterChange } from './question-prompt.ts';

/** Saves the form and replies with what was recorded. */
export async function saveForm(
  turn: Turn,
  view: ReportView,
  payload: Of<'save-form'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const figures = payload.figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  const arrived = payload.figures.some((id) => fields.has(id));
  if (!arrived && !payload.keep) return nothingArrived(turn, view, payload);
  const { given, problems, emptied } = readFields(view, figures, payload, fields);
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
  const { scope = 'some' } = payload;
  const facts = {
    view: after,
    scope,
    name: formName(turn, view, scope, figures),
    figures,
    ...findingOf(after, payload.code),
  };
  const fresh = freshFindings(turn, view, after, payload.figures);
  const found = noticedLines(turn, after, fresh);
  const kept = emptied.filter((id) => after.status.figures.has(id));
  if (problems.size > 0) {
    markSeen(turn, after, { focus: undefined, asked: [...problems.keys()][0] });
    const marked: FormFacts = {
      ...facts,
      nonce: turn.nonce(),
      now: actions.now,
      problems,
      saved: saved.length,
      found: [...found, ...keptLines(phrases, after, kept)],
    };
    return [{ kind: 'replace', card: formCard(phrases, marked) }];
  }
  const card = savedCard(phrases, {
    ...facts,
    recorded: saved,
    derived: derivedLines(turn, view, after),
    // For a complete report the findings are reported below, with their corrections.
    found: turn.aside || after.status.missing.length > 0 ? found : [],
    empty: emptyAmong(after, figures),
    kept,
    now: actions.now,
  });
  return [{ kind: 'replace', card }, ...nextForm(turn, view, after, { scope, figures })];
}

/** The result of a form: recorded figures, and values not recorded because of a conflict. */
interface Saved {
  readonly saved: readonly FigureId[];
  readonly dropped: readonly FigureInput[];
}

function savedNow(events: readonly EntryEvent[]): Saved {
  return {
    saved: events.flatMap(({ kind, figure }) => (kind === 'recorded' || kind === 'computed' ? [figure] : [])),
    dropped: events.flatMap((event) =>
      event.kind === 'conflict' ? [{ figure: event.figure, value: event.offered }] : [],
    ),
  };
}

/**
 * A repeated press, whose first reply may have been lost: differences to the report are reported as the first
 * time.
 */
async function savedBefore(
  { actions }: Turn,
  after: ReportView,
  given: readonly FigureInput[],
): Promise<Saved> {
  const { db, delivery } = actions;
  const gave = delivery && (await figuresGivenBy(db, delivery.key));
  return {
    saved: [...(gave?.versions ?? [])].flatMap(([id, version]) =>
      after.entered.get(id)?.version === version ? [id] : [],
    ),
    dropped: given.filter(({ figure, value }) => after.status.figures.get(figure) !== value),
  };
}

/** Some phones send no inputs at all, whereas emptied inputs arrive as empty strings. Say that nothing arrived. */
function nothingArrived(turn: Turn, view: ReportView, payload: Of<'save-form'>): readonly Reply[] {
  const again = openForm(turn, view, payload).at(-1);
  if (again?.kind !== 'card') return again ? [again] : [];
  return [{ kind: 'replace', card: again.card }, say(turn.phrases.nothingArrived)];
}

interface FieldsRead {
  readonly given: readonly FigureInput[];
  readonly problems: Map<string, Problem>;
  /** Figures whose value was deleted or said to be unknown; every deletion is reported. */
  readonly emptied: readonly FigureId[];
}

function readFields(
  view: ReportView,
  figures: readonly Figure[],
  { shown, proposed = [], doubted = {}, keep = false }: Of<'save-form'>,
  fields: Fields,
): FieldsRead {
  const given: FigureInput[] = [];
  const emptied: FigureId[] = [];
  const problems = new Map<string, Problem>();
  for (const figure of figures) {
    const typed = fields.get(figure.id) ?? '';
    const words = normalise(typed);
    if (words === '') {
      const proposed = keep && figure.kind === 'count' ? proposedValue(figure, view.background) : undefined;
      if (proposed !== undefined && !view.status.figures.has(figure.id))
        given.push({ figure: figure.id, value: proposed });
      else if (wasEmptied(view, figure, { shown, fields })) emptied.push(figure.id);
      continue;
    }
    if (figure.kind === 'text') {
      const { written } = sourceText(typed);
      if (written.length > LONGEST_WORDS)
        problems.set(figure.id, { words: written, reason: { kind: 'too-long' } });
      else given.push({ figure: figure.id, value: isNothing(words) ? figure.otherwise : written });
      continue;
    }
    // An unchanged field adds nothing, even if its value has been cleared or recomputed since; except an
    // accepted proposal.
    const accepted = proposed.includes(figure.id) && !view.status.figures.has(figure.id);
    if (words === normalise(shown[figure.id] ?? '') && !accepted) continue;
    const reading = countFor(figure.id, words, matchContext(view, undefined));
    if (reading.kind === 'count') {
      given.push({ figure: figure.id, value: reading.value });
      continue;
    }
    // "Chưa có" in a field counts as an empty field.
    if (reading.reason === 'not-known') {
      emptied.push(figure.id);
      continue;
    }
    const problem: Problem = { words, reason: { kind: 'unclear', reading } };
    const meant = confirmable(problem);
    // The field came back with the interpretation to confirm: sending the same text again confirms it.
    if (meant !== undefined && doubted[figure.id] === words) given.push({ figure: figure.id, value: meant });
    else problems.set(figure.id, problem);
  }
  return { given, problems, emptied };
}

/** A field that had a value and came back empty; clients that omit empty inputs do not count. */
function wasEmptied(
  view: ReportView,
  { id, kind }: Figure,
  { shown, fields }: { readonly shown: Readonly<Record<string, string>>; readonly fields: Fields },
): boolean {
  if (!fields.has(id)) return false;
  return kind === 'text' ? view.entered.has(id) : (shown[id] ?? '') !== '';
}

const emptyAmong = ({ status }: ReportView, figures: readonly Figure[]): readonly FigureId[] =>
  status.missing.filter(({ id }) => figures.some((figure) => figure.id === id)).map(({ id }) => id);

/** With so few missing figures, asking them one by one is quicker than a form. */
const MAX_SINGLE_QUESTIONS = 3;

/** The form of the next section with missing figures; fields left empty here are asked once the others are filled. */
function nextForm(
  turn: Turn,
  before: ReportView,
  view: ReportView,
  { scope, figures }: Pick<FormFacts, 'scope' | 'figures'>,
): readonly Reply[] {
  const { missing } = view.status;
  if (turn.aside) return askNext(turn, view, []);
  const touched = figures.map(({ id }) => id);
  if (missing.length === 0) return replyAfterChange(turn, before, view, [], { touched });
  const elsewhere = missing.filter(({ id }) => !figures.some((figure) => figure.id === id));
  if (scope === 'month' && elsewhere.length > MAX_SINGLE_QUESTIONS) return [monthForm(turn, view, elsewhere)];
  if (scope !== 'section') return askNext(turn, view, []);
  const order = view.definition.sections.map(({ id }) => id);
  const here = order.indexOf(figures[0]?.section ?? '');
  const next = [...order.slice(here + 1), ...order.slice(0, here)].find((id) =>
    missing.some(({ section }) => section === id),
  );
  return next === undefined ? askNext(turn, view, []) : [sectionForm(turn, view, next)];
}
