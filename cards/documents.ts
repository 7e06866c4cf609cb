// The issued files of a report, each available for download unchanged.

import type { ReportView } from '../src/actions/report-view.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { reportName } from '../src/report/said-period.ts';
import type { DocumentLine } from '../src/store/documents.ts';
import { actions, ask, type Card, card, text, title } from './elements.ts';

export interface DocumentsFacts {
  readonly view: ReportView;
  /** Newest first. */
  readonly documents: readonly DocumentLine[];
  readonly nonce: string;
}

const MOST_SHOWN = 6;

/** The list, with a download button per file. */
export function documentsCard(phrases: Phrases, { view, documents, nonce }: DocumentsFacts): Card {
  const { report } = view;
  const { workflow } = phrases;
  const heading = workflow.documentsTitle(reportName(view));
  const shown = documents.slice(0, MOST_SHOWN);
  const data = (version: number) => ({ act: 'get-document', report: report.id, version, nonce });
  return card(heading, [
    title(heading),
    ...shown.map(({ edition, state, at }) => text(workflow.documentLine(edition, state, at))),
    actions(
      shown.map(({ version, edition, state }) =>
        ask(workflow.button.getEdition(edition, state), data(version), { inputs: false }),
      ),
    ),
  ]);
}
