// The bot's own token cannot be had: then nothing has left, and whoever sent may try again.

import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { TeamsAdapter } from '../../src/teams/adapter.ts';
import { textActivity } from '../../src/teams/outbound/sending.ts';
import { openSdk } from '../../src/teams/sdk/teams-sdk.ts';
import { APP_ID, SERVICE_URL } from '../support/microsoft.ts';

const LOGIN = 'https://login.microsoftonline.com/*';
const { credentials } = readConfig(
  {
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_TENANT_ID: SAMPLE_TENANT,
    MICROSOFT_APP_PASSWORD: 'secret',
    DATA_DIR: 'unused',
  },
  { local: false },
);

test.each([
  ['refused', () => HttpResponse.json({ error: 'invalid_client' }, { status: 401 })],
  ['broken', () => new HttpResponse(null, { status: 503 })],
  ['unreachable', () => HttpResponse.error()],
  [
    'silent',
    async () => {
      await delay('infinite');
    },
  ],
])('where the service of tokens is %s', async (_, answer) => {
  let arrived = 0;
  const server = setupServer(
    http.all(LOGIN, answer),
    http.post(`${SERVICE_URL}*`, () => {
      arrived += 1;
      return HttpResponse.json({ id: '1' });
    }),
  );
  server.listen();
  onTestFinished(() => server.close());
  const adapter = new TeamsAdapter({
    sdk: await openSdk(credentials),
    admission: undefined,
    log: pino({ level: 'silent' }),
    milliseconds: 200,
  });
  const reference = { serviceUrl: SERVICE_URL, channelId: 'msteams', conversation: { id: 'a' } };
  const outcome = await adapter
    .conversation(reference, 'unasked')
    .send(textActivity('chào'))
    .catch((error: unknown) => error);
  expect(outcome).toMatchObject({ name: 'SendError', left: false, code: 'no-token' });
  expect(arrived).toBe(0);
});
