// How much is done for a message, counted and not timed: what does not hang on the message is made once.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { SHIPPED } from '../../src/definitions/shipped.ts';
import type { ConversationContext } from '../../src/intents/context.ts';
import { Engine } from '../../src/intents/engine.ts';
import { sentencesOf } from '../../src/intents/lessons.ts';
import { INTENTS } from '../../src/intents/registry.ts';
import { understand } from '../../src/intents/understand.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { readOutline } from '../../src/report/outline-parser.ts';

const MESSAGES = [
  '45',
  'dạ 688 hồ sơ nha em',
  'tiếp nhận 688, trực tuyến 54, quá hạn 3',
  'như tháng 1',
  'tăng 12 so với tháng trước do mới ban hành',
  'cộng 300 với 388 lại',
  '688, 54, 0',
  'báo cáo tháng này thế nào rồi',
  'tỷ lệ đúng hạn 6 tháng gần đây',
  'anh ơi tháng này sở mình nộp được chưa nhỉ',
  'same as last month',
];

function askedIn(definition: ReportDefinition): ConversationContext {
  const [asking, ...upcoming] = definition.figures.filter((figure) => figure.kind === 'count');
  if (!asking) throw new Error(`${definition.id} counts nothing`);
  const audiences = new Set(['everyone', 'officer'] as const);
  const month = latestClosedPeriod(new Date('2024-02-19T02:00:00Z'), definition);
  const said = { month, usual: () => undefined, previous: () => 5, state: 'entering' } as const;
  return { ...said, definition, asking, upcoming, audiences, complete: false, warned: false };
}

afterEach(() => vi.unstubAllGlobals());

/** How many patterns are composed while it runs. */
function patternsComposedBy(run: () => void): number {
  let composed = 0;
  const counting = new Proxy(RegExp, {
    construct(target, [pattern, flags]: [string, string?]) {
      composed += 1;
      return new target(pattern, flags);
    },
  });
  vi.stubGlobal('RegExp', counting);
  run();
  vi.unstubAllGlobals();
  return composed;
}

describe.each(SHIPPED.catalogue.all)('$id', (definition) => {
  it('composes no pattern for a message, once one like it was read', () => {
    const read = () => {
      for (const text of MESSAGES) understand(text, askedIn(definition));
    };
    read();
    expect(patternsComposedBy(read)).toBe(0);
  });

  it('composes no pattern to read a text, once one was read', () => {
    const text = [definition.outline.title, ...definition.outline.subject].join('\n');
    readOutline(definition, text);
    expect(patternsComposedBy(() => readOutline(definition, text))).toBe(0);
  });
});

it('counts the patterns that are composed', () => {
  expect(patternsComposedBy(() => new RegExp(MESSAGES.join('|')).test('45'))).toBe(1);
});

/** Every sentence of the registry is a lesson. */
const SENTENCES = INTENTS.flatMap((intent) => [...sentencesOf(intent)]).length;
/** That are read in a step of all that learn together, and that are weighed in a step of one model. */
const READ = 4;
const WEIGHED = 50;

function stepsOf(engines: readonly Engine[]): number {
  let steps = 1;
  while (engines.some((engine) => engine.learn())) steps += 1;
  return steps;
}

it('learns in small steps, so that nobody waits long for one', () => {
  const engine = new Engine(SHIPPED.catalogue.all[0]);
  const steps = stepsOf([engine]);
  expect(steps).toBeGreaterThan(SENTENCES / READ);
  expect(engine.learn()).toBe(false);
});

it('learns for all reports in one go, and once for those that make the same of every sentence', () => {
  const all = SHIPPED.catalogue.all.map((definition) => new Engine(definition));
  Engine.together(all);
  const steps = stepsOf(all);
  const models = new Set(all.map(({ likeness }) => likeness));
  // The quarter's report has the names of the month's.
  expect(models.size).toBe(all.length - 1);
  expect(steps).toBeLessThan(SENTENCES / READ + models.size * (SENTENCES / WEIGHED + 2));
  const words = ['em', 'xem', 'so', '{figures}', 'buu', 'chinh', 'loi'];
  for (const [at, definition] of SHIPPED.catalogue.all.entries())
    expect(all[at]?.likeness.rank(words)).toEqual(new Engine(definition).likeness.rank(words));
});
