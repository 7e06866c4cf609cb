// What the bot says to an administrator about agencies and people, and to somebody whom it meets for the first time.

import type { ManageField, ManageRefusal } from '../actions/manage.ts';
import type { Role } from '../agency/person.ts';
import type { LocalDate } from '../calendar/local-date.ts';

/** What became of a press; said above the list that takes the card's place. */
export type PeopleNews =
  | { readonly kind: 'added' | 'changed' | 'retired' | 'left' | 'back'; readonly name: string }
  | { readonly kind: 'moved'; readonly name: string; readonly to: string }
  /** By their id: the name is gone. */
  | { readonly kind: 'erased'; readonly id: string }
  /** `instead`: the day from which what was there would have held. */
  | { readonly kind: 'settings'; readonly from: LocalDate; readonly instead?: LocalDate };

export interface PeoplePhrases {
  readonly roleName: Readonly<Record<Role, string>>;
  /** The roster could not say who somebody new is. */
  readonly rosterFailed: string;
  readonly refusal: (code: ManageRefusal['code'], field?: ManageField) => string;
  readonly news: (news: PeopleNews) => string;

  // Choosing an agency
  readonly chooseTitle: string;
  readonly moveTitle: (name: string) => string;
  readonly filterLabel: string;
  readonly noAgencyFound: (words: string) => string;
  readonly more: (count: number) => string;

  // The people of an agency
  readonly listTitle: (agency: string) => string;
  readonly nobody: string;
  readonly nobodyFound: (words: string) => string;
  readonly retired: string;
  /** Named, but has never written to the bot. */
  readonly notMet: string;

  // Forms
  readonly addTitle: (agency: string) => string;
  readonly principal: string;
  readonly name: string;
  readonly roles: string;
  readonly settingsTitle: (agency: string) => string;
  readonly settingsHint: (from: LocalDate, toCome: boolean) => string;
  readonly from: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly authority: string;
  readonly recipients: string;
  readonly deadline: string;
  readonly deadlineKind: {
    readonly report: string;
    readonly day: string;
    readonly 'working-days': string;
  };
  readonly deadlineNumber: string;
  readonly deadlineTime: string;

  // Before somebody may do nothing any more
  readonly retireTitle: (name: string) => string;
  readonly retireMeans: string;
  /** Nobody else in the agency has that role. */
  readonly retireLeaves: Readonly<Record<'officer' | 'approver', string>>;

  // Before somebody who is retired is forgotten
  readonly eraseTitle: (name: string) => string;
  readonly eraseMeans: string;
  readonly eraseForGood: string;

  /** Above the form of who is alike: what was typed is there to be saved. */
  readonly newAddress: string;

  readonly button: {
    /** Whom it is about is the one who is known. */
    readonly same: string;
    readonly other: string;
    readonly filter: string;
    readonly open: string;
    readonly add: string;
    readonly settings: string;
    readonly otherAgency: string;
    readonly list: string;
    readonly move: string;
    readonly retire: string;
    readonly erase: string;
    readonly eraseForGood: string;
    readonly keep: string;
    readonly bringBack: string;
  };
}
