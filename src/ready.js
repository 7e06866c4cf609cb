// Loaded before every program of this project. In plain JavaScript, because it comes before what it makes possible: a Node that
// cannot read TypeScript, or an installation that has not been made or is of another version, is told in a sentence.

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `This is Node ${process.versions.node}; the program needs Node ${OLDEST_NODE} or newer. ` +
      'Run "npm ci" in its folder, which brings one, and start it with npm (docs/install.md).',
  );
  process.exit(1);
}
// What is not in an installation that only runs the bot: the image leaves these folders out, `--omit=dev` what they are made with.
const script = relative(ROOT, process.argv[1] ?? '').replaceAll('\\', '/');
const forDevelopment = /^(?:test|bench|deployment\/teams)\//u.test(script);
if (forDevelopment && !existsSync(join(ROOT, script))) {
  console.error(`This installation has no ${script}: run the command in a whole checkout (docs/install.md).`);
  process.exit(1);
}
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const isMissing = (name) => !existsSync(join(ROOT, 'node_modules', name));
const missing = Object.keys(dependencies).filter(isMissing);
if (missing.length > 0) {
  const which = missing.length === Object.keys(dependencies).length ? '' : ` (${missing.join(', ')})`;
  console.error(
    `The libraries are not installed${which}: run "npm ci" in the folder of the program (docs/install.md).`,
  );
  process.exit(1);
}
if (forDevelopment && Object.keys(devDependencies).some(isMissing)) {
  console.error(
    `${script} needs the libraries for development, which are not installed: run "npm ci" without --omit=dev in a checkout.`,
  );
  process.exit(1);
}
