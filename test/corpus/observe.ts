// What a message brought about: read from the database before and after, from the answer, and from the line that the
// bot logs of what it understood.

import type { DatabaseSync } from 'node:sqlite';
import { buttonsOf } from '../demo/card-reader.ts';
import type { Heard } from '../demo/chat.ts';

const KINDS = [
  'figure',
  'text',
  'skip',
  'opened',
  'state',
  'holder',
  'number',
  'note',
  'reason',
  'reminder',
  'absence',
  'off',
  'charge',
  'chase',
  'person',
  'agency',
] as const;
type Kind = (typeof KINDS)[number];

export interface Change {
  readonly kind: Kind;
  /** Whose report or reminder it is, as far as it is one agency's. */
  readonly agency?: string;
  readonly month?: string;
  /** The figure, the check, the person. */
  readonly of: string;
  readonly before?: string | number;
  readonly after?: string | number;
}

export interface Button {
  readonly title: string;
  /** What it says for the person, where it is one that speaks. */
  readonly says: string;
}

export interface Observation {
  readonly changes: readonly Change[];
  /** Ids of intents that were carried out. */
  readonly handled: readonly string[];
  readonly offered: readonly string[];
  /** Whether the bot said in its log what it understood: an older one does not. */
  readonly logged: boolean;
  readonly buttons: readonly Button[];
  readonly lines: readonly string[];
  /** Every figure of the month afterwards, also those that follow from others. */
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Everything that matters as facts: where it stands → what it is. */
export type Facts = ReadonlyMap<string, string | number>;

/** Each row gives a kind, an agency, a month, what of, and the value. */
const QUERIES: readonly string[] = [
  `select case when count is null then 'text' else 'figure' end, r.agency_id, r.month, f.figure_id, coalesce(f.count, f.words)
     from figures f join reports r on r.id = f.report_id`,
  `select 'skip', r.agency_id, r.month, s.value, 1 from reports r, json_each(r.skipped) s`,
  `select 'opened', agency_id, month, '', 1 from reports`,
  `select 'state', agency_id, month, '', state from reports`,
  `select 'holder', agency_id, month, '', holder_id from reports`,
  `select 'number', agency_id, month, '', coalesce(number, '') || ' ' || coalesce(issued_on, '') from reports
     where number is not null or issued_on is not null`,
  `select 'note', agency_id, month, '', note from reports`,
  `select 'reason', r.agency_id, r.month, x.code, x.words from reasons x join reports r on r.id = x.report_id`,
  `select 'reminder', coalesce(r.agency_id, ''), coalesce(r.month, m.about), m.person_id || ' ' || m.occasion,
     m.kind || ' ' || m.state || ' ' || m.due_at from reminders m left join reports r on r.id = m.about`,
  `select 'absence', '', '', person_id, until || ' ' || coalesce(deputy_id, '') from absences`,
  `select 'off', '', '', person_id || ' ' || report || kind, 1 from reminders_off`,
  `select 'charge', agency_id, '', person_id, 1 from not_in_charge`,
  `select 'chase', r.agency_id, r.month, '', c.at from chases c join reports r on r.id = c.report_id`,
  `select 'person', '', '', p.id, p.name || ' ' || p.active || ' ' || coalesce(p.deputy_id, '') || ' ' ||
     coalesce((select group_concat(agency_id || roles) from memberships where person_id = p.id), '') from people p`,
  `select 'agency', id, '', '', settings from agencies`,
];

export function readFacts(db: DatabaseSync): Facts {
  const facts = new Map<string, string | number>();
  for (const query of QUERIES) {
    for (const row of db
      .prepare(`with facts(kind, agency, month, of, value) as (${query}) select * from facts`)
      .all()) {
      const [kind, agency, month, of, value] = Object.values(row);
      if (value !== null) facts.set([kind, agency, month, of].join('|'), value as string | number);
    }
  }
  return facts;
}

export function changesBetween(before: Facts, after: Facts): readonly Change[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return was === is ? [] : [changeOf(key, was, is)];
  });
}

function changeOf(
  key: string,
  before: string | number | undefined,
  after: string | number | undefined,
): Change {
  const [kind, agency = '', month = '', ...of] = key.split('|');
  return {
    kind: kind as Kind,
    ...(agency !== '' && { agency }),
    ...(month !== '' && { month }),
    of: of.join('|'),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** What the log calls a message in which figures or a text were read: no intents. */
const READINGS = ['values', 'words', 'which-question'];

/** What the log says was understood, of the lines of one turn. */
export function understoodIn(lines: readonly string[]): Pick<Observation, 'handled' | 'offered' | 'logged'> {
  const ids: string[] = [];
  let logged = false;
  for (const line of lines) {
    if (!line.includes('"understood"')) continue;
    const { code, intents } = JSON.parse(line) as { code?: string; intents?: unknown };
    if (code !== 'understood') continue;
    logged = true;
    if (Array.isArray(intents)) ids.push(...intents.map(String));
  }
  const offered = ids.filter((id) => id.startsWith('offer:')).map((id) => id.slice('offer:'.length));
  const handled = ids.filter((id) => !id.startsWith('offer:') && !READINGS.includes(id));
  return { handled, offered, logged };
}

/** The buttons of an answer, and its words without them. */
export function answerOf({ cards, text }: Heard): Pick<Observation, 'buttons' | 'lines'> {
  const buttons = cards.flatMap(buttonsOf).map(({ title, data }) => ({
    title,
    says: typeof data.say === 'string' ? data.say : '',
  }));
  return { buttons, lines: text.split('\n').filter((line) => line !== '') };
}
