// What a thread is started with: nothing of the program's settings, and where Node keeps what it made of the source, which a
// thread does not take over by itself. With it a thread that writes Word files starts in half the time.

import module from 'node:module';
import { dirname } from 'node:path';

export function threadEnvironment(): Readonly<Record<string, string>> {
  // Below the folder that was named Node makes one of its own version.
  const kept = module.getCompileCacheDir();
  return kept === undefined ? {} : { NODE_COMPILE_CACHE: dirname(kept) };
}

/** Within a thread: one that is ended from outside would have kept nothing. */
export function keepCompiled(): void {
  module.flushCompileCache();
}
