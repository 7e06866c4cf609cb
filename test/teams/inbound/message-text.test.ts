// Whatever Teams wraps around a message: the words come out as they were typed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, readMessageText } from '../../../src/teams/inbound/message-text.ts';

const recipient = { id: '28:bot', name: 'Trợ lý Báo cáo' };
const BOT = { type: 'mention', mentioned: { id: '28:bot', name: 'Trợ lý Báo cáo' } };
const MINH = { type: 'mention', mentioned: { id: '29:minh', name: 'Trần Văn Minh' } };

const typed = (text: string, ...entities: object[]) =>
  readMessageText({ text, recipient, entities: entities as { type: string }[] });
const html = (content: string, text = '', ...entities: object[]) =>
  readMessageText({
    text,
    recipient,
    entities: entities as { type: string }[],
    attachments: [{ contentType: 'text/html', content }],
  });

describe('typed text', () => {
  test.each([
    ['688', '688'],
    ['<3', '<3'],
    ['a < b', 'a < b'],
    ['tỷ lệ <90%', 'tỷ lệ <90%'],
    ['x<y và y>z', 'x<y và y>z'],
    ['đúng hạn <quá hạn>', 'đúng hạn <quá hạn>'],
    ['R&D', 'R&D'],
    ['a &copy b', 'a &copy b'],
    ['&lt;3 &amp; R&amp;D', '<3 & R&D'],
    ['688&nbsp;', '688'],
    ['<p>688</p>', '688'],
    ['<p>đúng hạn 688</p><p>trước hạn 0</p>', 'đúng hạn 688\ntrước hạn 0'],
    ['688<br/>0', '688\n0'],
    ['\u200b688\ufeff', '688'],
    ['\u0000ch\u0007ờ\u202e \u2066bộ\u2069', 'chờ bộ'],
    ['&#8238;chờ&#7; bộ \ud83d', 'chờ bộ'],
    ['một\u2028hai\u0085ba', 'một\nhai\nba'],
    ['1\u00a0655', '1 655'],
    ['dòng một\r\n\r\ndòng hai', 'dòng một\n\ndòng hai'],
    ['', ''],
  ])('%j is %j', (text, words) => {
    expect(typed(text)?.text).toBe(words);
  });

  test('without a mark in it stays as it is, whatever it is', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((text) => !/[<&\u00a0\u180e\p{C}\p{Zl}\p{Zp}]/u.test(text));
    fc.assert(
      fc.property(words, (text) => {
        expect(typed(text)?.text).toBe(text.trim());
      }),
    );
  });

  test('that holds "<" and "&" without a tag of Teams stays as it is', () => {
    const pieces = fc.array(fc.constantFrom('<', '&', 'x', '3', ' ', '>', '/', ';', 'quá', '='), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        pieces.map((all) => all.join('')).filter((text) => !/&(?:quá|x\d?);/u.test(text)),
        (text) => {
          expect(typed(text)?.text).toBe(text.trim());
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a message that comes as HTML only', () => {
  test.each([
    ['in boxes', '<div><div>688</div></div>', '688'],
    ['paragraphs', '<p>a</p>\n<p>&nbsp;</p>\n<p>b</p>', 'a\n\nb'],
    ['a list', '<ul>\n<li>đúng hạn 688</li>\n<li>trước hạn 0</li>\n</ul>', 'đúng hạn 688\ntrước hạn 0'],
    [
      'a table',
      '<table><tbody>\n<tr><td><p>Đúng hạn</p></td> <td>688</td></tr><tr><td></td><td>5<br>6</td></tr></tbody></table>',
      'Đúng hạn\t688\n\t5 6',
    ],
    [
      'a table in a cell',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      'a\tb c',
    ],
    ['lines of code', '<pre>688\n0</pre>', '688\n0'],
    ['emphasis', '<p><strong>đúng</strong>&nbsp;<em>hạn</em> 5&lt;6</p>', 'đúng hạn 5<6'],
    ['an emoji', '<p>ok <img itemtype="http://schema.skype.com/Emoji" alt="👍"></p>', 'ok 👍'],
    ['what nobody wrote', '<style>p{}</style><script>alert(1)</script><p>688</p>', '688'],
    ['a picture alone', '<p><img src="x" alt="ảnh"></p>', ''],
  ])('%s', (_what, content, words) => {
    expect(html(content)?.text).toBe(words);
  });

  test('is read as typed where it also comes as text, but for the cells of a table', () => {
    expect(html('<p>một</p>', 'hai')?.text).toBe('hai');
    expect(html('<table><tr><td>a</td><td>1</td></tr></table>', 'a1')?.text).toBe('a\t1');
  });
});

describe('a mention', () => {
  test.each([
    ['of the bot', '<at>Trợ lý Báo cáo</at> tình hình', 'tình hình'],
    ['with a hard space', '<at>Trợ lý Báo cáo</at>&nbsp;tình hình', 'tình hình'],
    ['with attributes', '<at id="0">Trợ lý Báo cáo</at> tình hình', 'tình hình'],
    ['of each word', '<at>Trợ</at> <at>lý</at> <at>Báo</at> <at>cáo</at> 688', '688'],
    ['with a comma', '<at>Trợ lý Báo cáo</at>, 688', '688'],
    ['in the middle', 'nhờ <at>Trợ lý Báo cáo</at> xem', 'nhờ xem'],
    ['of a colleague', 'Đề nghị <at>Trần Văn Minh</at> xem xét', 'Đề nghị Trần Văn Minh xem xét'],
    ['without an end', '<at>688', '688'],
  ])('%s', (_what, text, words) => {
    expect(typed(text)?.text).toBe(words);
    expect(typed(text, BOT, MINH)?.text).toBe(words);
  });

  test('of the bot under another name is known by its id', () => {
    const other = { type: 'mention', text: '<at>Bé Báo</at>', mentioned: { id: '28:bot' } };
    expect(typed('<at>Bé Báo</at> 688', other)).toEqual({ text: '688', mentions: [] });
  });

  test('tells who is mentioned', () => {
    expect(typed('<at>Trợ lý Báo cáo</at> giao cho <at>Trần Văn Minh</at>', BOT, MINH)).toEqual({
      text: 'giao cho Trần Văn Minh',
      mentions: [{ id: '29:minh', name: 'Trần Văn Minh' }],
    });
  });

  test('of a colleague, a word at a time, is one person', () => {
    const word = (name: string) => ({ type: 'mention', mentioned: { id: '29:minh', name } });
    const read = typed('giao cho <at>Trần</at> <at>Minh</at>', word('Trần'), word('Minh'));
    expect(read).toEqual({ text: 'giao cho Trần Minh', mentions: [{ id: '29:minh', name: 'Trần Minh' }] });
  });

  test('in HTML is known by its place', () => {
    const mark = (i: number, name: string) =>
      `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${i}">${name}</span>`;
    const read = html(`<p>${mark(0, 'Bé')}&nbsp;giao cho ${mark(1, 'Minh')}</p>`, '', BOT, MINH);
    expect(read).toEqual({ text: 'giao cho Minh', mentions: [{ id: '29:minh', name: 'Minh' }] });
  });
});

describe('a reply', () => {
  const QUOTE =
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri">Trợ lý</strong>' +
    '<p itemprop="preview">1/28 · Đã giải quyết</p></blockquote>';

  test.each([
    ['in HTML beside the text', html(`${QUOTE}<p>700</p>`, '700')],
    ['in HTML only', html(`${QUOTE}<p>700</p>`)],
    ['by a marker', typed('<quoted messageId="17"/> 700')],
    ['by a marker with a preview', typed('<quoted messageId="17">1/28</quoted>700')],
    ['by an entity', typed('700', { type: 'quotedReply', quotedReply: { messageId: '17' } })],
  ])('%s', (_what, read) => {
    expect(read).toEqual({ text: '700', mentions: [], quotedId: '17' });
  });

  test('is not what a person sets apart themselves', () => {
    expect(html('<blockquote>Theo Chỉ thị 25</blockquote><p>700</p>')).toEqual({
      text: 'Theo Chỉ thị 25\n700',
      mentions: [],
    });
  });
});

describe('what is too long', () => {
  test('is not read, whatever it is made of', () => {
    expect(typed('x'.repeat(LONGEST_TEXT))?.text).toHaveLength(LONGEST_TEXT);
    expect(typed('x'.repeat(LONGEST_TEXT + 1))).toBeUndefined();
    expect(html(`<p>${'x'.repeat(LONGEST_TEXT + 1)}</p>`)).toBeUndefined();
    expect(html('<b>'.repeat(30_000))).toBeUndefined();
  });

  test.each([
    '<',
    '&',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '<b>',
    '<td>',
    '<p ',
    '<p a="',
    '<at>B</at>',
    '</b>',
    '<a a',
  ])('just short of it, made of %j, is read at once', (odd) => {
    const text = `${odd.repeat(Math.floor(60_000 / odd.length))}x`;
    const start = performance.now();
    typed(text);
    html(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
