/**
 * `npm run bench -- [NAME...] [--growth]`: times the stages and the whole, each benchmark in a process of its own, so that
 * none warms up or fills the memory of another. Ratios against a named peer are printed where there is one; absolute times
 * belong to the machine. `--growth` takes the sizes that show the curve (1,000, 10,000 and 100,000 articles), which is long.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';

const usage = `npm run bench -- [${benchmarks.map(({ name }) => name).join('|')}]... [--growth]`;
const { values, positionals } = given();
const names = benchmarks.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no benchmark named ${unknown.join(', ')} (there are: ${names.join(', ')})`);
  process.exit(2);
}

let broken = 0;
for (const { name, what, file, args, growth } of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`== ${name}: ${what}`);
  const script = path.join(import.meta.dirname, file);
  const { status } = spawnSync(process.execPath, [script, ...(values.growth ? growth : args)], { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`== ${name}: ended with ${status}`);
    broken++;
  }
}
process.exitCode = broken > 0 ? 1 : 0;

/** What the command line says; one line and exit 2 where it says what is not known. */
function given() {
  try {
    return parseArgs({ allowPositionals: true, options: { growth: { type: 'boolean', default: false } } });
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message.split('.')[0] : error}; ${usage}`);
    process.exit(2);
  }
}
