// The reports that tests stand on. Only golden months stand on the report of the two directives for its own sake.

import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import type { Unit } from '../../src/report/definition.ts';

export { REPORT_CATALOGUE };

/** What most counts count. */
export const DOSSIER: Unit = {
  id: 'dossier',
  words: { vi: 'hồ sơ', en: 'dossiers' },
  one: 'dossier',
  aliases: [],
  counts: 'events',
};

export const CT25_CT08 = REPORT_CATALOGUE.get('ct25-ct08');
