// Payloads as somebody makes them who has never seen such a card: of another agency, another person, another version,
// with ids that are none, and values of every wrong kind.

import fc from 'fast-check';
import type { Payload } from '../../cards/payload.ts';
import type { PeoplePayload } from '../../cards/people-payload.ts';
import type { ReminderPayload } from '../../cards/reminder-payload.ts';
import { ROLES } from '../../src/agency/person.ts';
import { APPENDIX_KINDS } from '../../src/report/appendices.ts';
import { OFFICER } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { REPORTS, VICTIM, VICTIMS } from './victim.ts';

export type Forged = Readonly<Record<string, unknown>>;
type Act = Payload['act'] | PeoplePayload['act'] | ReminderPayload['act'] | 'say';
type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const nothingReal = fc.constantFrom(
  'khong-co',
  '__proto__',
  'constructor',
  'toString',
  '',
  '%',
  "' or 1=1 --",
);
const report = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Object.values(REPORTS)) }, nothingReal);
/** The versions that those reports have, and others. */
const version = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.nat());
const figure = fc.oneof(fc.constantFrom(...CT25_CT08.figures.map(({ id }) => id)), nothingReal);
const code = fc.oneof(fc.constantFrom(...CT25_CT08.checks.map((check) => check.code)), nothingReal);
const figures = fc.array(figure, { minLength: 1, maxLength: 8 });
const definition = fc.oneof(fc.constantFrom(CT25_CT08.id, undefined), nothingReal);
const section = fc.oneof(fc.constantFrom(...CT25_CT08.sections.map(({ id }) => id)), nothingReal);
const person = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VICTIMS.map(({ id }) => id), OFFICER.id) },
  nothingReal,
);
const account = fc.oneof(fc.constant('00000000-0000-4000-8000-000000000999'), nothingReal);
const agency = fc.oneof({ weight: 4, arbitrary: fc.constant(VICTIM) }, nothingReal);
const words = fc.constantFrom('x', '12', '01/02/2024', 'Xem lại', '0', '-1', '1e9', '9'.repeat(400));
/** What a card was made on; nobody outside knows it. */
const seen = fc.string({ maxLength: 20 });

const onReport: Parts = { report, version };
const onPerson: Parts = { agency, person, seen };

const onMissingList: Parts = {
  month: fc.constantFrom('2024-02', '2023-10', '9999-99', ''),
  agency,
  shown: fc.constantFrom('not-in', 'late-list'),
  page: fc.nat({ max: 2000 }),
};

/** For every act what belongs to it, and the fields of its card. An act without a line does not compile. */
const FORGERS: Readonly<Record<Act, Parts>> = {
  'save-form': {
    ...onReport,
    figures,
    shown: fc.dictionary(figure, words, { maxKeys: 4, noNullPrototype: true }),
    proposed: fc.array(figure, { maxLength: 4 }),
    doubted: fc.dictionary(figure, words, { maxKeys: 4, noNullPrototype: true }),
    keep: fc.boolean(),
    scope: fc.constantFrom('section', 'month', 'some'),
    settled: words,
    pending: words,
  },
  'open-form': { ...onReport, figures, code },
  cure: {
    ...onReport,
    code,
    values: fc.dictionary(figure, fc.integer(), { maxKeys: 2, noNullPrototype: true }),
  },
  'give-reasons': {
    ...onReport,
    codes: fc.array(code, { maxLength: 4 }),
    'reason:stock-flow.pending': words,
    'reason:__proto__': words,
    'keep-reason:more-used.fullServicesUsed': words,
    'reason-for-all': words,
  },
  'use-reason': { ...onReport, code, words },
  'keep-reason': { ...onReport, code },
  'end-kept-reason': { ...onReport, code },
  submit: { ...onReport, unchanged: fc.boolean() },
  'ask-decision-again': onReport,
  'attach-appendices': {
    ...onReport,
    files: fc.array(fc.oneof(fc.uuid(), nothingReal), { minLength: 1, maxLength: 3 }),
    replace: fc.boolean(),
  },
  'remove-appendix': {
    ...onReport,
    kind: fc.constantFrom(...APPENDIX_KINDS, 'by-nothing'),
    sha256: fc.oneof(fc.constant('a'.repeat(64)), nothingReal),
  },
  'ask-pass': onReport,
  'let-pass': { ...onReport, 'reason:union.postDossiers': words },
  approve: onReport,
  return: { ...onReport, note: words, sections: fc.array(section).map((ids) => ids.join(',')) },
  'show-review': { ...onReport, beside: fc.boolean() },
  'show-decision': onReport,
  'get-document': onReport,
  'get-history': onReport,
  'open-registration': onReport,
  register: { ...onReport, number: words, date: words },
  correct: { ...onReport, note: words },
  'hand-over': { ...onReport, to: person },
  'show-status': onReport,
  'take-over': {
    ...onReport,
    files: fc.array(fc.oneof(fc.uuid(), nothingReal), { minLength: 1, maxLength: 3 }),
    take: fc.constantFrom('all', 'ticked', 'replace', 'add', 'none'),
    'take:settled': words,
    'use:settled': words,
  },
  'continue-report': onReport,
  'snooze-reminder': { report, to: person, until: fc.constantFrom('two-hours', 'morning') },
  'leave-charge': { report, to: person, sure: fc.constantFrom(true, undefined) },
  'take-charge': { report, to: person },
  'choose-reminders': { to: person, kinds: fc.constantFrom('', 'opening,due', 'x') },
  'chase-reports': onMissingList,
  'take-back-chases': onMissingList,
  'look-at-province': {
    look: fc.constantFrom('province', 'not-in', 'late', 'ranking', 'consolidated', 'sheet', 'indicators'),
    definition,
    month: fc.constantFrom('2024-02', '2023-06', '2024-Q1', '9999-99', ''),
    from: fc.constantFrom('2024-01', '2023-06', '2023-Q4', '1000-01', '9999-12', ''),
    figure,
    page: fc.nat({ max: 2000 }),
  },
  'export-series': { agency, definition, figure },
  'get-annotated': { sent: nothingReal },
  'list-reports': {
    definition,
    month: fc.constantFrom('2024-02', '2023-06', '9999-99', ''),
    page: fc.nat({ max: 2000 }),
    filter: words,
  },
  'choose-agency': { filter: words },
  'list-people': { agency },
  'open-account': { agency, person, account },
  'confirm-account': { ...onPerson, account },
  'refuse-account': { ...onPerson, account },
  'new-person': { agency },
  'add-person': {
    agency,
    principal: fc.constantFrom('moi@example.vn', 'x'),
    name: words,
    roles: fc.constantFrom(...ROLES),
  },
  'open-person': { agency, person },
  'change-person': { ...onPerson, name: words, roles: fc.constantFrom(...ROLES) },
  'choose-move': { agency, person },
  'move-person': {
    ...onPerson,
    agency: fc.constantFrom(VICTIM, 'skhdt'),
    to: fc.constantFrom(VICTIM, 'vpubnd'),
  },
  'ask-retire': onPerson,
  'retire-person': onPerson,
  'ask-erase': onPerson,
  'erase-person': onPerson,
  'bring-back-person': onPerson,
  'open-settings': { agency },
  'change-settings': { agency, seen, signerName: words, from: words },
  say: {
    say: fc.constantFrom(
      'báo cáo tháng 02/2024',
      'chờ duyệt',
      'toàn tỉnh',
      `Cơ quan: ${VICTIM}`,
      'tải báo cáo',
      'lịch sử',
      'các phiên bản',
    ),
  },
};

export const FORGED_ACTS = Object.keys(FORGERS) as readonly Act[];

/** What stands where something else belongs. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, true, Number.MAX_SAFE_INTEGER, -1, 1.5, '', 'x'.repeat(5000)),
  fc.array(fc.constantFrom<unknown>('approve', REPORTS.waiting, 1), { maxLength: 3 }),
  fc.constant({ toString: 'x', length: 1, __proto__: null }),
);
/** Names that a careless program would take for something of its own. */
const POLLUTING = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'then', 'toJSON', 'kind'];

/** A payload of that act: mostly well made, sometimes with a part gone, of the wrong kind, or too many. */
export function forged(act: Act): fc.Arbitrary<Forged> {
  const parts: Parts = { ...FORGERS[act], nonce: fc.uuid() };
  const names = Object.keys(parts);
  return fc
    .record({
      made: fc.record(parts as Record<string, fc.Arbitrary<unknown>>),
      broken: fc.option(fc.tuple(fc.constantFrom(...names), fc.option(wrong, { nil: undefined })), {
        freq: 3,
        nil: undefined,
      }),
      polluting: fc.option(fc.tuple(fc.constantFrom(...POLLUTING), wrong), { freq: 3, nil: undefined }),
    })
    .map(({ made, broken, polluting }) =>
      // Own properties, also under the name __proto__.
      Object.fromEntries([
        ['act', act],
        ...Object.entries(made),
        ...(broken ? [broken] : []),
        ...(polluting ? [polluting] : []),
      ]),
    );
}
