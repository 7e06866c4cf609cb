// The second report by phone, on a screen of 390 × 844: the officer of a department that owes it beside the first goes on with a
// month that is half entered, the leader approves it, the Office sees it, and the Word file is fetched. What is in sight after
// each step is kept as a picture where pictures are wanted (SCREENSHOTS).

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_FIRST_MONTH, SAMPLE_INDEX_SET } from '../../src/local/people.ts';
import { SAMPLE_DEPARTMENTS } from '../../src/local/province.ts';
import { sampleMonths } from '../../src/local/sample-figures.ts';
import { indexSetSince } from '../../src/local/sample-index-set.ts';
import { vi } from '../../src/phrases/vi.ts';
import { periodCalled } from '../../src/report/said-period.ts';
import { wordText } from '../demo/word-text.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { button, field } from './chat-window.ts';
import { PhoneChairs } from './phone-chairs.ts';

const MONTH = toMonth(2024, 2);
const NOW = '2024-02-19T08:00';
const INDEX_SET = REPORT_CATALOGUE.get(SAMPLE_INDEX_SET.monthly);
const CALLED = periodCalled(MONTH, INDEX_SET.short);

const phone = new PhoneChairs('index-set');

/** What the department's sample would have in that month, of which the first half is entered. */
function valuesOfMonth(): ReadonlyMap<string, string> {
  const department = SAMPLE_DEPARTMENTS.find(({ id }) => id === 'syt');
  if (!department?.indexSet) throw new Error('the sample department owes no second report');
  const since = indexSetSince(new Date(`${NOW}:00+07:00`), SAMPLE_FIRST_MONTH, department.indexSet);
  const months = sampleMonths(since, 12, department.profile, INDEX_SET);
  const given = months.find(({ month }) => month === MONTH)?.given ?? [];
  return new Map(given.map(({ figure, value }) => [figure, String(value)]));
}

test('the officer goes on with the month that is half entered and sends it', async () => {
  await phone.sitDown('can-bo-syt', NOW);
  await phone.screen('welcome');
  const question = await phone.chat.say('báo cáo 766 tháng 02/2024', 'còn 16 trên 34 số liệu');
  await phone.seen('question', question);
  const form = await phone.chat.answer('Cả tháng', () =>
    button(question, vi.form.openWhole('month')).click(),
  );
  await phone.seen('form', form);
  let filled = 0;
  for (const [id, value] of valuesOfMonth()) {
    const box = field(form, id, INDEX_SET);
    if ((await box.count()) !== 1 || !(await box.isVisible()) || (await box.inputValue()) !== '') continue;
    await box.fill(value);
    filled += 1;
  }
  // The other two are as last month's, shown below the boxes and recorded by the same press.
  expect(filled).toBe(14);
  const review = await phone.chat.answer(vi.card.reviewTitle(CALLED), () =>
    button(form, vi.button.save).click(),
  );
  await phone.seen('review', review);
  await button(review, vi.workflow.button.submit).click();
  await review.getByText('Đã gửi duyệt').first().waitFor();
  await phone.seen('sent', review);
  expect(await review.innerText()).toContain('766');
});

test('the leader approves it', async () => {
  await phone.sitDown('lanh-dao-syt', NOW);
  await phone.screen('leader-welcome');
  const decision = await phone.chat.say('chờ duyệt', vi.workflow.approvalTitle(CALLED));
  await phone.seen('decision', decision);
  await button(decision, vi.workflow.button.approve).click();
  await decision.getByText('Đã duyệt').first().waitFor();
  await phone.seen('approved', decision);
});

test('the Office sees who has it approved', async () => {
  await phone.sitDown('van-phong', NOW);
  const province = await phone.chat.say('766 tháng 02/2024', vi.province.title(MONTH, INDEX_SET.short));
  await phone.seen('province', province);
  expect(await province.innerText()).toMatch(/Sở Y tế\s+đã duyệt/iu);
});

test('the officer fetches the Word file, with the figures as they were given', async () => {
  await phone.sitDown('can-bo-syt', NOW);
  await phone.screen('officer-approved');
  const offer = await phone.chat.say('tải báo cáo 766 tháng 02/2024', '.docx');
  await phone.seen('file', offer);
  const download = await phone.chat.download(() => offer.getByText(vi.button.download).click());
  expect(download.suggestedFilename()).toMatch(/766.*02-2024.*\.docx$/u);
  const text = wordText(readFileSync(await download.path()));
  expect(text).toContain('02/2024');
  expect(text).toContain('Hoàng Minh Đức');
});
