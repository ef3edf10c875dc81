#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node must be able to parse this file and be told what to do.
import * as nodeModule from 'node:module';

const [major] = process.versions.node.split('.').map(Number);
if (major === undefined || major < 24) {
  process.stderr.write(
    `zhubi 需要 Node 24，现在运行的是 ${process.versions.node}。请在项目目录里先运行 npm ci（它会带来 Node 24），再用 npm start 或 npm run zhubi -- 启动；若安装时用了 --ignore-scripts，请去掉它重新安装。\n` +
      `zhubi needs Node 24, this is ${process.versions.node}. Run npm ci (without --ignore-scripts) in the project, then npm start or npm run zhubi --.\n`,
  );
  process.exit(2);
}
// Stripped and compiled modules are kept between starts: most of what a short command costs is loading them.
nodeModule.enableCompileCache();
const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
