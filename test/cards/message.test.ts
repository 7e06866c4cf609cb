// A message with its buttons: what a phone would cut off a choice stands in a line above.

import { expect, it } from 'vitest';
import { messageCard } from '../../cards/message.ts';
import { buttonsOf } from '../demo/card-reader.ts';

const choices = (...titles: readonly string[]) =>
  messageCard(
    'Chọn giúp em.',
    titles.map((title) => ({ title, says: title })),
    'n',
  );
const LONG = ['Toàn tỉnh từ tháng 10 đến tháng 12 năm ngoái', 'Số liệu theo tháng từ tháng 10 đến tháng 12'];

it('letters the long ones in a row, whatever short one stands between them', () => {
  const card = choices(LONG[0] ?? '', 'Cách tính', LONG[1] ?? '');
  expect(buttonsOf(card).map(({ title }) => title)).toEqual([
    expect.stringMatching(/^A\. Toàn tỉnh/u),
    'Cách tính',
    expect.stringMatching(/^B\. Số liệu/u),
  ]);
  expect(JSON.stringify(card.body)).toContain(`B. ${LONG[1]}`);
});

it('letters nothing where one alone is long', () => {
  expect(buttonsOf(choices(LONG[0] ?? '', 'Cách tính')).map(({ title }) => title)[1]).toBe('Cách tính');
  expect(JSON.stringify(choices(LONG[0] ?? '', 'Cách tính'))).not.toContain('A. ');
});
