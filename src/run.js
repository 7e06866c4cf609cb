// Runs the program (`npm start`, `npm run serve`). In plain JavaScript, because it comes before what it makes possible: a Node
// that cannot read TypeScript, or an installation that has not been made, is told in a sentence, and what Node makes of the
// source is kept for the next start (docs/decisions/0033-loaded-when-needed.md).

import module from 'node:module';
import { join } from 'node:path';

const OLDEST_NODE = 24;
/** Beside the libraries; NODE_COMPILE_CACHE says another place. Where neither can be written, nothing is kept. */
const COMPILED = join(import.meta.dirname ?? '', '../node_modules/.cache/tro-ly-bao-cao');

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `This is Node ${process.versions.node}; the program needs Node ${OLDEST_NODE} or newer. ` +
      'Run "npm ci" in its folder, which brings one, and start it with npm (docs/install.md).',
  );
  process.exit(1);
}
module.enableCompileCache(COMPILED);
try {
  await import('./main.ts');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/ package '/u.test(error.message)) throw error;
  console.error(
    'The libraries are not installed: run "npm ci" in the folder of the program (docs/install.md).',
  );
  process.exit(1);
}
// Otherwise it is written when the program ends, and one that is killed would have kept nothing.
module.flushCompileCache();
