// What a button says, in either language, is understood as what stands on it, whether it is pressed or typed.

import { describe, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import type { IntentId } from '../../src/intents/registry.ts';
import { understand } from '../../src/intents/understand.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { contextFor } from '../entry/support.ts';

const MONTH = toMonth(2024, 1);
const EVERY = 'month';

/** The words of every button that speaks, and of those that act and could be typed as well. */
const WORDS: Readonly<Partial<Record<IntentId, (phrases: Phrases) => readonly string[]>>> = {
  'open-report': ({ button, reminder, review, conversation }) => [
    button.enterMonth(MONTH),
    reminder.button.begin,
    review.openMonthBefore(EVERY),
    conversation.openMonth(MONTH),
  ],
  'continue-entry': ({ button, ask, reminder, review }) => [
    button.resume,
    button.answerOn,
    ask.button.goOn,
    reminder.button.goOn,
    review.goOn,
  ],
  'open-form': ({ button, form, review, welcoming }) => [
    button.form,
    button.openForm,
    button.wholeForm,
    form.openWhole(EVERY),
    review.fill,
    welcoming.button.form,
  ],
  'skip-figure': ({ button }) => [button.skip, button.notKnown],
  'correct-figure': ({ button }) => [button.fix],
  'clear-figure': ({ conversation }) => [conversation.clearSaid('early')],
  'review-report': ({ button, workflow, ask, reminder, welcoming, sending }) => [
    button.review,
    workflow.button.showReview,
    workflow.button.askPass,
    ask.button.showErrors,
    reminder.button.finish,
    welcoming.button.mend,
    sending.sayReview(MONTH),
  ],
  'give-reason': ({ button }) => [button.giveReasons],
  'submit-report': ({ button, workflow, sending }) => [
    button.finish,
    workflow.button.submit,
    sending.button.sendAnyway,
    sending.sayAnyway,
  ],
  'withdraw-report': ({ button, sending }) => [button.withdraw, sending.sayWithdraw(MONTH)],
  'reopen-report': ({ workflow, ask, sending }) => [
    workflow.button.correct,
    ask.button.reopen,
    sending.sayReopen(MONTH),
  ],
  'register-document': ({ workflow }) => [workflow.button.register],
  'hand-over-report': ({ workflow }) => [workflow.handOverSaid('lan@sxd.gov.vn')],
  'download-document': ({ button, workflow }) => [
    button.draft,
    button.download,
    workflow.button.draftOrReport('approved'),
    workflow.button.draftOrReport('entering'),
    workflow.downloadSaid(MONTH),
  ],
  'show-approvals': ({ button, workflow }) => [
    button.waiting,
    workflow.button.approve,
    workflow.button.decide,
    workflow.button.letPass,
  ],
  'return-report': ({ workflow }) => [workflow.button.sendBack],
  'ask-decision-again': ({ sending }) => [sending.button.askAgain],
  'ask-status': ({ button, ask, reminder, province }) => [
    button.status(EVERY),
    ask.button.refresh,
    reminder.button.look,
    province.button.month(MONTH),
  ],
  'ask-help': ({ button }) => [button.help],
  'show-history': ({ history, conversation }) => [history.word, conversation.historySaid],
  'show-indicator': ({ ask, province }) => [
    ask.button.months(EVERY),
    ask.button.chart,
    ask.button.soFar,
    ask.button.recent(EVERY),
    province.button.year(2024),
  ],
  'explain-rate': ({ ask }) => [ask.button.why],
  'compare-last-month': ({ ask }) => [ask.button.lastMonth(EVERY)],
  'compare-last-year': ({ ask }) => [ask.button.lastYear],
  'show-province': ({ button, province }) => [button.province, province.button.back],
  'list-missing-agencies': ({ button, province }) => [
    button.notIn,
    province.button.notIn,
    province.notInSaid(MONTH),
  ],
  'rank-agencies': ({ province }) => [province.button.ranking],
  'list-agencies': ({ province, workflow }) => [province.button.list, workflow.button.lookAt('Sở Xây dựng')],
  'consolidate-report': ({ province }) => [
    province.button.consolidated,
    province.fileSaid('consolidated', MONTH),
  ],
  'export-province': ({ province, ask }) => [
    province.button.sheet,
    province.fileSaid('sheet', MONTH),
    ask.button.sheet,
  ],
  'request-reports': ({ reminder }) => [reminder.button.chaseAll, reminder.chaseSaid('Sở Xây dựng', MONTH)],
  'cancel-request': ({ reminder }) => [
    reminder.button.takeBackChase,
    reminder.takeBackSaid(MONTH, undefined),
    reminder.takeBackSaid(MONTH, 'Sở Xây dựng'),
  ],
  'show-schedule': ({ reminder }) => [reminder.button.schedule],
  'choose-reminders': ({ reminder }) => [reminder.button.choose],
  'snooze-reminder': ({ reminder }) => [reminder.snoozeSaid['two-hours'], reminder.snoozeSaid.morning],
  'opt-out-responsibility': ({ reminder }) => [reminder.button.leave],
  'opt-in-responsibility': ({ reminder }) => [reminder.button.takeBack, reminder.button.stay],
  'end-leave': ({ reminder }) => [reminder.button.back],
  'manage-people': ({ reminder, people }) => [
    reminder.button.people,
    people.button.add,
    people.button.settings,
  ],
  'choose-agency': ({ people }) => [people.button.otherAgency],
};

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const phrases = phrasesFor(language);
  const cases = Object.entries(WORDS).flatMap(([id, words]) =>
    [...new Set(words(phrases))].map((said) => [said, id] as const),
  );
  test.each(cases)('“%s” is %s', (said, id) => {
    const understood = understand(said, contextFor('settled'));
    expect(understood).toMatchObject({ kind: 'intent', id });
    // What is said in this language is never answered in the other.
    expect([undefined, language]).toContain(understood.language);
  });
});
