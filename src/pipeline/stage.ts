/**
 * What a stage is to the pipeline: its name and version, what it reads and makes, and whether it looks at one document,
 * at the whole collection or at one story. The stage itself knows nothing of this.
 */
import {
  type Article,
  type FindingName,
  type Findings,
  type GivenArticle,
  type Note,
  nothing,
  type Page,
  type Story,
} from '../records/index.ts';

/** What one run of a stage found. */
export type Found = Partial<Findings> & { readonly notes: readonly Note[] };

/** A page, or an article that came ready made with the page it stands for. */
export interface Document {
  readonly page: Page;
  readonly given: GivenArticle | Article | null;
}

interface AnyStage<Scope extends string, Reads, Input> {
  readonly name: string;
  /** Results of another version are never used again. */
  readonly version: string;
  readonly scope: Scope;
  /** What it is shown of what is known; results are kept by the content of this. */
  readonly reads: readonly Reads[];
  readonly makes: readonly FindingName[];
  /** Gives the stage itself, a pure function. `options` are the stage's own. */
  load(): Promise<(input: Input, options?: object) => Found>;
}

export type DocumentStage = AnyStage<'document', 'document' | FindingName, Findings & { readonly document: Document }>;
export type CollectionStage = AnyStage<'collection', FindingName, Findings>;
export type StoryStage = AnyStage<'story', FindingName, Findings & { readonly story: Story }>;
export type Stage = DocumentStage | CollectionStage | StoryStage;

/** What a stage is run on: what it reads, the rest left empty. */
export type StageInput = Findings & { readonly document?: Document; readonly story?: Story };

/** Options by the name of the stage. */
export type StageOptions = Readonly<Record<string, object>>;

/** The parts of `findings` that the stage reads. */
export function shown(stage: Stage, findings: Partial<Findings>): Findings {
  const parts: Record<string, unknown> = { ...nothing };
  for (const name of stage.reads) if (name !== 'document' && findings[name]) parts[name] = findings[name];
  return parts as unknown as Findings;
}

/** The stages that have to run, in order, so that all of `wanted` is made. */
export function stagesFor(wanted: readonly FindingName[], stages: readonly Stage[]): readonly Stage[] {
  const needed = new Set<string>(wanted);
  const chosen: Stage[] = [];
  for (const stage of stages.toReversed()) {
    if (!stage.makes.some((name) => needed.has(name))) continue;
    chosen.unshift(stage);
    for (const name of stage.reads) needed.add(name);
    // What looks at one story needs the stories.
    if (stage.scope === 'story') needed.add('stories');
  }
  return chosen;
}
