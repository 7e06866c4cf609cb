// Laws of reading values, over messages that nobody has thought of.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValues } from '../../../src/intents/values/read-values.ts';
import { sayValues, unmistakableName } from '../../../src/intents/values/say-values.ts';
import { formatCount } from '../../../src/language/format.ts';
import { figureOf } from '../../../src/report/definition.ts';
import { CT25_CT08 } from '../../support/reports.ts';
import { contextIn, outcome, readIn, STATES, type StateName } from './states.ts';

const STATE = fc.constantFrom(...(Object.keys(STATES) as StateName[]));
const COUNTING = fc.constantFrom<StateName>(
  'first',
  'second',
  'overdue',
  'pending',
  'stock',
  'carried',
  'received',
  'levels',
  'alone',
);
const COUNTS = CT25_CT08.figures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const SMALL = fc.integer({ min: 0, max: 9_999 });
const POLITE = fc.constantFrom('', 'dạ ', 'em gửi ', 'chị ơi ', 'ok ');
const AFTER = fc.constantFrom('', ' ạ', ' nhé em', ' nghen', '.', ' giùm chị');

describe('no list marker is a value', () => {
  const SURE = ['settled', 'settledEarly', 'pending', 'received', 'procedures', 'fullReceived', 'paidOnline'];
  const marker = fc.constantFrom<(at: number) => string>(
    (at) => `${at}. `,
    (at) => `${at}) `,
    (at) => `(${at}) `,
    (at) => `${at}/ `,
    (at) => `1.${at}. `,
    (at) => `${'abcdefg'[at - 1]}) `,
    () => '- ',
    () => '• ',
    (at) => `${at}\t`,
  );

  it('before names', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom(...SURE), SMALL), {
      minLength: 2,
      maxLength: 6,
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(STATE, rows, marker, fc.constantFrom('\n', ';\n'), (state, values, mark, line) => {
        const text = values
          .map(([id, value], i) => `${mark(i + 1)}${unmistakableName(CT25_CT08, id)}: ${value}`)
          .join(line);
        const { recorded, offered } = outcome(readIn(state, text));
        expect(recorded, text).toEqual(Object.fromEntries(values));
        expect(offered, text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('before values alone', () => {
    const values = fc.array(fc.integer({ min: 8, max: 999 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, marker, fc.constantFrom('\n', ' ', '; '), (numbers, mark, between) => {
        // A cell begins a line.
        const line = mark(1).endsWith('\t') ? '\n' : between;
        const text = numbers.map((value, i) => `${mark(i + 1)}${value}`).join(line);
        const { recorded, offered } = outcome(readIn('alone', text));
        const read = [...Object.values(recorded), ...offered.map(([, value]) => value)];
        for (const value of read) expect(numbers, text).toContain(value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('is never a figure:', () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(''));
  const day = fc.integer({ min: 1, max: 28 });
  const month = fc.integer({ min: 1, max: 12 });
  const kinds = {
    'a telephone number': fc
      .tuple(fc.constantFrom('09', '03', '+849', '024 '), digits(8), fc.constantFrom('', ' ', '.'))
      .map(
        ([head, rest, gap]) => `${head}${rest.slice(0, 2)}${gap}${rest.slice(2, 5)}${gap}${rest.slice(5)}`,
      ),
    'a document': fc.oneof(
      fc
        .tuple(SMALL, fc.constantFrom('QĐ-TTg', 'BC-SKHĐT', 'CT-UBND', 'NĐ-CP'))
        .map(([n, code]) => `${n}/${code}`),
      fc
        .tuple(fc.constantFrom('QĐ', 'CV', 'công văn', 'Chỉ thị', 'nghị định', 'kế hoạch số'), SMALL)
        .map(([kind, n]) => `${kind} ${n}`),
    ),
    'a room': fc
      .tuple(fc.constantFrom('phòng', 'tầng', 'máy', 'trang', 'phòng số'), SMALL)
      .map(([kind, n]) => `${kind} ${n}`),
    'a day or month': fc.oneof(
      fc.tuple(day, month).map(([d, m]) => `ngày ${d}/${m}`),
      fc.tuple(day, month).map(([d, m]) => `${d}/${m}/2024`),
      month.map((m) => `tháng ${m}`),
      month.map((m) => `từ 15/${m} đến 14/${(m % 12) + 1}`),
      fc.constantFrom('thứ 2', 'thứ 6', 'thứ bảy', 'quý 3', 'năm 2024', '9h30', '14:05', 'lúc 3 giờ'),
    ),
    'a percentage': fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 999 }))
      .map(([a, b]) => `${a},${b}%`),
  };
  const around = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `chị ở ${text}`,
    (text) => `${text} bị hỏng`,
    (text) => `em xem ${text} nhé`,
    (text) => `theo ${text} đó em`,
  );

  it.each(Object.entries(kinds))('%s', (_, kind) => {
    fc.assert(
      fc.property(COUNTING, kind, around, (state, words, say) => {
        const reading = readIn(state, say(words));
        const { recorded, offered } = outcome(reading);
        expect(recorded, say(words)).toEqual({});
        expect(offered, say(words)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a percentage beside a figure, and it comes back as a rate', () => {
    fc.assert(
      fc.property(SMALL, fc.integer({ min: 0, max: 100 }), (value, percent) => {
        const reading = readIn('first', `trước hạn ${value} hồ sơ, chiếm ${percent}%; quá hạn 0`);
        expect(outcome(reading).recorded).toEqual({ settledEarly: value, settledOverdue: 0 });
        expect(reading).toMatchObject({
          certain: true,
          rates: [{ figure: 'settledEarly', percent: String(percent) }],
        });
      }),
    );
  });
});

describe('numbers on two sides of a name', () => {
  it('are never one number', () => {
    const gap = fc.constantFrom(' ', '\t', ' | ', '  ');
    fc.assert(
      fc.property(STATE, fc.constantFrom(...COUNTS), SMALL, SMALL, gap, (state, id, a, b, between) => {
        const text = [a, figureOf(CT25_CT08, id).short, b].join(between);
        const { recorded, offered } = outcome(readIn(state, text));
        for (const value of [...Object.values(recorded), ...offered.map(([, one]) => one)])
          expect([a, b, 0], text).toContain(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('nor are numbers in cells side by side', () => {
    fc.assert(
      fc.property(COUNTING, fc.array(SMALL, { minLength: 2, maxLength: 6 }), (state, cells) => {
        const { recorded, offered } = outcome(readIn(state, cells.join('\t')));
        for (const value of [...Object.values(recorded), ...offered.map(([, one]) => one)])
          expect(cells).toContain(value);
      }),
    );
  });
});

describe('whatever names a figure with a value', () => {
  const NAMED = {
    settled: ['giải quyết', 'đã giải quyết', 'tổng số hồ sơ đã giải quyết'],
    settledEarly: ['trước hạn', 'trc hạn', 'giải quyết trước hạn'],
    settledOverdue: ['giải quyết quá hạn', 'đã giải quyết quá hạn'],
    pending: ['tồn', 'còn tồn', 'hồ sơ tồn'],
    onlineReceived: ['tiếp nhận trực tuyến'],
  } as const;
  const value = fc.oneof(
    SMALL.map((one) => `${one}`),
    SMALL.map((one) => `đc ${one} hs`),
    SMALL.map((one) => `: ${formatCount(one)} hồ sơ`),
    fc.constantFrom('ko có', 'không có', 'k có', 'không', 'chưa có số', 'không phát sinh'),
  );
  const rows = fc.uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(NAMED)), fc.nat(2), value), {
    minLength: 2,
    maxLength: 5,
    selector: ([id]) => id,
  });

  it('is recorded, asked about, put off or listed', () => {
    fc.assert(
      fc.property(
        STATE,
        fc.constantFrom('', 'bc t2 ', 'em báo số liệu: ', 'theo igate thì '),
        rows,
        fc.constantFrom(', ', '; ', '. ', '\n'),
        fc.constantFrom('', ' nhé em', ', em ghi giúp chị nhé, cảm ơn em nhiều lắm', '. Chị đi họp đây'),
        (state, opening, named, between, ending) => {
          const said = named.map(([id, which, words]) => {
            const names: readonly string[] = NAMED[id as keyof typeof NAMED];
            return `${names[which % names.length]} ${words}`;
          });
          const text = `${opening}${said.join(between)}${ending}`;
          const reading = readIn(state, text);
          if (state === 'words') return;
          expect(reading, `${state}: ${text}`).toBeDefined();
          if (reading?.kind === 'which') return;
          const { recorded, offered, skipped } = outcome(reading);
          const left = reading?.kind === 'answers' ? (reading.unmatched ?? []) : [];
          const asked = reading?.kind === 'answers' ? reading.answers.map(({ figure }) => figure) : [];
          const told = new Set([
            ...Object.keys(recorded),
            ...offered.map(([figure]) => figure),
            ...skipped,
            ...asked,
            ...left.flatMap(({ figures }) => figures),
          ]);
          for (const [id] of named) expect([...told], `${state}: ${JSON.stringify(text)}`).toContain(id);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('two readings', () => {
  const month = fc
    .tuple(
      fc.integer({ min: 1, max: 500 }),
      SMALL,
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
    )
    .map(
      ([base, more, early, overdue]) => [base + early + overdue + more, base + more, early, overdue] as const,
    )
    .map(([, onTime, early, overdue]) => [onTime + early + overdue, onTime, early, overdue] as const)
    .filter(([settled, onTime]) => onTime * 2 >= settled);

  it('of a list that fits the printed order, too, are both offered, unless they agree', () => {
    fc.assert(
      fc.property(month, ([settled, onTime, early, overdue]) => {
        const reading = readIn('alone', [settled, onTime, early, overdue].join(', '));
        expect(reading?.kind).toBe('alternatives');
        if (reading?.kind !== 'alternatives') return;
        const maps = reading.readings.map((values) =>
          Object.fromEntries(values.map(({ figure, value }) => [figure, value])),
        );
        expect(maps).toContainEqual({
          settled,
          settledEarly: onTime,
          settledOverdue: early,
          pending: overdue,
        });
        expect(maps).toContainEqual({
          settled,
          settledOnTime: onTime,
          settledEarly: early,
          settledOverdue: overdue,
        });
      }),
    );
  });

  it('of every kind are said by their buttons exactly', () => {
    const text = fc.oneof(
      month.map((values) => values.join(', ')),
      fc.tuple(SMALL, SMALL).map((values) => values.join(' ')),
      fc.array(SMALL, { minLength: 2, maxLength: 9 }).map((values) => values.join('\t')),
      fc.array(SMALL, { minLength: 4, maxLength: 12 }).map((values) => values.join('; ')),
    );
    fc.assert(
      fc.property(COUNTING, text, fc.constantFrom('vi', 'en'), (state, said, language) => {
        const reading = readIn(state, said);
        if (reading?.kind !== 'alternatives') return;
        for (const values of reading.readings) {
          const again = readIn(state, sayValues(CT25_CT08, values, language as 'vi' | 'en'));
          expect(again).toMatchObject({ kind: 'answers', certain: true });
          expect(outcome(again).recorded).toEqual(
            Object.fromEntries(values.map(({ figure, value }) => [figure, value])),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a name that means nothing else', () => {
  it.each(COUNTS)('%s, whatever is asked and named before it', (id) => {
    for (const language of ['vi', 'en'] as const)
      for (const state of Object.keys(STATES) as StateName[])
        for (const before of [
          'pending',
          'postDossiers',
          'settledYtd',
          'partialServices',
          'fullServices',
          'onlineReceived',
        ]) {
          if (before === id) continue;
          const name = (of: string) => unmistakableName(CT25_CT08, of, language);
          const text = `${name(before)}: 9; ${name(id)}: 7`;
          const reading = readIn(state, text);
          expect(outcome(reading).recorded, `${state}: ${text}`).toEqual({ [before]: 9, [id]: 7 });
        }
  });
});

describe('whatever is said', () => {
  // biome-ignore format: fragments of messages
  const fragment = fc.constantFrom(
    'trước hạn', 'quá hạn', 'tồn', 'đã giải quyết', 'toàn trình', 'bcci', 'tiếp nhận', 'xin lỗi', 'lũy kế', 'hồ sơ', 'TTHC', 'không', 'chưa có', 'nhầm', 'sửa lại',
    'không phải', 'thành', 'là', ':', ',', ';', '\n', '\t', '(', ')', '-', '+', '/', '=', '%', '1.', '2)', 'a)', 'và', 'trong đó', 'như cũ', 'tăng', 'bớt', 'câu 1', 'ngày', 'phòng', 'gần', 'đều', 'nhé em', '|',
  );
  const piece = fc.oneof(
    { weight: 3, arbitrary: fragment },
    { weight: 2, arbitrary: SMALL.map(formatCount) },
    { weight: 1, arbitrary: SMALL.map(String) },
  );
  const message = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

  it('no value is recorded that does not stand in it', () => {
    fc.assert(
      fc.property(STATE, message, (state, text) => {
        const reading = readIn(state, text);
        const { recorded } = outcome(reading);
        const standing = new Set(
          (text.match(/\d[\d.]*/gu) ?? []).map((one) => Number(one.replaceAll('.', ''))),
        );
        for (const grouped of text.match(/(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?!\d)/gu) ?? [])
          standing.add(Number(grouped.replaceAll(' ', '')));
        // A sum stands in it where each of its parts does, and it adds them.
        for (const { addends = [] } of reading?.kind === 'answers' ? reading.answers : [])
          if (addends.every(({ value }) => standing.has(value)))
            standing.add(addends.reduce((sum, { value }) => sum + value, 0));
        const context = contextIn(STATES[state]);
        for (const [figure, value] of Object.entries(recorded)) {
          const before = context.previous?.(figure);
          expect(
            standing.has(value) || value === 0 || value === before,
            `${state}: ${JSON.stringify(text)} → ${figure} ${value}`,
          ).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('politeness changes nothing', () => {
    fc.assert(
      fc.property(COUNTING, SMALL, POLITE, AFTER, (state, value, before, after) => {
        const plain = outcome(readIn(state, String(value)));
        expect(outcome(readIn(state, `${before}${value}${after}`))).toEqual(plain);
      }),
    );
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(STATE, fc.string({ unit: 'binary', maxLength: 60 }), (state, text) => {
        readValues(text, contextIn(STATES[state]));
      }),
      { numRuns: 1000 },
    );
  });
});
