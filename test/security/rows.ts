// The table of who may do what, written by hand: for every action, the roles of the agency itself and those of the
// provincial Office that may do it there. An action that is not in it fails the test.

import { createHash } from 'node:crypto';
import {
  claimsToDecide,
  confirmAccount,
  readClaim,
  refuseAccount,
} from '../../src/actions/account-claims.ts';
import { answerIndicator, answerProvinceIndicator } from '../../src/actions/answer-indicator.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { askDecisionAgain } from '../../src/actions/ask-decision-again.ts';
import { attachAppendices, removeAppendices } from '../../src/actions/attach-appendix.ts';
import { chooseReminders } from '../../src/actions/choose-reminders.ts';
import { clearFigures } from '../../src/actions/clear-figures.ts';
import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import { correctReport, sendBackReport } from '../../src/actions/correct-report.ts';
import { approveReport, returnReport, waiveErrors } from '../../src/actions/decide-report.ts';
import { erasePerson } from '../../src/actions/erase-person.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { colleagues, handOver } from '../../src/actions/hand-over.ts';
import { issueDocument, keptDocuments, matchDocument } from '../../src/actions/issue-document.ts';
import { issueFile } from '../../src/actions/issue-file.ts';
import { issueHistory } from '../../src/actions/issue-history.ts';
import { issueIndicators } from '../../src/actions/issue-indicators.ts';
import { issueSeries } from '../../src/actions/issue-series.ts';
import { endKeptReasons, keepReasons } from '../../src/actions/keep-reasons.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { agencyStamp, changeAgency, managedAgencies } from '../../src/actions/manage-agency.ts';
import * as people from '../../src/actions/manage-people.ts';
import { monthDue, openReport } from '../../src/actions/open-report.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { readProvinceSpan } from '../../src/actions/read-province-span.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { reportsAwaitingDecision } from '../../src/actions/reports-awaiting-decision.ts';
import { standingsOf } from '../../src/actions/reports-of-province.ts';
import { requestReports } from '../../src/actions/request-reports.ts';
import {
  besideActor,
  optIntoResponsibility,
  optOutOfResponsibility,
} from '../../src/actions/responsibility.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { snoozeReminder } from '../../src/actions/snooze-reminder.ts';
import { askToLetPass, submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import { endLeave, possibleDeputies, takeLeave } from '../../src/actions/take-leave.ts';
import { undoChange } from '../../src/actions/undo-change.ts';
import { verifyFile } from '../../src/actions/verify-file.ts';
import {
  readPendingReportRequests,
  withdrawReportRequests,
} from '../../src/actions/withdraw-report-requests.ts';
import type { Role } from '../../src/agency/person.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { ReportAppendix } from '../../src/report/appendices.ts';
import { formatSeriesRef } from '../../src/report/report-ref.ts';
import { findAgency } from '../../src/store/agencies.ts';
import { findDocument } from '../../src/store/documents.ts';
import { findPerson } from '../../src/store/people.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { ALL_SEEN } from '../actions/filled.ts';
import { COLLEAGUE, OFFICER, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { CLAIM, OTHER, OWN, type Stage } from './cast.ts';

export interface Row {
  readonly stage: Stage;
  readonly own: readonly Role[];
  readonly office: readonly Role[];
  /** Done with what would work for whoever may. */
  readonly call: (context: ActionContext) => Promise<unknown>;
  /** What whoever may not gets, where it is no refusal: nothing, that is. */
  readonly instead?: unknown;
}

const READERS = ['officer', 'approver', 'coordinator'] as const;
const SERIES = formatSeriesRef({ agencyId: OWN, definitionId: CT25_CT08.id, figure: 'settled' });
const FEBRUARY = { kind: 'month', month: 2, year: 2024 } as const;
const WORDS = phrasesFor('vi');
const LEAVE = { from: undefined, until: toLocalDate(toMonth(2024, 2), 25), deputyId: undefined };
/** The report's version at each stage. */
const FILLED = 1;
const APPENDIX: ReportAppendix = {
  kind: 'by-field',
  rows: 0,
  sums: new Map(),
  file: '06a.xlsx',
  sha256: 'aa',
  table: { columns: [], rows: [] },
};
const WAITING = 2;
const APPROVED = 3;

const readers = (stage: Stage, call: Row['call']): Row => ({
  stage,
  own: READERS,
  office: ['coordinator'],
  call,
});
const officer = (stage: Stage, call: Row['call']): Row => ({ stage, own: ['officer'], office: [], call });
const approver = (stage: Stage, call: Row['call']): Row => ({ stage, own: ['approver'], office: [], call });
const office = (stage: Stage, call: Row['call']): Row => ({ stage, own: [], office: ['coordinator'], call });
const administrator = (call: Row['call']): Row => ({
  stage: 'filled',
  own: ['administrator'],
  office: ['administrator'],
  call,
});

async function bytesOf(db: Db): Promise<Uint8Array> {
  const kept = await findDocument(db, REPORT, APPROVED);
  if (!kept) throw new Error('no file was kept');
  return kept.bytes;
}

/** What the card of the claim was made on, as an administrator has it. */
async function claimSeen(db: Db): Promise<string> {
  const memberships = [{ agencyId: OWN, roles: ['administrator'] as const, office: false }];
  const view = await readClaim({ db, actor: { ...OFFICER, id: 'quan-tri', memberships } }, CLAIM);
  if ('code' in view) throw new Error(view.code);
  return view.seen;
}

async function colleague(db: Db) {
  const person = await findPerson(db, COLLEAGUE.id);
  if (!person) throw new Error('no colleague');
  return { personId: person.id, seen: people.personStamp(person) };
}

export const ROWS: Readonly<Record<string, Row>> = {
  answerIndicator: readers('approved', (context) => answerIndicator(context, undefined)),
  answerStatus: readers('filled', (context) => answerStatus(context, FEBRUARY)),
  openReport: readers('filled', (context) => openReport(context, FEBRUARY)),
  readReport: readers('filled', (context) => readReport(context, REPORT)),
  colleagues: readers('filled', (context) => colleagues(context, REPORT)),
  issueDocument: readers('filled', (context) => issueDocument(context, REPORT)),
  keptDocuments: readers('approved', (context) => keptDocuments(context, REPORT)),
  matchDocument: {
    ...readers('approved', async (context) => {
      const sha256 = createHash('sha256')
        .update(await bytesOf(context.db))
        .digest('hex');
      return await matchDocument(context, sha256);
    }),
    instead: undefined,
  },
  verifyFile: {
    ...readers('approved', async (context) => await verifyFile(context, await bytesOf(context.db))),
    instead: { kind: 'unknown' },
  },
  issueFile: readers('filled', (context) =>
    issueFile(context, WORDS, { file: 'report', reportId: REPORT, version: 1 }),
  ),
  readHistory: readers('filled', (context) => readHistory(context, REPORT)),
  issueHistory: readers('filled', (context) => issueHistory(context, WORDS, REPORT)),
  issueIndicators: readers('approved', async (context) => {
    const version = (await findReport(context.db, REPORT))?.version ?? 0;
    return await issueIndicators(context, REPORT, version, 'csv');
  }),
  issueSeries: readers('approved', (context) => issueSeries(context, WORDS, SERIES)),
  monthDue: {
    ...readers('approved', (context) => monthDue(context, CT25_CT08)),
    // The month that has closed last, as the calendar says it to anybody.
    instead: '2024-02',
  },

  recordFigures: officer('filled', (context) =>
    recordFigures(context, {
      reportId: REPORT,
      given: [{ figure: 'pending', value: 44 }],
      how: 'typed',
      seenVersion: ALL_SEEN,
    }),
  ),
  attachAppendices: officer('filled', (context) =>
    attachAppendices(context, REPORT, [APPENDIX], { seenVersion: FILLED }),
  ),
  removeAppendices: officer('filled', (context) => removeAppendices(context, REPORT, [APPENDIX], FILLED)),
  skipFigure: officer('filled', (context) => skipFigure(context, REPORT, 'pending')),
  clearFigures: officer('filled', (context) => clearFigures(context, REPORT, ['pending'])),
  undoChange: officer('filled', (context) => undoChange(context, REPORT)),
  giveReasons: officer('warned', async (context) => {
    const read = await readReport(context, REPORT);
    const findings = read.kind === 'read' ? read.view.status.findings : [];
    return await giveReasons(context, REPORT, new Map(findings.map(({ check }) => [check.code, 'x'])), 1);
  }),
  keepReasons: officer('warned', async (context) => {
    const read = await readReport(context, REPORT);
    const findings = read.kind === 'read' ? read.view.status.findings : [];
    return await keepReasons(
      context,
      REPORT,
      findings.map(({ check }) => check.code),
      FILLED,
    );
  }),
  endKeptReasons: officer('warned', (context) => endKeptReasons(context, REPORT, ['more-used.x'], FILLED)),
  submitReport: officer('filled', (context) => submitReport(context, REPORT, undefined)),
  askToLetPass: officer('wrong', (context) => askToLetPass(context, REPORT)),
  askDecisionAgain: officer('waiting', (context) => askDecisionAgain(context, REPORT)),
  withdrawReport: officer('waiting', (context) => withdrawReport(context, REPORT)),
  correctReport: officer('approved', (context) => correctReport(context, REPORT, 'Sai số', undefined)),

  approveReport: approver('waiting', (context) => approveReport(context, REPORT, WAITING)),
  returnReport: approver('waiting', (context) => returnReport(context, REPORT, 'Xem lại', WAITING)),
  waiveErrors: approver('wrong', (context) =>
    waiveErrors(context, REPORT, new Map([['union.postDossiers', 'lệch']]), 1),
  ),
  reportsAwaitingDecision: { ...approver('waiting', reportsAwaitingDecision), instead: [] },

  sendBackReport: {
    stage: 'approved',
    own: ['approver'],
    office: ['coordinator'],
    call: (context) => sendBackReport(context, REPORT, 'Chưa khớp', undefined),
  },
  registerReport: {
    stage: 'approved',
    own: ['officer', 'approver'],
    office: [],
    call: (context) =>
      registerReport(context, REPORT, { number: 5, issuedOn: toLocalDate(toMonth(2024, 2), 15) }, undefined),
  },
  handOver: {
    stage: 'filled',
    own: ['officer', 'approver'],
    office: [],
    call: (context) => handOver(context, REPORT, COLLEAGUE.id),
  },

  snoozeReminder: {
    stage: 'filled',
    own: ['officer', 'approver'],
    office: [],
    call: (context) => snoozeReminder(context, REPORT, context.actor.id, 'morning'),
  },
  besideActor: officer('filled', (context) => besideActor(context, OWN, context.actor.id)),
  optOutOfResponsibility: officer('filled', (context) =>
    optOutOfResponsibility(context, OWN, context.actor.id),
  ),
  takeLeave: {
    stage: 'filled',
    own: READERS,
    office: [],
    call: (context) => takeLeave(context, LEAVE),
  },
  endLeave: { stage: 'filled', own: READERS, office: [], call: endLeave },
  possibleDeputies: { stage: 'filled', own: READERS, office: [], call: possibleDeputies },
  chooseReminders: {
    stage: 'filled',
    own: READERS,
    office: [],
    call: (context) => chooseReminders(context, context.actor.id, { only: ['due'] }),
  },
  requestReports: office('filled', (context) => requestReports(context, FEBRUARY, CT25_CT08)),
  withdrawReportRequests: office('filled', (context) => withdrawReportRequests(context, FEBRUARY, CT25_CT08)),
  readPendingReportRequests: office('filled', readPendingReportRequests),
  optIntoResponsibility: officer('filled', (context) =>
    optIntoResponsibility(context, OWN, context.actor.id),
  ),

  listReports: office('filled', (context) => listReports(context, FEBRUARY, CT25_CT08)),
  standingsOf: office('filled', (context) => standingsOf(context, [CT25_CT08], FEBRUARY)),
  readProvince: office('approved', (context) => readProvince(context, FEBRUARY, CT25_CT08)),
  answerProvinceIndicator: office('approved', (context) => answerProvinceIndicator(context, undefined)),
  readProvinceSpan: office('approved', (context) =>
    readProvinceSpan(context, { kind: 'year', year: 2024 }, CT25_CT08),
  ),
  consolidateReports: office('approved', (context) =>
    consolidateReports(context, WORDS, FEBRUARY, 'sheet', CT25_CT08),
  ),

  listPeople: administrator((context) => people.listPeople(context, OWN)),
  managedAgencies: {
    ...administrator(async (context) => (await managedAgencies(context)).filter(({ id }) => id === OWN)),
    instead: [],
  },
  readClaim: administrator((context) => readClaim(context, CLAIM)),
  claimsToDecide: {
    ...administrator(async (context) => {
      const person = await findPerson(context.db, CLAIM.personId);
      return await claimsToDecide(context, person ? [person] : []);
    }),
    instead: [],
  },
  confirmAccount: administrator(async (context) =>
    confirmAccount(context, CLAIM, await claimSeen(context.db)),
  ),
  refuseAccount: administrator(async (context) => refuseAccount(context, CLAIM, await claimSeen(context.db))),
  addPerson: administrator((context) =>
    people.addPerson(context, OWN, { principal: 'moi@example.vn', name: 'Người mới', roles: ['officer'] }),
  ),
  changePerson: administrator(async (context) =>
    people.changePerson(context, OWN, await colleague(context.db), { name: 'Tên khác', roles: ['officer'] }),
  ),
  retirePerson: administrator(async (context) =>
    people.retirePerson(context, OWN, await colleague(context.db)),
  ),
  bringBackPerson: administrator(async (context) =>
    people.bringBackPerson(context, OWN, await colleague(context.db)),
  ),
  erasePerson: administrator(async (context) => {
    const retired = await findPerson(context.db, 'retired-officer');
    if (!retired) throw new Error('nobody is retired');
    return await erasePerson(context, OWN, { personId: retired.id, seen: people.personStamp(retired) });
  }),
  /** Wants both agencies: an administrator of one alone may not. */
  movePerson: {
    stage: 'filled',
    own: [],
    office: ['administrator'],
    call: async (context) => people.movePerson(context, OWN, await colleague(context.db), OTHER),
  },
  changeAgency: administrator(async (context) => {
    const agency = await findAgency(context.db, OWN);
    if (!agency) throw new Error('no agency');
    const [{ letterhead } = { letterhead: undefined }] = agency.settings;
    if (!letterhead) throw new Error('no settings');
    const { signerTitle, recipients } = letterhead;
    return await changeAgency(context, OWN, agencyStamp(agency), {
      from: toLocalDate(toMonth(2024, 2), 1),
      signerName: 'Người khác',
      signerTitle,
      recipients,
      authority: undefined,
      deadline: undefined,
    });
  }),
};

/** What is given a database or a context and decides nothing itself, and why that is no hole. */
export const INNER: Readonly<Record<string, string>> = {
  forgetPerson: 'within a transaction of those who have decided it',
  presentPerson: 'within a transaction of an administrator, of an agency that is theirs',
  everOwed: 'is given agencies, and tells which reports they owe; no report of it',
  reportsOfProvince: 'tells which reports are owed; no report of it',
  reportsOfPerson: 'tells whoever asks which reports they may be reminded of',
  checkDocument: 'examines what somebody has sent; asks another for what is stored of it',
  readerFor: 'the names of the agency that somebody speaks for, and what it owes; no report of it',
  reportOfDocument:
    'asks may() for the agency that a document names; held in test/actions/report-of-document.test.ts',
  compareEdited: 'is given a view, and asks another for its file',
  issueAnnotated: 'is of nobody but whoever sent the file',
  changeReport: 'asks may() for the deed that each action names; reached through those alone',
  writeReasons: 'is a part of changeReport, which has asked may()',
  readSchedule: 'tells whoever asks of nobody but themselves',
  reminderCandidates: 'is asked by actions that have asked may() before, and by the program itself',
  factsOf: 'is given reports that its caller was let see',
  coordinatorsOf: 'is the program’s own: whom a list is for',
  idempotentChange: 'asks what each action hands it; reached through those alone',
  manage: 'asks mayManage() for the agencies that each action names; reached through those alone',
  withHolders: 'is given reports that its caller was let see',
  recipientsOf: 'is given a view, which only somebody who may read the report has',
  viewReport: 'is given a report that its caller was let see',
  viewOnce: 'is given a report that its caller was let see, and the view is the same to everybody who may',
  readReportHistory: 'is given a report that its caller was let see',
  misfitsAmong: 'is given months that its caller was let see',
  laterMisfits: 'is given a report that its caller was let see',
  leftBehindBy: 'is given a view, which only somebody who may read the report has',
  namesInCharge: 'is given a view, which only somebody who may read the report has',
  namesDeciding: 'is given a view, which only somebody who may read the report has',
  namedPeople: 'is given people whom its caller was let see',
  namedPerson: 'is given somebody whom its caller was let see',
  whatWaits: 'asks others, each with the rights of whoever looks',
  readStored: 'asks may() itself; readReport, which is tried, is no more than that',
  owedStatuses: 'asks others, each with the rights of whoever looks',
  finishedBefore: 'is given a status, and asks another with the rights of whoever looks',
  canAskAgain: 'is given a view, and only tells whether it is too soon',
  earlierOwed: 'is given a view, and asks another with the rights of whoever enters there',
  reportMoves: 'is given a view, which only somebody who may read the report has',
  returnFacts: 'is given a view, which only somebody who may read the report has',
  resolveMonth: 'is given an agency that its caller was let see',
  bringUnderPresentForm: 'asks may() through changeReport; reached for reports that its caller was let see',
  monthsReported: 'is given a report that its caller was let see',
  definitionMeant: 'tells which form is meant; nothing that stands in a report',
  isOwed: 'tells which forms an agency owes; nothing that stands in a report',
  reportsOwed: 'tells which forms an agency owes; nothing that stands in a report',
  reportsOwedFor: 'tells which forms an agency owes; nothing that stands in a report',
  reportsDue: 'tells which forms an agency has to fill in; nothing that stands in a report',
  auditLines: 'writes of two views what has changed',
  planSettings: 'is the operator’s, at a shell',
  importSettings: 'is the operator’s, at a shell',
  planDefinitions: 'is the operator’s, at a shell',
  importDefinitions: 'is the operator’s, at a shell',
  removeReport: 'is the operator’s, at a shell',
  whyKept: 'is the operator’s, at a shell',
  takeInShipped: 'is the program’s own, at its start',
  planDomain: 'is the operator’s, at a shell',
  renameDomain: 'is the operator’s, at a shell',
  exportSettings: 'is the operator’s, at a shell',
  claimDeciders: 'tells the program whom to ask, of somebody’s own administrators',
  followAddress: 'the door calls it with what the roster says of a sender who is known',
  absorbDouble: 'is called for a sender whom the roster knows by the address of both',
  linkIdentity: 'comes before anybody is somebody: the door calls it with what the roster says',
};
