import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Preloaded into a program: at its end one line a package that it has loaded goes to stderr. */
const packages = new Set();
registerHooks({
  load: (url, context, next) => {
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    if (name !== undefined) packages.add(name);
    return next(url, context);
  },
});
process.on('exit', () => writeSync(2, `${[...packages].map((name) => `loaded ${name}`).join('\n')}\n`));
