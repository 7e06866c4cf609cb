// The reports that tests stand on. Only golden months stand on the report of the two directives for its own sake.

import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';

export { REPORT_CATALOGUE };
export const CT25_CT08 = REPORT_CATALOGUE.get('ct25-ct08');
