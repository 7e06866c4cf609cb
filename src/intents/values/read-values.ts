// Entry point for parsing values: the figures a message gives, and how certain they are. A value is certain
// only if a careful secretary would write it down without asking; an ambiguous one is returned with all its
// readings.

import { toMonth } from '../../calendar/month.ts';
import { frequencyOf, type ReportPeriod, toPeriod, yearOf } from '../../calendar/report-period.ts';
import { normalise } from '../../language/fold.ts';
import { findMonth } from '../../language/month-mention.ts';
import { findPeriod } from '../../language/period-mention.ts';
import { BLOT, blankOut, type SourceText, sourceText } from '../../language/source-text.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { Figure } from '../../report/definition.ts';
import { readAddedWords } from './added-words.ts';
import { readAddends } from './addends.ts';
import { readAsBefore, withLastMonth } from './as-before.ts';
import { withoutAsides } from './asides.ts';
import { readAskedBack } from './asked-back.ts';
import { readChange } from './changes.ts';
import { partsOf } from './clauses.ts';
import { readCorrection, readMarked } from './corrections.ts';
import { readLabelled } from './labelled-values.ts';
import { withoutListMarkers } from './list-markers.ts';
import type { MatchContext } from './match-context.ts';
import { isOwnCount } from './own-units.ts';
import { readPasted } from './pasted-report.ts';
import { withoutRates } from './rates.ts';
import { withDisputes, withoutRepeated } from './repeated-in-words.ts';
import { retypedIn, withoutRetyped } from './replaced-number.ts';
import { readWithRest } from './rest-as-before.ts';
import { saidRates } from './said-rates.ts';
import { withSpokenDigits } from './spoken-digits.ts';
import { readStatedChange } from './stated-change.ts';
import { readTable } from './table-values.ts';
import { readUnlabelled } from './unlabelled-values.ts';
import type { ValueReading } from './value-reading.ts';
import { valueFor } from './value-words.ts';
import { readWholeShare } from './whole-shares.ts';

export type { MatchContext } from './match-context.ts';
export type {
  Answer,
  Answers,
  FigureValue,
  UnmatchedText,
  ValueReading,
} from './value-reading.ts';

/** In characters; from this length on, a message is first parsed as a pasted paragraph. */
const PARAGRAPH = 60;
/** In characters; longer texts are ignored. */
const LONGEST = 20_000;

/** The figures the text gives in this context; undefined when it gives none. */
export function readValues(text: string, context: MatchContext): ValueReading | undefined {
  if (text.length > LONGEST) return undefined;
  const source = sourceText(text);
  if (source.read === '') return undefined;
  if (context.asking?.kind === 'text') return legible(readSource(source, context));
  const withRest = readWithRest(source.read, (values) => readValues(values, context));
  if (withRest) return withRest;
  const { read, disputes } = withoutRepeated(source.read);
  const once =
    read === source.read ? undefined : withDisputes(readSource({ ...source, read }, context), disputes);
  // Numbers spelled out among other words are only parsed when nothing else was found.
  const spoken = withSpokenDigits(source.read);
  const inDigits = spoken === undefined ? undefined : () => readSource({ ...source, read: spoken }, context);
  const asWritten = () => once ?? readSource(source, context);
  // "Trước hạn hai mươi, à không hai mốt": only digits show which number is taken back.
  const retypes = spoken !== undefined && retypedIn(spoken) !== undefined;
  const reading = retypes ? (inDigits?.() ?? asWritten()) : (asWritten() ?? inDigits?.());
  return legible(reading);
}

/** Removes the placeholder characters of overwritten text from what users see. */
function legible<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(BLOTS, '…') as Value;
  if (Array.isArray(value)) return value.map(legible) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, legible(one)])) as Value;
}

const BLOTS = new RegExp(`${BLOT}+`, 'gu');

function readSource(source: SourceText, context: MatchContext): ValueReading | undefined {
  const added = readAddedWords(source.written, context);
  if (added) return added;
  const marked = readMarked(source.read, context);
  if (marked) return marked;
  const read = withoutListMarkers(source.read);
  const { asking } = context;
  const confirmed = readAskedBack(read, context);
  if (confirmed !== undefined) return confirmed ?? undefined;
  const summed = readAddends(read, context, (rest) => readValues(rest, context));
  if (summed) return summed;
  const typed = withoutAsides(read, (found) => isOwnCount(found, context.definition));
  const plain = withoutRetyped(typed);
  const { read: rateless, rates } = withoutRates(plain);
  const table = readTable(rateless.includes('|') || rateless.includes('\t') ? plain : rateless, context);
  if (table) return table;
  const labelled = () => readNames(rateless, source.written, context);
  const pasted = read.length >= PARAGRAPH ? readPasted(source, context, labelled) : undefined;
  if (pasted) return pasted;
  if (asking?.kind !== 'text') {
    const other = otherMonth(withLastMonth(plain, context), context);
    if (other) return other;
  }
  const whole = readWholeShare(rateless, context);
  if (whole) return whole;
  const named = labelled();
  if (named) return saidRates(named, rates, rateless, context);
  if (asking?.kind !== 'count') return readCorrection(withoutRates(typed).read, context);
  if (!/[\p{L}\d-]/u.test(rateless.replaceAll(BLOT, ''))) return onlyRates(read, plain, asking, context);
  const bare =
    readStatedChange(rateless, context) ??
    readChange(rateless, context) ??
    readAsBefore(rateless, context) ??
    readCorrection(withoutRates(typed).read, context) ??
    readUnlabelled(rateless, context);
  return bare && saidRates(bare, rates, rateless, context);
}

/** Values with names; dates within the open month are redundant and not numbers of it. */
function readNames(read: string, written: string, context: MatchContext): ValueReading | undefined {
  const { definition, numbered } = context;
  const dateless = blankOut(read, DATES);
  return readLabelled(
    partsOf(definition, dateless, (number) => numbered?.[number - 1]?.id),
    written,
    context,
  );
}

const DATES = new RegExp(
  [
    `(?:${anyOf('số liệu', 'của', 'trong', 'báo cáo')} )*${WORD_START}(?:${anyOf('tháng')}|month) ?\\d{1,2}(?:(?:[/.-]|,? ?${anyOf('năm')} ?)(?:19|20)?\\d\\d)?(?![\\d/]|[.,]\\d)`,
    '(?<![\\d/.,])\\d{1,2}/(?:\\d{1,2}/)?(?:19|20)\\d\\d(?![\\d/])',
    `${WORD_START}${anyOf('năm')} (?:19|20)\\d\\d(?!\\d|[.,]\\d)`,
    `${WORD_START}(?:${anyOf('từ', 'ngày', 'đến', 'tới')} )+\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?(?![\\d/])`,
    `${WORD_START}t\\d{1,2}(?:/(?:19|20)?\\d\\d)?${WORD_END}`,
    `${WORD_START}(?:${anyOf('quý')}|q) ?(?:[1-4]|iv|i{1,3})(?:[/.-](?:19|20)?\\d\\d)?(?![\\d/]|[.,]\\d)`,
    `${WORD_START}[69] ${anyOf('tháng đầu năm', 'tháng cuối năm')}${WORD_END}`,
  ].join('|'),
  'giu',
);

/** Words allowed before the period that precedes the values. */
const BEFORE_PERIOD = new RegExp(`^(?:${anyOf('số liệu', 'của', 'báo cáo', 'bc', 'cho')} ?)*$`, 'iu');

/** In characters, for the part before the values. */
const LONGEST_BEFORE = 80;

/** "Quý I/2024: đạt 40": a quarter or year whose values follow. */
function longerBefore(read: string, month: ReportPeriod): ReportPeriod | undefined {
  const beginning = read.slice(0, LONGEST_BEFORE);
  const { mention, span: [from, to] = [0, 0] } = findPeriod(beginning);
  if (mention?.kind !== 'longer' || mention.number === undefined) return undefined;
  // Unless the report is yearly, "Năm 2024: 688" has a date beside a number.
  if (mention.frequency === 'year' && frequencyOf(month) !== 'year') return undefined;
  const said = normalise(beginning);
  if (!BEFORE_PERIOD.test(said.slice(0, from)) || !/^ ?[:,;–-] ?\S/u.test(said.slice(to))) return undefined;
  return toPeriod(mention.frequency, mention.year ?? yearOf(month), mention.number);
}

/** Values stated for another month are not recorded in the open one. */
function otherMonth(read: string, { month }: MatchContext): ValueReading | undefined {
  if (month === undefined || read.length > 2_000 || !/\d/u.test(read)) return undefined;
  const longer = longerBefore(read, month);
  if (longer) return longer === month ? undefined : { kind: 'other-month', month: longer };
  const { mention, rest } = findMonth(read);
  if (mention?.kind !== 'month' || !/\d/u.test(rest.replace(DATES, ' '))) return undefined;
  const said = toMonth(mention.year ?? yearOf(month), mention.month);
  return said === month ? undefined : { kind: 'other-month', month: said };
}

/** "96,16%" alone: a rate instead of the count asked for. */
function onlyRates(
  read: string,
  plain: string,
  asking: Figure,
  context: MatchContext,
): ValueReading | undefined {
  if (!/\d/u.test(plain)) return undefined;
  const reading = valueFor(asking.id, read, context);
  if (reading.kind === 'count') return undefined;
  return {
    kind: 'answers',
    answers: [{ figure: asking.id, words: normalise(read), reading }],
    how: 'typed',
    named: false,
    certain: false,
  };
}
