// Payloads of card actions. They come from the client and are not trusted: neither for identity nor for
// permission. They only state the requested action and the version of the report the card showed.

import { z } from 'zod';
import { APPENDIX_KINDS } from '../src/report/appendices.ts';
import { LONGEST_REASON, LONGEST_WORDS } from '../src/report/definition.ts';
import { readCardFields } from './card-fields.ts';
import { FORM_SCOPES } from './form.ts';

/** Twice the longest input of these cards, so that the user is told about an overlong text instead of losing it. */
const LONGEST_FIELD = 4000;

const common = {
  report: z.string().max(100),
  /** The report version shown on the card. */
  version: z.int().min(0),
  /** Unique per card sent; identifies a press that is delivered twice. */
  nonce: z.string().max(40),
};
/** Definition id; missing on cards created before there were several definitions. */
const definition = z.string().max(40).optional();
/** Code of a check. */
const code = z.string().max(120);
/** By id. */
const sentFiles = z.array(z.string().max(60)).min(1).max(5);
const figures = z.array(z.string().max(60)).min(1).max(60);

const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('save-form'),
    ...common,
    figures,
    scope: z.enum(FORM_SCOPES).optional(),
    /** Initial texts of the count inputs: unchanged ones record nothing. */
    shown: z.record(z.string().max(60), z.string().max(60)),
    /** Inputs prefilled with last month's value although the report had none: unchanged ones accept it. */
    proposed: z.array(z.string().max(60)).max(60).optional(),
    /** Texts returned with their only interpretation: submitting the same text confirms it. */
    doubted: z.record(z.string().max(60), z.string().max(LONGEST_FIELD)).optional(),
    /** Empty inputs take over the proposed value. */
    keep: z.boolean().optional(),
    /** The finding to correct. */
    code: code.optional(),
  }),
  /**
   * With a finding's code, the form shows the finding above its inputs. `onReview`: pressed on a review, which
   * is updated; other cards stay unchanged.
   */
  z.object({
    act: z.literal('open-form'),
    ...common,
    figures,
    code: code.optional(),
    onReview: z.boolean().optional(),
  }),
  /** Records a suggested correction, if it is still suggested. */
  z.object({ act: z.literal('cure'), ...common, code, values: z.record(z.string().max(60), z.int()) }),
  /** `codes`: the warnings the common reason is for. */
  z.object({ act: z.literal('give-reasons'), ...common, codes: z.array(code).max(60).optional() }),
  /** Records a reason of an earlier month again. */
  z.object({ act: z.literal('use-reason'), ...common, code, words: z.string().max(500) }),
  /** Keeps a reason for later months, or stops keeping it. */
  z.object({ act: z.literal('keep-reason'), ...common, code }),
  z.object({ act: z.literal('end-kept-reason'), ...common, code }),
  /** Attaches the content of sent files; `replace`: instead of the existing ones of their kinds. */
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
  /** `unchanged`: confirmed although nothing changed since it was returned. */
  z.object({ act: z.literal('submit'), ...common, unchanged: z.boolean().optional() }),
  z.object({ act: z.literal('ask-decision-again'), ...common }),
  /** Asks the approver to waive errors that cannot be corrected. */
  z.object({ act: z.literal('ask-pass'), ...common }),
  z.object({ act: z.literal('let-pass'), ...common }),
  z.object({ act: z.literal('approve'), ...common }),
  z.object({ act: z.literal('return'), ...common }),
  /** `beside`: show it below the pressed card instead of replacing that. */
  z.object({ act: z.literal('show-review'), ...common, beside: z.boolean().optional() }),
  z.object({ act: z.literal('show-status'), ...common }),
  /** Records figures from the user's files, by id. */
  z.object({
    act: z.literal('take-over'),
    ...common,
    files: sentFiles,
    take: z.enum(['all', 'ticked', 'replace', 'add', 'none']),
  }),
  /** Resumes that month, whatever report is open. */
  z.object({ act: z.literal('continue-report'), ...common }),
  z.object({ act: z.literal('show-decision'), ...common }),
  z.object({ act: z.literal('get-document'), ...common }),
  z.object({ act: z.literal('get-history'), ...common }),
  z.object({ act: z.literal('open-registration'), ...common }),
  z.object({ act: z.literal('register'), ...common }),
  z.object({ act: z.literal('correct'), ...common }),
  z.object({ act: z.literal('hand-over'), ...common, to: z.string().max(100) }),
  /** A view of the province for a month: overview, list, ranking or file; pages start at 0. */
  z.object({
    act: z.literal('look-at-province'),
    look: z.enum(['province', 'not-in', 'late', 'ranking', 'consolidated', 'sheet', 'indicators']),
    definition,
    month: z.string().max(10),
    /** Start of the span that ends with `month`. */
    from: z.string().max(10).optional(),
    figure: z.string().max(60).optional(),
    page: z.int().min(0).max(1000).optional(),
    nonce: common.nonce,
  }),
  /** An agency's figure by month, as a file. */
  z.object({
    act: z.literal('export-series'),
    agency: z.string().max(100),
    definition,
    figure: z.string().max(60),
    nonce: common.nonce,
  }),
  /** The user's file, by id, with comments at its findings. */
  z.object({ act: z.literal('get-annotated'), sent: z.string().max(60), nonce: common.nonce }),
  z.object({
    act: z.literal('list-reports'),
    definition,
    month: z.string().max(10),
    /** Part of a name or state; may also come from the card's input. */
    filter: z.string().max(60).optional(),
    page: z.int().min(0).max(1000),
    nonce: common.nonce,
  }),
]);

/** All actions of payloads. */
export const ACTS = schema.options.map((option) => option.shape.act.value);

const sayingSchema = z.object({
  act: z.literal('say'),
  say: z.string().min(1).max(2500),
  nonce: z.string().min(1).max(40),
});

/** The message sent by a button that types for the user; undefined for any other button. */
export function readSaying(value: unknown): string | undefined {
  const read = sayingSchema.safeParse(value);
  return read.success ? read.data.say : undefined;
}

export type Payload = z.infer<typeof schema>;
/** Payloads about a single report. */
export type ReportPayload = Extract<Payload, { report: string }>;

/** Read-only actions: repeated presses are answered again, with messages if the card stays. */
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

/** Whether an action is read-only, so that pressing it again is not a duplicate. */
export function onlyLooks(value: unknown): boolean {
  const read = schema.safeParse(value);
  return read.success && LOOKS.includes(read.data.act);
}

/** Prefix of reason inputs, followed by the check's code. */
export const REASON_INPUT = 'reason:';
/** Prefix of check boxes that keep a reason, followed by the check's code. */
export const KEEP_INPUT = 'keep-reason:';
/** Input of a common reason for all warnings without their own. */
export const REASON_FOR_ALL_INPUT = 'reason-for-all';
/** Input of the reason for returning or correcting. */
export const NOTE_INPUT = 'note';
/** Check boxes of the sections the officer should look at. */
export const SECTIONS_INPUT = 'sections';
/** Inputs of the document number and date assigned by văn thư. */
export const NUMBER_INPUT = 'number';
export const DATE_INPUT = 'date';
/** Input of a list's filter. */
export const FILTER_INPUT = 'filter';

/** An input longer than any of ours allows: its length and the maximum, in characters. */
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

/** The payload and the card's inputs; undefined for anything our cards do not send. */
export function readPayload(
  value: unknown,
): { readonly payload: Payload; readonly fields: ReadonlyMap<string, string> } | undefined {
  const payload = schema.safeParse(value);
  if (!payload.success) return undefined;
  // Inputs arrive beside the data: by figure id, or `reason:` with a check's code.
  const inputs = Object.entries(value as object).filter(([id]) => !Object.hasOwn(payload.data, id));
  const fields = readCardFields(inputs, () => LONGEST_FIELD);
  return fields && { payload: payload.data, fields };
}
