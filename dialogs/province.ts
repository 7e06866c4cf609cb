// Questions about the whole province: who is in and who is not, sums and rates, the ranking of a rate.

import type { Card } from '../cards/elements.ts';
import { notInCard, type ProvinceFacts, provinceCard, rankingCard } from '../cards/province.ts';
import { readProvince } from '../src/actions/read-province.ts';
import type { Month } from '../src/calendar/month.ts';
import { monthNumberOf, yearOf } from '../src/calendar/month.ts';
import type { Question } from '../src/entry/question.ts';
import type { MonthMention } from '../src/language/month-mention.ts';
import { CT25_CT08 } from '../src/report/ct25-ct08.ts';
import { rateOf } from '../src/report/indicators.ts';
import { type Reply, say, type Turn } from './turn.ts';

export type ProvinceTopic = 'province' | 'not-in' | 'ranking' | 'consolidated' | 'sheet';

export interface ProvinceWish {
  readonly topic: ProvinceTopic;
  readonly mention?: MonthMention;
  readonly figure?: string;
  readonly page?: number;
}

const TOPICS: readonly string[] = ['province', 'not-in', 'ranking', 'consolidated', 'sheet'];

/** The wish of a question about the province; undefined for a question about one agency. */
export function provinceWish({ topic, span, figures }: Question): ProvinceWish | undefined {
  if (!isProvinceTopic(topic)) return undefined;
  const [figure] = figures;
  return {
    topic,
    ...(span?.kind === 'month' && { mention: span.month }),
    ...(figure !== undefined && { figure }),
  };
}

const isProvinceTopic = (topic: string): topic is ProvinceTopic => TOPICS.includes(topic);

export async function answerProvince(turn: Turn, wish: ProvinceWish): Promise<readonly Reply[]> {
  return await withProvince(turn, wish, (facts) => [{ kind: 'card', card: cardOf(turn, wish, facts) }]);
}

/** A button of a card about the province: the answer takes the card's place where it is a page of the same. */
export async function lookAtProvince(
  turn: Turn,
  month: Month,
  wish: ProvinceWish,
): Promise<readonly Reply[]> {
  const mention = { kind: 'month', month: monthNumberOf(month), year: yearOf(month) } as const;
  return await withProvince(turn, { ...wish, mention }, (facts) => {
    const card = cardOf(turn, wish, facts);
    return [wish.page === undefined ? { kind: 'card', card } : { kind: 'replace', card }];
  });
}

function cardOf({ phrases }: Turn, { topic, figure }: ProvinceWish, facts: ProvinceFacts): Card {
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

async function withProvince(
  { actions, phrases, nonce }: Turn,
  { mention, page }: ProvinceWish,
  answer: (facts: ProvinceFacts) => readonly Reply[],
): Promise<readonly Reply[]> {
  const province = await readProvince(actions, mention);
  switch (province.kind) {
    case 'refused':
      return [say(phrases.path.refusal[province.code])];
    case 'no-such-month':
      return [say(phrases.noSuchMonth)];
    case 'future':
      return [say(phrases.futureMonth(province.month, province.latest))];
    case 'province':
      return answer({
        province,
        definition: CT25_CT08,
        now: actions.now,
        nonce: nonce(),
        ...(page !== undefined && { page }),
      });
  }
}
