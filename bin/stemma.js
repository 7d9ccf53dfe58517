#!/usr/bin/env node
// Starts Stemma: from its sources in a clone, from dist/ in the published package. Plain JavaScript, because a Node that
// is too old to read the sources must still be able to say so.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const advice = 'in a clone, npm run --silent stemma -- ARGS brings its own';
  process.stderr.write(`stemma: this is Node ${process.versions.node}, and Stemma needs 22.18 or newer; ${advice}\n`);
  process.exitCode = 2;
} else {
  // Compiled code is kept beside the program and makes the next start twice as fast. Where that folder cannot be
  // written, nothing is kept. The variable tells the threads.
  const kept = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
  process.env.NODE_COMPILE_CACHE ??= kept;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  const source = new URL('../src/cli/main.ts', import.meta.url);
  await import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href);
}
