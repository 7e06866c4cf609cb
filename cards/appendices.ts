// The appendices of a report: what is attached, from which file, and what can be attached.

import type { ReportView } from '../src/actions/report-view.ts';
import type { NamedAppendix } from '../src/phrases/appendix-phrases.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type AppendixSummary, appendixNumbers } from '../src/report/appendices.ts';
import { reportName } from '../src/report/said-period.ts';
import { actions, ask, box, type Card, card, type Element, small, text, title } from './elements.ts';
import { dataOf } from './review-findings.ts';

export interface AppendicesFacts {
  readonly view: ReportView;
  readonly nonce: string;
  /** Whether the user may attach and remove now. */
  readonly mayChange: boolean;
  readonly notice?: string;
  /** What the sent files can be attached as, with the ids of the files. */
  readonly offer?: {
    readonly ids: readonly string[];
    readonly names: readonly string[];
    readonly appendices: readonly Pick<AppendixSummary, 'kind' | 'rows'>[];
    /** Attached appendices of the same kinds. */
    readonly rivals: readonly Pick<AppendixSummary, 'kind' | 'file'>[];
  };
}

/** The attached appendices with a button each, and the offer. */
export function appendicesCard(phrases: Phrases, facts: AppendicesFacts): Card {
  const { view, notice, mayChange, offer } = facts;
  const words = phrases.appendix;
  const heading = words.title(reportName(view));
  const named = namedAppendices(view);
  return card(
    heading,
    [
      title(heading),
      ...(notice ? [box('emphasis', [text(notice)])] : []),
      ...(named.length === 0 ? [text(words.none)] : named.flatMap((one) => attached(phrases, facts, one))),
      ...(mayChange && !offer && named.length === 0 ? [small(words.how)] : []),
      ...(mayChange && offer
        ? [
            text(words.offer(offer.appendices), { spacing: 'medium' }),
            ...offer.names.map((name) => small(words.from(name))),
            ...(offer.rivals.length > 0 ? [text(words.rivals(offer.rivals))] : []),
          ]
        : []),
    ],
    mayChange && offer ? waysToAttach(phrases, facts, offer) : [],
  );
}

/** Existing appendices are kept unless the user chooses to replace them. */
function waysToAttach(
  { appendix: { button } }: Phrases,
  { view, nonce }: AppendicesFacts,
  { ids, rivals }: NonNullable<AppendicesFacts['offer']>,
): ReturnType<typeof ask>[] {
  const data = { ...dataOf(view, nonce), act: 'attach-appendices', files: [...ids] };
  const attach = (words: string, more: object, primary: boolean) =>
    ask(words, { ...data, ...more }, { ...(primary && { primary }), inputs: false });
  if (rivals.length === 0) return [attach(button.attach, {}, true)];
  return [attach(button.add, {}, false), attach(button.replace, { replace: true }, false)];
}

function attached(
  phrases: Phrases,
  { view, nonce, mayChange }: AppendicesFacts,
  appendix: NamedAppendix,
): readonly Element[] {
  const words = phrases.appendix;
  const data = {
    ...dataOf(view, nonce),
    act: 'remove-appendix',
    kind: appendix.kind,
    sha256: appendix.sha256,
  };
  return [
    text(words.line(appendix), { spacing: 'medium' }),
    small(words.from(appendix.file)),
    ...(mayChange ? [actions([ask(words.button.remove(appendix.numeral), data, { inputs: false })])] : []),
  ];
}

/** A report's appendices with their printed numbers. */
export function namedAppendices({ appendices, letterhead }: ReportView): readonly NamedAppendix[] {
  const numbers = appendixNumbers(appendices.length, letterhead.appendices);
  return appendices.map(({ kind, rows, file, sha256 }, at) => ({
    kind,
    rows,
    file,
    sha256,
    numeral: numbers[at] ?? '',
  }));
}
