// Loaded into every process that is measured (`--import`): tells its parent what the process has used, and holds up nothing.
// Whatever is measured has it, so it weighs on all of them alike.

import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process has used since it began; the delay since it was last asked. */
export interface Used {
  /** User and system, in milliseconds. */
  readonly cpu: number;
  /** Resident, in MiB. */
  readonly memory: number;
  /** The longest that nothing else could run, in milliseconds; what the timer itself is late by is taken off. */
  readonly longestBlock: number;
}

/** How often the delay is looked at; a shorter block is not seen whole. In milliseconds. */
const RESOLUTION = 1;
const MEBIBYTE = 1024 * 1024;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();

process.on('message', (asked) => {
  if (asked !== 'used') return;
  const { user, system } = process.cpuUsage();
  const longestBlock = Math.max(0, delay.max / 1e6 - RESOLUTION);
  process.send?.({
    used: { cpu: (user + system) / 1000, memory: process.memoryUsage().rss / MEBIBYTE, longestBlock },
  });
  delay.reset();
});
// Only where it may collect by hand (--expose-gc): what is still needed, whatever the collector has put off.
process.on('message', (asked) => {
  if (asked !== 'live') return;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ live: (heapUsed + external) / MEBIBYTE });
});
// Nobody is left to measure it.
process.on('disconnect', () => process.exit());
