// The port to Microsoft's SDK. It is asked for the bot's own token for Teams' connector, which is had in as many ways as there
// are kinds of registration. All else of a turn is ours (docs/decisions/0030-the-sdk.md).

import type { Credentials } from '../../config.ts';
import { withoutToken } from './no-sdk.ts';

export interface TeamsSdk {
  /**
   * The bot's own token for the connector, kept until shortly before it ends; undefined where none is needed. Rejects when
   * it cannot be had.
   */
  readonly token: () => Promise<string | undefined>;
}

/** Without credentials, which is local mode alone, no SDK is needed, and none is loaded. */
export async function openSdk(credentials: Credentials | undefined): Promise<TeamsSdk> {
  if (!credentials) return withoutToken;
  return (await import('./botbuilder-sdk.ts')).botbuilderSdk(credentials);
}
