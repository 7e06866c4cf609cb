// Findings in a checked document: the verdict, what was checked, the findings by weight with the printed text,
// and next steps. On a phone the first findings are visible and the rest is folded.

import type { Diagnosis, Weight } from '../src/doctor/finding.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Place } from '../src/report/provenance.ts';
import {
  actions,
  ask,
  box,
  type Card,
  type Colour,
  card,
  type Element,
  folded,
  message,
  say,
  small,
  text,
  title,
  toggle,
} from './elements.ts';
import { fitting } from './fitting.ts';

/** A finding as text. */
export interface ToldFinding {
  readonly weight: Weight;
  /** As printed in the document. */
  readonly quote: string;
  readonly message: string;
  readonly cause?: string;
  readonly shouldBe?: string;
  readonly place: Place;
}

export interface DiagnosisFacts {
  /** File name; empty for pasted text. */
  readonly file: string;
  readonly diagnosis: Diagnosis;
  /** The findings of the diagnosis as text, in its order. */
  readonly findings: readonly ToldFinding[];
  /** The report it is, what it was compared with, what could not be read; one per line. */
  readonly lines: readonly string[];
  /** Whether it is byte for byte an approved file. */
  readonly kept?: { readonly words: string; readonly newest: boolean };
  /** Id of the file for a copy with comments; undefined when that is not possible. */
  readonly annotates?: string;
  /** Next steps: button titles and the messages they send. */
  readonly next: readonly { readonly title: string; readonly says: string }[];
  readonly nonce: string;
}

/** Number of findings shown unfolded. */
const FIRST = 4;
/** How many findings are shown in full and how many as one line; reduced until the card fits. */
interface Room {
  readonly whole: number;
  readonly told: number;
}
const NARROWEST: Room = { whole: FIRST, told: 0 };
const DETAIL_LEVELS: readonly Room[] = [
  { whole: 20, told: 30 },
  { whole: 12, told: 16 },
  { whole: 8, told: 8 },
  NARROWEST,
];
const MOST_ASIDE = 10;
/** In characters; the copy with comments has longer lines in full. */
const LONGEST_QUOTE = 110;
const LONGEST_MESSAGE = 220;

const MORE = 'more-findings';
const STYLE = 'style';
const UNCHECKED = 'unchecked';

/** Draws the card within the size limit. */
export function diagnosisCard(phrases: Phrases, facts: DiagnosisFacts): Card {
  const [first, ...others] = DETAIL_LEVELS.map((room) => () => cardWith(phrases, facts, room));
  return fitting([first ?? (() => cardWith(phrases, facts, NARROWEST)), ...others]);
}

function cardWith(phrases: Phrases, facts: DiagnosisFacts, room: Room): Card {
  const { doctor } = phrases;
  const heading = phrases.diagnosis.title(facts.file);
  const of = (weight: Weight) => facts.findings.filter((one) => one.weight === weight);
  const [wrong, asked] = [of('contradiction'), of('question')];
  const { rates, totals, rules } = facts.diagnosis.checked;
  const nothing = rates + totals + rules === 0;
  return card(heading, [
    title(heading),
    text(doctor.verdict(facts.diagnosis), {
      bold: true,
      colour: colourOf(wrong.length, asked.length, nothing),
      spacing: 'small',
    }),
    ...(facts.kept ? [box(facts.kept.newest ? 'good' : 'warning', [message(facts.kept.words)])] : []),
    ...[...facts.lines, doctor.extent(facts.diagnosis)].filter((line) => line !== '').map(small),
    ...findings(phrases, [...wrong, ...asked], room, facts.annotates !== undefined),
    ...asides(phrases, facts, of('style')),
    ...buttons(phrases, facts),
  ]);
}

function colourOf(wrong: number, asked: number, nothing: boolean): Colour {
  if (wrong > 0) return 'attention';
  return asked > 0 || nothing ? 'warning' : 'good';
}

/** Contradictions before doubts; beyond the first few folded, and those that do not fit counted. */
function findings(
  phrases: Phrases,
  found: readonly ToldFinding[],
  room: Room,
  inFile: boolean,
): readonly Element[] {
  const { diagnosis } = phrases;
  const first = found.slice(0, FIRST);
  const rest = found.slice(FIRST, room.whole);
  const told = found.slice(room.whole, room.whole + room.told);
  const beyond = found.length - first.length - rest.length - told.length;
  const more = [
    ...boxes(phrases, rest),
    ...told.map((one) => text(inOneLine(phrases, one), { spacing: 'small' })),
    ...(beyond > 0 ? [text(diagnosis.beyond(beyond, inFile))] : []),
  ];
  return [
    ...boxes(phrases, first),
    ...(more.length > 0
      ? [actions([toggle(diagnosis.more(found.length - first.length), MORE)]), folded(MORE, more)]
      : []),
  ];
}

function boxes(phrases: Phrases, found: readonly ToldFinding[]): readonly Element[] {
  const of = (weight: Weight) => found.filter((one) => one.weight === weight);
  return (['contradiction', 'question'] as const).flatMap((weight) => {
    const items = of(weight).flatMap((one) => findingElements(phrases, one));
    return items.length > 0 ? [box(weight === 'contradiction' ? 'attention' : 'warning', items)] : [];
  });
}

function findingElements({ diagnosis, doctor }: Phrases, finding: ToldFinding): readonly Element[] {
  const { quote, message: wrong, cause, shouldBe, place } = finding;
  const where = doctor.place(place);
  const below = [where, ...(cause === undefined ? [] : [cut(cause, LONGEST_MESSAGE)])].filter(
    (words) => words !== '',
  );
  return [
    text(`“${shortened(quote)}”`, { bold: true, spacing: 'medium' }),
    text(
      [
        cut(wrong, LONGEST_MESSAGE),
        ...(shouldBe === undefined ? [] : [`${diagnosis.shouldBe(cut(shouldBe, LONGEST_QUOTE))}.`]),
      ].join(' '),
      { spacing: 'none' },
    ),
    ...(below.length > 0 ? [small(below.join(' · '))] : []),
  ];
}

function inOneLine({ doctor }: Phrases, { quote, message: wrong, place }: ToldFinding): string {
  const where = doctor.place(place);
  return `${where === '' ? '' : `${where}: `}“${shortened(quote, 60)}” – ${cut(wrong, 100)}`;
}

/** Remarks that are not contradictions: formatting, and what could not be checked. */
function asides(
  phrases: Phrases,
  { diagnosis: { unchecked } }: DiagnosisFacts,
  style: readonly ToldFinding[],
): readonly Element[] {
  const { diagnosis } = phrases;
  const parts = [
    {
      id: STYLE,
      words: diagnosis.style(style.length),
      lines: style.slice(0, MOST_ASIDE).map((one) => inOneLine(phrases, one)),
      beyond: style.length - MOST_ASIDE,
    },
    {
      id: UNCHECKED,
      words: diagnosis.notChecked(unchecked.length),
      lines: [
        ...(unchecked.length > 0 ? [diagnosis.notCheckedWhy] : []),
        ...unchecked.slice(0, MOST_ASIDE).map(({ quote }) => `“${shortened(quote)}”`),
      ],
      beyond: unchecked.length - MOST_ASIDE,
    },
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return [];
  return [
    actions(parts.map(({ id, words }) => toggle(words, id))),
    ...parts.map(({ id, lines, beyond }) =>
      folded(id, [
        ...lines.map((line) => text(line, { spacing: 'small' })),
        ...(beyond > 0 ? [text(diagnosis.beyond(beyond, id === STYLE))] : []),
      ]),
    ),
  ];
}

function buttons({ diagnosis }: Phrases, { annotates, next, nonce }: DiagnosisFacts): readonly Element[] {
  const all = [
    ...(annotates === undefined
      ? []
      : [
          ask(diagnosis.annotatedButton, { act: 'get-annotated', sent: annotates, nonce }, { primary: true }),
        ]),
    ...next.map(({ title: words, says }) => say(words, says, nonce)),
  ];
  return all.length > 0 ? [actions(all)] : [];
}

/** Shortens in the middle: the label is at the beginning of a line, number and rate at its end. */
function shortened(quote: string, longest = LONGEST_QUOTE): string {
  if (quote.length <= longest) return quote;
  const head = cut(quote, Math.round(longest * 0.55));
  const tail = quote.slice(-Math.round(longest * 0.45));
  return `${head} ${tail.slice(tail.indexOf(' ') + 1)}`;
}

function cut(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const end = words.lastIndexOf(' ', longest - 1);
  return `${words.slice(0, end > longest / 2 ? end : longest - 1)}…`;
}
