/** Ties between whole reports that lead from one witness of a claim to another, through reports that are none if need be. */
import type { Ground } from '../ground.ts';
import type { Network } from '../network.ts';
import type { Finding } from '../reasons.ts';

export function wholeTies(grounds: readonly Ground[], network: Network): Finding[] {
  const witnesses = new Set(grounds.map((ground) => ground.article));
  const reachable = reach(witnesses, network);
  return network.whole
    .filter((tie) => reachable.has(tie.nodes[0]) && reachable.has(tie.nodes[1]))
    .map((tie) => ({ ...tie, articles: tie.nodes.filter((node) => witnesses.has(node)) }));
}

/** Nodes between witnesses, roughly: leaves that are no witness are taken off until none is left. */
function reach(witnesses: ReadonlySet<string>, { whole }: Network): Set<string> {
  const beside = new Map<string, Set<string>>();
  for (const {
    nodes: [a, b],
  } of whole) {
    if (a === b) continue;
    beside.set(a, (beside.get(a) ?? new Set()).add(b));
    beside.set(b, (beside.get(b) ?? new Set()).add(a));
  }
  const open = [...beside.keys()].filter((node) => !witnesses.has(node) && beside.get(node)!.size < 2);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of beside.get(node) ?? []) {
      beside.get(next)!.delete(node);
      if (!witnesses.has(next) && beside.get(next)!.size === 1) open.push(next);
    }
    beside.delete(node);
  }
  return new Set(beside.keys());
}
