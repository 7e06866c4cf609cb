// People's words come out of Markdown as they went in: held to a small reader of Markdown that knows what clients know,
// lists and headings, emphasis and links, bare addresses, entities, moments.

import { formatText } from 'adaptivecards/lib/text-formatters.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  asTyped,
  leadingNowhere,
  messageAsTyped,
  plainOf,
  withoutMoments,
} from '../../src/language/markdown.ts';

const PUNCTUATION = /\\([!-/:-@[-`{-~])/gu;
/** Each stands for an escaped sign, which means nothing any more. */
const LITERAL = '\ue000';

/** What a client makes of it that is more than words; empty for words alone. */
function meanings(markdown: string): readonly string[] {
  const found: string[] = [];
  if (formatText('vi', markdown) !== markdown) found.push('moment');
  const rest = markdown.replace(PUNCTUATION, LITERAL);
  for (const line of rest.split('\n')) {
    if (/^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/u.test(line)) found.push('list');
    if (/^ {0,3}#{1,6}(?:\s|$)/u.test(line)) found.push('heading');
    if (/^ {0,3}(?:=+|-+)\s*$/u.test(line)) found.push('underline');
    if (/^ {0,3}>/u.test(line)) found.push('quotation');
    if (/^(?: {4}|\t)\s*\S/u.test(line)) found.push('code');
    if (/^ {0,3}\|/u.test(line)) found.push('table');
  }
  if (/[*_`]/u.test(rest)) found.push('emphasis');
  if (/~~/u.test(rest)) found.push('struck out');
  if (/[[\]]/u.test(rest)) found.push('link');
  if (/<[a-z/!?]/iu.test(rest)) found.push('tag');
  if (/&#?\w+;/u.test(rest)) found.push('entity');
  if (/[a-z][a-z\d+.-]*:\/\/\S|\bwww\.\S|[\w.]@[\w-]+\.[a-z]|[a-z\d]\.[a-z]{2,}/iu.test(rest))
    found.push('address');
  return found;
}

const TYPED = [
  '{{DATE(2024-02-20T08:00:00Z, SHORT)}}',
  'từ {{TIME(2024-02-20T08:00:00Z)}} trở đi',
  '3. Đề nghị bổ sung biên chế',
  '1) Một',
  '- Hai',
  '+ ba',
  '# Bốn',
  '12.',
  '---',
  '===',
  '> trích',
  '| a | b |',
  'xem https://dichvucong.kontum.gov.vn/p?a=1&b=2#x_y_z',
  'www.kontum.gov.vn',
  'kontum.gov.vn',
  'lan.nguyen@kontum.gov.vn',
  '<https://example.vn>',
  '[bấm vào đây](https://example.vn)',
  '**rất** _quan trọng_ `x` ~~bỏ~~ a_b_c 3*4*5',
  '&lt;b&gt; &amp; <b>',
  'dòng một\n2. dòng hai\n- dòng ba',
  '\\* đã thoát',
  '(c) (r) (tm) -- +-',
];

describe('what people have typed', () => {
  it.each(TYPED)('%s means nothing', (words) => {
    expect(meanings(asTyped(words))).toEqual([]);
    expect(plainOf(asTyped(words))).toBe(words);
  });

  it('would have meant something', () => {
    for (const words of TYPED.slice(0, -2)) expect(meanings(words), words).not.toEqual([]);
  });

  it.each([
    'Còn 20 trên 28 số liệu.',
    '1.655 hồ sơ, 96,16%',
    'Sở Y tế (cán bộ) - 17:00',
    '−5 điểm; +2',
    'tháng 02/2024',
  ])('%s needs no backslash', (words) => {
    expect(asTyped(words)).toBe(words);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...TYPED,
      '{',
      '}',
      '{{',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '&',
      '\\',
      '.',
      '-',
      '#',
      '\n',
      ' ',
      '    ',
      '\t',
    ),
    fc.string({ maxLength: 5 }),
    fc.constantFrom('3', 'a', 'Sở', '://', '@', 'www'),
  );
  const anything = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  test('never means anything, and loses nothing but blank lines and how deep a line is set in', () => {
    const flat = (words: string) => words.replace(/\n+/gu, '\n').replace(/[\s\u00a0]+/gu, ' ');
    fc.assert(
      fc.property(anything, (words) => {
        expect(meanings(asTyped(words))).toEqual([]);
        expect(flat(plainOf(asTyped(words).replaceAll('**', '\\*\\*')))).toBe(flat(words));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a message of ours', () => {
  it('keeps its bold and its list, and shows the words in it as typed', () => {
    expect(messageAsTyped('**Lý do**: 3 * 4 https://a.vn\n- [x](y)\n3. Ba')).toBe(
      '**Lý do**: 3 \\* 4 https\\:\\//a\\.vn\n- \\[x\\](y)\n3\\. Ba',
    );
  });

  it('makes nothing bold for a mark that stands alone', () => {
    expect(messageAsTyped('2 ** 3')).toBe('2 \\*\\* 3');
  });
});

test('a place without Markdown shows braces, and no moment', () => {
  const words = withoutMoments('{{DATE(2024-02-20T08:00:00Z)}}');
  expect(formatText('vi', words)).toBe(words);
  expect(words.replaceAll('\u2060', '')).toBe('{{DATE(2024-02-20T08:00:00Z)}}');
});

describe('where nobody knows whether Markdown is read', () => {
  const piece = fc.oneof(
    fc.constantFrom('[x](https://evil.example)', '![x](//evil.example/p.png)', '<at>Lan</at>', '<b>', '&lt;'),
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      'https://',
      'www.',
      'mailto:',
      '{{DATE(',
      ')}}',
      '[x]: ',
    ),
    fc.constantFrom('Lan', ' ', 'Sở', '/', ':', '@'),
    fc.string({ maxLength: 4 }),
  );
  const name = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

  it('no name becomes a link, a picture, a mention, a tag or a moment', () => {
    fc.assert(
      fc.property(name, (words) => {
        const shown = leadingNowhere(`Đã thêm “${words}”.`);
        expect(shown).not.toMatch(/\]\(|\]\[|\]:|<[\p{L}/!?]|:\/\/|www\.(?!\u2060)|mailto:(?!\u2060)|\{\{/iu);
        expect(shown.replaceAll('\u2060', '')).toBe(`Đã thêm “${words.replaceAll('\u2060', '')}”.`);
      }),
    );
  });

  it('a name of letters stays as it is', () => {
    for (const words of ['Nguyễn Thị Lan', 'Sở KH&ĐT (cũ)', '**Đã ghi** 688 [hồ sơ]: 1.000'])
      expect(leadingNowhere(words)).toBe(words.replace(']:', ']\u2060:'));
  });
});
