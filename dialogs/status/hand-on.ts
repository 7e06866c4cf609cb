// The figures of a month for the province's reporting system: for one agency a card to copy from and the files, for the
// Office the files of all agencies.

import { indicatorLinesCard } from '../../cards/indicator-lines.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import type { Handler } from '../handler.ts';
import { aboutReport } from '../report-meant.ts';
import { answerProvince, provinceAsked } from './province.ts';
import { indicatorFiles } from './province-files.ts';

export const exportIndicators: Handler<'export-indicators'> = async (turn, request) => {
  const { actor } = turn.actions;
  const ofAll = !request.open && mayEverywhere(actor, 'read-report');
  return ofAll
    ? await answerProvince(turn, provinceAsked('indicators', request.slots))
    : await ofReport(turn, request);
};

const ofReport = aboutReport<'export-indicators'>(async (turn, view) => [
  { kind: 'card', card: indicatorLinesCard(turn.phrases, view, turn.actions.now) },
  ...(await indicatorFiles(turn, view.report.id, view.report.version)),
]);
