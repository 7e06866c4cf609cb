// The HTTP door: activities from the channel, downloads by signed link, a sign of life.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudAdapter } from 'botbuilder';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { issueDocument } from '../actions/issue-document.ts';
import { contentDisposition } from '../document/file-name.ts';
import { findPerson } from '../store/people.ts';
import type { Bot } from './bot.ts';
import { readDownload } from './download-link.ts';
import { isLoopback, readEnvelope } from './envelope.ts';
import type { Services } from './services.ts';

const LARGEST_ACTIVITY = '256kb';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GONE = 'Liên kết không còn hiệu lực. Anh/chị gõ “tải báo cáo” trong trò chuyện để lấy liên kết mới.';

export function makeDoor(services: Services, adapter: CloudAdapter, bot: Bot): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/download/:token', download(services));
  app.post('/api/messages', express.json({ limit: LARGEST_ACTIVITY }), admit(services), (request, response) =>
    adapter.process(request, response, (context) => bot.onTurn(context)),
  );
  app.use((_request, response) => void response.status(404).json({ error: 'not-found' }));
  app.use(refuse(services));
  return app;
}

/** Turns away what is no activity before the SDK reads it; without credentials also every foreign address. */
function admit({ local, log }: Services): RequestHandler {
  return (request, response, next) => {
    const envelope = readEnvelope(request.body);
    if (!envelope || (local && !isLoopback(envelope.serviceUrl))) {
      log.warn({ code: 'malformed-activity' }, 'an activity was refused');
      response.status(400).json({ error: 'malformed-activity' });
      return;
    }
    // The Playground says en-US whoever sits before it; that is no client's language.
    if (local && request.get('x-ms-agents-playground')) request.body.locale = undefined;
    next();
  };
}

function download(services: Services): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const { db, holidays, linkSecret, log } = services;
    const now = services.now();
    const wanted = readDownload(linkSecret, request.params.token, now);
    const actor = wanted && (await findPerson(db, wanted.personId));
    const issued =
      wanted && actor && (await issueDocument({ db, actor, now, holidays }, wanted.reportId, wanted.version));
    if (issued?.kind !== 'issued') {
      log.warn({ code: 'download-refused' }, 'a download was refused');
      response.status(404).type('text/plain; charset=utf-8').send(GONE);
      return;
    }
    response.setHeader('content-disposition', contentDisposition(issued.fileName));
    response.type(WORD).send(Buffer.from(issued.bytes));
  };
}

const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
  next();
};

/** Bodies that are too large or no JSON, and whatever else failed: a short answer, no stack, no contents. */
function refuse({ log }: Services): ErrorRequestHandler {
  return (error, _request, response, next) => {
    // The SDK's own reading of an activity fails with a ZodError.
    const known = error?.name === 'ZodError' ? 400 : error?.status;
    const status = Number.isInteger(known) && known < 500 ? known : 500;
    if (status === 500) log.error({ code: 'request-failed', name: error?.name }, 'a request failed');
    else log.warn({ code: 'request-refused', status }, 'a request was refused');
    if (response.headersSent) return next(error);
    response
      .status(status)
      .json({ error: status === 413 ? 'too-large' : status === 500 ? 'trouble' : 'malformed' });
  };
}

/** Listens on that port; 0 takes any. Rejects with the code `EADDRINUSE` when it is taken. */
export function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
