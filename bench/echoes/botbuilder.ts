// The bare echo on botbuilder, as its sample writes it: express, the SDK's own adapter and door, no storage.

import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import express from 'express';

const credentials = new ConfigurationServiceClientCredentialFactory(process.env);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, credentials));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
