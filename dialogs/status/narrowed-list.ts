// The list of agencies filtered by state or by one agency's name. A member asking for the own agency gets its
// status; other agencies are for the Office only.

import { nameOfAgency } from '../../src/agency/agency.ts';
import { fold, normalise } from '../../src/language/fold.ts';
import { allAgencies } from '../../src/store/agencies.ts';
import { agenciesCalled } from '../agencies-called.ts';
import type { IntentRequest } from '../handler.ts';
import { isOffice, notAllowed } from '../refusals.ts';
import { aboutReport } from '../report-meant.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { askStatus } from './answer-question.ts';
import { askMissing } from './inspect-report.ts';
import { listAgencies } from './list-reports.ts';

/** The filtered list. */
export async function listNarrowed(
  turn: Turn,
  request: IntentRequest<'list-agencies'>,
): Promise<readonly Reply[]> {
  const { slots, open, text } = request;
  const { month, agency: name, state } = slots;
  if (!isOffice(turn)) {
    // "So nao chua nhap" without diacritics, from an officer, asks for the missing figures ("số nào").
    if (state === 'not-begun')
      return await aboutReport<'ask-missing'>(askMissing)(turn, {
        ...request,
        id: 'ask-missing',
        slots: month ? { month } : {},
      });
    if (name === undefined) return [notAllowed(turn, 'province')];
    const called = agenciesCalled(await allAgencies(turn.actions.db), name);
    if (called.some(({ id }) => id === turn.actions.agencyId))
      return await askStatus(turn, { slots: month ? { month } : {}, open });
    const [other] = called;
    return [notAllowed(turn, { agency: other ? nameOfAgency(other) : asWritten(text, name) })];
  }
  if (name === undefined)
    return await listAgencies(turn, {
      mention: month,
      filter: state && turn.phrases.workflow.stateName[state],
    });
  const { catalogue } = turn.actions;
  const owing = (await allAgencies(turn.actions.db)).filter((one) => catalogue.owedBy(one).length > 0);
  const found = agenciesCalled(owing, name);
  const [only, ...others] = found;
  const { phrases } = turn;
  if (!only)
    return [say(phrases.reminder.noSuchAgency(asWritten(text, name)), [quick(phrases.province.button.list)])];
  return await listAgencies(turn, {
    mention: month,
    filter: others.length === 0 ? nameOfAgency(only) : name,
  });
}

/** The name as spelled in the message. */
function asWritten(text: string, name: string): string {
  const words = normalise(text).split(' ');
  const length = name.split(' ').length;
  const at = words.findIndex((_, from) => fold(words.slice(from, from + length).join(' ')).startsWith(name));
  return at < 0 ? name : words.slice(at, at + length).join(' ');
}
