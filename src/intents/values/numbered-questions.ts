// Figures referenced by the number of their question: "câu 1", "số thứ hai", "số đầu tiên".

import { fold } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { FigureId } from '../../report/definition.ts';

/** The range of a name in a text. */
export interface NamedSpan {
  readonly candidates: readonly FigureId[];
  readonly from: number;
  readonly to: number;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const QUESTION = new RegExp(
  `${WORD_START}(?:${anyOf('câu', 'câu hỏi', 'câu số', 'số thứ', 'câu thứ', 'question')} (?:(?<number>\\d{1,2})(?![\\d.,%])|(?<word>${anyOf(...ORDINALS)})${WORD_END})|(?<first>${anyOf('số đầu tiên', 'câu đầu tiên', 'số đầu', 'câu đầu', 'first question')})${WORD_END})`,
  'giu',
);

/** @param numbered the figure of the question with that number */
export function questionsIn(
  read: string,
  numbered: (number: number) => FigureId | undefined,
): readonly NamedSpan[] {
  return [...read.matchAll(QUESTION)].flatMap((match) => {
    const { number, word = '', first } = match.groups ?? {};
    const place = ORDINALS.findIndex((one) => fold(one) === fold(word)) + 1;
    const figure = numbered(first === undefined ? Number(number ?? place) : 1);
    return figure === undefined
      ? []
      : [{ candidates: [figure], from: match.index, to: match.index + match[0].length }];
  });
}
