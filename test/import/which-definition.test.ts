// Which report a document is of, by what it calls itself, by its period, by how many figures each report finds in it.

import { describe, expect, test } from 'vitest';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import type { DocumentReading } from '../../src/import/figure-reading.ts';
import { whichDefinition } from '../../src/import/which-definition.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';

const CT = 'ct25-ct08';
const MONTHLY = 'dvc-766';
const QUARTERLY = 'dvc-766-quy';

interface Said {
  readonly title?: string;
  readonly is?: 'report' | 'table';
  /** The period that each report reads in it. */
  readonly period?: ReportPeriod;
  /** How many figures the reports find, in the order of the catalogue. */
  readonly finds: readonly [ct: number, monthly: number, quarterly: number];
  readonly meant?: readonly string[];
}

function chosen({ title = '', is = 'report', period, finds, meant }: Said): readonly string[] {
  const readings = REPORT_CATALOGUE.all.map((definition, at): DocumentReading => {
    const figures = definition.figures.slice(0, finds[at]).map(({ id }) => ({
      figure: id,
      value: 1,
      at: { part: 0, from: 0, to: 1 },
      foundIn: { by: 'line', label: '' } as const,
    }));
    const periods = period === undefined ? [] : [{ kind: 'month' as const, month: period }];
    return {
      definition,
      is: figures.length > 0 ? is : undefined,
      titles: [title],
      periods,
      agencies: [],
      figures,
      disagreeing: new Map(),
      rates: [],
      unplaced: [],
      appendices: [],
      text: { items: [], statements: [], malformed: [], named: new Map() },
    } as unknown as DocumentReading;
  });
  const found = whichDefinition(readings, meant);
  return found.kind === 'none' ? [] : found.readings.map(({ definition }) => definition.id);
}

const MONTH = '2024-02' as ReportPeriod;
const QUARTER = '2024-Q1' as ReportPeriod;

describe('whichDefinition', () => {
  test.for<readonly [why: string, said: Said, ids: readonly string[]]>([
    ['nothing is found', { finds: [0, 0, 0], meant: [CT] }, []],
    ['most figures', { finds: [18, 46, 0] }, [MONTHLY]],
    [
      'most figures, against the one that is meant',
      { finds: [18, 46, 46], period: MONTH, meant: [CT] },
      [MONTHLY],
    ],
    ['a small lead', { finds: [12, 10, 10], meant: [MONTHLY] }, [MONTHLY]],
    ['a part of a report', { finds: [10, 7, 7] }, [CT]],
    ['few figures', { finds: [1, 3, 3], meant: [CT] }, [CT]],
    ['a table that several have the columns of', { is: 'table', finds: [9, 12, 12], meant: [CT] }, [CT]],
    ['a table that none is meant with', { is: 'table', finds: [9, 12, 0] }, [MONTHLY, CT]],
    [
      'a table of the other report',
      { is: 'table', finds: [4, 20, 20], period: MONTH, meant: [CT] },
      [MONTHLY],
    ],
    [
      'its title',
      { title: 'Kết quả thực hiện Chỉ thị số 25/CT-UBND', finds: [10, 12, 0], meant: [MONTHLY] },
      [CT],
    ],
    ['its code as a name of a file', { title: 'BCS766_thang02', finds: [10, 10, 0], meant: [CT] }, [MONTHLY]],
    [
      'a name that its figures do not bear out',
      { title: 'Căn cứ Quyết định số 766/QĐ-TTg', finds: [30, 12, 12], meant: [CT] },
      [CT],
    ],
    [
      'words that stand over anything',
      { title: 'Giải quyết hồ sơ, xin lỗi', finds: [10, 10, 0], meant: [MONTHLY] },
      [MONTHLY],
    ],
    ['the month', { finds: [0, 46, 46], period: MONTH, meant: [QUARTERLY] }, [MONTHLY]],
    ['the quarter', { finds: [10, 46, 46], period: QUARTER, meant: [CT] }, [QUARTERLY]],
    ['no period', { finds: [0, 46, 46] }, [MONTHLY, QUARTERLY]],
    [
      'the first that is meant and fits',
      { finds: [0, 46, 46], meant: [CT, QUARTERLY, MONTHLY] },
      [QUARTERLY],
    ],
  ])('%s', ([, said, ids]) => {
    expect(chosen(said)).toEqual(ids);
  });
});
