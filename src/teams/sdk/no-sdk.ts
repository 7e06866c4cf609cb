// Local mode: replies go to this machine alone, and nobody there asks who sends them.

import type { TeamsSdk } from './teams-sdk.ts';

export const withoutToken: TeamsSdk = { token: async () => undefined };
