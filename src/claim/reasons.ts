/**
 * What was found to tie witnesses, told once: of all ties only those that hold the origins together, the strongest first, and
 * those of one kind to one source in one sentence.
 */
import type { Evidence, OriginReason } from '../records/index.ts';

export interface Finding {
  readonly effect: OriginReason['effect'];
  readonly code: OriginReason['code'];
  /** What is tied: articles and origins. Empty for findings that tie nothing. */
  readonly nodes: readonly string[];
  readonly articles: readonly string[];
  readonly evidence: readonly Evidence[];
  /** "carries the text of": how the first node stands to the second; null where `text` says it all. */
  readonly verb: readonly [one: string, many: string] | null;
  readonly text: string;
  /** It leads no further than the two: see `Tie`. */
  readonly pairwise?: boolean;
}

const strength: readonly OriginReason['code'][] = [
  'copy',
  'credit',
  'same-third-report',
  'citation',
  'translation',
  'same-document',
  'same-utterance',
  'rewrite',
  'unnamed-may-be-same',
  'unnamed-may-be-named',
  'circular',
];
/** Reasons that are listed; a claim with more is told by its first. */
const reasonLimit = 30;
const evidenceLimit = 6;

export function reasonsOf(findings: readonly Finding[], nameOf: (node: string) => string): OriginReason[] {
  const telling = findings.filter((one) => one.nodes.length < 2 || leads(one, findings));
  const kept = [
    ...spanning(telling, 'joins'),
    ...spanning(telling, 'may-join'),
    ...telling.filter((one) => one.effect === 'parts' || one.nodes.length < 2),
  ];
  return merged(kept, nameOf).slice(0, reasonLimit);
}

/** A tie tells something when it leads from one witness to another, at once or through what both hang on. */
function leads({ nodes, articles }: Finding, findings: readonly Finding[]): boolean {
  if (articles.length > 1) return true;
  const other = nodes.find((node) => !articles.includes(node));
  return (
    articles.length === 1 &&
    findings.some(
      (one) =>
        other !== undefined && one.nodes.includes(other) && one.articles.some((article) => article !== articles[0]),
    )
  );
}

/** The ties that join what was still apart (Kruskal's spanning forest); possible ties come on top of the certain ones. */
function spanning(findings: readonly Finding[], effect: Finding['effect']): Finding[] {
  const root = new Map<string, string>();
  const find = (node: string): string => {
    let at = node;
    for (let up = root.get(at); up !== undefined; up = root.get(at)) at = up;
    return at;
  };
  const join = (nodes: readonly string[]): boolean => {
    let news = false;
    for (const node of nodes.slice(1)) {
      const [a, b] = [find(nodes[0]!), find(node)];
      if (a === b) continue;
      root.set(a, b);
      news = true;
    }
    return news;
  };
  const ties = findings
    .filter((one) => one.nodes.length > 1)
    .sort((a, b) => strength.indexOf(a.code) - strength.indexOf(b.code) || compare(a.nodes, b.nodes));
  if (effect === 'may-join') for (const tie of ties) if (tie.effect === 'joins') join(tie.nodes);
  return ties.filter((tie) => tie.effect === effect && join(tie.nodes));
}

function compare(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a.join('\n'), b.join('\n')];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** "A, B and C carry the text of D" instead of three lines. */
function merged(findings: readonly Finding[], nameOf: (node: string) => string): OriginReason[] {
  const groups = Map.groupBy(findings, (one) =>
    one.verb ? `${one.effect} ${one.code} ${one.verb[0]} ${one.nodes[1]}` : `${one.effect} ${one.code} ${one.text}`,
  );
  return [...groups.values()].map((group) => {
    const [first] = group as [Finding, ...Finding[]];
    const subjects = [...new Set(group.map((one) => nameOf(one.nodes[0] ?? '')))];
    const verb = first.verb?.[subjects.length > 1 ? 1 : 0];
    const perhaps = first.effect === 'may-join' ? 'perhaps ' : '';
    return {
      code: first.code,
      effect: first.effect,
      text: verb ? `${list(subjects)} ${perhaps}${verb} ${nameOf(first.nodes[1]!)}` : first.text,
      articles: [...new Set(group.flatMap((one) => one.articles))],
      evidence: group.flatMap((one) => one.evidence).slice(0, evidenceLimit),
    };
  });
}

/** "A", "A and B", "A, B and 7 more". */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  if (names.length > 5) return `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
