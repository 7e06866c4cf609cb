// Payloads of the administration's cards. Not trusted: actions check the permission of the authenticated
// sender.

import { z } from 'zod';
import { readCardFields } from './card-fields.ts';

const nonce = z.string().min(1).max(40);
const agency = z.string().max(40);
const person = z.string().max(100);
/** Revision of the data shown on the card. */
const seen = z.string().max(40);

const schema = z.discriminatedUnion('act', [
  /** The agencies to choose from, filtered by the card's input. */
  z.object({ act: z.literal('choose-agency'), nonce }),
  z.object({ act: z.literal('list-people'), nonce, agency }),
  z.object({ act: z.literal('new-person'), nonce, agency }),
  /** `anyway`: the person is none of the similar ones shown. */
  z.object({ act: z.literal('add-person'), nonce, agency, anyway: z.boolean().optional() }),
  z.object({ act: z.literal('open-person'), nonce, agency, person }),
  z.object({ act: z.literal('change-person'), nonce, agency, person, seen }),
  z.object({ act: z.literal('choose-move'), nonce, agency, person }),
  z.object({ act: z.literal('move-person'), nonce, agency, person, seen, to: agency }),
  /** Asks for confirmation, which is `retire-person`. */
  z.object({ act: z.literal('ask-retire'), nonce, agency, person }),
  z.object({ act: z.literal('retire-person'), nonce, agency, person, seen }),
  /** Asks for confirmation, which is `erase-person`. */
  z.object({ act: z.literal('ask-erase'), nonce, agency, person }),
  z.object({ act: z.literal('erase-person'), nonce, agency, person, seen }),
  z.object({ act: z.literal('bring-back-person'), nonce, agency, person, seen }),
  /** An account that claims to be a known person. */
  z.object({ act: z.literal('open-account'), nonce, agency, person, account: person }),
  z.object({ act: z.literal('confirm-account'), nonce, agency, person, account: person, seen }),
  z.object({ act: z.literal('refuse-account'), nonce, agency, person, account: person, seen }),
  z.object({ act: z.literal('open-settings'), nonce, agency }),
  z.object({ act: z.literal('change-settings'), nonce, agency, seen }),
]);

export type PeoplePayload = z.infer<typeof schema>;

export const PEOPLE_ACTS = schema.options.map((option) => option.shape.act.value);

/** Input ids of these cards. */
export const INPUT = {
  filter: 'filter',
  principal: 'principal',
  name: 'name',
  roles: 'roles',
  from: 'from',
  signerTitle: 'signerTitle',
  signerName: 'signerName',
  authority: 'authority',
  recipients: 'recipients',
  deadlineKind: 'deadlineKind',
  deadlineNumber: 'deadlineNumber',
  deadlineTime: 'deadlineTime',
} as const;

export type PeopleFields = Readonly<Partial<Record<keyof typeof INPUT, string>>>;

/** Maximum length of each input, in characters, for cards and payloads. */
export const LONGEST: Readonly<Record<keyof typeof INPUT, number>> = {
  filter: 100,
  principal: 200,
  name: 100,
  roles: 200,
  from: 100,
  signerTitle: 100,
  signerName: 100,
  authority: 100,
  recipients: 8000,
  deadlineKind: 40,
  deadlineNumber: 100,
  deadlineTime: 100,
};

/** The payload and inputs; undefined for any other action. */
export function readPeoplePayload(
  value: unknown,
): { readonly payload: PeoplePayload; readonly fields: PeopleFields } | undefined {
  const payload = schema.safeParse(value);
  if (!payload.success) return undefined;
  const inputs = Object.entries(value as object).filter(([id]) => isInput(id));
  const fields = readCardFields(inputs, (id) => (isInput(id) ? LONGEST[id] : 0));
  return fields && { payload: payload.data, fields: Object.fromEntries(fields) };
}

/** The first overlong input: its length and the maximum, in characters. */
export function tooLongPeopleField(
  value: unknown,
): { readonly length: number; readonly most: number } | undefined {
  if (!schema.safeParse(value).success) return undefined;
  const long = Object.entries(value as object).flatMap(([id, text]) =>
    isInput(id) && typeof text === 'string' && text.length > LONGEST[id]
      ? [{ length: text.length, most: LONGEST[id] }]
      : [],
  );
  return long[0];
}

const isInput = (id: string): id is keyof typeof INPUT => Object.hasOwn(INPUT, id);
