// Records values given in chat, echoes them in normalised form, reports findings and asks the next question.

import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import type { EntrySource } from '../../src/entry/draft.ts';
import type { EntryEvent, FigureInput } from '../../src/entry/entry.ts';
import { intentOf } from '../../src/intents/registry.ts';
import type { Answer, Answers, FigureValue, UnmatchedText } from '../../src/intents/values/read-values.ts';
import { keepsRest } from '../../src/intents/values/rest-as-before.ts';
import { sayValues, unmistakableName } from '../../src/intents/values/say-values.ts';
import { readCount } from '../../src/language/count.ts';
import { formatCount } from '../../src/language/format.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { figureOf, LONGEST_WORDS } from '../../src/report/definition.ts';
import { sayOf } from '../intent-words.ts';
import { markSeen, markSeenBeside, type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { refusedAt } from '../workflow/closed.ts';
import { notKnownLines, offeredBy, rateLines } from './ask-back.ts';
import { withMonth } from './name-month.ts';
import { freshFindings, noticedLines } from './noticed-findings.ts';
import { askNext, derivedLines, replyAfterChange } from './question-prompt.ts';

/** Up to this many values are echoed individually, including unchanged ones. */
const MAX_ECHOED = 6;

export interface GivenAnswers {
  readonly view: ReportView;
  readonly answers: readonly Answer[];
  readonly how: EntrySource;
  /** The unmatched rest of the message. */
  readonly left?: readonly UnmatchedText[];
  /** Other content of the message: figures not known yet, rates to compare. */
  readonly reading?: Pick<Answers, 'notKnown' | 'rates'>;
  /** Shown before the echo. */
  readonly lead?: readonly string[];
  /** Continues elsewhere once everything is recorded; undefined when that is not possible. */
  readonly goBack?: (lines: readonly string[]) => Promise<readonly Reply[] | undefined>;
}

/** Records the values that could be read and asks back about the others. */
export async function takeAnswers(
  turn: Turn,
  { view, answers, how, left = [], lead: opening = [], reading, goBack }: GivenAnswers,
): Promise<readonly Reply[]> {
  const { phrases, talk } = turn;
  const notKnown = reading?.notKnown ?? [];
  const lead = withMonth(turn, view, [...opening, ...notKnownLines(turn, view, notKnown)]);
  const length = Math.max(
    ...answers.map(({ reading }) => (reading.kind === 'text' ? reading.text.length : 0)),
  );
  if (length > LONGEST_WORDS) return [say(turn.phrases.textTooLong(length, LONGEST_WORDS))];
  const given = answers.flatMap(givenBy);
  if (given.length === 0) return unclear(turn, view, answers, lead, left);
  const recorded = await recordFigures(turn.actions, {
    reportId: view.report.id,
    given,
    how,
    seenVersion: talk.seenVersion,
    skip: notKnown.filter((id) => !view.status.figures.has(id)),
  });
  if (recorded.kind === 'refused') {
    return [refusedAt(turn, view, recorded.code)];
  }
  if (recorded.kind === 'repeated') return askNext(turn, recorded.view, [phrases.repeated]);
  const compared = reading ? rateLines(turn, recorded.view, reading) : [];
  return await replyForAnswers(turn, view, recorded.view, recorded.result, answers, {
    lead: [...lead, ...compared],
    left,
    goBack,
  });
}

function givenBy({ figure, reading, addends }: Answer): readonly FigureInput[] {
  if (reading.kind === 'unclear') return [];
  if (reading.kind === 'text') return [{ figure, value: reading.text }];
  return [{ figure, value: reading.value, ...(addends && { addends }) }];
}

/** The result for each value, then what could not be read, or the next question. */
async function replyForAnswers(
  turn: Turn,
  before: ReportView,
  after: ReportView,
  events: readonly EntryEvent[],
  answers: readonly Answer[],
  {
    lead: opening,
    left,
    goBack,
  }: Required<Pick<GivenAnswers, 'lead' | 'left'>> & { goBack: GivenAnswers['goBack'] | undefined },
): Promise<readonly Reply[]> {
  const touched = events.map(({ figure }) => figure);
  const echo = echoOf(turn, after, events);
  const said = [
    ...opening,
    ...(echo.length > 1 ? [echo.map((line) => `- ${line}`).join('\n')] : echo),
    ...derivedLines(turn, before, after),
  ];
  const lead = [...said, ...noticedLines(turn, after, freshFindings(turn, before, after, touched))];
  // An out-of-turn question is closed when it is answered or another value is given instead; a conflict keeps
  // it open.
  const conflicts = events.flatMap((event) => (event.kind === 'conflict' ? [event] : []));
  const { focus } = turn.talk;
  if (
    focus !== undefined &&
    conflicts.length === 0 &&
    (touched.includes(focus) || after.status.figures.has(focus))
  )
    turn.talk = { ...turn.talk, focus: undefined };
  const unread = answers.filter(({ reading }) => reading.kind === 'unclear');
  if (unread.length > 0) return unclear(turn, after, unread, lead, left);
  const besides = unmatchedReply(turn, after, left);
  // Buttons for the unmatched rest refer to this report.
  const back =
    conflicts.length === 0 && besides.buttons.length === 0 && (await goBack?.([...lead, ...besides.lines]));
  if (back) return back;
  if (conflicts.length === 0)
    return replyAfterChange(turn, before, after, [...said, ...besides.lines], {
      first: besides.buttons,
      touched,
    });
  markSeenBeside(turn, after);
  return [
    say([...lead, ...besides.lines].join('\n\n'), [
      ...conflicts.map((conflict) => replacing(turn, after, conflict)),
      ...besides.buttons,
    ]),
  ];
}

/** Button that overwrites a colleague's newer value with the user's own. */
export function replacing({ phrases }: Turn, { definition }: ReportView, conflict: Conflict): QuickButton {
  const name = unmistakableName(definition, conflict.figure, phrases.language);
  const offered = String(conflict.offered);
  return { title: phrases.button.replaceWith(offered), says: `${name}: ${offered}` };
}

type Conflict = Extract<EntryEvent, { kind: 'conflict' }>;

/** One line per value; with many values, unchanged ones are only counted. */
function echoOf(
  { phrases }: Turn,
  { definition }: ReportView,
  events: readonly EntryEvent[],
): readonly string[] {
  if (events.length <= MAX_ECHOED) return phrases.events(definition, events);
  const told = events.filter(({ kind }) => kind !== 'unchanged');
  const unchanged = events.length - told.length;
  return [...phrases.events(definition, told), ...(unchanged > 0 ? [phrases.unchanged(unchanged)] : [])];
}

/** Asks back about the first ambiguous value, with its interpretations as buttons. */
function unclear(
  turn: Turn,
  view: ReportView,
  answers: readonly Answer[],
  lead: readonly string[],
  left: readonly UnmatchedText[],
): readonly Reply[] {
  const { phrases } = turn;
  const lines: string[] = [...lead];
  const buttons: QuickButton[] = [];
  const offered: FigureValue[] = [];
  for (const { figure: id, words, reading } of answers) {
    if (reading.kind !== 'unclear') continue;
    const figure = figureOf(view.definition, id);
    const name = figureName(figure, phrases.language);
    lines.push(phrases.unclear(words, reading.reason, name));
    for (const value of reading.readings) {
      offered.push({ figure: id, value });
      buttons.push({
        title: phrases.button.useReading(name, formatCount(value, phrases.language)),
        says: sayValues(view.definition, [{ figure: id, value }], phrases.language),
      });
    }
  }
  const besides = unmatchedReply(turn, view, left);
  // The next message answers the value that could not be read.
  markSeen(turn, view, { asked: answers.find(({ reading }) => reading.kind === 'unclear')?.figure });
  // "Yes" confirms a single interpretation; with more buttons it would be ambiguous.
  if (besides.buttons.length === 0)
    turn.talk = {
      ...turn.talk,
      offered: offeredBy(
        offered.map((one) => [one]),
        buttons,
      ),
    };
  return [say([...lines, ...besides.lines].join('\n\n'), [...buttons, ...besides.buttons])];
}

/** Reports what was not recorded, with the figures it may be meant for. */
function unmatchedReply(
  { phrases }: Turn,
  { definition }: ReportView,
  left: readonly UnmatchedText[],
): { readonly lines: readonly string[]; readonly buttons: readonly QuickButton[] } {
  if (left.length === 0) return { lines: [], buttons: [] };
  const buttons = left.flatMap(({ figures, value }) =>
    figures.map((id): QuickButton => {
      const figure = figureOf(definition, id);
      const name = figureName(figure, phrases.language);
      const reading = readCount(value);
      const clear = unmistakableName(definition, id, phrases.language);
      if (figure.kind === 'text') return { title: name, says: `${name}: ${value}` };
      if (reading.kind !== 'count') return { title: name, says: clear };
      return {
        title: phrases.button.useReading(name, formatCount(reading.value, phrases.language)),
        says: `${clear}: ${reading.value}`,
      };
    }),
  );
  const others = left.some(({ words }) => keepsRest(words))
    ? [quick(sayOf(intentOf('use-last-month-all'), phrases.language, definition.frequency))]
    : [];
  return { lines: [phrases.leftOver(left.map(({ words }) => words))], buttons: [...others, ...buttons] };
}
