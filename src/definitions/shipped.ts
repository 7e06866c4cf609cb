// The reports that come with the program: the only place that knows which there are.

import { catalogueOf, type ReportCatalogue } from '../report/catalogue.ts';
import { CT25_CT08 } from '../report/ct25-ct08.ts';

export const REPORT_CATALOGUE: ReportCatalogue = catalogueOf(CT25_CT08);
