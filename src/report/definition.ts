// Report definitions. A definition is data: questions, checks, rates, cards, the Word file and the parsing of
// finished files are all derived from it, so another report is another file of data.

import type { DeadlineRule } from '../calendar/deadline.ts';
import type { Month } from '../calendar/month.ts';
import type { Rhythm } from '../calendar/period.ts';
import type { ColumnSource } from './export-columns.ts';

/** Stable name of a figure: the key in the database, in card inputs and in the templates of the outline. */
export type FigureId = string;

/**
 * Id of a unit. The ones of one-stop shops are dossier, procedure and service; people's words for these are
 * built in.
 */
export type UnitId = string;

/** The unit of a count: dossiers (hồ sơ), administrative procedures (TTHC), people. */
export interface Unit {
  readonly id: UnitId;
  /** Follows a number; the English is the plural. */
  readonly words: Words;
  /** English singular. */
  readonly one: string;
  /** Other words people use for it. */
  readonly aliases: readonly string[];
  /** Events happen in a period and can be summed over periods; things exist, the same ones in every period. */
  readonly counts: 'events' | 'things';
}

/** Where the value of a count comes from. */
export type ValueSource =
  /** Asked of the officer; with `onlyWhen`, asked only if that figure is above 0, and 0 otherwise. */
  | { readonly how: 'asked'; readonly onlyWhen?: FigureId }
  /** May be given by the officer; when omitted it is unknown, not 0. */
  | { readonly how: 'optional' }
  /** Last month's value is proposed; asked when there is none. */
  | { readonly how: 'carried' }
  /** The sum of `plus` minus the sum of `minus`. The officer may override it; the checks then apply. */
  | { readonly how: 'computed'; readonly plus: readonly FigureId[]; readonly minus?: readonly FigureId[] }
  /** Last month's running total plus this month's `of`. Restarts in January; asked when last month is unknown. */
  | { readonly how: 'running'; readonly of: FigureId }
  /**
   * Taken from the approved reports of the period's months (or other periods it consists of): their sum, first
   * or last value. `figure` is its id there, when different. Asked when a required report is not approved.
   */
  | {
      readonly how: 'from-months';
      /** Id of the definition of those reports. */
      readonly of: string;
      readonly figure?: FigureId;
      readonly take: 'sum' | 'first' | 'last';
    };

interface FigureBase {
  readonly id: FigureId;
  readonly section: string;
  /** The official wording, as in the form. */
  readonly label: string;
  /** Short name for cards and echoes; unique within its section. */
  readonly short: string;
  readonly english: string;
  /** Other names officers use; one alias may belong to figures of several sections. */
  readonly aliases: readonly string[];
  /** One line of help below the question. */
  readonly hint?: { readonly vi: string; readonly en: string };
}

export interface CountFigure extends FigureBase {
  readonly kind: 'count';
  readonly unit: Unit;
  readonly obtained: ValueSource;
  /** A stock at the end of the month, such as pending dossiers; it cannot be summed over months. */
  readonly stock?: true;
  /** Over several months: the value at their beginning, or computed from its parts over them. */
  readonly overTime?: 'first' | 'parts';
}

/** Maximum length of a text figure, in characters; longer text belongs into a separate letter. */
export const LONGEST_WORDS = 2000;
/** Maximum length of a reason or a note of return, in characters; longer text belongs into a separate letter. */
export const LONGEST_REASON = 500;

export interface TextFigure extends FigureBase {
  readonly kind: 'text';
  /** Printed when the officer has nothing to say. */
  readonly otherwise: string;
  /** English translation for the conversation; never printed. */
  readonly otherwiseEnglish: string;
}

export type Figure = CountFigure | TextFigure;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly aliases: readonly string[];
}

/** "đạt tỷ lệ": figure `of` as a share of figure `over`. A figure has at most one rate. */
export interface Rate {
  readonly of: FigureId;
  readonly over: FigureId;
  /** The rate's own name, where its figure's name would be ambiguous. */
  readonly name?: { readonly vi: string; readonly en: string };
  /** Target in whole percent. */
  readonly target?: number;
  /** Description of the denominator when the province has chosen it, see bases.ts. */
  readonly base?: Words;
}

/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A choice of denominators for rates whose definition is disputed. The first option is the default. */
export interface BaseChoice {
  /** Key in the settings file. */
  readonly id: string;
  /** The figures whose rates it affects. */
  readonly rates: readonly FigureId[];
  readonly options: readonly [BaseOption, ...(readonly BaseOption[])];
}

export interface BaseOption {
  /** Value in the settings file. */
  readonly id: string;
  readonly over: FigureId;
  /** Shown beside the rate wherever it is explained or printed. */
  readonly words: Words;
  /** Figures only this base needs; they are asked after the figure `after`. */
  readonly more?: { readonly after: FigureId; readonly figures: readonly CountFigure[] };
  /** Figures this base does not need; they are removed together with their checks. */
  readonly without?: readonly FigureId[];
  readonly checks?: readonly Check[];
  /** The export columns its figures come from. */
  readonly columns?: readonly FigureColumns[];
}

export type Severity = 'error' | 'warning';

/** A check. `code` must stay stable because reasons are stored under it. */
export type Check = {
  readonly code: string;
  readonly severity: Severity;
  /** Whether a reason for it may be kept for later months; the default depends on the kind, see standing.ts. */
  readonly standing?: boolean;
} & Rule;

export type Rule =
  /** The parts add up to the total. */
  | { readonly kind: 'sum'; readonly total: FigureId; readonly parts: readonly FigureId[] }
  | { readonly kind: 'at-most'; readonly lesser: FigureId; readonly greater: FigureId }
  /** The running total equals last month's plus this month's figure; in January this month's alone. */
  | { readonly kind: 'running'; readonly total: FigureId; readonly of: FigureId }
  /** If there are dossiers, some service or procedure must have been used. */
  | { readonly kind: 'needs'; readonly dossiers: FigureId; readonly used: FigureId }
  /** A union: at least the larger of its parts, at most their sum. */
  | { readonly kind: 'union'; readonly whole: FigureId; readonly parts: readonly [FigureId, FigureId] }
  /** Services used must not exceed dossiers; that is only possible when paper dossiers count too. */
  | { readonly kind: 'more-used'; readonly used: FigureId; readonly dossiers: FigureId }
  /** Last month's stock + inflow = outflow + `besides` + stock now. */
  | {
      readonly kind: 'stock-flow';
      readonly stock: FigureId;
      readonly inflow: FigureId;
      readonly outflow: FigureId;
      /** Optional further outflow: dossiers returned or withdrawn. */
      readonly besides?: FigureId;
    }
  /** A figure that rarely changes must equal last month's. */
  | { readonly kind: 'moved'; readonly figure: FigureId }
  /** `some` must be at least `all` (Chỉ thị 25: a written apology for each overdue dossier). */
  | { readonly kind: 'every'; readonly some: FigureId; readonly all: FigureId }
  /** The appendices of the report must agree. */
  | { readonly kind: 'appendix'; readonly figure: FigureId }
  /** Must equal what the approved reports of the period's months give, if its source is those months. */
  | { readonly kind: 'from-months'; readonly figure: FigureId }
  /** Must be 0. */
  | { readonly kind: 'none'; readonly figure: FigureId }
  /** Must not be an outlier in this agency's history, given enough earlier months; see checks.ts. */
  | {
      readonly kind: 'history';
      readonly figure: FigureId;
      readonly months: number;
      readonly spreads: number;
    };

/** A line of the form with slots for figures, rates and facts, see template.ts. */
export type Template = string;

/** The form: printed forwards, parsed backwards. */
export interface Outline {
  readonly title: string;
  /** One entry per printed line of the subject (trích yếu). */
  readonly subject: readonly Template[];
  readonly introduction: readonly Template[];
  readonly body: readonly OutlineNode[];
  readonly closing: Template;
  /** Closing of the Office's consolidated report on all agencies. */
  readonly consolidatedClosing: Template;
  /** Printed before the recommendations when the report has appendices. */
  readonly appendixPointer: Template;
}

export type OutlineNode =
  /** Level 1 is `I. CAPITALS`, 2 is `1. Bold`, 3 is `a) upright`. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Template }
  | { readonly kind: 'line'; readonly text: Template; readonly bullet: boolean }
  /** A heading followed by the words of a text figure, on the same line if they fit on one. */
  | { readonly kind: 'text'; readonly heading: Template; readonly figure: FigureId }
  /** Position of the pointer to the appendices. */
  | { readonly kind: 'appendix-pointer' };

/** A change in a newer version of a definition, shown to officers who open a report begun under an older one. */
export interface DefinitionChange {
  readonly version: number;
  readonly vi: string;
  readonly en: string;
}

/** A part of the sentence that summarises a month; `{}` is the value. */
export interface BriefPart {
  readonly figure: FigureId;
  readonly shows: 'count' | 'rate';
  readonly words: { readonly vi: string; readonly en: string };
  /** Compared with last month. */
  readonly moves?: true;
}

export interface ReportDefinition extends Rhythm {
  readonly id: string;
  readonly version: number;
  /** Abbreviation used in file names and lists, for example `CT25-CT08`. */
  readonly code: string;
  readonly name: Words;
  /** Usual name, such as `Chỉ thị 25 và 08`; identifies the report when several are owed. */
  readonly short: Words;
  /** Other names, in either language. */
  readonly aliases: readonly string[];
  /** The legal documents that require it. */
  readonly sources: readonly string[];
  /** The first month this report was ever due, for any agency. */
  readonly since: Month;
  readonly deadline: DeadlineRule;
  /** Decimals of a printed rate, 0 to 3. */
  readonly decimals: number;
  readonly sections: readonly Section[];
  /** In order of asking. */
  readonly figures: readonly Figure[];
  /** Ids of figures that are no longer asked: stored values are kept but ignored. */
  readonly retired?: readonly FigureId[];
  readonly rates: readonly Rate[];
  /** Rates whose denominator a province may choose. */
  readonly bases: readonly BaseChoice[];
  readonly checks: readonly Check[];
  readonly outline: Outline;
  /** The rates a leader looks at first; the first one is charted. */
  readonly headline: readonly FigureId[];
  /** The parts of the sentence that summarises a month. */
  readonly brief: readonly BriefPart[];
  readonly changes: readonly DefinitionChange[];
  /** The export columns its figures come from. */
  readonly columns?: readonly FigureColumns[];
}

/** Whether a report may be submitted without it. */
export const mayBeLeftOut = (figure: Figure): boolean =>
  figure.kind === 'count' && figure.obtained.how === 'optional';

/** The figure with that id. Throws on an unknown id, since ids come from the definition itself. */
export function figureOf(definition: ReportDefinition, id: FigureId): Figure {
  const figure = findFigure(definition, id);
  if (!figure) throw new Error(`definition ${definition.id} has no figure ${id}`);
  return figure;
}

/** The figure with that id; undefined for unknown ids, which may come from outside, such as card inputs. */
export function findFigure(definition: ReportDefinition, id: FigureId): Figure | undefined {
  return definition.figures.find((figure) => figure.id === id);
}

/** Whether a rule may determine its value, so that it need not be asked. */
export function hasRule(figure: Figure): boolean {
  return figure.kind === 'count' && ['computed', 'running', 'from-months'].includes(figure.obtained.how);
}

/** The figures of a section, in order of asking. */
export function figuresOf(definition: ReportDefinition, section: string): readonly Figure[] {
  return definition.figures.filter((figure) => figure.section === section);
}

/** The changes since `version`, oldest first. */
export function changesSince(definition: ReportDefinition, version: number): readonly DefinitionChange[] {
  return definition.changes.filter((change) => change.version > version);
}

/** A figure and its sources in tables. If several sources contradict each other, all are shown and none is used. */
export interface FigureColumns {
  readonly figure: FigureId;
  readonly ways: readonly ColumnSource[];
}
