// Never wrong in silence, as a law: whatever is said, in whatever state, each figure that changes is named in the answer with
// its new value. The messages are put together by chance, the same in every run, from what people say and from what breaks.

import { expect, test } from 'vitest';
import { formatCount } from '../../src/language/format.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { figureName, fullName, wordsShown } from '../../src/phrases/figure-labels.ts';
import { startBot } from '../support/bot.ts';
import { CT25_CT08 } from '../support/reports.ts';

const FIGURES = new Map(CT25_CT08.figures.map((figure) => [figure.id, figure]));
const NAMES = CT25_CT08.figures.flatMap(({ label, short, english, aliases }) => [
  label,
  short,
  english,
  ...aliases,
]);
const NUMBERS = [
  '0',
  '1',
  '45',
  '688',
  '1.655',
  '12,5',
  '96,16%',
  '02/2024',
  '0912345678',
  '45/BC-SKHĐT',
  'ba mươi',
];
const WORDS = [
  'là',
  'và',
  'sửa',
  'nhầm',
  'không',
  'không có',
  'tăng',
  'chưa rõ',
  'như tháng trước',
  'tháng 3',
  'dạ',
  'ạ',
];
const MARKS = [' ', ': ', ', ', '; ', '\n', '\t', ' - ', '\n1. ', '\n- ', ' = ', ' (', ') ', '/', '+'];
const ALONE = [
  'giữ tất cả',
  'hoàn tác',
  'bỏ qua',
  'ừ',
  'ok',
  '1',
  '688, 0, 0',
  'quay lại',
  'xóa trước hạn',
  'còn thiếu gì',
];

/** Numbers by chance, the same for the same seed: an LCG of 32 bits. */
function chance(seed: number): <One>(of: readonly One[]) => One {
  let state = seed;
  return (of) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return of[Math.floor((state / 2 ** 32) * of.length)] as (typeof of)[number];
  };
}

function messageBy(pick: ReturnType<typeof chance>): string {
  if (pick([0, 1, 2, 3]) === 0) return pick(ALONE);
  const parts = Array.from({ length: pick([1, 2, 3, 4, 5]) }, () => pick([NAMES, NUMBERS, NUMBERS, WORDS]));
  return parts.map((part) => `${pick(part)}${pick(MARKS)}`).join('');
}

test.each([1, 2, 3, 4])('each figure that changes is named with its value (seed %i)', async (seed) => {
  const pick = chance(seed);
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const silent: string[] = [];
  let before = await bot.stored();
  for (let turn = 0; turn < 120; turn += 1) {
    const said = messageBy(pick);
    const { text } = await chat.say(said);
    const after = await bot.stored();
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (before[id] !== after[id] && !isNamed(text, id, after[id]))
        silent.push(`“${said}”: ${id} ${after[id]}`);
    }
    before = after;
  }
  expect(silent).toEqual([]);
  expect(Object.keys(before).length).toBeGreaterThan(5);
});

/** In the language that was spoken last its name stands in the answer; with the value, where there is one. */
function isNamed(text: string, id: string, value: number | string | undefined): boolean {
  const figure = FIGURES.get(id);
  if (figure === undefined) return false;
  return LANGUAGES.some((language) => {
    const named = [figureName(figure, language), fullName(figure, language)].some((name) =>
      text.includes(name),
    );
    const shown =
      typeof value === 'number' ? formatCount(value, language) : wordsShown(figure, value ?? '', language);
    return named && text.includes(shown);
  });
}
