// Figures found in files, before anything is recorded: check boxes for new ones, a choice for each conflict,
// the rest folded.

import type { Take } from '../src/actions/chosen-figures.ts';
import type { Proposal } from '../src/actions/proposals.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { Frequency } from '../src/calendar/report-period.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName, quoted } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { reportName } from '../src/report/said-period.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  type Element,
  facts as factSet,
  folded,
  pickOne,
  small,
  text,
  tickBox,
  title,
  toggle,
} from './elements.ts';
import { fitting } from './fitting.ts';
import { ADD, choiceOf, KEEP, tickOf } from './take-over-fields.ts';

export interface TakeOverFacts {
  readonly view: ReportView;
  readonly proposals: readonly Proposal[];
  /** Ids and names, in the same order. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  /** No file names a month. */
  readonly monthUnsaid: boolean;
  /** What could not be read. */
  readonly notes: readonly string[];
  /** Text around numbers that were not assigned to a figure. */
  readonly unplaced: readonly string[];
  readonly nonce: string;
  readonly now: Date;
}

const PLACES = 'places';
const SAME = 'same';
const UNPLACED = 'unplaced';
const MOST_UNPLACED = 12;
/** With more conflicts, choices and places are folded. */
const MOST_OPEN = 2;
/** Slow phones. Places are dropped first, then conflicts, which come up when the file is sent again. */
const MOST_BYTES = 26_000;
const CONFLICT_LIMITS = [30, 20, 10];

/** Draws the card within the size limit. */
export function takeOverCard(phrases: Phrases, facts: TakeOverFacts): Card {
  return fitting(
    [
      () => drawn(phrases, facts, true),
      () => drawn(phrases, facts, false),
      ...CONFLICT_LIMITS.map((rivals) => () => drawn(phrases, facts, false, rivals)),
    ],
    MOST_BYTES,
  );
}

function drawn(phrases: Phrases, facts: TakeOverFacts, places: boolean, rivals?: number): Card {
  const { view, proposals, files, monthUnsaid, notes, unplaced, nonce, now } = facts;
  const { report, definition } = view;
  const { frequency } = definition;
  const { takeOver: words } = phrases;
  const of = (...standings: readonly Proposal['standing'][]) =>
    proposals.filter(({ standing }) => standings.includes(standing));
  const fresh = of('new');
  const same = of('same');
  const found = of('disagree', 'differs', 'off-rule');
  const rival = found.slice(0, rivals);
  const beyond = found.length - rival.length;
  const hidden = rival.length > MOST_OPEN ? [...rival, ...fresh] : fresh;
  const heading = words.title(reportName(view));
  const data = {
    act: 'take-over',
    report: report.id,
    version: report.version,
    nonce,
    files: files.map(({ id }) => id),
  };
  const take = (label: string, how: Take, more: { primary?: boolean; inputs?: false } = {}) =>
    ask(label, { ...data, take: how }, more);
  // Conflicts that are not shown must not be replaced by "all".
  const alike = beyond === 0 && of('differs').length > 1;
  const sums = rival.filter(
    (one) => addable(one) && (one.standing === 'differs' || one.entered === undefined),
  );
  const summable = beyond === 0 && (sums.length > 1 || (files.length > 1 && sums.length > 0));
  const counted = words.found({ fresh: fresh.length, same: same.length, rival: found.length });
  return card(
    `${heading}. ${counted}`,
    [
      title(heading),
      text(counted),
      small(words.from(files.map(({ name }) => name))),
      ...(monthUnsaid ? [text(words.noMonth(reportName(view)), { colour: 'warning' })] : []),
      ...notes.map((note) => small(note)),
      ...rival.map((proposal) =>
        rivalBox(phrases, proposal, { frequency, compact: rival.length > MOST_OPEN }),
      ),
      ...(beyond > 0 ? [text(words.beyond(beyond), { colour: 'warning' })] : []),
      ...(fresh.length > 0 ? [text(words.fresh, { bold: true, spacing: 'medium' })] : []),
      ...fresh.map((proposal) => tick(phrases, proposal, frequency)),
      ...(places && hidden.length > 0 ? [folded(PLACES, [placesOf(phrases, hidden)])] : []),
      ...(same.length > 0 ? [folded(SAME, [placesOf(phrases, same, true)])] : []),
      ...(unplaced.length > 0 ? [folded(UNPLACED, unplacedLines(phrases, unplaced))] : []),
      ...more(phrases, { places: places && hidden.length > 0, same: same.length, unplaced: unplaced.length }),
      small(phrases.card.asOf(now, report.version)),
    ],
    [
      // Conflicting values are chosen one by one.
      ...(fresh.length > 0 ? [take(words.button.all, 'all', { primary: true })] : []),
      ...(alike ? [take(words.button.replaceAll, 'replace')] : []),
      ...(summable ? [take(words.button.addAll, 'add')] : []),
      take(words.button.ticked, 'ticked', { primary: fresh.length === 0 }),
      take(words.button.none, 'none', { inputs: false }),
    ],
  );
}

/** Folded details. */
function more(
  { takeOver: { button } }: Phrases,
  shown: { readonly places: boolean; readonly same: number; readonly unplaced: number },
): readonly Element[] {
  const buttons = [
    ...(shown.places ? [toggle(button.places, PLACES)] : []),
    ...(shown.same > 0 ? [toggle(button.same(shown.same), SAME)] : []),
    ...(shown.unplaced > 0 ? [toggle(button.unplaced(shown.unplaced), UNPLACED)] : []),
  ];
  return buttons.length > 0 ? [actions(buttons)] : [];
}

function tick(phrases: Phrases, { figure, candidates, before }: Proposal, frequency: Frequency): Element {
  const { language, takeOver } = phrases;
  const count = (value: number) => formatCount(value, language);
  const value = count(candidates[0]?.value ?? 0);
  const earlier = before === undefined ? undefined : count(before);
  return tickBox(
    tickOf(figure.id),
    takeOver.tick(frequency, figureName(figure, language), value, earlier),
    true,
  );
}

/** Values with their places in the file. */
function placesOf(phrases: Phrases, proposals: readonly Proposal[], values = false): Element {
  const { language, takeOver } = phrases;
  return factSet(
    proposals.flatMap(({ figure, candidates: [first] }) => {
      if (!first) return [];
      const place = takeOver.place(first.from);
      return [
        {
          title: figureName(figure, language),
          value: values ? `${formatCount(first.value, language)} · ${place}` : place,
        },
      ];
    }),
  );
}

/** A conflict: stored value, values in files, and the difference; none is preselected. */
function rivalBox(
  phrases: Phrases,
  proposal: Proposal,
  { frequency, compact }: { readonly frequency: Frequency; readonly compact: boolean },
): Element {
  const { language, takeOver: words } = phrases;
  const { figure, standing, candidates, stored, entered, before } = proposal;
  const count = (value: number) => formatCount(value, language);
  const [first, second] = candidates;
  const rule = standing === 'off-rule';
  const source = rule || !entered ? '' : sourceOf(phrases, entered);
  const against = second?.value ?? stored;
  const facts = [
    ...(stored === undefined
      ? []
      : [rule ? words.byRule(count(stored)) : words.stored(count(stored), source)]),
    ...(compact && first && !second ? [words.inFile(count(first.value), [first.from.file])] : []),
    ...(compact && second ? [candidates.map(({ value }) => count(value)).join(' / ')] : []),
    ...(against === undefined || !first ? [] : [words.difference(signed(first.value - against, count))]),
    ...(before === undefined ? [] : [words.lastMonth(frequency, count(before))]),
  ];
  return box('emphasis', [
    text(figureName(figure, language), { bold: true }),
    ...(facts.length > 0 ? [small(facts.join(' · '))] : []),
    // In compact layout, the line above or the choices show them.
    ...(compact ? [] : candidates).map(({ value, from }) =>
      small(`${words.inFile(count(value), [from.file])} (${words.place(from)})`),
    ),
    rule ? overRule(phrases, proposal) : choice(phrases, proposal, compact),
  ]);
}

function sourceOf(phrases: Phrases, { provenance, addends }: NonNullable<Proposal['entered']>): string {
  if (addends) return phrases.takeOver.addends(addends);
  return provenance ? phrases.takeOver.fileName(provenance.file) : '';
}

const signed = (difference: number, count: (value: number) => string) =>
  difference < 0 ? `−${count(-difference)}` : `+${count(difference)}`;

/** Adding is a separate option only if neither value is 0. */
const addable = ({ sum, stored, candidates }: Proposal) =>
  sum !== undefined && sum !== stored && candidates.every(({ value }) => value !== sum);

function choice(phrases: Phrases, proposal: Proposal, compact: boolean): Element {
  const { figure, standing, candidates, stored, sum } = proposal;
  const { language, takeOver: words } = phrases;
  const count = (value: number) => formatCount(value, language);
  const parts = candidates.map(({ value }) => count(value));
  const choices = [
    ...(stored === undefined ? [] : [{ title: words.keep(count(stored)), value: KEEP }]),
    ...candidates.map(({ value, from }, place) => ({
      title: standing === 'differs' ? words.replaceWith(count(value)) : words.use(count(value), from.file),
      value: String(place),
    })),
    ...(sum === undefined || !addable(proposal)
      ? []
      : [
          {
            title: words.add(standing === 'differs' ? [count(stored ?? 0), ...parts] : parts, count(sum)),
            value: ADD,
          },
        ]),
  ];
  return pickOne(choiceOf(figure.id), words.choose, choices, { compact });
}

function overRule({ language, takeOver }: Phrases, { figure, candidates: [first] }: Proposal): Element {
  const value = formatCount(first?.value ?? 0, language);
  return tickBox(tickOf(figure.id), takeOver.offRule(figureName(figure, language), value), false);
}

function unplacedLines(phrases: Phrases, unplaced: readonly string[]): readonly Element[] {
  const left = unplaced.length - MOST_UNPLACED;
  return [
    ...unplaced.slice(0, MOST_UNPLACED).map((words) => small(`“${quoted(words)}”`)),
    ...(left > 0 ? [small(phrases.takeOver.moreUnplaced(left))] : []),
  ];
}
