// Account claims: an account has the address of a person who is linked to another account. Cards for the
// administrator, who decides whether it is the same person, and for the person once it is confirmed.

import type { ClaimView } from '../src/actions/account-claims.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { ask, box, type Card, card, say, text, title } from './elements.ts';

interface Facts {
  /** The agency whose list of people the card leads back to. */
  readonly agencyId: string;
  readonly nonce: string;
}

/** The claim, for the administrator to decide. */
export function accountCard(
  phrases: Phrases,
  { view, agencyId, nonce, notice }: Facts & { readonly view: ClaimView; readonly notice?: string },
): Card {
  const { account, people } = phrases;
  const { claim, person, agencies, byMail, lastSpoken, stillUsed, seen } = view;
  const asks = (byMail ? account.asksByMail : account.asks)(claim.address, agencies, claim.at);
  const heading = account.title(person.name);
  const data = { agency: agencyId, person: person.id, account: claim.entraObjectId, seen, nonce };
  const bare = { inputs: false };
  return card(
    `${heading} ${asks}`,
    [
      title(heading),
      ...(notice === undefined ? [] : [box('warning', [text(notice)])]),
      text(asks),
      ...(stillUsed
        ? [
            box('attention', [
              text(account.lastSpoken(lastSpoken), { bold: true }),
              text(account.stillUsed(person.name)),
            ]),
          ]
        : [text(byMail ? account.nobodyYet(person.name) : account.lastSpoken(lastSpoken))]),
      ...(claim.refused ? [text(account.wasRefused, { colour: 'attention' })] : []),
      ...(byMail ? [] : [text(account.means, { spacing: 'small' })]),
    ],
    [
      ask(account.button.same, { act: 'confirm-account', ...data }, { ...bare, primary: !stillUsed }),
      ...(claim.refused ? [] : [ask(account.button.other, { act: 'refuse-account', ...data }, bare)]),
      ask(people.button.list, { act: 'list-people', agency: agencyId, nonce }, bare),
    ],
  );
}

/** The administrator's decision. */
export function accountDecidedCard(
  phrases: Phrases,
  {
    name,
    words,
    good,
    agencyId,
    nonce,
  }: Facts & {
    readonly name: string;
    readonly words: string;
    readonly good: boolean;
  },
): Card {
  const { account, people } = phrases;
  return card(
    words,
    [title(account.title(name)), box(good ? 'good' : 'default', [text(words)])],
    [ask(people.button.list, { act: 'list-people', agency: agencyId, nonce }, { inputs: false })],
  );
}

/** Tells the person that the account is now theirs. */
export function accountTakenCard({ account, button }: Phrases, nonce: string): Card {
  return card(
    `${account.takenTitle}. ${account.takenWords}`,
    [title(account.takenTitle), text(account.takenWords)],
    [say(button.resume, button.resume, nonce)],
  );
}
