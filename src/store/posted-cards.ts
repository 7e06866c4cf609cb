// Cards that were sent to people about a report unasked, so that they can be brought up to date when it moves on: one
// for each report and person, the newest. And of which version each person has been told, so that nobody is told twice.

import type { Db } from './schema.ts';

interface Key {
  readonly reportId: string;
  readonly personId: string;
}

export interface PostedCard extends Key {
  readonly activityId: string;
}

/** No version of a report: the next version is announced again. */
const UNTOLD = -1;
/** A send that has not finished by then never will: the program has stopped. */
const SENDING_MILLISECONDS = 60_000;

/**
 * Takes it upon itself to tell a person of this version; the card they have stays noted until there is another. False
 * when they have been told of it, or somebody else is about to.
 */
export async function claimPost(
  db: Db,
  card: Key & { readonly version: number },
  at: Date,
): Promise<boolean> {
  const told = { version: card.version, at: at.toISOString() };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('posted_cards')
    .values({ report_id: card.reportId, person_id: card.personId, activity_id: null, ...told })
    .onConflict((conflict) =>
      conflict
        .columns(['report_id', 'person_id'])
        .doUpdateSet(told)
        .where((where) =>
          where.or([
            where('posted_cards.version', '<>', card.version),
            where.and([
              where('posted_cards.activity_id', 'is', null),
              where('posted_cards.at', '<', new Date(at.getTime() - SENDING_MILLISECONDS).toISOString()),
            ]),
          ]),
        ),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** It could not be sent after all. */
export async function releasePost(db: Db, card: Key & { readonly version: number }): Promise<void> {
  await db
    .updateTable('posted_cards')
    .set({ version: UNTOLD })
    .where('report_id', '=', card.reportId)
    .where('person_id', '=', card.personId)
    .where('version', '=', card.version)
    .execute();
}

/** The card that was claimed has been sent. */
export async function savePostedCard(db: Db, card: PostedCard): Promise<void> {
  await db
    .updateTable('posted_cards')
    .set({ activity_id: card.activityId })
    .where('report_id', '=', card.reportId)
    .where('person_id', '=', card.personId)
    .execute();
}

/** The person has taken that card away, or it stands where we are no more. */
export async function forgetPostedCard(db: Db, card: PostedCard): Promise<void> {
  await db
    .deleteFrom('posted_cards')
    .where('report_id', '=', card.reportId)
    .where('person_id', '=', card.personId)
    .where('activity_id', '=', card.activityId)
    .execute();
}

export async function findPostedCard(db: Db, { reportId, personId }: Key): Promise<PostedCard | undefined> {
  return (await postedCardsOf(db, reportId)).find((card) => card.personId === personId);
}

export async function postedCardsOf(db: Db, reportId: string): Promise<readonly PostedCard[]> {
  const rows = await db.selectFrom('posted_cards').selectAll().where('report_id', '=', reportId).execute();
  return rows.flatMap(({ person_id: personId, activity_id: activityId }) =>
    activityId === null ? [] : [{ reportId, personId, activityId }],
  );
}
