// Which version of the program this is: what an officer tells the administrator, and an operator looks for in CHANGELOG.md.

import program from '../package.json' with { type: 'json' };

/** As in package.json, “1.2.3”. */
export const VERSION = program.version;
