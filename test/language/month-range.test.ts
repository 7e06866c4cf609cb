import { describe, expect, it } from 'vitest';
import { findMonthRange } from '../../src/language/month-range.ts';

const saidAs = (text: string) => {
  const found = findMonthRange(text);
  const name = (month: { month: number; year?: number } | undefined) =>
    month ? [month.month, month.year].filter((part) => part !== undefined).join('/') : 'now';
  return found && `${name(found.mention.first)}-${name(found.mention.last)} “${text.slice(...found.span)}”`;
};

describe('from one month to another', () => {
  it.each([
    ['dung han tu thang 1 den thang 3', '1-3 “tu thang 1 den thang 3”'],
    ['tu thang 11/2023 den thang 1/2024', '11/2023-1/2024 “tu thang 11/2023 den thang 1/2024”'],
    ['thang 1 toi het thang 3 nam 2024 bao nhieu', '1-3/2024 “thang 1 toi het thang 3 nam 2024”'],
    ['thang 1 den 3', '1-3 “thang 1 den 3”'],
    ['t1 den t3 truc tuyen', '1-3 “t1 den t3”'],
    ['ke tu thang 9 den nay', '9-now “ke tu thang 9 den nay”'],
    ['online rate from january to march', '1-3 “from january to march”'],
    ['01/2024 through 03/2024', '1/2024-3/2024 “01/2024 through 03/2024”'],
  ])('%s', (text, range) => {
    expect(saidAs(text)).toBe(range);
  });

  it.each([
    'thang 1 so voi thang 3',
    'tu 1 thang 2 den 3 thang 4',
    'thang 1 den 13',
    'thang 2 den 45 ho so',
    'den thang 3',
    'tu ngay 15/1 den 14/2',
    'thang truoc den nay',
  ])('“%s” is none', (text) => {
    expect(saidAs(text)).toBeUndefined();
  });
});
