// Preloaded into the chat window's process (`node --import`). The window has no option for its listen address
// and binds to every interface without authentication; this binds its ports to loopback.

import { Server } from 'node:net';

const LOOPBACK = '127.0.0.1';
const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;

Server.prototype.listen = function listenOnLoopback(this: Server, ...args: unknown[]): Server {
  const [where, ...rest] = args;
  const options = typeof where === 'object' && where !== null ? where : { port: where ?? 0 };
  // A Unix socket, or a handle opened elsewhere.
  if (!('port' in options) || !/^\d+$/u.test(String(options.port))) return listen.apply(this, args);
  const called = rest.find((one) => typeof one === 'function');
  return listen.call(this, { ...options, port: Number(options.port), host: LOOPBACK }, called);
} as typeof Server.prototype.listen;
