// How much there is to the 766 set, by its definitions: a figure that it gains changes no test.

import { sourceDefinitions } from '../../src/report/from-months.ts';
import { askedBy } from '../demo/asked.ts';
import { REPORT_CATALOGUE } from './reports.ts';

const QUARTERLY = REPORT_CATALOGUE.get('dvc-766-quy');

/** What each month asks of everybody. */
export const MONTHLY_766 = askedBy(REPORT_CATALOGUE.get('dvc-766')).length;
/** What the quarter takes from the reports of its months, and what it asks beside that. */
export const TAKEN_766 = QUARTERLY.figures.filter(
  (figure) => sourceDefinitions({ figures: [figure] }).length > 0,
).length;
export const ASKED_766 = askedBy(QUARTERLY).length;
