// What a report lacks, counted one way everywhere, in Vietnamese.

import type { Lacking } from './phrases.ts';

export const MOST_NAMES = 12;
const FEW_NAMES = 3;

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
