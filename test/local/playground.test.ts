// Who is in the chat window beside the one who sits before it.

import { expect, test } from 'vitest';
import { othersAround } from '../../src/local/playground.ts';
import { PROVINCE_PEOPLE } from '../../src/local/province.ts';

test.each(PROVINCE_PEOPLE)('around $id there are five others, with a colleague and a stranger', (sitting) => {
  const others = othersAround(sitting).map(({ id }) => id);
  expect(new Set(others).size).toBe(5);
  expect(others).not.toContain(sitting.id);
  expect(others).toContain('khach');
  const [own] = sitting.memberships;
  const colleagues = PROVINCE_PEOPLE.filter(
    ({ id, memberships }) => id !== sitting.id && memberships[0]?.agencyId === own?.agencyId,
  );
  for (const { id } of colleagues) expect(others).toContain(id);
});
