// Parses and writes the body of the form as lines of text:
//
//   # I. KẾT QUẢ THỰC HIỆN             a heading; ## and ### are lower levels
//   - Đúng hạn: {settledOnTime} hồ sơ  a bullet; any other line is a paragraph
//   (… tại Phụ lục {@appendices} …)    printed only when the report has appendices
//   # II. KIẾN NGHỊ: {recommendations} a heading followed by a text figure

import type { Figure, Outline, OutlineNode } from '../definition.ts';
import { isTemplate, segmentsOf } from '../template.ts';

/**
 * Default for forms without a pointer of their own. It is only printed with appendices, which must be referred
 * to.
 */
const POINTER = '(Kết quả chi tiết tại Phụ lục {@appendices} kèm theo).';

const SLOT_FORM =
  'a slot is {figure}, {words before the rate figure%}, or one of {@period}, {@year}, {@agency}, {@month}';

/** Error message for the first brace that is not part of a slot. */
export function slotWords(text: string): string {
  const fact = [...text.matchAll(/\{@\w*\}/gu)].map(([slot]) => slot).find((slot) => !isTemplate(slot));
  if (fact === undefined) return `has a brace that is no slot; ${SLOT_FORM}`;
  return `has ${fact}, which is no slot; a quarter, half-year or month is printed by {@period}; ${SLOT_FORM}`;
}

type Body = Pick<Outline, 'body' | 'appendixPointer'>;

export interface OutlineFault {
  readonly row: number;
  readonly words: string;
}

export interface ReadBody extends Body {
  /** The row of each node in the text. */
  readonly rows: readonly number[];
  readonly faults: readonly OutlineFault[];
}

/** Parses the body; every faulty line is reported with its row. */
export function readBody(text: string, figures: readonly Figure[]): ReadBody {
  const texts = new Set(figures.flatMap(({ id, kind }) => (kind === 'text' ? [id] : [])));
  const faults: OutlineFault[] = [];
  const nodes: OutlineNode[] = [];
  const rows: number[] = [];
  let appendixPointer: string | undefined;
  for (const [row, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '') continue;
    if (!isTemplate(line)) {
      faults.push({ row, words: slotWords(line) });
      continue;
    }
    const node = nodeOf(line, texts);
    if (typeof node === 'string') {
      faults.push({ row, words: node });
      continue;
    }
    if (node.kind === 'appendix-pointer') {
      if (appendixPointer !== undefined)
        faults.push({ row, words: 'points to the appendices a second time' });
      appendixPointer = line;
    }
    nodes.push(node);
    rows.push(row);
  }
  return { body: nodes, appendixPointer: appendixPointer ?? POINTER, rows, faults };
}

/** The node, or an error message. */
function nodeOf(line: string, texts: ReadonlySet<string>): OutlineNode | string {
  const [, marks, rest] = /^(#{1,3}|-) (.*)$/u.exec(line) ?? [];
  const text = rest ?? line;
  const slots = segmentsOf(text);
  const named = slots.flatMap((slot) =>
    slot.kind === 'figure' && texts.has(slot.figure) ? [slot.figure] : [],
  );
  const [figure] = named;
  if (figure !== undefined) {
    const heading = text.replace(/:? ?\{\w+\}$/u, '');
    if (marks !== '#' || named.length > 1 || heading === text)
      return `has {${figure}}, which is words: they stand at the end of a heading of the first level, "# TITLE: {${figure}}"`;
    return { kind: 'text', heading, figure };
  }
  if (slots.some((slot) => slot.kind === 'fact' && slot.fact === 'appendices'))
    return marks === undefined
      ? { kind: 'appendix-pointer' }
      : 'points to the appendices, so it begins without a mark';
  if (marks === '-') return { kind: 'line', text, bullet: true };
  if (marks === undefined) return { kind: 'line', text, bullet: false };
  return { kind: 'heading', level: marks.length as 1 | 2 | 3, text };
}

/** Writes a body as the text `readBody` accepts. */
export function writeBody({ body, appendixPointer }: Body): string {
  return body.map((node) => `${lineOf(node, appendixPointer)}\n`).join('');
}

function lineOf(node: OutlineNode, appendixPointer: string): string {
  switch (node.kind) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${node.text}`;
    case 'line':
      return node.bullet ? `- ${node.text}` : node.text;
    case 'text':
      return `# ${node.heading}: {${node.figure}}`;
    case 'appendix-pointer':
      return appendixPointer;
  }
}
