/**
 * Rule patterns, compiled into one trie that all rules share. A pattern is words and elements in order:
 *
 *     (weekday:WEEKDAY ,?)? month:MONTH day:DAY ,? year:YEAR      early|late month:MONTH
 *
 * Small letters and marks are themselves, capitals are elements, `|` parts alternatives, `?` makes optional, brackets
 * group, `name:` keeps the value read. Optional parts are multiplied out beforehand, so matching never goes back: the
 * work at a token is bounded by the size of the trie, whatever the text.
 */
import { beginnings, type Element, element } from './elements.ts';
import type { Token } from './tokens.ts';

export type Captures = Readonly<Record<string, number>>;

export interface Match<R> {
  readonly rule: R;
  /** Index after the last token taken. */
  readonly end: number;
  readonly captures: Captures;
}

interface Step {
  readonly label: string;
  readonly name: string | null;
  readonly literals: ReadonlySet<string> | null;
  readonly elements: readonly Element[];
  readonly starts: readonly string[];
}

interface Node<R> {
  readonly edges: Edge<R>[];
  rule: { readonly order: number; readonly rule: R } | null;
}

interface Edge<R> {
  readonly step: Step;
  readonly to: Node<R>;
}

/** Where a match may begin: by the word itself, and by the classes that a word belongs to. */
export interface Trie<R> {
  readonly words: ReadonlyMap<string, readonly Edge<R>[]>;
  readonly roots: ReadonlyMap<string, readonly Edge<R>[]>;
}

/** One trie of all the rules' patterns; of two rules with one pattern the first stands. */
export function compile<R>(rules: readonly { readonly pattern: string; readonly rule: R }[]): Trie<R> {
  const root: Node<R> = { edges: [], rule: null };
  rules.forEach(({ pattern, rule }, order) => {
    for (const steps of expand(pattern)) {
      let node = root;
      for (const step of steps) node = follow(node, step);
      node.rule ??= { order, rule };
    }
  });
  const words = new Map<string, Edge<R>[]>();
  const roots = new Map<string, Edge<R>[]>();
  for (const edge of root.edges) {
    for (const start of edge.step.starts) {
      const list = start.startsWith('=') ? words : roots;
      const key = list === words ? start.slice(1) : start;
      list.set(key, [...(list.get(key) ?? []), edge]);
    }
  }
  return { words, roots };
}

function follow<R>(node: Node<R>, step: Step): Node<R> {
  const known = node.edges.find((edge) => edge.step.label === step.label);
  if (known) return known.to;
  const to: Node<R> = { edges: [], rule: null };
  node.edges.push({ step, to });
  return to;
}

/** The matches that begin at token `at`, the longest first; of equally long ones the rule listed first. */
export function matchesAt<R>(trie: Trie<R>, tokens: readonly Token[], at: number): readonly Match<R>[] {
  const token = tokens[at]!;
  if (token.classes === null && !trie.words.has(token.key)) return [];
  const found: (Match<R> & { readonly order: number })[] = [];
  const path: [string, number][] = [];
  const tried = new Set<Node<R>>();
  start(trie.words.get(token.key));
  if (token.classes) for (const name in token.classes) start(trie.roots.get(name));
  return found.length < 2 ? found : found.sort((a, b) => b.end - a.end || a.order - b.order);

  function start(edges: readonly Edge<R>[] = []): void {
    for (const edge of edges) {
      if (tried.has(edge.to)) continue;
      tried.add(edge.to);
      take(edge.step, edge.to, at);
    }
  }

  function take(step: Step, to: Node<R>, from: number): void {
    const here = tokens[from];
    if (!here) return;
    if (step.literals?.has(here.key)) arrive(to, from + 1, step.name, literalValue(here));
    for (const matcher of step.elements) {
      const found = matcher(tokens, from);
      if (found) arrive(to, from + found.count, step.name, found.value);
    }
  }

  function arrive(node: Node<R>, next: number, name: string | null, value: number): void {
    if (name) path.push([name, value]);
    if (node.rule) found.push({ end: next, ...node.rule, captures: Object.fromEntries(path) });
    for (const edge of node.edges) take(edge.step, edge.to, next);
    if (name) path.pop();
  }
}

/** What a word says where a rule names it: "last" is -1, "later" 1; others count as 1. */
function literalValue({ classes }: Token): number {
  return classes?.PAST ?? classes?.FUTURE ?? classes?.THIS ?? classes?.ORDER ?? 1;
}

/** All plain sequences that a pattern stands for. */
function expand(pattern: string): Step[][] {
  const { sequences, end } = parseSequence(pattern, 0);
  if (end !== pattern.length) throw new Error(`unbalanced bracket in pattern: ${pattern}`);
  return sequences.filter((steps) => steps.length > 0);
}

function parseSequence(source: string, from: number): { sequences: Step[][]; end: number } {
  let sequences: Step[][] = [[]];
  let at = from;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === ' ') {
      at++;
      continue;
    }
    let parts: Step[][];
    if (source[at] === '(') {
      const group = parseSequence(source, at + 1);
      parts = group.sequences;
      at = group.end + 1;
      if (source[at] === '?') {
        parts = [...parts, []];
        at++;
      }
    } else {
      let end = at;
      while (end < source.length && source[end] !== ' ' && source[end] !== ')') end++;
      const optional = source[end - 1] === '?' && end - at > 1;
      parts = [[step(source.slice(at, optional ? end - 1 : end))]];
      if (optional) parts.push([]);
      at = end;
    }
    sequences = sequences.flatMap((head) => parts.map((tail) => [...head, ...tail]));
  }
  return { sequences, end: at };
}

function step(label: string): Step {
  const named = /^([a-z]\w*):(.+)$/.exec(label);
  const alternatives = (named ? named[2]! : label).split('|').filter((part) => part !== '');
  const names = alternatives.filter((part) => /^[A-Z]+$/.test(part));
  const literals = alternatives.filter((part) => !/^[A-Z]+$/.test(part));
  return {
    label,
    name: named ? named[1]! : null,
    literals: literals.length > 0 ? new Set(literals) : null,
    elements: names.map(element),
    starts: [...literals.map((literal) => `=${literal}`), ...names.flatMap((name) => beginnings[name] ?? [name])],
  };
}
