// The HTTP server: activities from the channel, downloads by signed link, and the endpoints for monitoring.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { type FileKind, issueFile } from '../../actions/issue-file.ts';
import { contentDisposition } from '../../document/file-name.ts';
import { phrasesFor } from '../../phrases/catalogue.ts';
import { isOutage, outageState } from '../../store/database-errors.ts';
import { findPerson } from '../../store/people.ts';
import { type Part, readinessOf } from '../../watch/readiness.ts';
import { inRequest, requestContextOf } from '../../watch/request-context.ts';
import { inSpan } from '../../watch/tracing.ts';
import type { TeamsAdapter } from '../adapter.ts';
import type { Bot } from '../bot.ts';
import { readDownload } from '../files/download-link.ts';
import { ReplyFailed } from '../reply-failed.ts';
import type { Services } from '../services.ts';
import { RequestGuard } from './request-guard.ts';
import { type Watch, watchRoutes } from './watch-routes.ts';

const LARGEST_ACTIVITY = '256kb';
/** A request that dawdles holds a connection: its head and its body have this long. */
const HEAD_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES: Readonly<Record<FileKind, string>> = {
  report: WORD,
  consolidated: WORD,
  history: EXCEL,
  table: EXCEL,
  series: EXCEL,
  'indicators-xlsx': EXCEL,
  'indicators-csv': 'text/csv; charset=utf-8',
  annotated: WORD,
};
const GONE =
  'Liên kết không còn hiệu lực. Anh/chị gõ “tải báo cáo” hoặc “lịch sử” trong trò chuyện để lấy liên kết mới.';

/** Nothing here is a page: no browser may run, frame, embed, guess or keep any of it. */
const SECURITY_HEADERS = Object.entries({
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-robots-tag': 'noindex, nofollow',
});

/** The endpoints for monitoring, and what has to work for the program to be ready. */
export interface Watched extends Omit<Watch, 'readiness'> {
  readonly parts: Readonly<Record<string, Part>>;
}

export function makeHttpServer(
  services: Services,
  adapter: TeamsAdapter,
  bot: Bot,
  watched: Watched,
): Express {
  const app = express();
  const guard = new RequestGuard(services, adapter);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', services.door.trustedProxies);
  app.use(securityHeaders);
  app.use(watchRoutes({ ...watched, readiness: readinessOf({ ...watched.parts, proxy: proxyPart(guard) }) }));
  app.use(asRequest);
  app.use(guard.address);
  app.get('/download/:token', download(services, guard));
  app.post(
    '/api/messages',
    guard.token,
    express.json({ limit: LARGEST_ACTIVITY }),
    messages(guard, adapter, bot),
  );
  app.use((request, response) => {
    if (guard.mayAnswerStranger(request, response)) response.status(404).json({ error: 'not-found' });
  });
  app.use(refuse(services));
  return app;
}

/** Nothing fails for it, but everybody is slowed down together. */
const proxyPart = (guard: RequestGuard): Part => ({
  ask: async () => (guard.behindUntrustedProxy ? 'not-trusted' : 'ok'),
  bearable: ['not-trusted'],
});

function messages(guard: RequestGuard, adapter: TeamsAdapter, bot: Bot): RequestHandler {
  return async (request, response) => {
    const admitted = guard.admit(request, response);
    if (!admitted) return;
    const answer = await inSpan(
      'turn',
      () => adapter.answer(admitted, (turn) => bot.onTurn(turn)),
      request.headers,
    );
    response.status(answer?.status ?? 200);
    if (answer?.body) response.send(answer.body);
    else response.end();
  };
}

function download(services: Services, guard: RequestGuard): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const { linkSecret, log } = services;
    const now = services.now();
    const { token } = request.params;
    const wanted = readDownload(linkSecret, token, now);
    const gone = () => {
      log.warn({ code: 'download-refused' }, 'a download was refused');
      response.status(404).type('text/plain; charset=utf-8').send(GONE);
    };
    if (!wanted) {
      if (guard.mayAnswerStranger(request, response)) gone();
      return;
    }
    if (!guard.mayFollow(token, wanted.personId, response)) return;
    await services.readReports();
    const { db, holidays, catalogue } = services;
    const actor = await findPerson(db, wanted.personId);
    await services.sample.seenBy(actor);
    const context = actor && { db, actor, agencyId: '', now, holidays, catalogue };
    const issued = context && (await issueFile(context, phrasesFor(wanted.language), wanted));
    if (issued?.kind !== 'issued') return gone();
    response.setHeader('content-disposition', contentDisposition(issued.fileName));
    response.type(TYPES[wanted.file]).send(Buffer.from(issued.bytes));
  };
}

const securityHeaders: RequestHandler = (_request, response, next) => {
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  next();
};

/** What is logged from here on says which request it is of, and so does the answer. */
const asRequest: RequestHandler = (request, response, next) => {
  const context = requestContextOf(request.headers);
  response.set('x-request-id', context.requestId);
  inRequest(context, next);
};

/** Bodies that are too large or no JSON, and whatever else failed: a short answer, no stack, no contents. */
function refuse({ log, count }: Services): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const known = error?.status;
    const status = Number.isInteger(known) && known >= 400 && known < 500 ? known : 500;
    if (isOutage(error)) {
      count((metrics) => metrics.failed('database-away'));
      const state = outageState(error);
      log.error({ code: 'database-away', state }, 'a request failed because the database is away or busy');
      response.status(503).json({ error: 'busy' });
      return;
    }
    // Told apart in the log already, and no fault of this program: the channel delivers again.
    if (error instanceof ReplyFailed) {
      count((metrics) => metrics.failed('reply-failed'));
      response.status(502).json({ error: 'reply-failed' });
      return;
    }
    const code = status === 413 ? 'too-large' : status === 500 ? 'trouble' : 'malformed';
    count((metrics) => (status === 500 ? metrics.failed(code) : metrics.refused(code)));
    if (status === 500) log.error({ code: 'request-failed', name: error?.name }, 'a request failed');
    else log.warn({ code: 'request-refused', status }, 'a request was refused');
    if (response.headersSent) return next(error);
    response.status(status).json({ error: code });
  };
}

/** Listens on that port; 0 takes any. Rejects with the code `EADDRINUSE` when it is taken. */
export function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.headersTimeout = HEAD_MILLISECONDS;
    server.requestTimeout = REQUEST_MILLISECONDS;
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
