// What a report lacks, counted one way everywhere, in Vietnamese.

import { formatBlocks } from '../language/format.ts';
import type { Left } from '../report/status.ts';
import type { Lacking } from './review-phrases.ts';

export const MOST_NAMES = 12;

/** "còn 20 trên 28 số liệu", the one way of counting. */
export const left = ({ missing, wanted }: Left): string =>
  missing > 0 ? `còn ${missing} trên ${wanted} số liệu` : `đã đủ ${wanted} số liệu`;

/** The same, with what is done as a picture. */
export const leftPicture = (still: Left): string =>
  `${formatBlocks(still.wanted - still.missing, still.wanted)} ${left(still)}`;

export const howMuch = ({ names }: Lacking): string => `${names.length} số liệu`;
