// The end of the report: Nơi nhận on the left, authority, room for signature and seal, and name on the right. One row
// that never breaks across pages (Nghị định 30/2020/NĐ-CP, Phụ lục I).

import { AlignmentType, type FileChild, Paragraph } from 'docx';
import type { Letterhead } from '../agency/agency.ts';
import { SIZE, TEXT_WIDTH, twipsOfMm, twipsOfPoints } from './page.ts';
import { afterTable, borderless, centred, run } from './parts.ts';
import { withoutEnd } from './title.ts';

const LEFT = Math.round(TEXT_WIDTH * 0.48);
/** Between the title and the name: a seal is 36 mm across and covers a third of the signature. */
const ROOM = twipsOfMm(30);
const ABOVE = { before: twipsOfPoints(6) };

export function signature(letterhead: Letterhead): FileChild[] {
  return [
    borderless([LEFT, TEXT_WIDTH - LEFT], [[recipients(letterhead), signer(letterhead)]]),
    afterTable(),
  ];
}

/** `- Như trên;` first, because the report has a Kính gửi; `- Lưu: VT, TH.` last. */
function recipients({ recipients: names, archive }: Letterhead): Paragraph[] {
  const entries = ['Như trên', ...names, `Lưu: ${['VT', ...archive].join(', ')}`].map(withoutEnd);
  return [
    new Paragraph({
      spacing: ABOVE,
      children: [run('Nơi nhận:', { points: SIZE.recipientsTitle, bold: true, italics: true })],
    }),
    ...entries.map(
      (entry, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          // Clear of the signature, however long the entry.
          indent: { right: twipsOfMm(4) },
          children: [
            run(`- ${entry}${index === entries.length - 1 ? '.' : ';'}`, { points: SIZE.recipients }),
          ],
        }),
    ),
  ];
}

function signer({ authority, signerTitle, signerName }: Letterhead): Paragraph[] {
  const titles = [...(authority === undefined ? [] : [authority]), signerTitle].map(titleText);
  return [
    ...titles.map((title, index) => centred([title], { bold: true }, index === 0 ? { spacing: ABOVE } : {})),
    centred([signerName], { bold: true }, { spacing: { before: ROOM } }),
  ];
}

/** In capitals, with a space after an abbreviated authority: `KT. GIÁM ĐỐC`. */
function titleText(title: string): string {
  return title.toUpperCase().replace(/^(KT|TM|TL|TUQ|Q)\.\s*/u, '$1. ');
}
