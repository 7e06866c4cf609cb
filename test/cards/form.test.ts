// The form: a field a figure, what is folded away, and what comes back.

import { describe, expect, it } from 'vitest';
import { formCard } from '../../cards/form.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { figuresOf } from '../../src/report/definition.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { NOW, unclear, viewOf } from './views.ts';

describe('the form', () => {
  const view = viewOf(CLEAN);
  const figures = figuresOf(CT25_CT08, 'payment');
  const facts = { view, scope: 'section', name: 'x', figures, nonce: 'n', now: NOW } as const;
  const json = JSON.stringify(formCard(phrasesFor('vi'), facts));

  it('has one text input a figure, by its id, with the value in it', () => {
    const inputs = figures.map(({ id }) => `"type":"Input.Text","id":"${id}"`);
    for (const input of inputs) expect(json).toContain(input);
    expect(json).toContain('"value":"231"');
    expect(json).toContain('"placeholder":"Tháng trước: 322"');
  });

  it('sets apart what follows from others, and what is taken over from last month', () => {
    const month = formCard(phrasesFor('vi'), {
      ...facts,
      view: viewOf(new Map([['settled', 688]])),
      scope: 'month',
      figures: CT25_CT08.figures.filter(({ id }) => id !== 'settled'),
    });
    const foldedIn = (id: string) =>
      JSON.stringify(month.body.find((element) => element.id === id && element.isVisible === false));
    expect(foldedIn('computed')).toContain(
      '"id":"settledYtd","label":"Lũy kế đã giải quyết từ đầu năm","value":"1.655"',
    );
    expect(foldedIn('carried')).toContain('"id":"postProcedures"');
    expect(JSON.stringify(month.body.filter(({ isVisible }) => isVisible !== false))).not.toContain(
      '"Input.Text","id":"postProcedures"',
    );
  });

  it('comes back with what was not taken alone, why, what it may mean and between what it may lie', () => {
    const problems = new Map([['feeSettled', { words: 'gần 700', reason: unclear('gần 700') }]]);
    const back = JSON.stringify(formCard(phrasesFor('vi'), { ...facts, problems, saved: 4 }));
    expect(back.match(/"Input\.Text"/gu)).toHaveLength(1);
    expect(back).toContain(
      'Chưa ghi, vì đó là số ước chừng, báo cáo cần số chính xác. Đúng là 700 hồ sơ thì bấm Lưu lần nữa.',
    );
    expect(back).toContain('Từ 231 trở lên.');
    expect(back).toContain('"doubted":{"feeSettled":"gần 700"}');
  });

  it('names both values where a text may mean two, and confirms neither by itself', () => {
    const problems = new Map([['settled', { words: '12,5', reason: unclear('12,5') }]]);
    const back = JSON.stringify(
      formCard(phrasesFor('vi'), { ...facts, figures: figuresOf(CT25_CT08, 'settlement'), problems }),
    );
    expect(back).toContain('Gõ lại giúp em: 12 hay 125?');
    expect(back).not.toContain('doubted');
  });
});
