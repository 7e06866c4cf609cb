// Questions about the whole province: who is in and who is not, sums and rates, the ranking of a rate.

import type { Card } from '../../cards/elements.ts';
import { type ProvinceFacts, provinceCard } from '../../cards/province.ts';
import { rankingCard } from '../../cards/ranking.ts';
import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import type { Month } from '../../src/calendar/month.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { rateOf } from '../../src/report/indicators.ts';
import { formatProvinceRef } from '../../src/report/report-ref.ts';
import { missingList } from '../reminders/missing-list.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { markListed, mentionOf } from './listed-month.ts';

export type ProvinceTopic = 'province' | 'not-in' | 'late' | 'ranking' | 'consolidated' | 'sheet';

export interface ProvinceRequest {
  readonly topic: ProvinceTopic;
  readonly mention?: MonthMention;
  readonly figure?: string;
  readonly page?: number;
}

export async function answerProvince(turn: Turn, wish: ProvinceRequest): Promise<readonly Reply[]> {
  if (wish.topic === 'consolidated' || wish.topic === 'sheet') return await provinceFile(turn, wish);
  return await cardAbout(turn, wish, 'card');
}

/** A button of a card about the province: the answer takes the card's place, a file stands below it. */
export async function lookAtProvince(
  turn: Turn,
  month: Month,
  wish: ProvinceRequest,
): Promise<readonly Reply[]> {
  const mention = mentionOf(month);
  if (wish.topic === 'consolidated' || wish.topic === 'sheet')
    return await provinceFile(turn, { ...wish, mention });
  return await cardAbout(turn, { ...wish, mention }, 'replace');
}

async function cardAbout(
  turn: Turn,
  wish: ProvinceRequest,
  kind: 'card' | 'replace',
): Promise<readonly Reply[]> {
  const { topic, mention, page } = wish;
  if (topic === 'not-in' || topic === 'late') {
    const scope = topic === 'late' ? 'late-list' : 'not-in';
    const listed = await missingList(turn, mention, scope, { page, among: turn.group !== undefined });
    if (listed.kind !== 'list') return [noProvince(turn, listed)];
    markListed(turn, listed.month);
    return [{ kind, card: listed.card }];
  }
  return await withProvince(turn, wish, (facts) => [{ kind, card: cardOf(turn, wish, facts) }]);
}

function cardOf({ phrases }: Turn, { topic, figure }: ProvinceRequest, facts: ProvinceFacts): Card {
  const { definition } = facts;
  const ranked = figure !== undefined && rateOf(definition, figure) ? figure : definition.headline[1];
  return topic === 'ranking' && ranked !== undefined
    ? rankingCard(phrases, ranked, facts)
    : provinceCard(phrases, facts);
}

/** The sums of the approved reports as the official Word file, or every agency's figures as a table. */
async function provinceFile(turn: Turn, { topic, mention }: ProvinceRequest): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const table = topic === 'sheet';
  const made = await consolidateReports(actions, phrases, mention, table ? 'sheet' : 'word');
  if (made.kind === 'nothing-approved') return [say(phrases.province.nothingApproved(made.province.month))];
  if (made.kind !== 'consolidated') return [noProvince(turn, made)];
  const { fileName, bytes, province } = made;
  const reportId = formatProvinceRef({ definitionId: province.definition.id, month: province.month });
  const file = table ? 'table' : 'consolidated';
  return [{ kind: 'document', file, reportId, version: 0, fileName, size: bytes.byteLength, draft: false }];
}

type NoProvince = Exclude<Awaited<ReturnType<typeof readProvince>>, { kind: 'province' }>;

/** Why there is nothing to show of the province, with what there is instead. */
export function noProvince({ phrases }: Turn, refused: NoProvince): Reply {
  return say(whyNoProvince(phrases, refused));
}

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
  turn: Turn,
  { mention, page }: ProvinceRequest,
  answer: (facts: ProvinceFacts) => readonly Reply[],
): Promise<readonly Reply[]> {
  const { actions, nonce } = turn;
  const province = await readProvince(actions, mention);
  if (province.kind !== 'province') return [noProvince(turn, province)];
  markListed(turn, province.month);
  return answer({
    province,
    definition: province.definition,
    now: actions.now,
    nonce: nonce(),
    ...(page !== undefined && { page }),
  });
}
