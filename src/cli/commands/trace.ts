/** `stemma trace PATHS... -o OUT`: everything, to a dossier that a person opens. */
import path from 'node:path';
import { Command } from 'commander';
import type { RunOptions } from '../../pipeline/run.ts';
import { type InputOptions, readsPages } from '../input.ts';
import { printLine } from '../output.ts';
import { introduce } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';
import { summary } from '../summary.ts';
import { dossierJson, prepareFolder, writeWhole } from '../write-files.ts';

interface TraceOptions extends InputOptions {
  readonly output: string;
}

const examples = `
Examples:
  stemma trace pages/ -o out           every page in the folder, to out/dossier.html and out/dossier.json
  stemma trace a.html b.html feed.jsonl -o out
  zcat news.jsonl.gz | stemma trace - -o out

Run again on the same folder, only new and changed pages are worked on (out/stemma.sqlite keeps the rest).
`;

export function traceCommand(): Command {
  return readsPages(new Command('trace'))
    .description('trace pages to their sources and write the dossier: HTML to open, and the same as JSON')
    .option('-o, --output <folder>', 'the folder to write into', 'stemma-out')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: TraceOptions) => {
      await onPages(paths, options, (session) => traceTo(options.output, session));
    });
}

async function traceTo(folder: string, { captures, notes, files, reporter, run, signal }: Session) {
  const [{ renderDossier }, { trace }, { openSqliteStore }] = await Promise.all([
    import('../../dossier/render.ts'),
    import('../../pipeline/trace.ts'),
    import('../../store/sqlite.ts'),
  ]);
  await prepareFolder(folder);
  const store = openSqliteStore(path.join(folder, 'stemma.sqlite'));
  try {
    const onDocument: RunOptions['onDocument'] = ({ document, found }) => introduce(reporter, document, found);
    const dossier = await trace(captures, { ...run, store, onDocument, expected: files }, notes);
    for (const one of dossier.notes) if (!notes.includes(one)) reporter.note(one);
    if (dossier.articles.length === 0) return { read: 0 };
    signal.throwIfAborted();
    reporter.advance('write', 0, 1);
    await writeWhole(path.join(folder, 'dossier.json'), dossierJson(dossier));
    await writeWhole(path.join(folder, 'dossier.html'), [renderDossier(dossier)]);
    store.putDossier(dossier);
    store.sweep();
    reporter.close();
    for (const line of summary(dossier, folder)) await printLine(line);
    return { read: dossier.articles.length };
  } finally {
    store.close();
  }
}
