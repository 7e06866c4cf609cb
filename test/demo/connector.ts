// A small stand-in for Teams' connector: it takes what the bot sends, over HTTP, and keeps it.

import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import type { Activity } from './activities.ts';

export interface Connector {
  readonly serviceUrl: string;
  readonly sentTo: (conversationId: string) => readonly Activity[];
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this machine. */
export async function startConnector(): Promise<Connector> {
  const sent = new Map<string, Activity[]>();
  const sentTo = (conversationId: string) => sent.get(conversationId) ?? [];
  const take = (request: Request<{ conversation: string }>, response: Response) => {
    const { conversation } = request.params;
    const id = randomUUID();
    sent.set(conversation, [...sentTo(conversation), { ...(request.body as Activity), id }]);
    response.json({ id });
  };
  const app = express();
  app.use(express.json({ limit: '1mb' }));
  app.post('/v3/conversations/:conversation/activities', take);
  app.post('/v3/conversations/:conversation/activities/:activity', take);
  app.put('/v3/conversations/:conversation/activities/:activity', (request, response) => {
    const { conversation, activity: id } = request.params;
    const updated = { ...(request.body as Activity), id };
    sent.set(
      conversation,
      sentTo(conversation).map((one) => (one.id === id ? updated : one)),
    );
    response.json({ id });
  });
  app.delete(
    '/v3/conversations/:conversation/activities/:activity',
    (_request, response) => void response.end(),
  );
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    sentTo,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
