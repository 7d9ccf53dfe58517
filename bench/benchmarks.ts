/** The benchmarks. A new one is a script beside this file and a line here. */

export interface Benchmark {
  readonly name: string;
  /** What is timed, and against whom. */
  readonly what: string;
  /** The script, run in a process of its own. */
  readonly file: string;
  /** For a first look: a minute at most. */
  readonly args: readonly string[];
  /** For the curve over 1,000, 10,000 and 100,000 articles. */
  readonly growth: readonly string[];
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'trace',
    what: 'the whole program over made articles: first run, and again with everything kept',
    file: 'trace.ts',
    args: ['--sizes', '100,1000'],
    growth: ['--sizes', '1000,10000,100000'],
  },
  {
    name: 'cluster',
    what: 'stories of a made collection, against growth',
    file: 'cluster.ts',
    args: ['--heap', '1000,10000', '--stream', '10000'],
    growth: ['--heap', '1000,10000,100000', '--stream', '10000,100000'],
  },
  {
    name: 'reuse',
    what: 'pairs of an invented collection with alignment, against growth and against MinHash-LSH, which finds candidates only',
    file: 'reuse.ts',
    args: ['--sizes', '1000,4000', '--minhash'],
    growth: ['--sizes', '1000,10000,100000', '--minhash'],
  },
  {
    name: 'time',
    what: 'time expressions: milliseconds a news document, and against growth',
    file: 'time.ts',
    args: [],
    growth: [],
  },
  {
    name: 'claim',
    what: 'claims of one story, against growth; and one sentence held against all its reports',
    file: 'claim.ts',
    args: ['250', '500', '1000'],
    growth: ['1000', '2000', '4000'],
  },
];
