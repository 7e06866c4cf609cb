// Whose rows these are. In a table of all agencies of a province only the rows of the agency itself are its figures; and
// where it is not known which that is, none are.

import { fold } from '../../language/fold.ts';
import { isAgencyName, namesAgency } from '../agency-names.ts';
import type { RowNode, RowTree } from './sums.ts';
import type { UnderstoodTable } from './understand.ts';

const TIME = /^(?:thang|quy|tuan|ngay) ?(?:\d|i|v)/u;

/** The rows that are of the agency; undefined where they are of many and it is not said which. */
export function rowsOfAgency(
  { tree, columns }: UnderstoodTable,
  agencyNames: readonly string[],
): RowTree | undefined {
  const nodes = allNodes(tree.top);
  // Months side by side are none of them this one.
  const counted = nodes.filter(({ row }) => row.counts);
  const ofTime =
    columns.some(({ role }) => role === 'period') || counted.some(({ row }) => TIME.test(fold(row.label)));
  if (ofTime && counted.length > 1) return undefined;
  const agencies = nodes.filter(({ row }) => isAgencyName(row.label));
  if (agencies.length < 2) return tree;
  const own = agencies.filter(({ row }) => namesAgency(row.label, agencyNames));
  const [only] = own;
  return only && own.length === 1 ? { totals: [], top: [only] } : undefined;
}

/** The one agency that the rows name; undefined where they name none, or several. */
export function agencyOfRows({ top }: RowTree): string | undefined {
  const names = allNodes(top).filter(({ row }) => isAgencyName(row.label));
  return names.length === 1 ? names[0]?.row.label : undefined;
}

const allNodes = (nodes: readonly RowNode[]): readonly RowNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.parts)]);
