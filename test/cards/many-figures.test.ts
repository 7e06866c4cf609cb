// A report of many figures: its cards stay as small as Teams takes, and every figure is still to be seen.

import { expect, it } from 'vitest';
import { approvalCard } from '../../cards/approval.ts';
import { reviewCard } from '../../cards/review.ts';
import { submittedCard } from '../../cards/submitted.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { type Figure, figuresOf, type ReportDefinition } from '../../src/report/definition.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { LARGEST } from './library.ts';
import { NOW, viewOf } from './views.ts';

const MORE = 80;

/** As many figures again and again, with names as long as those that ship. */
const added: readonly Figure[] = Array.from({ length: MORE }, (_, at): Figure => {
  const [like] = CT25_CT08.figures;
  if (like?.kind !== 'count') throw new Error('no count');
  return {
    ...like,
    id: `more${at}`,
    section: 'post',
    label: `Số hồ sơ TTHC của lĩnh vực ${at}`,
    short: `Hồ sơ đã giải quyết lĩnh vực số ${at}`,
    aliases: [],
    obtained: { how: 'asked' },
  };
});
const LONG: ReportDefinition = {
  ...CT25_CT08,
  figures: CT25_CT08.sections.flatMap(({ id }) => [
    ...figuresOf(CT25_CT08, id),
    ...(id === 'post' ? added : []),
  ]),
  rates: [...CT25_CT08.rates, ...added.map(({ id }) => ({ of: id, over: 'settled' }))],
};
/** Wrong in as many ways as can be. */
const figures = new Map(
  LONG.figures.map(({ id, kind }, i) => [id, kind === 'text' ? 'x'.repeat(2000) : 9_999_999 - i * 70_000]),
);

it.each(['entering', 'waiting', 'approved'] as const)('fits while %s', (state) => {
  const view = viewOf(figures, { state, definition: LONG });
  const nonce = '0'.repeat(36);
  const may = { mayEnter: true, mayDecide: true, mayReturn: true, mayRegister: true, mayAskAgain: true };
  const facts = { view, nonce, now: NOW, ...may };
  for (const language of ['vi', 'en'] as const) {
    const phrases = phrasesFor(language);
    const cards = [reviewCard(phrases, facts), approvalCard(phrases, facts), submittedCard(phrases, facts)];
    for (const card of cards) {
      const drawn = JSON.stringify(card);
      expect(Buffer.byteLength(drawn)).toBeLessThan(LARGEST);
      if (language === 'vi') for (const { short } of added) expect(drawn).toContain(short);
    }
  }
});
