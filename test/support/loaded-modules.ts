// Loaded before a program (`--import`): tells its parent, when it is asked, which packages the program has loaded so far.

import { registerHooks } from 'node:module';

const PACKAGE = /\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/u;
const packages = new Map<string, number>();

registerHooks({
  load: (url, context, next) => {
    const name = PACKAGE.exec(url)?.groups?.name;
    if (name !== undefined) packages.set(name, (packages.get(name) ?? 0) + 1);
    return next(url, context);
  },
});
process.on('message', () => process.send?.(Object.fromEntries(packages)));
