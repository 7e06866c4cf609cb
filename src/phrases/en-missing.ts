// What a report lacks, counted one way everywhere, in English.

import { formatBlocks } from '../language/format.ts';
import type { Left } from '../report/status.ts';
import type { Lacking } from './review-phrases.ts';

export const MOST_NAMES = 12;

/** "20 of 28 figures left", the one way of counting. */
export const left = ({ missing, wanted }: Left): string =>
  missing > 0 ? `${missing} of ${wanted} figures left` : `all ${wanted} figures given`;

/** The same, with what is done as a picture. */
export const leftPicture = (still: Left): string =>
  `${formatBlocks(still.wanted - still.missing, still.wanted)} ${left(still)}`;

export const howMuch = ({ names }: Lacking): string =>
  names.length === 1 ? '1 figure' : `${names.length} figures`;
