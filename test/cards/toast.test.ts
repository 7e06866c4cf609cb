// What a notification says of a card.

import { describe, expect, it } from 'vitest';
import { card, folded, row, small, text, title } from '../../cards/elements.ts';
import { messageCard } from '../../cards/message.ts';
import { LONGEST_TOAST, toastOf } from '../../cards/toast.ts';

describe('a notification', () => {
  it('is the title and the first line that is neither small, a row nor folded away', () => {
    const heading = 'Hôm nay hết hạn báo cáo tháng 02/2024';
    const body = [
      title(heading),
      small('Sở Xây dựng'),
      folded('more', [text('ẩn')]),
      row('Đúng hạn', '100%'),
      text('3. Còn 20 trên 28 số liệu'),
    ];
    expect(toastOf(card(heading, body))).toBe(`${heading} · 3. Còn 20 trên 28 số liệu`);
  });

  it('is what the card says of itself where that is more than its title', () => {
    expect(toastOf(card('Chào anh/chị. Còn 20 số liệu.', [title('Chào anh/chị.'), text('x')]))).toBe(
      'Chào anh/chị. Còn 20 số liệu.',
    );
  });

  it('prefers the line in bold among the first, and takes no heading for one', () => {
    const body = [
      title('Hết hạn'),
      text('Giải quyết hồ sơ', { bold: true }),
      text('Hạn nộp: 17:00'),
      text('■■■□□ còn 20 trên 28 số liệu', { bold: true }),
    ];
    expect(toastOf(card('Hết hạn', body))).toBe('Hết hạn · còn 20 trên 28 số liệu');
  });

  it('tells the lines and items of a message one after the other', () => {
    const said = messageCard('**Còn thiếu**:\n- Tồn\n- Quá hạn\n\nNhập tiếp\n\nTháng 01: 5', [], 'n');
    expect(toastOf(said)).toBe('Còn thiếu: Tồn, Quá hạn · Nhập tiếp · Tháng 01: 5');
  });

  it('is cut between two words', () => {
    const toast = toastOf(card('chữ '.repeat(100), [title('x')]));
    expect(toast.length).toBeLessThanOrEqual(LONGEST_TOAST);
    expect(toast).toMatch(/chữ…$/u);
  });
});
