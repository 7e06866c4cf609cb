// An account with the address of somebody whom another account is: for an administrator, who says whether it is the same
// person; and for the person, once it is theirs.

import type { ClaimView } from '../src/actions/account-claims.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { ask, box, type Card, card, say, text, title } from './elements.ts';

interface Facts {
  /** The agency whose list of people is behind it. */
  readonly agencyId: string;
  readonly nonce: string;
}

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

/** What an administrator has decided. */
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

export function accountTakenCard({ account, button }: Phrases, nonce: string): Card {
  return card(
    `${account.takenTitle}. ${account.takenWords}`,
    [title(account.takenTitle), text(account.takenWords)],
    [say(button.resume, button.resume, nonce)],
  );
}
