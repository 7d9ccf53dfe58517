/**
 * The only loop that runs stages: those of one document on each document as it is read, then those of the collection,
 * then those of each story. What was done before on the same content is taken from the store.
 */
import { StemmaError } from '../errors.ts';
import type { Progress, Store } from '../ports.ts';
import type { Capture } from '../read/capture.ts';
import type { ReadOptions } from '../read/read.ts';
import { type FindingName, type Findings, type Note, note, nothing, type Page } from '../records/index.ts';
import { Cache } from './cache.ts';
import { documents } from './documents.ts';
import { inOrder } from './in-order.ts';
import { inlineRunner, type Runner } from './runner.ts';
import { type Document, type Found, type Stage, type StageInput, type StageOptions, shown } from './stage.ts';
import { storyParts } from './story-parts.ts';

export interface RunOptions {
  readonly read?: ReadOptions;
  /** Options of the stages, by name. */
  readonly stages?: StageOptions;
  /** Where results are kept from one run to the next; without it, nothing is. */
  readonly store?: Store | undefined;
  readonly runner?: Runner;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: Progress | undefined;
  /** Shown every document as it is done, while its page is still at hand. */
  readonly onDocument?: ((done: DocumentFound) => void) | undefined;
  /** How many documents there will be, where that is known. */
  readonly expected?: number | undefined;
}

export interface DocumentFound {
  readonly document: Document;
  readonly found: Partial<Findings>;
}

/** What a run found. Records are sorted by id, so that no later step can depend on the order of input. */
export interface RunFound {
  readonly findings: Findings;
  /** Without their text: a heap of pages does not fit into memory, what was found on them does. */
  readonly pages: readonly Omit<Page, 'text'>[];
  readonly notes: readonly Note[];
}

type Source = AsyncIterable<Capture | Note> | Iterable<Capture | Note>;

/** Documents in parallel: enough under way that no thread waits for the disk. */
const aheadOfEach = 3;
/** Let signals and timers have their turn this often, in milliseconds. */
const breath = 50;

/** Runs the stages of one document, on each as it comes, in order. Notes on a document follow it. */
export async function* runDocuments(
  source: Source,
  stages: readonly Stage[],
  options: RunOptions = {},
): AsyncGenerator<DocumentFound | Note> {
  const step = stepper(options);
  try {
    yield* eachDocument(source, stages, options, step);
  } finally {
    step.flush();
  }
}

async function* eachDocument(
  source: Source,
  stages: readonly Stage[],
  options: RunOptions,
  step: Stepper,
): AsyncGenerator<DocumentFound | Note> {
  const { runner = inlineRunner, signal, progress } = options;
  const mine = stages.filter((stage) => stage.scope === 'document');
  const work = async (item: Document | Note): Promise<readonly (DocumentFound | Note)[]> => {
    if ('code' in item) return [item];
    const notes: Note[] = [];
    const found: Partial<Record<FindingName, readonly unknown[]>> = {};
    for (const stage of mine) {
      const before = shown(stage, found as Partial<Findings>);
      const input = stage.reads.includes('document') ? { ...before, document: item } : before;
      const result = await step.run(stage, input, { page: item.page.id });
      for (const name of stage.makes) found[name] = result[name] ?? [];
      notes.push(...result.notes);
    }
    return [{ document: item, found: found as Partial<Findings> }, ...notes];
  };

  let done = 0;
  progress?.advance('pages', 0, options.expected ?? null);
  let rested = performance.now();
  const width = runner.width > 1 ? runner.width * aheadOfEach : 1;
  for await (const results of inOrder(documents(source, options.read), width, work)) {
    signal?.throwIfAborted();
    for (const result of results) {
      if (!('code' in result)) progress?.advance('pages', ++done, options.expected ?? null);
      yield result;
    }
    if (performance.now() - rested > breath) {
      await new Promise(setImmediate);
      rested = performance.now();
    }
  }
}

/** Runs all of `stages` on the captures. Throws the signal's reason when it is aborted; what was done is kept. */
export async function run(source: Source, stages: readonly Stage[], options: RunOptions = {}): Promise<RunFound> {
  const step = stepper(options);
  const known: Record<FindingName, unknown[]> = structuredClone(nothing) as never;
  const pages = new Map<string, Omit<Page, 'text'>>();
  const notes: Note[] = [];
  try {
    for await (const result of eachDocument(source, stages, options, step)) {
      if ('code' in result) {
        notes.push(result);
        continue;
      }
      options.onDocument?.(result);
      const { text: _, ...page } = result.document.page;
      if (!pages.has(page.id)) pages.set(page.id, page);
      add(known, result.found);
    }
    sortById(known);
    for (const stage of stages) {
      if (stage.scope === 'document') continue;
      const findings = known as unknown as Findings;
      for (const found of await runAcross(stage, findings, step, options)) {
        add(known, found);
        notes.push(...found.notes);
      }
      sortById(known, stage.makes);
    }
  } finally {
    step.flush();
  }
  return { findings: known as unknown as Findings, pages: [...pages.values()], notes };
}

/** One stage over the collection, or over each story; the results in order. */
async function runAcross(stage: Stage, findings: Findings, step: Stepper, options: RunOptions): Promise<Found[]> {
  const { signal, progress, runner = inlineRunner } = options;
  signal?.throwIfAborted();
  if (stage.scope !== 'story') {
    progress?.advance(stage.name, 0, 1);
    const found = await step.run(stage, shown(stage, findings), {});
    progress?.advance(stage.name, 1, 1);
    return [found];
  }
  const partsOf = storyParts(findings);
  const results: Found[] = [];
  const total = findings.stories.length;
  const work = (story: Findings['stories'][number]) =>
    step.run(stage, { ...shown(stage, partsOf(story)), story }, { article: story.articles[0] ?? null });
  let rested = performance.now();
  for await (const found of inOrder(asAsync(findings.stories), runner.width, work)) {
    results.push(found);
    signal?.throwIfAborted();
    progress?.advance(stage.name, results.length, total);
    if (performance.now() - rested > breath) {
      await new Promise(setImmediate);
      rested = performance.now();
    }
  }
  return results;
}

interface Stepper {
  run(stage: Stage, input: StageInput, where: Partial<Pick<Note, 'page' | 'article'>>): Promise<Found>;
  flush(): void;
}

/** One stage on one input: from the store, or now. */
function stepper({ store, runner = inlineRunner, stages: stageOptions = {}, signal }: RunOptions): Stepper {
  const cache = store ? new Cache(store) : null;
  return {
    async run(stage, input, where) {
      const options = stageOptions[stage.name];
      const key = cache?.key(stage, input, options);
      const kept = key === undefined ? undefined : cache?.get(key);
      if (kept) return kept;
      try {
        const found = await runner.run(stage, input, options, signal);
        if (key !== undefined) cache?.put(key, found);
        return found;
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof StemmaError || stage.scope === 'collection') throw error;
        const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
        return { notes: [note('pipeline/failed', `${stage.name} broke down here: ${what}`, where)] };
      }
    },
    flush: () => cache?.flush(),
  };
}

function add(known: Record<FindingName, unknown[]>, found: Partial<Findings>): void {
  for (const name of Object.keys(known) as FindingName[]) {
    for (const record of found[name] ?? []) known[name].push(record);
  }
}

function sortById(known: Record<FindingName, unknown[]>, names = Object.keys(known) as readonly FindingName[]): void {
  for (const name of names) (known[name] as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

async function* asAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
