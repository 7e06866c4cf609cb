// Runs the program (`npm start`, `npm run serve`), once all that it needs is there. What Node makes of the source is kept for the
// next start (docs/decisions/0033-loaded-when-needed.md).

import './ready.js';
import module from 'node:module';
import { join } from 'node:path';

/** Beside the libraries; NODE_COMPILE_CACHE says another place. Where neither can be written, nothing is kept. */
const COMPILED = join(import.meta.dirname, '../node_modules/.cache/tro-ly-bao-cao');

module.enableCompileCache(COMPILED);
await import('./main.ts');
// Otherwise it is written when the program ends, and one that is killed would have kept nothing.
module.flushCompileCache();
