// The top of the first page: the two agencies and the number on the left, quốc hiệu, tiêu ngữ and the date on the
// right (Nghị định 30/2020/NĐ-CP, Phụ lục I, mẫu 1.4).

import { BorderStyle, type FileChild, type Paragraph } from 'docx';
import type { Letterhead } from '../agency/agency.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Mark } from './mark.ts';
import { draftMark, numberText, periodText, placeAndDate } from './number-and-date.ts';
import { SIZE, TEXT_WIDTH, twipsOfMm, twipsOfPoints } from './page.ts';
import { borderless, centred, centredLine } from './parts.ts';
import { boldWidth, evenLines } from './text-width.ts';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The right column holds quốc hiệu on one line, with a little air; the agencies have the rest. */
const RIGHT = twipsOfPoints(boldWidth(COUNTRY, SIZE.letterhead)) + twipsOfMm(3);
const LEFT = TEXT_WIDTH - RIGHT;
/** Points of the left column that a name may fill: some air stays before quốc hiệu. */
const NAME_ROOM = LEFT / 20 - 6;

export interface LetterheadFacts {
  readonly letterhead: Letterhead;
  readonly month: ReportPeriod;
  readonly number?: number;
  readonly date?: LocalDate;
  readonly mark: Mark;
}

export function letterheadTable({ letterhead, month, number, date, mark }: LetterheadFacts): FileChild {
  const dated = placeAndDate(letterhead.place, month, date);
  return borderless(
    [LEFT, RIGHT],
    [
      [agencies(letterhead), nation()],
      [
        [
          centred([numberText(letterhead.documentCode, number)], { points: SIZE.number }, ABOVE),
          ...(mark.kind === 'draft' ? draftLines(mark) : []),
        ],
        [centred([dated], { points: SIZE.motto, italics: true }, ABOVE)],
      ],
    ],
  );
}

const ABOVE = { spacing: { before: twipsOfPoints(6) } };

function agencies({ parentBody, name }: Letterhead): Paragraph[] {
  const own = evenLines(name.toUpperCase(), SIZE.letterhead, NAME_ROOM);
  const widest = Math.max(...own.map((line) => boldWidth(line, SIZE.letterhead)));
  return [
    ...(parentBody === undefined
      ? []
      : [
          centred(evenLines(parentBody.toUpperCase(), SIZE.letterhead, NAME_ROOM), {
            points: SIZE.letterhead,
          }),
        ]),
    centred(own, { points: SIZE.letterhead, bold: true }),
    // 1/3 to 1/2 as long as the text.
    centredLine(Math.min(widest, NAME_ROOM) * 0.4, LEFT),
  ];
}

function nation(): Paragraph[] {
  return [
    centred([COUNTRY], { points: SIZE.letterhead, bold: true }),
    centred([MOTTO], { points: SIZE.motto, bold: true }),
    // As long as the text.
    centredLine(boldWidth(MOTTO, SIZE.motto), RIGHT),
  ];
}

/** DỰ THẢO in a frame, and below it the days whose dossiers are counted. */
function draftLines({ changed, period }: Extract<Mark, { kind: 'draft' }>): Paragraph[] {
  const border = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' };
  return [
    centred([` ${draftMark(changed)} `], { points: SIZE.number, bold: true, border }, ABOVE),
    centred([periodText(period)], { points: SIZE.recipients, italics: true }, ABOVE),
  ];
}
