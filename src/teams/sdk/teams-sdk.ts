// The port to Microsoft's SDKs. They are asked for the bot's own token for Teams' connector, which is had in as many ways as
// there are kinds of registration. All else of a turn is ours, the same whichever is used (docs/decisions/0030-two-sdks.md).

import type { Credentials, SdkName } from '../../config.ts';
import { withoutToken } from './no-sdk.ts';
import type { TeamsSdk } from './port.ts';

/** Loads that SDK and not the other. Without credentials, which is local mode alone, none is needed. */
export async function openSdk(name: SdkName, credentials: Credentials | undefined): Promise<TeamsSdk> {
  if (!credentials) return withoutToken;
  if (name === 'agents') return (await import('./agents-sdk.ts')).agentsSdk(credentials);
  return (await import('./botbuilder-sdk.ts')).botbuilderSdk(credentials);
}
