/** `stemma claims PATHS...`: what the reports assert, and on how many independent origins each claim rests. */
import { Command } from 'commander';
import { StemmaError } from '../../errors.ts';
import { type InputOptions, readsPages } from '../input.ts';
import { printRecord } from '../output.ts';
import { findingsOf, printFindings } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';

interface ClaimsOptions extends InputOptions {
  readonly claim: readonly string[];
}

const examples = `
Examples:
  stemma claims pages/                                    every claim, with witnesses and origins, JSONL
  stemma claims pages/ --claim "The bridge reopened on Monday."
  stemma claims pages/ --claim "One." --claim "Two."      one check record for each sentence
`;

export function claimsCommand(): Command {
  return readsPages(new Command('claims'))
    .description('what the reports assert and on how many independent origins it rests: claims, JSONL')
    .option('--claim <text>', 'hold this sentence against the reports instead (repeatable)', collect, [])
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ClaimsOptions) => {
      await onPages(paths, options, (session) =>
        options.claim.length > 0 ? printChecks(options.claim, session) : printFindings('claims', session),
      );
    });
}

async function printChecks(claims: readonly string[], session: Session) {
  const { findings } = await findingsOf(['attributions', 'reuse', 'origins', 'derivations'], session);
  const { check } = await import('../../claim/check.ts');
  for (const text of claims) await printRecord(check(text, findings));
  return { read: findings.articles.length };
}

function collect(text: string, before: readonly string[]): readonly string[] {
  if (text.trim() === '') throw new StemmaError('usage', '--claim needs a sentence');
  return [...before, text];
}
