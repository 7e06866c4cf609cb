// Forms, in Vietnamese.

import { capitalised } from '../language/fold.ts';
import type { FormPhrases } from './form-phrases.ts';
import { viWords } from './period-words.ts';
import { UNCLEAR } from './vi-cards.ts';

export const viForm: FormPhrases = {
  place: (at, of) => `Mục ${at} trên ${of}`,
  wholeMonth: (frequency) => `Cả ${viWords(frequency).one}`,
  boxes: (count) => `${count} số liệu chưa có`,
  leaveEmpty: 'Chưa có số thì để trống ô.',
  lastMonth: (frequency, value) => `${capitalised(viWords(frequency).before)}: ${value}`,
  computed: 'Tự tính',
  computedLater: (names) => `Sẽ tự tính: ${names.join(', ')}`,
  changeComputed: 'Sửa số tự tính',
  asLastMonth: (frequency) => `Như ${viWords(frequency).before}, bấm Lưu là ghi`,
  changeCarried: (frequency) => `Sửa số như ${viWords(frequency).before}`,
  keepSection: (frequency) => `Như ${viWords(frequency).before} cho cả mục`,
  openWhole: (frequency) => `Điền cả ${viWords(frequency).one}`,

  problems: (saved, refused) =>
    saved > 0 ? `Đã lưu ${saved} số liệu, còn ${refused} ô cần xem lại.` : `Còn ${refused} ô cần xem lại.`,
  refused: (reason) => `Chưa ghi, vì ${UNCLEAR[reason]}.`,
  saveAgain: (value) => `Đúng là ${value} thì bấm Lưu lần nữa.`,
  whichOf: (values) => `Gõ lại giúp em: ${values.join(' hay ')}?`,
  conflict: (current) => `Vừa có người ghi ${current}. Bấm Lưu lần nữa để thay.`,
  range: (from, to) => (to === undefined ? `Từ ${from} trở lên.` : `Từ ${from} đến ${to}.`),

  saved: (count, name) => `Đã lưu ${count} số liệu · ${name}`,
  nothingSaved: (name) => `Không có thay đổi · ${name}`,
  showSaved: 'Xem số vừa lưu',
  leftEmpty: (names, more) =>
    `Còn để trống: ${names.join(', ')}${more > 0 ? ` và ${more} số liệu khác` : ''}.`,
  kept: (name, value, entered) =>
    `${name} vẫn là ${value}${entered ? `. Muốn bỏ số này, anh/chị gõ “Xóa ${name}”.` : ', tự tính.'}`,
};
