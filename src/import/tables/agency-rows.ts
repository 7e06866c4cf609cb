// Selects an agency's rows. In a table of several agencies only its own rows count; when the agency is unknown,
// none do.

import { fold } from '../../language/fold.ts';
import { isAgencyName, namesAgency } from '../agency-names.ts';
import type { RowNode, RowTree } from './sums.ts';
import type { UnderstoodTable } from './understand.ts';

const TIME = /^(?:thang|quy|tuan|ngay) ?(?:\d|i|v)/u;

/** The agency's rows; undefined when the table has several agencies and the right one is unknown. */
export function rowsOfAgency(
  { tree, columns }: UnderstoodTable,
  agencyNames: readonly string[],
): RowTree | undefined {
  const nodes = allNodes(tree.top);
  // With one row per month none can be chosen.
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

/** The only agency named in the rows; undefined for none or several. */
export function agencyOfRows({ top }: RowTree): string | undefined {
  const names = allNodes(top).filter(({ row }) => isAgencyName(row.label));
  return names.length === 1 ? names[0]?.row.label : undefined;
}

const allNodes = (nodes: readonly RowNode[]): readonly RowNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.parts)]);
