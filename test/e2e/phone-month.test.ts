// A month by phone, from the welcome to the Office's list: each chair in turn sits down at the same province, on a screen of
// 390 × 844. What is in sight after each step is kept as a picture where pictures are wanted (SCREENSHOTS).

import { test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { vi } from '../../src/phrases/vi.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { button, field } from './chat-window.ts';
import { PhoneChairs } from './phone-chairs.ts';

const MONTH = toMonth(2024, 2);
const SUNDAY_EVENING = '2024-02-18T19:00';
/** The deadline was 20 February. */
const A_DAY_LATE = '2024-02-21T19:30';

const phone = new PhoneChairs('month');

test('the officer fills in the whole month and sends it', async () => {
  await phone.sitDown('can-bo', SUNDAY_EVENING);
  await phone.screen('welcome');
  const question = await phone.chat.say(
    'báo cáo tháng 02/2024',
    'Tổng số hồ sơ TTHC đã giải quyết trong tháng',
  );
  await phone.seen('question', question);
  const form = await phone.chat.answer('Cả tháng', () =>
    button(question, vi.form.openWhole('month')).click(),
  );
  await phone.seen('form', form);
  for (const [id, value] of CLEAN) {
    const box = field(form, id);
    if ((await box.count()) === 1 && (await box.isVisible()) && (await box.inputValue()) === '')
      await box.fill(String(value));
  }
  const review = await phone.chat.answer(vi.card.reviewTitle(MONTH), () =>
    button(form, vi.button.save).click(),
  );
  await phone.seen('review', review);
  await button(review, vi.workflow.button.submit).click();
  await review.getByText('Đã gửi duyệt').first().waitFor();
  await phone.seen('sent', review);
});

test('a look-up in between, and how the month has gone so far', async () => {
  const status = await phone.chat.say('tình hình tháng này', vi.ask.statusTitle(MONTH));
  await phone.seen('status', status);
  const series = await phone.chat.say('tỷ lệ trực tuyến 6 tháng', 'Tiếp nhận trực tuyến');
  await phone.seen('series', series);
});

test('the leader returns it with a reason, the officer mends it and sends it again', async () => {
  await phone.sitDown('lanh-dao', SUNDAY_EVENING);
  await phone.screen('leader-welcome');
  const decision = await phone.chat.say('chờ duyệt', vi.workflow.approvalTitle(MONTH));
  await phone.seen('decision', decision);
  await button(decision, vi.workflow.button.sendBackForm).click();
  await decision.getByLabel(vi.workflow.returnReason).fill('Rà lại số hồ sơ trước hạn');
  await button(decision, vi.workflow.button.sendBack).click();
  await decision.getByText('Rà lại số hồ sơ trước hạn').first().waitFor();
  await phone.sitDown('can-bo', SUNDAY_EVENING);
  await phone.screen('returned-welcome');
  const returned = await phone.chat.say('tiếp tục', 'Rà lại số hồ sơ trước hạn');
  await phone.seen('returned', returned);
  await phone.chat.say('sửa trước hạn 1', '1 hồ sơ');
  const again = await phone.chat.say('gửi duyệt', 'Đã gửi duyệt');
  await phone.seen('sent-again', again);
});

test('the leader approves, and the officer is told what is next', async () => {
  await phone.sitDown('lanh-dao', SUNDAY_EVENING);
  const decision = await phone.chat.say('chờ duyệt', vi.workflow.approvalTitle(MONTH));
  await phone.seen('decision-again', decision);
  await button(decision, vi.workflow.button.approve).click();
  await decision.getByText('Đã duyệt').first().waitFor();
  await phone.seen('approved', decision);
  await phone.sitDown('can-bo', SUNDAY_EVENING);
  await phone.screen('officer-approved');
});

test('the Office sees the province, the ranking and who is late', async () => {
  await phone.sitDown('van-phong', A_DAY_LATE);
  await phone.screen('office-welcome');
  const province = await phone.chat.say(
    'tình hình báo cáo chỉ thị 25 tháng này',
    vi.province.title(MONTH, CT25_CT08.short),
  );
  await phone.seen('province', province);
  await phone.seen('ranking', await phone.chat.say('xếp hạng', 'Xếp hạng'));
  await phone.seen('late', await phone.chat.say('ai trễ', vi.province.notInTitle(MONTH, CT25_CT08.short)));
});
