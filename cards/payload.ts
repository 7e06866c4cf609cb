// What the buttons of our cards send back. A payload comes from a client and is believed in nothing: not who sends
// it, not what it may do; it only says which wish is meant, made on which version of the report.

import { z } from 'zod';
import { APPENDIX_KINDS } from '../src/report/appendices.ts';
import { LONGEST_REASON, LONGEST_WORDS } from '../src/report/definition.ts';
import { readCardFields } from './card-fields.ts';
import { FORM_SCOPES } from './form.ts';

/** Twice what the longest field of these cards holds: whoever pastes more is told so, and loses nothing. */
const LONGEST_FIELD = 4000;

const common = {
  report: z.string().max(100),
  /** The report's version that the card showed. */
  version: z.int().min(0),
  /** One for each card that is sent, so that the same press delivered twice is known. */
  nonce: z.string().max(40),
};
/** The id of a report's definition; cards from before there were several name none. */
const definition = z.string().max(40).optional();
/** Of a check. */
const code = z.string().max(120);
/** By their ids. */
const sentFiles = z.array(z.string().max(60)).min(1).max(5);
const figures = z.array(z.string().max(60)).min(1).max(60);

const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('save-form'),
    ...common,
    figures,
    scope: z.enum(FORM_SCOPES).optional(),
    /** What the form showed in its fields of counts: a field left as it was is no answer. */
    shown: z.record(z.string().max(60), z.string().max(60)),
    /** Which of these fields showed last month's value, for the report had none: left as they are they accept it. */
    proposed: z.array(z.string().max(60)).max(60).optional(),
    /** Texts that came back with the one value that they may mean: the same text again confirms it. */
    doubted: z.record(z.string().max(60), z.string().max(LONGEST_FIELD)).optional(),
    /** Fields left empty take over last month's value where it is proposed. */
    keep: z.boolean().optional(),
    /** The finding that the form is to mend. */
    code: code.optional(),
  }),
  /**
   * With the code of a finding, the form says above its fields what is wrong. `onReview`: pressed on a review, which is
   * brought up to date; every other card stays as it is.
   */
  z.object({
    act: z.literal('open-form'),
    ...common,
    figures,
    code: code.optional(),
    onReview: z.boolean().optional(),
  }),
  /** Records what was offered to mend a finding: only what would be offered now, too. */
  z.object({ act: z.literal('cure'), ...common, code, values: z.record(z.string().max(60), z.int()) }),
  /** `codes`: the warnings that the reason for all of them is meant for. */
  z.object({ act: z.literal('give-reasons'), ...common, codes: z.array(code).max(60).optional() }),
  /** A reason of an earlier month, given again. */
  z.object({ act: z.literal('use-reason'), ...common, code, words: z.string().max(500) }),
  /** A reason for this warning of later months too, or no more. */
  z.object({ act: z.literal('keep-reason'), ...common, code }),
  z.object({ act: z.literal('end-kept-reason'), ...common, code }),
  /** What files that were sent hold, behind the report; `replace`: in the place of those of their kind. */
  z.object({
    act: z.literal('attach-appendices'),
    ...common,
    files: sentFiles,
    replace: z.boolean().optional(),
  }),
  z.object({
    act: z.literal('remove-appendix'),
    ...common,
    kind: z.enum(APPENDIX_KINDS),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  }),
  /** `unchanged`: although nothing has been changed since it came back. */
  z.object({ act: z.literal('submit'), ...common, unchanged: z.boolean().optional() }),
  z.object({ act: z.literal('ask-decision-again'), ...common }),
  /** Asks the approver to let errors pass that cannot be mended. */
  z.object({ act: z.literal('ask-pass'), ...common }),
  z.object({ act: z.literal('let-pass'), ...common }),
  z.object({ act: z.literal('approve'), ...common }),
  z.object({ act: z.literal('return'), ...common }),
  /** `beside`: below the card that was pressed, which stays, and not in its place. */
  z.object({ act: z.literal('show-review'), ...common, beside: z.boolean().optional() }),
  z.object({ act: z.literal('show-status'), ...common }),
  /** Takes figures over from files that the person has sent, by their ids. */
  z.object({
    act: z.literal('take-over'),
    ...common,
    files: sentFiles,
    take: z.enum(['all', 'ticked', 'replace', 'add', 'none']),
  }),
  /** Goes on with that month, whichever the conversation was on. */
  z.object({ act: z.literal('continue-report'), ...common }),
  z.object({ act: z.literal('show-decision'), ...common }),
  z.object({ act: z.literal('get-document'), ...common }),
  z.object({ act: z.literal('get-history'), ...common }),
  z.object({ act: z.literal('open-registration'), ...common }),
  z.object({ act: z.literal('register'), ...common }),
  z.object({ act: z.literal('correct'), ...common }),
  z.object({ act: z.literal('hand-over'), ...common, to: z.string().max(100) }),
  /** The province in a month: an overview, a list, a ranking, a file; pages are counted from 0. */
  z.object({
    act: z.literal('look-at-province'),
    look: z.enum(['province', 'not-in', 'late', 'ranking', 'consolidated', 'sheet', 'indicators']),
    definition,
    month: z.string().max(10),
    /** With it the stretch of months from there to `month`. */
    from: z.string().max(10).optional(),
    figure: z.string().max(60).optional(),
    page: z.int().min(0).max(1000).optional(),
    nonce: common.nonce,
  }),
  /** A figure of an agency month by month, as a file. */
  z.object({
    act: z.literal('export-series'),
    agency: z.string().max(100),
    definition,
    figure: z.string().max(60),
    nonce: common.nonce,
  }),
  /** What the person has sent, by its id, with comments at what was found. */
  z.object({ act: z.literal('get-annotated'), sent: z.string().max(60), nonce: common.nonce }),
  z.object({
    act: z.literal('list-reports'),
    definition,
    month: z.string().max(10),
    /** Part of a name or of a state; it may come from the card's field. */
    filter: z.string().max(60).optional(),
    page: z.int().min(0).max(1000),
    nonce: common.nonce,
  }),
]);

/** Every act that a payload can ask for. */
export const ACTS = schema.options.map((option) => option.shape.act.value);

const sayingSchema = z.object({
  act: z.literal('say'),
  say: z.string().min(1).max(2500),
  nonce: z.string().min(1).max(40),
});

/** What a button says that speaks for the person; undefined for every other button. */
export function readSaying(value: unknown): string | undefined {
  const read = sayingSchema.safeParse(value);
  return read.success ? read.data.say : undefined;
}

export type Payload = z.infer<typeof schema>;
/** What is wished of one report. */
export type ReportPayload = Extract<Payload, { report: string }>;

/** Acts that only look: answered anew each time, and with messages where the card stays. */
const LOOKS: readonly Payload['act'][] = [
  'open-form',
  'show-review',
  'continue-report',
  'show-decision',
  'get-document',
  'get-history',
  'open-registration',
  'look-at-province',
  'export-series',
  'get-annotated',
  'list-reports',
];

/** Whether a press changes nothing: pressed again another time, it is meant again. */
export function onlyLooks(value: unknown): boolean {
  const read = schema.safeParse(value);
  return read.success && LOOKS.includes(read.data.act);
}

/** The field of a finding's reason, before the check's code. */
export const REASON_INPUT = 'reason:';
/** Ticked, the reason is kept for later months; before the check's code. */
export const KEEP_INPUT = 'keep-reason:';
/** The field of one reason for all warnings that have none of their own. */
export const REASON_FOR_ALL_INPUT = 'reason-for-all';
/** The field of why a report is sent back or corrected. */
export const NOTE_INPUT = 'note';
/** The sections that the officer is to look at, ticked. */
export const SECTIONS_INPUT = 'sections';
/** What văn thư gave the report. */
export const NUMBER_INPUT = 'number';
export const DATE_INPUT = 'date';
/** What a list is narrowed to. */
export const FILTER_INPUT = 'filter';

/** A field that is refused because it is longer than any of ours: how long it is, and how long it may be, in characters. */
export function tooLongField(value: unknown): { readonly length: number; readonly most: number } | undefined {
  const payload = schema.safeParse(value);
  if (!payload.success) return undefined;
  const lengths = Object.entries(value as object).map(([id, text]) =>
    Object.hasOwn(payload.data, id) || typeof text !== 'string' ? 0 : text.length,
  );
  const length = Math.max(0, ...lengths);
  if (length <= LONGEST_FIELD) return undefined;
  return { length, most: payload.data.act === 'save-form' ? LONGEST_WORDS : LONGEST_REASON };
}

/** A payload with what stood in its card's fields; undefined for anything that no card of ours sends. */
export function readPayload(
  value: unknown,
): { readonly payload: Payload; readonly fields: ReadonlyMap<string, string> } | undefined {
  const payload = schema.safeParse(value);
  if (!payload.success) return undefined;
  // The inputs of a card arrive beside its data: figure ids, and `reason:` with a check's code.
  const inputs = Object.entries(value as object).filter(([id]) => !Object.hasOwn(payload.data, id));
  const fields = readCardFields(inputs, () => LONGEST_FIELD);
  return fields && { payload: payload.data, fields };
}
