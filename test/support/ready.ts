// February 2024 with every figure given in the fewest messages: the clean example month, or with other values in it.

import type { CountFigure } from '../../src/report/definition.ts';
import { fieldsOf } from '../demo/card-reader.ts';
import type { Chat, Heard } from '../demo/chat.ts';
import { CLEAN as CLEAN_MONTH } from '../report/months.ts';
import { CT25_CT08 } from './reports.ts';
import { FEBRUARY, PEOPLE, type TestBot } from './test-bot.ts';

/** What the officer alone knows of the clean month, as it is typed. */
export const CLEAN: Readonly<Record<string, string>> = Object.fromEntries(
  CT25_CT08.figures
    .filter((figure) => figure.kind === 'text' || isGiven(figure.obtained))
    .map(({ id }) => [id, String(CLEAN_MONTH.get(id))]),
);

function isGiven(obtained: CountFigure['obtained']): boolean {
  return obtained.how === 'carried' || (obtained.how === 'asked' && obtained.onlyWhen === undefined);
}

/** Sends the report on as its officer and approves it as its leader. */
export async function approve(bot: TestBot, officer: Chat): Promise<Chat> {
  await officer.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chờ duyệt');
  await leader.tap('Duyệt');
  return leader;
}

export interface Ready {
  readonly chat: Chat;
  /** The answer to the last figure: the review. */
  readonly heard: Heard;
  /** The fields of the review's reasons, all filled with these words. */
  readonly reasonFields: (words: string) => Readonly<Record<string, string>>;
}

/** All figures given by one press, as a form on all of them would. */
export async function readyReport(
  bot: TestBot,
  changes: Readonly<Record<string, string>> = {},
  chat: Chat = bot.chat(),
  month: string = FEBRUARY,
): Promise<Ready> {
  const [year, number] = month.split('-');
  await chat.say(`báo cáo tháng ${number}/${year}`);
  const fields = { ...CLEAN, ...changes };
  const heard = await chat.press({
    act: 'save-form',
    report: `skhdt.ct25-ct08.${month}`,
    version: (await bot.report(month))?.version ?? 0,
    nonce: `all-figures-${month}`,
    figures: Object.keys(fields),
    shown: {},
    ...fields,
  });
  const review = heard.cards.at(-1) ?? {};
  return {
    chat,
    heard,
    reasonFields: (words) =>
      Object.fromEntries(
        Object.keys(fieldsOf(review))
          .filter((id) => id.startsWith('reason:'))
          .map((id) => [id, words]),
      ),
  };
}
