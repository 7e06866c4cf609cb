// How it is written (Nghị định 30/2020/NĐ-CP, Phụ lục I): hints, apart from what cannot be true. Each slip is told once.

import { type SourceDocument, type SourceSpan, wordsAt } from '../import/source.ts';
import type { Item } from '../import/texts/flow.ts';
import { spanOf } from '../import/texts/flow.ts';
import { isOwnForm } from '../import/texts/read-text.ts';
import type { Facts } from './facts.ts';
import type { DoctorFinding, StyleSlip } from './finding.ts';

type Found = {
  readonly slip: StyleSlip;
  readonly at: SourceSpan;
  readonly quote: string;
  readonly shouldBe?: string;
};

/** In millimetres, with a little for what a printer driver rounds. */
const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
const SLACK = 1;

export function checkStyle(facts: Facts, document: SourceDocument): readonly DoctorFinding[] {
  const { items } = facts.reading.text;
  const found = [
    ...decimals(facts),
    ...spaces(items),
    ...authority(document),
    ...appendices(items),
    ...frame(facts, document),
    ...margins(document),
  ];
  return found.map((one) => ({ kind: 'style', weight: 'style', figures: [], ...one }));
}

function decimals({ reading }: Facts): readonly Found[] {
  const rates = [...reading.text.statements.flatMap((one) => one.rates), ...reading.text.loneRates];
  const points = rates.filter(({ percent }) => percent.mark === '.');
  const commas = rates.filter(({ percent }) => percent.mark === ',');
  const [point] = points;
  const long = rates.filter(({ percent }) => percent.decimals > 2);
  const quote = (percent: { readonly words: string }) => `${percent.words}%`;
  return [
    ...(point
      ? [
          {
            slip: commas.length > 0 ? ('mixed-decimals' as const) : ('decimal-point' as const),
            at: point.at,
            quote: quote(point.percent),
            shouldBe: `${point.percent.words.replace('.', ',')}%`,
          },
        ]
      : []),
    ...long
      .slice(0, 1)
      .map(({ at, percent }) => ({ slip: 'three-decimals' as const, at, quote: quote(percent) })),
  ];
}

const SPACE_MISSING =
  /\p{Ll}{2,}(?:dịch vụ|hồ sơ)(?!\p{L})|(?<=\p{L}):(?=\d)|(?<=\d)(?:hồ sơ|TTHC)(?!\p{L})|\p{L},\p{L}/u;
const BEFORE_MARK = /[\p{L}\d)] +[,;](?=\s)|\d +%/u;
const DOUBLED = /(?<![\p{L}\d])(?<twice>\p{L}{2,}(?: \p{L}{2,})?) \k<twice>(?![\p{L}\d])/iu;

/** Twice the same syllable is many a word of Vietnamese: only these are told. */
const DOUBLES = /^(?:dịch vụ|hồ sơ|thủ tục|số|của|và|là|các|tổng|được|đã|trong)/iu;

function spaces(items: readonly Item[]): readonly Found[] {
  return [
    ...slipsIn(items, SPACE_MISSING, 'space-missing'),
    ...slipsIn(items, BEFORE_MARK, 'space-before-mark'),
    ...slipsIn(items, DOUBLED, 'doubled-word', (words) => DOUBLES.test(words)),
  ];
}

/** So many of a kind are enough to be told of. */
const MOST_OF_A_KIND = 5;

function slipsIn(
  items: readonly Item[],
  pattern: RegExp,
  slip: StyleSlip,
  isMeant: (words: string) => boolean = () => true,
): readonly Found[] {
  return items
    .flatMap((item): readonly Found[] => {
      const match = pattern.exec(item.text);
      if (!match || !isMeant(match[0])) return [];
      const from = match.index;
      const around = item.text.slice(Math.max(0, from - 20), from + match[0].length + 20).trim();
      return [{ slip, at: spanOf(item, from, from + match[0].length), quote: around }];
    })
    .slice(0, MOST_OF_A_KIND);
}

const AUTHORITY = /(?<![\p{L}])(?:KT|TM|TL|TUQ|Q)\.(?=\p{Lu})/u;

/** "KT.GIÁM ĐỐC": it may stand in a table, as signatures do. */
function authority(document: SourceDocument): readonly Found[] {
  for (const at of allSpans(document)) {
    const { words } = wordsAt(document, at);
    const match = AUTHORITY.exec(words);
    if (!match) continue;
    const line = words.slice(match.index).split('\n')[0] ?? '';
    const from = at.from + match.index;
    return [
      {
        slip: 'authority-space',
        at: { ...at, from, to: from + line.length },
        quote: line.trim(),
        shouldBe: line.trim().replace('.', '. '),
      },
    ];
  }
  return [];
}

function* allSpans({ parts }: SourceDocument): Generator<SourceSpan> {
  for (const [part, one] of parts.entries()) {
    if (one.kind === 'line') yield { part, from: 0, to: one.text.length };
    else
      for (const [row, cells] of one.rows.entries())
        for (const [column, { text }] of cells.entries())
          yield { part, row, column, from: 0, to: text.length };
  }
}

const APPENDICES = /Phụ lục(?: số)? (?<numbers>\d+(?:(?:,| và) ?\d+)+)/u;

/** Two appendices or more take Roman numerals, and none is left out between two. */
function appendices(items: readonly Item[]): readonly Found[] {
  for (const item of items) {
    const match = APPENDICES.exec(item.text);
    if (!match) continue;
    return [
      {
        slip: 'appendix-numbering',
        at: spanOf(item, match.index, match.index + match[0].length),
        quote: match[0],
      },
    ];
  }
  return [];
}

const ADDRESSEE = /Kính gửi/iu;
const ENDING = /\.\/\.?/u;

/** What every report to a superior has; asked of a whole document alone, not of a paragraph of it. */
function frame({ reading }: Facts, document: SourceDocument): readonly Found[] {
  const { text } = reading;
  const [first] = text.items;
  const all = [...allSpans(document)].map((at) => wordsAt(document, at).words);
  const whole =
    isOwnForm(text) &&
    all.some((words) => /BÁO CÁO/u.test(words)) &&
    all.some((words) => /Nơi nhận/u.test(words));
  if (!whole || !first) return [];
  const title = text.items.find((item) => /BÁO CÁO/u.test(item.text)) ?? first;
  const last = text.items.findLast((item) => /báo cáo|tổng hợp/iu.test(item.text)) ?? first;
  const spot = (item: Item) => ({
    at: spanOf(item, item.begin, item.text.length),
    quote: item.text.trim().slice(0, 80),
  });
  return [
    ...(all.some((words) => ADDRESSEE.test(words))
      ? []
      : [{ slip: 'addressee-missing' as const, ...spot(title) }]),
    ...(all.some((words) => ENDING.test(words)) ? [] : [{ slip: 'ending-missing' as const, ...spot(last) }]),
  ];
}

function margins({ margins, parts }: SourceDocument): readonly Found[] {
  if (!margins || parts.length === 0) return [];
  const sides = Object.entries(MARGINS) as [keyof typeof MARGINS, readonly [number, number]][];
  const wrong = sides.filter(
    ([side, [from, to]]) => margins[side] < from - SLACK || margins[side] > to + SLACK,
  );
  if (wrong.length === 0) return [];
  const quote = sides.map(([side]) => Math.round(margins[side])).join(' – ');
  return [{ slip: 'margins', at: { part: 0, from: 0, to: 0 }, quote: `${quote} mm` }];
}
