import { describe, expect, it } from 'vitest';
import { type Segment, segmentsOf } from '../../src/report/template.ts';
import { CT25_CT08 } from '../support/reports.ts';

const { outline } = CT25_CT08;
const TEMPLATES = [
  ...outline.subject,
  ...outline.introduction,
  ...outline.body.flatMap((node) => ('text' in node ? [node.text] : 'heading' in node ? [node.heading] : [])),
  outline.appendixPointer,
  outline.closing,
];

describe('segmentsOf', () => {
  it('cuts a line into words, figures, rates and facts', () => {
    expect(segmentsOf('Tháng {@month}: {settled} hồ sơ, {đạt tỷ lệ settledOnTime%}.')).toEqual([
      { kind: 'literal', text: 'Tháng ' },
      { kind: 'fact', fact: 'month' },
      { kind: 'literal', text: ': ' },
      { kind: 'figure', figure: 'settled' },
      { kind: 'literal', text: ' hồ sơ, ' },
      { kind: 'rate', figure: 'settledOnTime', words: 'đạt tỷ lệ' },
      { kind: 'literal', text: '.' },
    ]);
  });

  it.each([
    ['', []],
    ['không có ô nào', [{ kind: 'literal', text: 'không có ô nào' }]],
    [
      '{a}{b%}',
      [
        { kind: 'figure', figure: 'a' },
        { kind: 'rate', figure: 'b', words: '' },
      ],
    ],
  ])('cuts “%s”', (template, segments) => {
    expect(segmentsOf(template)).toEqual(segments);
  });

  it.each(['{', '}', '{}', '{@tháng}', '{settled', 'settled}', '{{settled}}', '{đạt tỷ lệ %}'])(
    'refuses “%s”, a brace that is no slot',
    (template) => {
      expect(() => segmentsOf(template)).toThrow('a brace that is no slot');
    },
  );

  it.each(TEMPLATES)('loses nothing of “%s”', (template) => {
    const written = (segment: Segment): string => {
      switch (segment.kind) {
        case 'literal':
          return segment.text;
        case 'fact':
          return `{@${segment.fact}}`;
        case 'figure':
          return `{${segment.figure}}`;
        case 'rate':
          return `{${segment.words} ${segment.figure}%}`;
      }
    };
    expect(segmentsOf(template).map(written).join('')).toBe(template);
  });
});
