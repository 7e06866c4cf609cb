// Loaded into the chat window's process before its own code (`node --import`): the window has no option for where it
// listens and takes every network of the machine, with nobody asked who they are. Here its ports are this machine's alone.

import { Server } from 'node:net';

const LOOPBACK = '127.0.0.1';
const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;

Server.prototype.listen = function listenOnLoopback(this: Server, ...args: unknown[]): Server {
  const [where, ...rest] = args;
  const options = typeof where === 'object' && where !== null ? where : { port: where ?? 0 };
  // A socket in the file system, or one that somebody else has opened.
  if (!('port' in options) || !/^\d+$/u.test(String(options.port))) return listen.apply(this, args);
  const called = rest.find((one) => typeof one === 'function');
  return listen.call(this, { ...options, port: Number(options.port), host: LOOPBACK }, called);
} as typeof Server.prototype.listen;
