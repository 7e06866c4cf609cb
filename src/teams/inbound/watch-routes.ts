// What the program tells its operator's monitoring. That it lives and whether it is ready anybody may know, for what asks is
// often another machine; which part is not ready, and what has been counted, this machine alone or who shows the token.

import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import { type Request, type Response, Router } from 'express';
import type { Metrics } from '../../watch/metrics.ts';
import type { Readiness } from '../../watch/readiness.ts';

export interface Watch {
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: () => Promise<Metrics>;
  readonly metricsToken: string | undefined;
}

/** A proxy on this machine leaves at least one of these when it passes a stranger's request on. */
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
];
const LONGEST_AUTHORIZATION = 500;
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

export function watchRoutes({ readiness, metrics, metricsToken }: Watch): Router {
  const router = Router();
  const mayLook = (request: Request) => fromHere(request) || hasToken(request, metricsToken);
  // `/health` is what it was called at first: monitors out there go on asking for it.
  router.get(['/healthz', '/health'], (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (request, response) => {
    const { ready, parts } = await readiness();
    const status = ready ? 'ready' : 'not-ready';
    response.status(ready ? 200 : 503).json(mayLook(request) ? { status, parts } : { status });
  });
  router.get('/metrics', async (request, response) => {
    if (!mayLook(request)) return refuse(response);
    const { type, body } = await (await metrics()).text();
    response.type(type).send(body);
  });
  return router;
}

function refuse(response: Response): void {
  response.status(401).set('www-authenticate', 'Bearer').json({ error: 'unauthenticated' });
}

/** Not by what `trust proxy` makes of headers: by the connection itself, which nobody passed on. */
function fromHere({ socket, headers }: Request): boolean {
  const { remoteAddress: address = '' } = socket;
  const here = address !== '' && LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return here && FORWARDED.every((name) => headers[name] === undefined);
}

function hasToken({ headers: { authorization = '' } }: Request, token: string | undefined): boolean {
  if (token === undefined || authorization.length > LONGEST_AUTHORIZATION) return false;
  // Of the same length whatever is shown, so that the time it takes says nothing.
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
