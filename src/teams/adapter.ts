// The SDK's adapter: it authenticates what comes in and signs what goes out.

import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Credentials } from '../config.ts';
import { languageOf, phrasesFor } from '../phrases/catalogue.ts';
import { ReplyFailed } from './bot.ts';
import { messageResponse } from './invoke.ts';

/** Without credentials the SDK switches authentication off: main allows that in local mode only. */
export function makeAdapter(credentials: Credentials | undefined, log: Logger): CloudAdapter {
  const settings: Record<string, string> = credentials
    ? {
        MicrosoftAppId: credentials.MICROSOFT_APP_ID,
        MicrosoftAppType: credentials.MICROSOFT_APP_TYPE,
        MicrosoftAppTenantId: credentials.MICROSOFT_APP_TENANT_ID,
        ...('MICROSOFT_APP_PASSWORD' in credentials && {
          MicrosoftAppPassword: credentials.MICROSOFT_APP_PASSWORD,
        }),
      }
    : {};
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
  adapter.onTurnError = (context, error) => tellTrouble(context, error, log);
  return adapter;
}

/** Something broke: nothing of this turn was acknowledged, and the person is told so if they can be reached. */
async function tellTrouble(context: TurnContext, error: Error, log: Logger): Promise<void> {
  if (error instanceof ReplyFailed) throw error;
  log.error({ code: 'turn-failed', name: error.name, stack: error.stack }, 'a turn failed');
  const { trouble } = phrasesFor(languageOf(context.activity.locale));
  try {
    if (context.activity.type === 'invoke') {
      await context.sendActivity({ type: 'invokeResponse', value: messageResponse(trouble) });
    } else {
      await context.sendActivity(trouble);
    }
  } catch {
    log.error({ code: 'trouble-untold' }, 'the person could not be told');
  }
}
