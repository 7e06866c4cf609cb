// The OOXML structure: what makes Word open a file without a complaint, whatever stands in the texts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, fileNameOf } from '../../src/document/file-name.ts';
import { CLEAN } from '../report/months.ts';
import { appendixOf, draft, inputFor, LETTERHEAD, MONTH, malformed, partsOf } from './parts.ts';

/** The order that the schema wants (ECMA-376, CT_PPr and CT_RPr), as far as we use the elements. */
const PPR =
  'pStyle keepNext keepLines pageBreakBefore pBdr tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr'.split(
    ' ',
  );
const RPR =
  'rStyle rFonts b bCs i iCs caps strike color spacing sz szCs highlight u bdr shd vertAlign lang'.split(' ');

/** Direct children of each such element that stand out of the schema's order. */
function outOfOrder(xml: string, element: string, order: readonly string[]): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${element}>([\\s\\S]*?)</w:${element}>`, 'gu'))].flatMap(
    ([, inside = '']) => {
      const flat = inside.replace(/<w:(pBdr|tabs|rPr|sectPr)>[\s\S]*?<\/w:\1>/gu, '<w:$1/>');
      const names = [...flat.matchAll(/<w:(\w+)[ />]/gu)]
        .map(([, name = '']) => name)
        .filter((name) => order.includes(name));
      const sorted = names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      return names.join() === sorted.join() ? [] : [names.join()];
    },
  );
}

describe.each([
  ['the package', {}],
  ['the package with an appendix', { appendix: appendixOf('Sở A') }],
])('%s', async (_name, more) => {
  const parts = await partsOf(inputFor(CLEAN, { mark: draft('09:15 19/02/2024'), ...more }));
  const xml = parts.get('word/document.xml') ?? '';

  it('is well-formed in every part', () => {
    expect(
      [...parts]
        .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
        .flatMap(([name, text]) => (malformed(text) ? [`${name}: ${malformed(text)}`] : [])),
    ).toEqual([]);
  });

  it('declares the type of every part', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const undeclared = [...parts.keys()].filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !types.includes(`PartName="/${name}"`) &&
        !types.includes(`Extension="${name.split('.').at(-1)}"`),
    );
    expect(undeclared).toEqual([]);
  });

  it('leads nowhere that does not exist', () => {
    const relations = [...parts]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, text]) =>
        [...text.matchAll(/Target="([^"]+)"(?! TargetMode="External")/gu)].map(([, target = '']) => {
          const base = name.replace(/_rels\/[^/]*$/u, '');
          return target.startsWith('/') ? target.slice(1) : `${base}${target}`;
        }),
      );
    expect(relations.length).toBeGreaterThan(3);
    expect(relations.filter((target) => !parts.has(target))).toEqual([]);
    const ids = new Set(
      [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/ Id="([^"]+)"/gu)].map(([, id]) => id),
    );
    expect([...xml.matchAll(/r:id="([^"]+)"/gu)].filter(([, id]) => !ids.has(id ?? ''))).toEqual([]);
  });

  it('keeps the order of the schema', () => {
    expect(outOfOrder(xml, 'pPr', PPR)).toEqual([]);
    expect(outOfOrder(xml, 'rPr', RPR)).toEqual([]);
    expect(xml).toMatch(/<\/w:sectPr><\/w:body>/u);
    expect(
      xml.match(
        /<\/w:tbl><\/w:tc>|<w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>)[\s\S])*<\/w:tcPr>|<w:tcPr\/>)?<\/w:tc>/gu,
      ) ?? [],
    ).toEqual([]);
  });

  it('carries title, agency and month in its properties', () => {
    const properties = parts.get('docProps/core.xml') ?? '';
    expect(properties).toContain('Sở Kế hoạch và Đầu tư');
    expect(properties).toContain('02/2024');
    expect(properties).toMatch(/<dc:title>[^<]*BÁO CÁO/u);
  });
});

it('stays well-formed whatever people write', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(']]>', '&<>"\'', '\u0000\u0008\u001F', '\uD800', '\uFFFE\uFFFF', '<w:p/>', 'a\u0301'),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, words) => {
      const letterhead = { ...LETTERHEAD, name: `x${name}`, signerName: name, recipients: [name] };
      const figures = new Map([...CLEAN, ['recommendations', words]]);
      const parts = await partsOf(inputFor(figures, { letterhead, appendix: appendixOf(name) }));
      for (const part of ['word/document.xml', 'docProps/core.xml'])
        expect(malformed(parts.get(part) ?? '<')).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

describe('the reader of these tests', () => {
  it.each(['<a><b></a></b>', '<a>', '<a>&</a>', '<a>\u0001</a>', '<a>></a>'])('refuses %j', (xml) => {
    expect(malformed(xml)).toBeDefined();
  });
});

describe('the file name', () => {
  it('is the one departments use', () => {
    const named = (mark: Parameters<typeof fileNameOf>[3]) => fileNameOf('CT25-CT08', MONTH, 'SKHDT', mark);
    expect(named({ kind: 'final', edition: 1 })).toBe('Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx');
    expect(named({ kind: 'final', edition: 2 })).toBe('Bao cao CT25-CT08 thang 02-2024 - SKHDT - lan 2.docx');
    expect(named({ kind: 'draft', changed: '09:15 19/02/2024' })).toBe(
      'Bao cao CT25-CT08 thang 02-2024 - SKHDT - du thao 09h15 19-02-2024.docx',
    );
  });

  it('is said in both forms, on one line, whatever it holds', () => {
    expect(contentDisposition('Báo cáo "1".docx')).toBe(
      `attachment; filename="Bao cao _1_.docx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%221%22.docx`,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[ !#$&-~]*"; filename\*=UTF-8''[\w%.!~-]*$/u,
        );
      }),
    );
  });
});
