// When a writer waits for the disk: at once, so that nobody can forget it. A turn waits once for all that it has
// written, before anything of it is said; what is acknowledged to nobody is on the disk with whatever is written next.

import { AsyncLocalStorage } from 'node:async_hooks';

/** Resolves when everything that has been written until now is on the disk. Throws OutcomeUnknown. */
export type Settle = () => Promise<void>;

const later = new AsyncLocalStorage<(settle: Settle) => void>();

/** Within `work` commits do not wait for the disk; all of them are there when this returns. Nothing may be said within it. */
export async function waitingOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  const settles = new Set<Settle>();
  const result = await later.run((settle) => settles.add(settle), work);
  for (const settle of settles) await settle();
  return result;
}

/** Of what is written in it nothing is acknowledged, and it may be lost with the power: it does not wait. */
export async function waitingNever<Result>(work: () => Promise<Result>): Promise<Result> {
  return await later.run(() => undefined, work);
}

/** For the driver: waits now, or leaves it to an outer scope that waits once for all. */
export async function settleInTime(settle: Settle): Promise<void> {
  const leave = later.getStore();
  if (leave) leave(settle);
  else await settle();
}
