/** Runs as many stages as one kind of record needs, and prints the records, one a line. */
import type { Document } from '../pipeline/stage.ts';
import type { FindingName, Findings } from '../records/index.ts';
import { printRecord } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { Session } from './session.ts';

/** Prints what was found in one document in a way of its own. */
export type PrintDocument = (found: Partial<Findings>) => Promise<void>;

/** Records of single documents: printed as each document is done, so that memory does not grow with the heap. */
export async function printEachDocument(name: 'articles' | 'attributions', session: Session, print?: PrintDocument) {
  const { captures, reporter, run, files } = session;
  const { runDocuments, stages, stagesFor } = await pipeline();
  let read = 0;
  for await (const one of runDocuments(captures, stagesFor([name], stages), { ...run, expected: files })) {
    if ('code' in one) {
      reporter.note(one);
      continue;
    }
    introduce(reporter, one.document, one.found);
    read += one.found.articles?.length ?? 0;
    if (print) await print(one.found);
    else for (const record of one.found[name] ?? []) await printRecord(record);
  }
  return { read };
}

/** Records that need the whole collection. */
export async function printFindings(name: FindingName, session: Session) {
  const { findings } = await findingsOf([name], session);
  for (const record of findings[name]) await printRecord(record);
  return { read: findings.articles.length };
}

/** Runs what `wanted` needs and reports the notes. */
export async function findingsOf(wanted: readonly FindingName[], session: Session) {
  const { captures, reporter, run, files } = session;
  const { run: runStages, stages, stagesFor } = await pipeline();
  const found = await runStages(captures, stagesFor([...wanted, 'articles'], stages), {
    ...run,
    expected: files,
    onDocument: ({ document, found: here }) => introduce(reporter, document, here),
  });
  for (const one of found.notes) reporter.note(one);
  reporter.close();
  return found;
}

/** Notes name ids; people know files. */
export function introduce(reporter: Reporter, { page }: Document, { articles = [] }: Partial<Findings>): void {
  reporter.knows(page.id, page.file);
  for (const { id } of articles) reporter.knows(id, page.file);
}

/** Loaded when it is needed: `--help` must not wait for it. */
async function pipeline() {
  const [stages, stage, run] = await Promise.all([
    import('../pipeline/stages.ts'),
    import('../pipeline/stage.ts'),
    import('../pipeline/run.ts'),
  ]);
  return { ...stages, ...stage, ...run };
}
