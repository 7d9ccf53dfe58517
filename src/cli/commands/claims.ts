/** `stemma claims PATHS...`: what the reports assert, and on how many independent origins each claim rests. */
import { Command, Option } from 'commander';
import { StemmaError } from '../../errors.ts';
import { type InputOptions, readsPages } from '../input.ts';
import { printLine, printRecord } from '../output.ts';
import { findingsOf, printFindings } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';

interface ClaimsOptions extends InputOptions {
  readonly claim: readonly string[];
  readonly format: 'jsonl' | 'table';
}

const examples = `
Examples:
  stemma claims pages/                                    every claim, with witnesses and origins, JSONL
  stemma claims pages/ --claim "The bridge reopened on Monday."
  stemma claims pages/ --claim "One." --claim "Two."      one check record for each sentence
  stemma claims pages/ --format table                     a line a claim, the weightiest first
`;

export function claimsCommand(): Command {
  return readsPages(new Command('claims'))
    .description('what the reports assert and on how many independent origins it rests: claims, JSONL')
    .option('--claim <text>', 'hold this sentence against the reports instead (repeatable)', collect, [])
    .addOption(
      new Option('--format <form>', 'records, or lines for people').choices(['jsonl', 'table']).default('jsonl'),
    )
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ClaimsOptions) => {
      await onPages(paths, options, (session) =>
        options.claim.length > 0
          ? printChecks(options.claim, session, options.format)
          : options.format === 'table'
            ? printClaimLines(session)
            : printFindings('claims', session),
      );
    });
}

async function printClaimLines(session: Session) {
  const { findings } = await findingsOf(['claims'], session);
  const { claimLine } = await import('../../claim/lines.ts');
  const { inOrder } = await import('../../claim/importance.ts');
  for (const claim of inOrder(findings.claims)) await printLine(claimLine(claim, findings.articles));
  return { read: findings.articles.length };
}

async function printChecks(claims: readonly string[], session: Session, format: ClaimsOptions['format']) {
  const { findings } = await findingsOf(['attributions', 'reuse', 'origins', 'derivations'], session);
  const { check } = await import('../../claim/check.ts');
  const { checkLine } = await import('../../claim/lines.ts');
  for (const text of claims) {
    const found = check(text, findings);
    await (format === 'table' ? printLine(checkLine(found, findings.articles)) : printRecord(found));
  }
  return { read: findings.articles.length };
}

function collect(text: string, before: readonly string[]): readonly string[] {
  if (text.trim() === '') throw new StemmaError('usage', '--claim needs a sentence');
  return [...before, text];
}
