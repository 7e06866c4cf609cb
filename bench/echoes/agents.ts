// The bare echo on the Agents SDK, as its sample writes it: express, the SDK's own adapter and door, no storage.

import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  authorizeJWT,
  CloudAdapter,
  getAuthConfigWithDefaults,
  type Request,
} from '@microsoft/agents-hosting';
import express from 'express';

const {
  MicrosoftAppId: clientId,
  MicrosoftAppPassword: clientSecret = '',
  MicrosoftAppTenantId: tenantId = '',
} = process.env;
const settings = getAuthConfigWithDefaults(
  clientId === undefined ? {} : { clientId, clientSecret, tenantId },
);
const adapter = new CloudAdapter(settings);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.use(authorizeJWT(settings));
app.post('/api/messages', async (request: Request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
