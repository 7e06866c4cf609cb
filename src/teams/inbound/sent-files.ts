// Files that a person has sent along with a message. The activity says where one lies, so its address is
// fetched by `outbound` alone, when somebody asks what is in it.

import { z } from 'zod';
import type { SentFile } from '../../../dialogs/turn.ts';
import { seenText } from '../../language/seen-text.ts';
import type { Services } from '../services.ts';
import type { InboundActivity } from './activity-schema.ts';

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

const contentSchema = z.object({ downloadUrl: z.string().min(1).max(4000), fileType: z.string().max(40) });

export function sentFiles(
  { attachments = [] }: InboundActivity,
  { outbound, log }: Pick<Services, 'outbound' | 'log'>,
): readonly SentFile[] {
  return attachments.flatMap(({ contentType, content, name }) => {
    if (contentType !== DOWNLOAD) return [];
    const read = contentSchema.safeParse(content);
    if (!read.success) return [];
    const { downloadUrl, fileType } = read.data;
    const fetch = async (maxBytes: number) => {
      const downloaded = await outbound.download(downloadUrl, maxBytes);
      if (downloaded.kind === 'refused') {
        const { code: reason, status } = downloaded;
        log.warn({ code: 'sent-file-refused', reason, status }, 'a file that was sent was not fetched');
      }
      return downloaded;
    };
    return [{ name: fileName(name, fileType), type: fileType, fetch }];
  });
}

/** Longer than any file system takes. */
const LONGEST_NAME = 255;

/** Without a folder or anything that is no letter of a name; of one without a name its type. */
function fileName(name = '', type: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  // Where it is cut, half a letter may be left.
  return plain === '' ? `tep.${type}` : seenText(plain.slice(-LONGEST_NAME));
}
