// Texts of a file that YAML reads, and otherwise than whoever wrote them meant: cut by a remark, in quotes that are none.

import { isMap, isScalar, isSeq, type Pair, Scalar } from 'yaml';
import type { Path } from './problems.ts';

export interface Slip {
  readonly path: Path;
  readonly words: string;
  /** It cannot be meant; otherwise it may be. */
  readonly sure: boolean;
}

/** Between these the whole text stands, or it begins with one that nothing closes. */
const TYPOGRAPHIC = /^[“”„«](?:[^“”„«»]*[”“»]|[^”»]*)$/u;

export function slipsOf(node: unknown, text: string, path: Path = []): readonly Slip[] {
  if (isMap(node)) {
    return (node.items as readonly Pair[]).flatMap(({ key, value }) =>
      slipsOf(value, text, [...path, isScalar(key) ? String(key.value) : '']),
    );
  }
  if (isSeq(node)) return node.items.flatMap((one, at) => slipsOf(one, text, [...path, at]));
  if (!isScalar(node) || node.type !== Scalar.PLAIN || typeof node.value !== 'string') return [];
  const { value, range } = node;
  const quotes = TYPOGRAPHIC.test(value)
    ? [
        {
          path,
          words: 'stands in “ ”, which would be printed with it; write " before and behind it, or nothing',
          sure: true,
        },
      ]
    : [];
  const remark = /^[ \t]+(#[^\n]*)/u.exec(text.slice(range?.[1] ?? text.length))?.[1];
  // `# as here` is how remarks are written, and only behind a text of words may it be meant as part of it.
  const sure = remark !== undefined && /^#[^\s#]/u.test(remark);
  if (remark === undefined || !(sure || /\s/u.test(value))) return quotes;
  const words = `ends before “${remark}”, which is a remark to yourself; if it belongs to the text, put all of it in quotes${
    sure ? ', and if it is a remark, write a blank behind the #' : ''
  }`;
  return [...quotes, { path, words, sure }];
}

/** `{ vi: Có, không, en: … }`: what stands behind the comma is a field without a value. Where the text with it begins. */
export function cutByComma(
  node: unknown,
  key: string,
  text: string,
): { readonly field: string; readonly whole: string } | undefined {
  if (!isMap(node) || !node.flow) return undefined;
  const items = node.items as readonly Pair[];
  const at = items.findIndex((pair) => nameOf(pair) === key);
  if (at < 1 || !isBare(items[at])) return undefined;
  const before = items.findLastIndex((pair, i) => i < at && !isBare(pair));
  const [first, last] = [items[before], items[at]];
  if (!isScalar(first?.value) || !isScalar(last?.key) || first.value.type !== Scalar.PLAIN) return undefined;
  const whole = text.slice(first.value.range?.[0], last.key.range?.[1]);
  return { field: nameOf(first) ?? '', whole };
}

const nameOf = (pair: Pair | undefined) => (isScalar(pair?.key) ? String(pair.key.value) : undefined);

/** A name with no colon behind it. */
const isBare = (pair: Pair | undefined) =>
  pair?.value === null || (isScalar(pair?.value) && pair.value.value === null && !pair.value.source);
