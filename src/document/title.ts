// Tên loại, trích yếu and Kính gửi: what the report is, and to whom (Nghị định 30/2020/NĐ-CP, Phụ lục I).

import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { SIZE, TEXT_WIDTH, twipsOfPoints } from './page.ts';
import { centred, centredLine, run } from './parts.ts';
import { FIRST_LINE } from './styles.ts';
import { boldWidth } from './text-width.ts';

/** Title and subject, bold and centred, with a line below 1/3 to 1/2 as long as the subject. */
export function titleAndSubject(title: string, subject: readonly string[]): FileChild[] {
  const widest = Math.max(0, ...subject.map((line) => boldWidth(line, SIZE.body)));
  return [
    centred(
      [title.toUpperCase()],
      { bold: true },
      { spacing: { before: twipsOfPoints(14) }, keepNext: true },
    ),
    centred(subject, { bold: true }, { keepNext: true }),
    centredLine(Math.min(widest, TEXT_WIDTH / 20) * 0.4, TEXT_WIDTH),
  ];
}

const KINH_GUI = 'Kính gửi:';
/** The list stands under the colon: how far that is from the K, in twips, in upright type. */
const COLON = twipsOfPoints(boldWidth('Kính gửi', SIZE.body) * 0.95);
const DASH = twipsOfPoints(boldWidth('- ', SIZE.body));

/** One addressee stands on the line of `Kính gửi:`; several stand one a line below, dashes under the colon. */
export function addressees(names: readonly string[]): FileChild[] {
  const above = { before: twipsOfPoints(10) };
  const below = { after: twipsOfPoints(10) };
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return [centred([`${KINH_GUI} ${only}`], {}, { spacing: { ...above, ...below }, keepNext: true })];

  // The block as a whole is centred as far as its longest name allows.
  const widest = twipsOfPoints(Math.max(0, ...names.map((name) => boldWidth(name, SIZE.body))));
  const left = Math.max(FIRST_LINE, Math.round((TEXT_WIDTH - COLON - DASH - widest) / 2));
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      indent: { left },
      spacing: above,
      keepNext: true,
      children: [run(KINH_GUI)],
    }),
    ...names.map((name, index) => {
      const last = index === names.length - 1;
      return new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { left: left + COLON + DASH, hanging: DASH },
        ...(last ? { spacing: below } : { keepNext: true }),
        children: [run(`- ${withoutEnd(name)}${last ? '.' : ';'}`)],
      });
    }),
  ];
}

/** An entry of a list without the `;` or `.` that settings may already carry. */
export function withoutEnd(entry: string): string {
  return entry.trim().replace(/[;.,\s]+$/u, '');
}
