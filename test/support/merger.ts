// Two provinces become one on a day: names, addresses, addressees and forms change at once. Played through the door, on
// whichever database the bot runs.

import { expect } from 'vitest';
import { importDefinitions, planDefinitions } from '../../src/actions/import-definitions.ts';
import { exportSettings, importSettings, planSettings } from '../../src/actions/import-settings.ts';
import { planDomain, renameDomain } from '../../src/actions/rename-domain.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SHIPPED } from '../../src/definitions/shipped.ts';
import { sampleMonths } from '../../src/local/sample-figures.ts';
import { writeDefinitions } from '../../src/report/definition-file/write-definitions.ts';
import { allPeople } from '../../src/store/people.ts';
import type { Chat } from '../demo/chat.ts';
import { wordText } from '../demo/word-text.ts';
import { smallReport } from '../fixtures/small-report.ts';
import { approve } from './ready.ts';
import { expectWords } from './talk.ts';
import { PEOPLE, type TestBot } from './test-bot.ts';

/** The last report under the old names and the old form is due then. */
export const BEFORE = new Date('2025-06-18T02:00:00Z');
const IMPORTED = new Date('2025-06-27T03:00:00Z');
/** The first under the new ones. */
const AFTER = new Date('2025-07-17T02:00:00Z');
const OLD = '2025-06';
const NEW_FORM = smallReport('month');

const RENAMED = {
  parentBody: 'UBND tỉnh Quảng Ngãi',
  place: 'Quảng Ngãi',
  addressees: ['Văn phòng UBND tỉnh Quảng Ngãi'],
};

/** From the last month of the old province to the first of the new one. */
export async function playMerger(bot: TestBot): Promise<void> {
  const officer = bot.chat();
  const kept = await lastOldReport(bot, officer);
  bot.moveTo(IMPORTED);
  await changeEverything(bot);
  expect(await printedAgain(officer)).toEqual(kept);

  bot.moveTo(AFTER);
  await bot.remind();
  await firstNewReport(bot, officer);
  // Whatever the province is called by now, the old paper is the old paper.
  expect(await printedAgain(officer)).toEqual(kept);
  await officeSeesBoth(bot);
}

async function lastOldReport(bot: TestBot, officer: Chat): Promise<Buffer> {
  await officer.say('báo cáo tháng 06/2025');
  const [, june] = sampleMonths(toMonth(2025, 5), 2);
  const fields = Object.fromEntries((june?.given ?? []).map(({ figure, value }) => [figure, String(value)]));
  await officer.press({
    act: 'save-form',
    report: `skhdt.ct25-ct08.${OLD}`,
    version: (await bot.report(OLD))?.version ?? 0,
    nonce: 'june',
    figures: Object.keys(fields),
    shown: {},
    ...fields,
  });
  await approve(bot, officer);
  const bytes = await printedAgain(officer);
  const text = wordText(new Uint8Array(bytes));
  expect(text).toContain('Sở Kế hoạch và Đầu tư');
  expect(text).toContain('Văn phòng UBND tỉnh Kon Tum');
  return bytes;
}

async function printedAgain(officer: Chat): Promise<Buffer> {
  const heard = await officer.say('tải báo cáo tháng 06/2025');
  expectWords(heard, ['06/2025', 'Tải báo cáo Word'], 'the old paper');
  const answer = await fetch(officer.link('Tải báo cáo Word') ?? '');
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** What the operator does ahead of the day: the new form, who owes what, the names, everybody's address. */
async function changeEverything(bot: TestBot): Promise<void> {
  const { db, now } = bot;
  const form = { source: writeDefinitions([NEW_FORM]), definitions: [NEW_FORM] };
  const planned = await planDefinitions(db, SHIPPED, form);
  if (planned.kind !== 'planned') throw new Error(JSON.stringify(planned.faults));
  expect(await importDefinitions(db, SHIPPED, form, planned.steps, now)).toBe(true);

  const settings = await exportSettings(db);
  const merged = {
    ...settings,
    agencies: settings.agencies.map((agency) => {
      const letterhead = agency.settings.at(-1)?.letterhead;
      if (!letterhead) throw new Error('an agency without a letterhead');
      const own = agency.office
        ? {}
        : { name: 'Sở Tài chính', documentCode: 'BC-STC', fileCode: 'STC', signerName: 'Trần Thị Hoa' };
      return {
        ...agency,
        reports: agency.reports.flatMap(({ report }) => [
          { report, until: toMonth(2025, 6) },
          { report: NEW_FORM.id, from: toMonth(2025, 7) },
        ]),
        settings: [
          ...agency.settings,
          { from: toLocalDate(toMonth(2025, 7), 1), letterhead: { ...letterhead, ...RENAMED, ...own } },
        ],
      };
    }),
  };
  const shown = await planSettings(db, merged);
  if (shown.kind !== 'planned') throw new Error(shown.kind);
  expect(await importSettings(db, merged, shown.plan, { now })).toBe(true);

  const rename = { from: 'example.vn', to: 'quangngai.gov.vn' };
  const renaming = await planDomain(db, rename, undefined);
  expect(await renameDomain(db, rename, renaming, now)).toBe(true);
  expect((await allPeople(db)).map(({ principal }) => principal)).toContain('can-bo@quangngai.gov.vn');
  await bot.remind();
}

async function firstNewReport(bot: TestBot, officer: Chat): Promise<void> {
  const opened = await officer.say('báo cáo');
  expectWords(opened, ['07/2025', 'Tổng số bếp ăn'], 'the report that is owed now');
  await officer.say('120, 30, 2, 200, 1');
  expectWords(await officer.say('xem lại'), ['Tổng lượt kiểm tra | 32'], 'review');
  await approve(bot, officer);
  await officer.say('tải báo cáo');
  const text = wordText(
    new Uint8Array(await (await fetch(officer.link('Tải báo cáo Word') ?? '')).arrayBuffer()),
  );
  for (const words of ['Sở Tài chính', 'Quảng Ngãi', 'Trần Thị Hoa', 'tháng 07/2025'])
    expect(text).toContain(words);
  expect(text).not.toContain('Kon Tum');
  const gone = await officer.say('báo cáo chỉ thị 25 tháng 07/2025');
  expectWords(gone, ['không phải nộp', '!Bước'], 'a report that is not owed any more');
}

async function officeSeesBoth(bot: TestBot): Promise<void> {
  const office = bot.chat({ talker: PEOPLE.coordinator });
  expectWords(
    await office.say('ai chưa nộp báo cáo bếp ăn tháng 07/2025'),
    ['07/2025', 'cơ quan phải nộp đã nộp'],
    'the new report',
  );
  expectWords(
    await office.say('ai chưa nộp báo cáo chỉ thị 25 tháng 06/2025'),
    ['06/2025'],
    'the old report',
  );
}
