// Group chats and channels: no data entry, and only what every member may see. Questions are answered;
// everything else is referred to the personal chat.

import { readPayload } from '../cards/payload.ts';
import type { ActionContext } from '../src/actions/context.ts';
import { readReport } from '../src/actions/read-report.ts';
import { may, mayEverywhere, type Person } from '../src/agency/person.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import { understand } from '../src/intents/understand.ts';
import { phrasesFor } from '../src/phrases/catalogue.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { conversationContext } from './conversation-context.ts';
import { inTheReportMeant } from './other-report.ts';
import { refreshStatus } from './status/answer-question.ts';
import { LONGEST_WORDS_TYPED, type Reply, type SentFile, say, type Turn } from './turn.ts';
import { spokenOf } from './which-report.ts';

export interface Audience {
  /** All members; undefined when one is unknown or there are too many to check. */
  readonly people: readonly Person[] | undefined;
  /** Their channel ids, for user-specific views of cards. */
  readonly viewers: readonly string[];
}

export interface InGroup {
  readonly actions: ActionContext;
  readonly phrases: Phrases;
  readonly nonce: () => string;
  readonly audience: () => Promise<Audience>;
}

/** Intents answered with what can be asked in a group. */
const ANSWERED_WITH_HELP: readonly IntentId[] = ['greet', 'ask-help'];

/** Answers questions; a user without an agency is referred to the personal chat. */
export async function answerInGroup(
  group: InGroup,
  text: string,
  files: readonly SentFile[],
): Promise<readonly Reply[]> {
  const { actions } = group;
  if (text === '' && files.length > 0) return [say(group.phrases.sentFiles.personalOnly)];
  if (text.length > LONGEST_WORDS_TYPED) return [say(group.phrases.tooLong)];
  const asking = turnIn(group, []);
  const spoken = await spokenOf(asking, text, undefined, undefined);
  if (!('text' in spoken)) return spoken;
  const understood = understand(spoken.text, conversationContext(asking, undefined));
  const phrases = understood.language ? phrasesFor(understood.language) : group.phrases;
  const turn = turnIn({ ...group, phrases }, []);
  if (understood.kind === 'intent' && ANSWERED_WITH_HELP.includes(understood.id))
    return [say(phrases.welcoming.inGroup)];
  const [only, ...others] = actions.actor.memberships;
  if (understood.kind !== 'intent' || !intentOf(understood.id).scope.groups || !only || others.length > 0)
    return [say(files.length > 0 ? phrases.sentFiles.personalOnly : phrases.personalChatOnly)];
  const { people, viewers } = await group.audience();
  const province = intentOf(understood.id).audience === 'office';
  const allowed = (one: Person) =>
    province ? mayEverywhere(one, 'read-report') : may(one, 'read-report', only.agencyId);
  if (!people?.every(allowed)) return [say(phrases.ask.notHere)];
  const { id, slots } = understood;
  const request = { id, slots, text: spoken.text, open: undefined, files: [] };
  return await inTheReportMeant({ ...turn, group: { viewers } }, request, spoken);
}

/** Refreshes a card for the user who pressed it, within their permissions; does nothing else. */
export async function pressInGroup(group: InGroup, value: unknown): Promise<readonly Reply[]> {
  const { phrases, actions } = group;
  const payload = readPayload(value)?.payload;
  if (payload?.act !== 'show-status') return [say(phrases.personalChatOnly)];
  const read = await readReport(actions, payload.report);
  if (read.kind === 'refused') return [say(phrases.workflow.refusal[read.code])];
  return await refreshStatus(turnIn(group, []), read.view);
}

function turnIn({ actions, phrases, nonce }: InGroup, viewers: readonly string[]): Turn {
  return {
    actions,
    phrases,
    nonce,
    prelude: [],
    notifications: [],
    changedReports: new Set(),
    askedBack: undefined,
    awaitsText: false,
    trace: [],
    group: { viewers },
    talk: {
      conversationId: '',
      personId: actions.actor.id,
      agencyId: actions.agencyId,
      reportId: undefined,
      focus: undefined,
      asked: undefined,
      paused: true,
      language: phrases.language,
      seenVersion: 0,
      offered: undefined,
      unconfirmed: undefined,
      spokenReportId: undefined,
    },
  };
}
