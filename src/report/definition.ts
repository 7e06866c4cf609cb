// What a report definition is. A definition is data: the questions, checks, rates, cards, the Word file and the
// reading of finished files are all derived from it, so a second report is a second file of data.

import type { DeadlineRule } from '../calendar/deadline.ts';
import type { Month } from '../calendar/month.ts';
import type { Rhythm } from '../calendar/period.ts';
import type { ColumnSource } from './export-columns.ts';

/** Stable name of a figure: the key in the database, in card inputs and in the templates of the outline. */
export type FigureId = string;

/** The id of a unit. Those of one-stop shops are dossier, procedure and service: people's words for these are known. */
export type UnitId = string;

/** What counts count: dossiers (hồ sơ), administrative procedures (TTHC), people. */
export interface Unit {
  readonly id: UnitId;
  /** Behind a number; in English behind several. */
  readonly words: Words;
  /** English behind one. */
  readonly one: string;
  /** Other words that people say for it. */
  readonly aliases: readonly string[];
  /** Events happen in a period, so that those of several add up; things are there, the same ones in every period. */
  readonly counts: 'events' | 'things';
}

/** How a count comes to be known. */
export type ValueSource =
  /** The officer gives it; with `onlyWhen`, only if that figure is above 0, and it is 0 otherwise. */
  | { readonly how: 'asked'; readonly onlyWhen?: FigureId }
  /** The officer gives it where there is something to give: it may be left out, and is not 0 then. */
  | { readonly how: 'optional' }
  /** Last month's value is proposed; asked outright where there is none. */
  | { readonly how: 'carried' }
  /** The sum of `plus` less the sum of `minus`; the officer may override it, then the checks decide. */
  | { readonly how: 'computed'; readonly plus: readonly FigureId[]; readonly minus?: readonly FigureId[] }
  /** Last month's running total plus this month's `of`; starts anew in January; asked where last month is unknown. */
  | { readonly how: 'running'; readonly of: FigureId }
  /**
   * What the approved reports of the period's months, or of other periods that it is made of, say of it, or of their `figure` where they call it otherwise: their sum, or
   * that of the first or the last of them. Asked where one that it needs is not approved.
   */
  | {
      readonly how: 'from-months';
      /** The id of the definition that those are reported by. */
      readonly of: string;
      readonly figure?: FigureId;
      readonly take: 'sum' | 'first' | 'last';
    };

interface FigureBase {
  readonly id: FigureId;
  readonly section: string;
  /** The official wording, as a line of the form names it. */
  readonly label: string;
  /** The same in a few words, unique within its section: for cards and echoes. */
  readonly short: string;
  readonly english: string;
  /** Other ways officers name it; the same words may stand for figures of several sections. */
  readonly aliases: readonly string[];
  /** One line of help under the question. */
  readonly hint?: { readonly vi: string; readonly en: string };
}

export interface CountFigure extends FigureBase {
  readonly kind: 'count';
  readonly unit: Unit;
  readonly obtained: ValueSource;
  /** It stands at the end of the month, so months of it do not add up: dossiers pending. */
  readonly stock?: true;
  /** Of several months: what it was at their beginning, or what follows from its parts over them. */
  readonly overTime?: 'first' | 'parts';
}

/** Longer words are a letter of their own. In characters, for every text figure. */
export const LONGEST_WORDS = 2000;
/** Of a reason and of a note of return: longer, it is a letter. In characters. */
export const LONGEST_REASON = 500;

export interface TextFigure extends FigureBase {
  readonly kind: 'text';
  /** What is printed when the officer has nothing to say. */
  readonly otherwise: string;
  /** The same to an English reader; never printed. */
  readonly otherwiseEnglish: string;
}

export type Figure = CountFigure | TextFigure;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly aliases: readonly string[];
}

/** "đạt tỷ lệ": the figure `of` as a share of the figure `over`. A figure has at most one rate. */
export interface Rate {
  readonly of: FigureId;
  readonly over: FigureId;
  /** How the rate is called where its figure's name alone could be taken for another. */
  readonly name?: { readonly vi: string; readonly en: string };
  /** What it is to come to, in whole percent. */
  readonly target?: number;
  /** What it divides by in words, where the province has chosen that: see bases.ts. */
  readonly base?: Words;
}

/** In both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What some rates divide by is disputed: a province chooses between these, and the first stands where it has not. */
export interface BaseChoice {
  /** The key in the settings file. */
  readonly id: string;
  /** The figures whose rates it is about. */
  readonly rates: readonly FigureId[];
  readonly options: readonly [BaseOption, ...(readonly BaseOption[])];
}

export interface BaseOption {
  /** The value in the settings file. */
  readonly id: string;
  readonly over: FigureId;
  /** Named beside the rate wherever it is explained or printed. */
  readonly words: Words;
  /** Figures that only this base needs; they are asked behind the figure `after`. */
  readonly more?: { readonly after: FigureId; readonly figures: readonly CountFigure[] };
  /** Figures that nothing needs under this base; their checks go with them. */
  readonly without?: readonly FigureId[];
  readonly checks?: readonly Check[];
  /** By which columns of exported tables its figures are known. */
  readonly columns?: readonly FigureColumns[];
}

export type Severity = 'error' | 'warning';

/** A rule. `code` is stable: reasons are stored under it. */
export type Check = {
  readonly code: string;
  readonly severity: Severity;
  /** Whether a reason for it may be kept for later months, where its kind does not say so: see standing.ts. */
  readonly standing?: boolean;
} & Rule;

export type Rule =
  /** The parts make up the total. */
  | { readonly kind: 'sum'; readonly total: FigureId; readonly parts: readonly FigureId[] }
  | { readonly kind: 'at-most'; readonly lesser: FigureId; readonly greater: FigureId }
  /** The running total is last month's plus this month's; in January this month's alone. */
  | { readonly kind: 'running'; readonly total: FigureId; readonly of: FigureId }
  /** Dossiers cannot arise while no service or procedure had any. */
  | { readonly kind: 'needs'; readonly dossiers: FigureId; readonly used: FigureId }
  /** A union: at least the larger of its two parts, at most both together. */
  | { readonly kind: 'union'; readonly whole: FigureId; readonly parts: readonly [FigureId, FigureId] }
  /** More services had dossiers than there are dossiers: only possible when paper dossiers count too. */
  | { readonly kind: 'more-used'; readonly used: FigureId; readonly dossiers: FigureId }
  /** Last month's stock plus what came in is what went out, by whatever ways that are known, plus the stock now. */
  | {
      readonly kind: 'stock-flow';
      readonly stock: FigureId;
      readonly inflow: FigureId;
      readonly outflow: FigureId;
      /** Another way out, which may be left out: dossiers returned or withdrawn. */
      readonly besides?: FigureId;
    }
  /** A figure that rarely moves differs from last month's. */
  | { readonly kind: 'moved'; readonly figure: FigureId }
  /** Each of `all` wants what `some` counts (Chỉ thị 25: a written apology for each overdue dossier). */
  | { readonly kind: 'every'; readonly some: FigureId; readonly all: FigureId }
  /** The appendices of the report say the same of it. */
  | { readonly kind: 'appendix'; readonly figure: FigureId }
  /** It is what the approved reports of the period's months come to, where its own rule takes it from them. */
  | { readonly kind: 'from-months'; readonly figure: FigureId }
  /** There should be none of these at all. */
  | { readonly kind: 'none'; readonly figure: FigureId }
  /** Far from this agency's own history, once there are that many earlier months: see checks.ts. */
  | {
      readonly kind: 'history';
      readonly figure: FigureId;
      readonly months: number;
      readonly spreads: number;
    };

/** A line of the form with slots for figures, rates and facts: see template.ts. */
export type Template = string;

/** The form as it is printed, and as it is read backwards. */
export interface Outline {
  readonly title: string;
  /** One entry a printed line of the subject (trích yếu). */
  readonly subject: readonly Template[];
  readonly introduction: readonly Template[];
  readonly body: readonly OutlineNode[];
  readonly closing: Template;
  /** The same of the Office's report on all agencies. */
  readonly consolidatedClosing: Template;
  /** Printed before the recommendations, only when the report has appendices. */
  readonly appendixPointer: Template;
}

export type OutlineNode =
  /** Level 1 is `I. CAPITALS`, 2 is `1. Bold`, 3 is `a) upright`. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Template }
  | { readonly kind: 'line'; readonly text: Template; readonly bullet: boolean }
  /** A heading that the words of a text figure follow, on the same line when they are one line. */
  | { readonly kind: 'text'; readonly heading: Template; readonly figure: FigureId }
  /** Where the pointer to the appendices stands. */
  | { readonly kind: 'appendix-pointer' };

/** What a newer version of a definition changed, told to an officer who opens a report begun under an older one. */
export interface DefinitionChange {
  readonly version: number;
  readonly vi: string;
  readonly en: string;
}

/** A part of the sentence that says what a month comes to; `{}` is the value. */
export interface BriefPart {
  readonly figure: FigureId;
  readonly shows: 'count' | 'rate';
  readonly words: { readonly vi: string; readonly en: string };
  /** Held against last month. */
  readonly moves?: true;
}

export interface ReportDefinition extends Rhythm {
  readonly id: string;
  readonly version: number;
  /** Short name as it stands in file names and lists, for example `CT25-CT08`. */
  readonly code: string;
  readonly name: Words;
  /** What people call it: `Chỉ thị 25 và 08`. It names the report where more than one is owed. */
  readonly short: Words;
  /** Other names for it, in either language. */
  readonly aliases: readonly string[];
  /** The documents that ask for it. */
  readonly sources: readonly string[];
  /** The first month this report was ever due, for any agency. */
  readonly since: Month;
  readonly deadline: DeadlineRule;
  /** Decimals of a printed rate, 0 to 3. */
  readonly decimals: number;
  readonly sections: readonly Section[];
  /** In the order in which they are asked. */
  readonly figures: readonly Figure[];
  /** What the form once asked and does not any more, by id: values of it stay stored, and say nothing. */
  readonly retired?: readonly FigureId[];
  readonly rates: readonly Rate[];
  /** The rates that a province may let divide by something else. */
  readonly bases: readonly BaseChoice[];
  readonly checks: readonly Check[];
  readonly outline: Outline;
  /** The rates a leader looks at first; the first of them is the one drawn as a chart. */
  readonly headline: readonly FigureId[];
  /** The month in one sentence, part by part. */
  readonly brief: readonly BriefPart[];
  readonly changes: readonly DefinitionChange[];
  /** By which columns of exported tables its figures are known. */
  readonly columns?: readonly FigureColumns[];
}

/** Whether a report may be finished without it. */
export const mayBeLeftOut = (figure: Figure): boolean =>
  figure.kind === 'count' && figure.obtained.how === 'optional';

/** The figure of that id. Throws when the definition has none: ids come from the definition itself. */
export function figureOf(definition: ReportDefinition, id: FigureId): Figure {
  const figure = findFigure(definition, id);
  if (!figure) throw new Error(`definition ${definition.id} has no figure ${id}`);
  return figure;
}

/** The figure of that id, or undefined: for ids that come from outside, such as card inputs. */
export function findFigure(definition: ReportDefinition, id: FigureId): Figure | undefined {
  return definition.figures.find((figure) => figure.id === id);
}

/** Whether a rule may give its value, so that nobody need be asked. */
export function hasRule(figure: Figure): boolean {
  return figure.kind === 'count' && ['computed', 'running', 'from-months'].includes(figure.obtained.how);
}

/** The figures of a section, in the order of asking. */
export function figuresOf(definition: ReportDefinition, section: string): readonly Figure[] {
  return definition.figures.filter((figure) => figure.section === section);
}

/** What the definition changed since `version`, oldest first. */
export function changesSince(definition: ReportDefinition, version: number): readonly DefinitionChange[] {
  return definition.changes.filter((change) => change.version > version);
}

/** A figure, and the ways in which a table can give it. Ways that contradict each other are shown, and none is taken. */
export interface FigureColumns {
  readonly figure: FigureId;
  readonly ways: readonly ColumnSource[];
}
