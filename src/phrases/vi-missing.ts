// What a report lacks, counted one way everywhere, in Vietnamese.

import { formatBlocks } from '../language/format.ts';
import type { Left } from '../report/status.ts';
import type { Lacking } from './phrases.ts';

export const MOST_NAMES = 12;
const FEW_NAMES = 3;

/** "còn 20 trên 28 số liệu", the one way of counting. */
export const left = ({ missing, wanted }: Left): string =>
  missing > 0 ? `còn ${missing} trên ${wanted} số liệu` : `đã đủ ${wanted} số liệu`;

/** The same, with what is done as a picture. */
export const leftPicture = (still: Left): string =>
  `${formatBlocks(still.wanted - still.missing, still.wanted)} ${left(still)}`;

export const howMuch = ({ names }: Lacking): string => `${names.length} số liệu`;

export function missingLine(lacking: Lacking): string {
  const { names } = lacking;
  const more = names.length > FEW_NAMES ? ', …' : '.';
  const first = names.slice(0, FEW_NAMES).join(', ');
  return names.length === 1 ? `Còn thiếu: ${first}.` : `Còn thiếu ${howMuch(lacking)}: ${first}${more}`;
}

/** A heading with the first of the sentences under it. */
export function firstOf(heading: string, [first = '', ...others]: readonly string[]): string {
  return `${heading}: ${first}${others.length > 0 ? ` (và ${others.length} mục khác)` : ''}`;
}
