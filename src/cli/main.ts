/** The command line. The version of Node is checked before anything is loaded that an older one cannot read. */
import { nodeProblem } from './node-version.ts';

const problem = nodeProblem(process.versions.node);
if (problem === null) {
  const [{ runProgram }, { endQuietlyWithReader }] = await Promise.all([import('./program.ts'), import('./output.ts')]);
  endQuietlyWithReader();
  process.exitCode = await runProgram(process.argv.slice(2));
} else {
  process.stderr.write(`stemma: ${problem}\n`);
  process.exitCode = 2;
}
