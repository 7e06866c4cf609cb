// The Bot Framework SDK behind the port. Its adapter, its turn and its client of the connector are not used.

import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Credentials } from '../../config.ts';
import type { TeamsSdk } from './port.ts';

/** Of the public cloud, as the SDK has them. */
const SCOPE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';

interface OwnCredentials {
  /** From what is kept, or anew. */
  readonly getToken: () => Promise<string>;
}

export function botbuilderSdk(credentials: Credentials): TeamsSdk {
  const factory = new ConfigurationServiceClientCredentialFactory(sdkNames(credentials));
  let own: OwnCredentials | undefined;
  return {
    token: async () => {
      // The SDK types them as whatever signs a request; those of an app have a token.
      own ??= (await factory.createCredentials(
        credentials.MICROSOFT_APP_ID,
        SCOPE,
        LOGIN,
        true,
      )) as unknown as OwnCredentials;
      return await own.getToken();
    },
  };
}

function sdkNames(credentials: Credentials): Record<string, string> {
  return {
    MicrosoftAppId: credentials.MICROSOFT_APP_ID,
    MicrosoftAppType: credentials.MICROSOFT_APP_TYPE,
    MicrosoftAppTenantId: credentials.MICROSOFT_APP_TENANT_ID,
    ...('MICROSOFT_APP_PASSWORD' in credentials && {
      MicrosoftAppPassword: credentials.MICROSOFT_APP_PASSWORD,
    }),
  };
}
