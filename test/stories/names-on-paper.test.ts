// Another signer from a day on: who registers a report sees whose names each day gives, and is told which were printed.

import { expect, test } from 'vitest';
import { wordText } from '../demo/word-text.ts';
import { withHead } from '../support/administrator.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

/** From 20/02/2024 somebody else signs. */
async function withNewSigner(bot: TestBot) {
  const head = await withHead(bot);
  await head.say('cán bộ');
  await head.tap('Người ký, nơi nhận, hạn nộp');
  await head.tap('Lưu', {
    from: '20/02/2024',
    signerTitle: 'GIÁM ĐỐC',
    signerName: 'Trần Thị Hoa',
    authority: '',
    recipients: 'Lãnh đạo Sở',
    deadlineKind: 'report',
  });
}

async function approved(bot: TestBot) {
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  return chat;
}

const signerOf = async (link: string | undefined) => {
  const text = wordText(new Uint8Array(await (await fetch(link ?? '')).arrayBuffer()));
  return ['Y Hương Niê', 'Trần Thị Hoa'].filter((name) => text.includes(name));
};

test('registered across the day, the paper bears the new names, and the old one stays as it was', async () => {
  const bot = await startBot();
  await withNewSigner(bot);
  const chat = await approved(bot);
  await chat.say('tải báo cáo');
  const before = chat.link('Tải báo cáo Word');
  const kept = await (await fetch(before ?? '')).arrayBuffer();
  expect(await signerOf(before)).toEqual(['Y Hương Niê']);

  bot.pass(2 * 24 * 60);
  await chat.say('chào');
  const form = await chat.tap('Ghi số văn bản');
  expectWords(
    form,
    [
      'Tên in trên văn bản theo ngày này:',
      'Trước ngày 20/02/2024: Sở Kế hoạch và Đầu tư; người ký: PHÓ GIÁM ĐỐC Y Hương Niê',
      'Từ ngày 20/02/2024: Sở Kế hoạch và Đầu tư; người ký: GIÁM ĐỐC Trần Thị Hoa',
    ],
    'form',
  );
  const saved = await chat.tap('Lưu', { number: '5', date: '21/02/2024' });
  expectWords(
    saved,
    'in tên theo ngày ban hành 21/02/2024: Sở Kế hoạch và Đầu tư; người ký: GIÁM ĐỐC Trần Thị Hoa',
    'saved',
  );
  await chat.say('tải báo cáo');
  const sent = chat.link('Tải báo cáo Word');
  expect(await signerOf(sent)).toEqual(['Trần Thị Hoa']);
  const versions = await bot.db
    .selectFrom('documents')
    .select('bytes')
    .where('report_id', '=', 'skhdt.ct25-ct08.2024-02')
    .orderBy('version')
    .execute();
  expect(versions.map(({ bytes }) => Buffer.from(bytes).equals(Buffer.from(kept)))).toEqual([true, false]);
});

test('registered with a day before it, nothing is said of names, and they stay', async () => {
  const bot = await startBot();
  await withNewSigner(bot);
  const chat = await approved(bot);
  bot.pass(2 * 24 * 60);
  await chat.say('chào');
  await chat.tap('Ghi số văn bản');
  expectWords(await chat.tap('Lưu', { number: '5', date: '19/02/2024' }), '!theo ngày ban hành', 'saved');
  await chat.say('tải báo cáo');
  expect(await signerOf(chat.link('Tải báo cáo Word'))).toEqual(['Y Hương Niê']);
});

test('where no name changes, the form says it in a line', async () => {
  const bot = await startBot();
  const chat = await approved(bot);
  await chat.say('chào');
  const form = await chat.tap('Ghi số văn bản');
  expectWords(form, ['Văn bản in tên cơ quan, người ký của ngày này.', '!Trước ngày'], 'form');
});
