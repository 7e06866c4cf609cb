// Joins pages: drops page numbers, keeps repeated headers and footers once, joins tables that continue.

import type { SourceCell, SourcePart } from '../../import/source.ts';
import type { PagePart, PageTable } from './page-part.ts';

export interface Page {
  readonly number: number;
  readonly height: number;
  readonly parts: readonly PagePart[];
}

/** Joins pages into one document. */
export function documentOf(pages: readonly Page[]): readonly SourcePart[] {
  const parts: SourcePart[] = [];
  let open: { table: PageTable; rows: SourceCell[][]; merges: PageTable['merges'][number][] } | undefined;
  const end = () => {
    if (open) parts.push({ kind: 'table', rows: open.rows, merges: open.merges });
    open = undefined;
  };
  for (const { number, parts: found } of withoutEdges(pages)) {
    let line = 0;
    for (const [at, part] of found.entries()) {
      if (part.kind === 'line') {
        end();
        line += 1;
        parts.push({ kind: 'line', text: part.text, place: { page: number, line } });
        continue;
      }
      const goesOn = at === 0 && open && sameColumns(open.table, part) ? open : undefined;
      if (!goesOn) end();
      const skipped = goesOn ? repeated(goesOn.table, part) : 0;
      const target = goesOn ?? { table: part, rows: [], merges: [] };
      const shift = target.rows.length - skipped;
      for (const row of part.rows.slice(skipped))
        target.rows.push(row.map((text) => ({ text, place: { page: number } })));
      for (const merge of part.merges)
        if (merge.row >= skipped) target.merges.push({ ...merge, row: merge.row + shift });
      open = target;
    }
  }
  end();
  return parts;
}

/** Tolerance for column borders, in points. */
const BORDER_TOLERANCE = 6;

function sameColumns(one: PageTable, other: PageTable): boolean {
  return (
    one.xs.length === other.xs.length &&
    one.xs.every((x, at) => Math.abs(x - (other.xs[at] ?? Number.NaN)) <= BORDER_TOLERANCE)
  );
}

const MOST_HEADINGS = 6;

/** The number of heading rows repeated from the first page. */
function repeated(first: PageTable, next: PageTable): number {
  const same = (at: number) => {
    const [one, other] = [first.rows[at], next.rows[at]];
    return one && other && one.every((text, column) => text === other[column]);
  };
  let count = 0;
  while (count < MOST_HEADINGS && count < next.rows.length && same(count)) count += 1;
  return count;
}

/** Margin for page numbers, as a share of the page height. */
const PAGE_MARGIN = 0.1;

function withoutEdges(pages: readonly Page[]): readonly Page[] {
  const numbered = pages.map((page) => ({
    ...page,
    parts: page.parts.filter((part) => !isNumber(part, page)),
  }));
  return numbered.map((page, at) => {
    const [before, after] = [numbered[at - 1], numbered[at + 1]];
    const { parts } = page;
    const from = before && saysTheSame(parts[0], before.parts[0]) ? 1 : 0;
    const last = parts.length - 1;
    const to = after && last > from && saysTheSame(parts[last], after.parts.at(-1)) ? last : parts.length;
    return { ...page, parts: parts.slice(from, to) };
  });
}

function isNumber(part: PagePart, { height }: Page): boolean {
  if (part.kind !== 'line') return false;
  const atEdge = part.top < height * PAGE_MARGIN || part.top > height * (1 - PAGE_MARGIN);
  return atEdge && /^(?:trang\s+)?[-–]?\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-–]?$/iu.test(part.text);
}

function saysTheSame(one: PagePart | undefined, other: PagePart | undefined): boolean {
  return (
    one?.kind === 'line' &&
    other?.kind === 'line' &&
    one.text === other.text &&
    Math.abs(one.top - other.top) <= BORDER_TOLERANCE
  );
}
