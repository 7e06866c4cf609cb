// The files of a report that were final, each to be had again as it was.

import type { ReportView } from '../src/actions/report-view.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { DocumentLine } from '../src/store/documents.ts';
import { actions, ask, type Card, card, small, text, title } from './elements.ts';

export interface DocumentsFacts {
  readonly view: ReportView;
  /** Newest first. */
  readonly documents: readonly DocumentLine[];
  readonly nonce: string;
  readonly now: Date;
}

const MOST_SHOWN = 6;

export function documentsCard(phrases: Phrases, { view, documents, nonce, now }: DocumentsFacts): Card {
  const { report } = view;
  const { path } = phrases;
  const heading = path.documentsTitle(report.month);
  const data = (version: number) => ({ act: 'get-document', report: report.id, version, nonce });
  return card(heading, [
    title(heading),
    ...documents
      .slice(0, MOST_SHOWN)
      .flatMap(({ version, state, at }) => [
        text(path.documentLine(version, state, at), { spacing: 'medium' }),
        actions([ask(path.button.documentVersion(version), data(version), { inputs: false })]),
      ]),
    small(phrases.card.asOf(now, report.version)),
  ]);
}
