// Handing over a report's files: through Teams' file consent in personal chat, by a signed link elsewhere, in local mode
// and whenever the upload fails.

import { z } from 'zod';
import { actions as actionSet, card, open, small, text } from '../../../cards/elements.ts';
import type { Reply } from '../../../dialogs/turn.ts';
import type { ActionContext } from '../../actions/context.ts';
import { FILE_KINDS, type FileClaim, type FileKind, issueFile } from '../../actions/issue-file.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { cardActivity, type Message, textActivity } from '../outbound/activities.ts';
import type { Services } from '../services.ts';
import type { TeamsTurn } from '../teams-turn.ts';
import { LINK_MINUTES, signDownload } from './download-link.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

type DocumentReply = Extract<Reply, { kind: 'document' }>;

interface FileWords {
  readonly description: string;
  readonly declined: string;
  readonly ready: (fileName: string) => string;
  readonly button: string;
  readonly type: string;
}

/** What is said of each kind of file. */
const WORDS: Readonly<Record<FileKind, (phrases: Phrases, draft: boolean) => FileWords>> = {
  report: (phrases, draft) => ({
    description: phrases.consentDescription(draft),
    declined: phrases.consentDeclined,
    ready: (fileName) => phrases.documentReady(fileName, draft),
    button: draft ? phrases.button.draft : phrases.button.download,
    type: 'docx',
  }),
  consolidated: ({ province }) => ({ ...province.file, type: 'docx' }),
  table: ({ province }) => ({ ...province.tableFile, type: 'xlsx' }),
  series: ({ ask }) => ({ ...ask.file, type: 'xlsx' }),
  'indicators-xlsx': ({ handing }) => ({ ...handing.sheet, type: 'xlsx' }),
  'indicators-csv': ({ handing }) => ({ ...handing.csv, type: 'csv' }),
  annotated: ({ diagnosis }) => ({ ...diagnosis.file, button: diagnosis.annotatedButton, type: 'docx' }),
  history: ({ history }) => ({
    description: history.fileDescription,
    declined: history.fileDeclined,
    ready: history.fileReady,
    button: history.fileButton,
    type: 'xlsx',
  }),
};

/** Offers the file: the consent card where files can be taken, else the link. */
export async function offerFile(
  turn: TeamsTurn,
  services: Services,
  speaker: { readonly actions: ActionContext; readonly phrases: Phrases },
  reply: DocumentReply,
): Promise<void> {
  if (services.local) return await sendLink(turn, services, speaker, reply);
  const wish = {
    file: reply.file,
    report: reply.reportId,
    version: reply.version,
    nonce: services.nonce(),
  };
  const { description } = WORDS[reply.file](speaker.phrases, reply.draft);
  await turn.send({
    type: 'message',
    summary: `${description} · ${reply.fileName}`,
    attachments: [
      {
        contentType: CONSENT,
        name: reply.fileName,
        content: {
          description,
          sizeInBytes: reply.size,
          acceptContext: wish,
          declineContext: wish,
        },
      },
    ],
  });
}

export async function sendLink(
  turn: TeamsTurn,
  services: Services,
  { actions, phrases }: { readonly actions: ActionContext; readonly phrases: Phrases },
  { file, reportId, version, fileName, draft }: FileClaim & Pick<DocumentReply, 'fileName' | 'draft'>,
): Promise<void> {
  const base = services.publicUrl();
  if (base === undefined) {
    services.log.error({ code: 'no-public-url' }, 'PUBLIC_URL is not set, so no download link can be given');
    return;
  }
  const download = { file, reportId, version, personId: actions.actor.id, language: phrases.language };
  const url = `${base}/download/${signDownload(services.linkSecret, download, actions.now)}`;
  const { ready, button } = WORDS[file](phrases, draft);
  const words = ready(fileName);
  await turn.send(
    cardActivity(
      card(words, [
        text(words, { bold: true }),
        small(phrases.linkExpires(LINK_MINUTES)),
        actionSet([open(button, url)]),
      ]),
    ),
  );
}

const consentSchema = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({
    /** Absent in cards from before there were other files. */
    file: z.enum(FILE_KINDS).default('report'),
    report: z.string().max(100),
    version: z.int().min(0),
    nonce: z.string().max(40),
  }),
  uploadInfo: z
    .object({
      uploadUrl: z.url({ protocol: /^https$/u }),
      contentUrl: z.string().max(2000),
      name: z.string().max(300),
      uniqueId: z.string().max(200),
      fileType: z.string().max(40).optional(),
    })
    .optional(),
});
export type Consent = z.infer<typeof consentSchema>;

export function readConsent(value: unknown): Consent | undefined {
  const read = consentSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** Carries out what the person answered to the consent card; the card itself is taken away. */
export async function answerConsent(
  turn: TeamsTurn,
  services: Services,
  speaker: { readonly actions: ActionContext; readonly phrases: Phrases },
  consent: Consent,
): Promise<void> {
  const { actions, phrases } = speaker;
  const { file, report: reportId, version } = consent.context;
  const claim = { file, reportId, version };
  if (consent.action === 'decline') {
    await turn.send(textActivity(WORDS[file](phrases, false).declined));
    return await removeConsentCard(turn, services);
  }
  const issued = await issueFile(actions, phrases, claim);
  if (issued.kind === 'refused') {
    const words =
      issued.code === 'not-allowed' ? phrases.workflow.refusal['not-allowed'] : phrases.documentOutdated;
    await turn.send(textActivity(words));
    return await removeConsentCard(turn, services);
  }
  const { uploadInfo } = consent;
  if (uploadInfo && (await upload(services, uploadInfo.uploadUrl, issued.bytes))) {
    await turn.send(fileInfo(uploadInfo, WORDS[file](phrases, issued.draft).type));
  } else {
    await turn.send(textActivity(phrases.uploadFailed));
    const { fileName, draft } = issued;
    await sendLink(turn, services, speaker, { ...claim, fileName, draft });
  }
  await removeConsentCard(turn, services);
}

async function upload({ log, outbound }: Services, uploadUrl: string, bytes: Uint8Array): Promise<boolean> {
  const uploaded = await outbound.upload(uploadUrl, bytes);
  if (uploaded.kind === 'stored') return true;
  const { code: reason, status } = uploaded;
  log.warn({ code: 'upload-refused', reason, status }, 'the file was not uploaded');
  return false;
}

function fileInfo(
  { contentUrl, name, uniqueId, fileType }: NonNullable<Consent['uploadInfo']>,
  usualType: string,
): Message {
  return {
    type: 'message',
    summary: name,
    attachments: [
      { contentType: FILE_INFO, contentUrl, name, content: { uniqueId, fileType: fileType ?? usualType } },
    ],
  };
}

async function removeConsentCard(turn: TeamsTurn, { log }: Services): Promise<void> {
  const { replyToId } = turn.activity;
  if (!replyToId) return;
  try {
    await turn.remove(replyToId);
  } catch {
    // The file is handed over; a consent card left behind is refused when it is pressed again.
    log.warn({ code: 'consent-card' }, 'the consent card could not be removed');
  }
}
