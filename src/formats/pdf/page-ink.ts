// The drawing of a PDF page: positioned glyph runs and straight ruling lines. Coordinates in points from the
// upper left corner of the displayed page.

import { tidyText } from '../tidy-text.ts';

export interface Printed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly base: number;
  readonly size: number;
}

/** Horizontal from left to right, or vertical from top to bottom. */
export interface Rule {
  readonly kind: 'lying' | 'standing';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Ink {
  readonly printed: readonly Printed[];
  readonly rules: readonly Rule[];
}

/** PDF.js operator codes, and the operator list of a page. */
export type Operations = Readonly<Record<string, number>>;
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  ctm: Matrix;
  font: string;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** In font sizes: a larger movement starts a new run. */
const NEW_RUN_DISTANCE = 0.08;
/** In points: maximum thickness of a filled shape that counts as a line. */
const MAX_RULE_THICKNESS = 3;

/** Interprets the drawing operators of a page. */
export function inkOf(
  { fnArray, argsArray }: OperatorList,
  operations: Operations,
  page: readonly number[],
  widthUnit: (font: string) => number,
): Ink {
  const names = new Map(Object.entries(operations).map(([name, number]) => [number, name]));
  const pen = new Pen(matrixOf(page), widthUnit);
  for (const [at, operation] of fnArray.entries()) {
    const name = names.get(operation);
    const given = argsArray[at];
    if (name)
      pen.draw(name, given === null || given === undefined ? [] : Array.from(given as ArrayLike<unknown>));
  }
  return pen.finish();
}

class Pen {
  private readonly printed: Printed[] = [];
  private readonly rules: Rule[] = [];
  private readonly saved: State[] = [];
  private state: State;
  private line: Matrix = IDENTITY;
  private text: Matrix = IDENTITY;
  private current: (Printed & { readonly pen: number }) | undefined;
  private readonly widthUnit: (font: string) => number;

  constructor(page: Matrix, widthUnit: (font: string) => number) {
    this.widthUnit = widthUnit;
    this.state = {
      ctm: page,
      font: '',
      size: 0,
      spacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
    };
  }

  finish(): Ink {
    this.endStretch();
    return { printed: this.printed, rules: this.rules };
  }

  draw(name: string, given: readonly unknown[]): void {
    const [first, second] = given;
    switch (name) {
      case 'save':
        this.saved.push({ ...this.state });
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'transform':
        this.state.ctm = times(this.state.ctm, matrixOf(given));
        break;
      case 'paintFormXObjectBegin':
        this.saved.push({ ...this.state });
        if (first) this.state.ctm = times(this.state.ctm, matrixOf(Array.from(first as ArrayLike<unknown>)));
        break;
      case 'beginText':
        this.line = IDENTITY;
        this.text = IDENTITY;
        break;
      case 'setFont':
        this.state.font = String(first);
        this.state.size = Number(second);
        break;
      case 'setCharSpacing':
        this.state.spacing = Number(first);
        break;
      case 'setWordSpacing':
        this.state.wordSpacing = Number(first);
        break;
      case 'setHScale':
        this.state.stretch = Number(first) / 100;
        break;
      case 'setLeading':
        this.state.leading = -Number(first);
        break;
      case 'setTextRise':
        this.state.rise = Number(first);
        break;
      case 'setTextMatrix':
        this.line = matrixOf(
          typeof first === 'number' ? given : Array.from((first ?? []) as ArrayLike<unknown>),
        );
        this.text = this.line;
        break;
      case 'moveText':
        this.move(Number(first), Number(second));
        break;
      case 'setLeadingMoveText':
        this.state.leading = Number(second);
        this.move(Number(first), Number(second));
        break;
      case 'nextLine':
        this.move(0, this.state.leading);
        break;
      case 'showText':
      case 'showSpacedText':
        this.show((first ?? []) as readonly (Glyph | number | null)[]);
        break;
      case 'constructPath':
        this.path(Number(first), second);
        break;
    }
  }

  private move(x: number, y: number): void {
    this.line = times(this.line, [1, 0, 0, 1, x, y]);
    this.text = this.line;
  }

  private show(glyphs: readonly (Glyph | number | null)[]): void {
    const { size, spacing, wordSpacing, stretch, rise, font } = this.state;
    const unit = this.widthUnit(font);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.advance((-glyph * size * stretch) / 1000);
      else if (glyph) {
        const width = (glyph.width ?? 0) * unit * size * stretch;
        this.print(glyph.unicode ?? '', width, rise);
        this.advance(width + (spacing + (glyph.isSpace ? wordSpacing : 0)) * stretch);
        if (this.current) this.current = { ...this.current, pen: this.place(0, rise)[0] };
      }
    }
  }

  private advance(by: number): void {
    this.text = times(this.text, [1, 0, 0, 1, by, 0]);
  }

  private place(x: number, y: number): readonly [number, number] {
    return pointOf(times(this.state.ctm, this.text), x, y);
  }

  private print(unicode: string, width: number, rise: number): void {
    const matrix = times(this.state.ctm, this.text);
    const [left, base] = pointOf(matrix, 0, rise);
    const [right] = pointOf(matrix, width, rise);
    const size = Math.abs(this.state.size) * Math.hypot(matrix[2], matrix[3]) || 1;
    const now = this.current;
    if (
      now &&
      Math.abs(left - now.pen) <= NEW_RUN_DISTANCE * size &&
      Math.abs(base - now.base) < 0.5 &&
      now.size === size
    )
      this.current = { ...now, text: now.text + unicode, right: Math.max(now.right, right) };
    else {
      this.endStretch();
      this.current = {
        text: unicode,
        left: Math.min(left, right),
        right: Math.max(left, right),
        base,
        size,
        pen: right,
      };
    }
  }

  private endStretch(): void {
    if (!this.current) return;
    const { pen: _, ...printed } = this.current;
    this.current = undefined;
    const text = tidyText(printed.text);
    if (text.trim() !== '' && [printed.left, printed.right, printed.base].every(Number.isFinite))
      this.printed.push({ ...printed, text });
  }

  private path(operation: number, second: unknown): void {
    const [data] = (second ?? []) as readonly (ArrayLike<number> | null)[];
    if (!data) return;
    const shapes = shapesOf(data).map((points) => points.map(([x, y]) => pointOf(this.state.ctm, x, y)));
    for (const points of shapes) {
      if (STROKES.has(operation)) this.stroke(points);
      if (FILLS.has(operation)) this.fill(points);
    }
  }

  private stroke(points: readonly (readonly [number, number])[]): void {
    for (const [at, [x, y]] of points.entries()) {
      const next = points[at + 1];
      if (next)
        this.rule(Math.min(x, next[0]), Math.max(x, next[0]), Math.min(y, next[1]), Math.max(y, next[1]));
    }
  }

  private fill(points: readonly (readonly [number, number])[]): void {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    if (points.length > 1) this.rule(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
  }

  private rule(left: number, right: number, top: number, bottom: number): void {
    const [wide, high] = [right - left, bottom - top];
    if (high <= MAX_RULE_THICKNESS && wide > high)
      this.rules.push({ kind: 'lying', at: (top + bottom) / 2, from: left, to: right });
    else if (wide <= MAX_RULE_THICKNESS && high > wide)
      this.rules.push({ kind: 'standing', at: (left + right) / 2, from: top, to: bottom });
  }
}

/** Operators that end a path: stroking or filling it. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);
/** Number of coordinates per path step: move, line, curve, quadratic curve, close. */
const STEPS = [2, 2, 6, 4, 0];
const MOST_POINTS = 64;

/** The corners of each shape of a path; shapes with very many are drawings. */
function shapesOf(data: ArrayLike<number>): readonly (readonly (readonly [number, number])[])[] {
  const shapes: [number, number][][] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 0;
    const length = STEPS[step];
    if (length === undefined) break;
    const shape = shapes.at(-1);
    if (step === 4) {
      const [start] = shape ?? [];
      if (start) shape?.push(start);
    } else {
      const point: [number, number] = [data[at + length - 1] ?? 0, data[at + length] ?? 0];
      if (step === 0 || !shape) shapes.push([point]);
      else shape.push(point);
    }
    at += 1 + length;
  }
  return shapes.filter(({ length }) => length <= MOST_POINTS);
}

function matrixOf(numbers: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map(Number);
  return [a, b, c, d, e, f];
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function pointOf(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
