// A reminder as it stands in somebody's chat, sent a moment ago: its card, and the row that says so.

import { reminderCard } from '../../dialogs/reminders/reminder-cards.ts';
import type { Person } from '../../src/agency/person.ts';
import type { ReminderKind } from '../../src/agency/reminder-rules.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import type { Language } from '../../src/language/language.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { findPerson } from '../../src/store/people.ts';
import { planReminders } from '../../src/store/reminders.ts';
import type { CardPart } from '../demo/card-reader.ts';
import type { TestBot } from './bot.ts';
import { REPORT_CATALOGUE } from './reports.ts';

interface Reminded {
  readonly kind?: Exclude<ReminderKind, 'late-list'>;
  readonly subjectId?: string;
  readonly onBehalfOf?: string;
  readonly language?: Language;
}

/** Puts the reminder there and returns the card that the person sees. */
export async function remind(
  bot: TestBot,
  { id }: Pick<Person, 'id'>,
  { kind = 'ahead', subjectId = 'skhdt.ct25-ct08.2024-02', onBehalfOf, language = 'vi' }: Reminded = {},
): Promise<CardPart> {
  const { db, now } = bot;
  const person = await findPerson(db, id);
  if (!person) throw new Error(`nobody is called ${id}`);
  const key = { subjectId, personId: id, trigger: `${kind}@test` };
  await planReminders(db, [{ ...key, kind, onBehalfOf, dueAt: now, expiresAt: new Date(now.getTime() + 1) }]);
  await db
    .updateTable('reminders')
    .set({ state: 'sent', sent_at: now.toISOString(), activity_id: 'thẻ' })
    .where('about', '=', subjectId)
    .where('person_id', '=', id)
    .where('occasion', '=', key.trigger)
    .execute();
  const reader = {
    actions: {
      db,
      now,
      holidays: KNOWN_HOLIDAYS,
      catalogue: REPORT_CATALOGUE,
      actor: person,
      agencyId: person.memberships[0]?.agencyId ?? '',
    },
    phrases: phrasesFor(language),
    nonce: () => crypto.randomUUID(),
  };
  const card = await reminderCard(reader, { kind, subjectId, onBehalfOf });
  if (!card) throw new Error('there is no card');
  return card;
}
