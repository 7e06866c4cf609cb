// Local mode: replies go to this machine alone, and nobody there asks who sends them.

import type { TeamsSdk } from './port.ts';

export const withoutToken: TeamsSdk = { token: async () => undefined };
