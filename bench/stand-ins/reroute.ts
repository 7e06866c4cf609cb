// Loaded before a bot that is measured with signed tokens (`--import`): connections to Microsoft's names lead to the stand-in
// at STAND_IN, unencrypted, whichever library opens them. So each bot checks and gets tokens exactly as it ships, and none is
// told that it is being measured; only TLS itself, which is the same for all of them and costs little on a kept connection,
// is left out. Any other name stays what it is.

import { EventEmitter } from 'node:events';
import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { REROUTED } from './registration.ts';

const { port } = new URL(process.env.STAND_IN ?? '');
const connect = tls.connect;

tls.connect = ((...given: readonly unknown[]) => {
  const options = given.find((one) => typeof one === 'object') as tls.ConnectionOptions | undefined;
  if (!REROUTED.includes(options?.host ?? options?.servername ?? '')) {
    return Reflect.apply(connect, tls, given) as unknown;
  }
  const socket: Socket = net.connect({ host: '127.0.0.1', port: Number(port) });
  // What the libraries ask of a socket that should be encrypted.
  Object.assign(socket, { encrypted: true, authorized: true, alpnProtocol: false });
  socket.once('connect', () => EventEmitter.prototype.emit.call(socket, 'secureConnect'));
  return socket;
}) as typeof tls.connect;
