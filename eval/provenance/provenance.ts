/**
 * Direction on invented families: of the copies whose descent can be told (by a credit, or because the parent was surely
 * published earlier), how many hang under one of their ancestors or under their lost wire, and how many under a text
 * they do not descend from; and how many of those that cannot be told are left open.
 */
import { provenance } from '../../src/provenance/provenance.ts';
import type { Derivation } from '../../src/records/index.ts';
import { reuse } from '../../src/reuse/reuse.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { scoreCredits } from './credits.ts';
import { type FamilyMember, inventFamilies } from './invented-families.ts';

const families = 300;
const seed = 20;

export const provenanceEvaluation: Evaluation = {
  name: 'provenance',
  needs: [],
  async run() {
    return [...scoreDirection(inventFamilies(families, seed)), ...scoreCredits()];
  },
};

function scoreDirection(members: readonly FamilyMember[]): Score[] {
  const articles = members.map(({ article }) => article);
  const found = provenance({ articles, attributions: [], reuse: reuse(articles).records });
  const texts = new Set(found.origins.filter(({ kind }) => kind === 'shared-text').map(({ id }) => id));
  const edges = Map.groupBy(
    found.derivations.filter((edge) => edge.directed && !texts.has(edge.parent)),
    (edge) => edge.child,
  );
  const wireOf = new Map(members.map(({ article, lostWire }) => [article.id, lostWire]));
  const lostTexts = [...texts].filter((id) => {
    const wires = found.derivations.filter(({ parent }) => parent === id).map(({ child }) => wireOf.get(child));
    return wires[0] !== null && new Set(wires).size === 1;
  });
  const lost = new Map(found.origins.filter((origin) => origin.lost).map((origin) => [origin.id, origin.name]));
  const isRight = ({ ancestors, lostWire }: FamilyMember, edge: Derivation) =>
    ancestors.includes(edge.parent) || (lostWire !== null && lost.get(edge.parent) === lostWire);
  const derivable = members.filter((member) => member.derivable !== null);
  const open = members.filter((member) => member.derivable === null);
  const of = (member: FamilyMember) => edges.get(member.article.id) ?? [];
  const right = derivable.filter(
    (member) => of(member).length > 0 && of(member).every((edge) => isRight(member, edge)),
  );
  const directed = members.flatMap((member) => of(member).map((edge) => ({ member, edge })));
  const wrong = directed.filter(({ member, edge }) => !isRight(member, edge));
  const astray = (some: readonly FamilyMember[]) =>
    some.filter((member) => of(member).some((edge) => !isRight(member, edge))).length;
  const nearest = derivable.filter(
    (member) => member.ancestors.length > 0 && of(member).some((edge) => edge.parent === member.ancestors[0]),
  );
  const score = (id: string, value: number, n: number, better: Score['better'] = 'higher'): Score => ({
    id: `provenance/direction/${id}`,
    value,
    better,
    n,
    part: 'invented families',
  });
  return [
    score('right-where-derivable', right.length / derivable.length, derivable.length),
    score('wrong-among-directed', wrong.length / directed.length, directed.length, 'lower'),
    score('wrong-where-derivable', astray(derivable) / derivable.length, derivable.length, 'lower'),
    score(
      'nearest-parent-found',
      nearest.length / derivable.filter((member) => member.ancestors.length > 0).length,
      derivable.length,
    ),
    score('lost-texts-that-were-one', lostTexts.length / Math.max(1, texts.size), texts.size),
    score('wrong-where-underivable', astray(open) / open.length, open.length, 'lower'),
  ];
}
