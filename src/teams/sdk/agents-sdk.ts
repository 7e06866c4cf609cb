// The Microsoft 365 Agents SDK behind the port: the successor of the Bot Framework SDK. As there, its adapter, its turn and its
// client of the connector are not used: that one gives up after no time at all, follows redirections, and cannot say whether
// anything has left.

import { type AuthConfiguration, AuthType, MsalTokenProvider } from '@microsoft/agents-hosting';
import type { Credentials } from '../../config.ts';
import type { TeamsSdk } from './port.ts';

/** Of the public cloud, as the SDK has it. */
const SCOPE = 'https://api.botframework.com';

export function agentsSdk(credentials: Credentials): TeamsSdk {
  const provider = new MsalTokenProvider(settingsOf(credentials));
  return { token: async () => await provider.getAccessToken(SCOPE) };
}

function settingsOf(credentials: Credentials): AuthConfiguration {
  const registration = {
    clientId: credentials.MICROSOFT_APP_ID,
    tenantId: credentials.MICROSOFT_APP_TENANT_ID,
  };
  return credentials.MICROSOFT_APP_TYPE === 'SingleTenant'
    ? { ...registration, authType: AuthType.ClientSecret, clientSecret: credentials.MICROSOFT_APP_PASSWORD }
    : { ...registration, authType: AuthType.UserManagedIdentity };
}
