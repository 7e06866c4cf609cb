// Questions about the whole province: who is in and who is not, sums and rates, the ranking of a rate.

import type { Card } from '../../cards/elements.ts';
import { notInCard, type ProvinceFacts, provinceCard, rankingCard } from '../../cards/province.ts';
import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import type { Month } from '../../src/calendar/month.ts';
import { monthNumberOf, yearOf } from '../../src/calendar/month.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { rateOf } from '../../src/report/indicators.ts';
import { formatProvinceRef } from '../../src/report/report-ref.ts';
import { type Reply, say, type Turn } from '../turn.ts';

export type ProvinceTopic = 'province' | 'not-in' | 'ranking' | 'consolidated' | 'sheet';

export interface ProvinceRequest {
  readonly topic: ProvinceTopic;
  readonly mention?: MonthMention;
  readonly figure?: string;
  readonly page?: number;
}

export async function answerProvince(turn: Turn, wish: ProvinceRequest): Promise<readonly Reply[]> {
  if (wish.topic === 'consolidated' || wish.topic === 'sheet') return await provinceFile(turn, wish);
  return await withProvince(turn, wish, (facts) => [{ kind: 'card', card: cardOf(turn, wish, facts) }]);
}

/** A button of a card about the province: the answer takes the card's place where it is a page of the same. */
export async function lookAtProvince(
  turn: Turn,
  month: Month,
  wish: ProvinceRequest,
): Promise<readonly Reply[]> {
  const mention = { kind: 'month', month: monthNumberOf(month), year: yearOf(month) } as const;
  if (wish.topic === 'consolidated' || wish.topic === 'sheet')
    return await provinceFile(turn, { ...wish, mention });
  return await withProvince(turn, { ...wish, mention }, (facts) => {
    const card = cardOf(turn, wish, facts);
    return [wish.page === undefined ? { kind: 'card', card } : { kind: 'replace', card }];
  });
}

function cardOf({ phrases }: Turn, { topic, figure }: ProvinceRequest, facts: ProvinceFacts): Card {
  const { definition } = facts;
  switch (topic) {
    case 'not-in':
      return notInCard(phrases, facts);
    case 'ranking': {
      const ranked = figure !== undefined && rateOf(definition, figure) ? figure : definition.headline[1];
      return ranked === undefined ? provinceCard(phrases, facts) : rankingCard(phrases, ranked, facts);
    }
    case 'province':
    case 'consolidated':
    case 'sheet':
      return provinceCard(phrases, facts);
  }
}

/** The sums of the approved reports as the official Word file, or every agency's figures as a table. */
async function provinceFile(turn: Turn, { topic, mention }: ProvinceRequest): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const table = topic === 'sheet';
  const made = await consolidateReports(actions, mention, table ? 'sheet' : 'word');
  if (made.kind === 'nothing-approved') return [say(phrases.province.nothingApproved(made.province.month))];
  if (made.kind !== 'consolidated') return [say(whyNoProvince(phrases, made))];
  const { fileName, bytes, province } = made;
  const reportId = formatProvinceRef({ definitionId: province.definition.id, month: province.month });
  const file = table ? 'table' : 'consolidated';
  return [{ kind: 'document', file, reportId, version: 0, fileName, size: bytes.byteLength, draft: false }];
}

type NoProvince = Exclude<Awaited<ReturnType<typeof readProvince>>, { kind: 'province' }>;

export function whyNoProvince(phrases: Phrases, refused: NoProvince): string {
  switch (refused.kind) {
    case 'refused':
      return phrases.path.refusal[refused.code];
    case 'no-such-month':
      return phrases.noSuchMonth;
    case 'future':
      return phrases.futureMonth(refused.month, refused.latest);
  }
}

async function withProvince(
  { actions, phrases, nonce, group }: Turn,
  { mention, page }: ProvinceRequest,
  answer: (facts: ProvinceFacts) => readonly Reply[],
): Promise<readonly Reply[]> {
  const province = await readProvince(actions, mention);
  if (province.kind !== 'province') return [say(whyNoProvince(phrases, province))];
  return answer({
    province,
    definition: province.definition,
    now: actions.now,
    nonce: nonce(),
    mayChase: !group && mayEverywhere(actions.actor, 'chase-reports'),
    ...(page !== undefined && { page }),
  });
}
