// Which of several reports is meant, clue by clue.

import { expect, test } from 'vitest';
import { type ReportClues, whichReport } from '../../src/report/which-report.ts';

const owed = ['ct', 'dvc', 'dvc-quy'];
const QUARTERLY = ['dvc-quy'];
const NAMED = ['dvc', 'dvc-quy'];

test.for<readonly [why: string, clues: Partial<ReportClues>, chosen: string]>([
  ['nothing is owed', { owed: [] }, ''],
  ['one is owed', { owed: ['ct'] }, 'ct'],
  ['one is owed and done', { owed: ['ct'], due: [] }, 'ct'],
  ['several are owed, and nothing tells', { due: [] }, 'ct dvc dvc-quy'],
  ['only one is due', { due: ['dvc'] }, 'dvc'],
  ['two are due', { due: ['ct', 'dvc'] }, 'ct dvc'],
  ['one is open, whatever is due', { open: 'ct', due: ['dvc'] }, 'ct'],
  ['one is open that is not owed any more', { owed: ['dvc'], open: 'ct' }, 'ct'],
  ['a quoted message is about another than the open one', { open: 'ct', quoted: 'dvc' }, 'dvc'],
  ['named, whatever is open', { named: ['dvc'], open: 'ct' }, 'dvc'],
  ['named rather than quoted', { named: ['ct'], quoted: 'dvc' }, 'ct'],
  ['two share the name, one of them open', { named: NAMED, open: 'dvc-quy' }, 'dvc-quy'],
  [
    'two share the name, and a quarter is named',
    { named: NAMED, lasting: QUARTERLY, open: 'dvc' },
    'dvc-quy',
  ],
  ['two share the name, one is due', { named: NAMED, open: 'ct', due: ['ct', 'dvc'] }, 'dvc'],
  ['two share the name, and nothing tells', { named: NAMED, due: NAMED }, 'dvc dvc-quy'],
  ['named, and not owed', { owed: ['ct'], named: ['dvc'] }, 'dvc'],
  ['two share the name, one is owed', { owed: ['ct', 'dvc'], named: NAMED, due: owed }, 'dvc'],
  ['the open one has the figure', { open: 'ct', having: ['ct', 'dvc'] }, 'ct'],
  ['only another has the figure', { open: 'ct', having: ['dvc'] }, 'dvc'],
  ['only others have the figure', { open: 'ct', having: NAMED, due: owed }, 'dvc dvc-quy'],
  [
    'others have the figure, and a quarter is named',
    { open: 'ct', having: NAMED, lasting: QUARTERLY },
    'dvc-quy',
  ],
  ['nothing is open, one has the figure', { having: ['dvc-quy'], due: owed }, 'dvc-quy'],
  ['nothing is open, a quarter is named', { lasting: QUARTERLY, due: ['ct'] }, 'dvc-quy'],
  ['a quarter is named, and none is due so often', { owed: ['ct', 'dvc'], lasting: [], due: ['ct'] }, 'ct'],
])('%s', ([, clues, chosen]) => {
  const found = whichReport({ owed, due: owed, ...clues });
  expect(found.kind === 'several' ? found.ids.join(' ') : found.kind === 'one' ? found.id : '').toBe(chosen);
});
