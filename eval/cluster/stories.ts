/**
 * Stories against the sets of eval/cluster/sets.ts: BCubed F1 of each set alone, of all sets mixed into one collection,
 * and of the stream; the same told in invented tongues; pairs of two languages; events that look alike. Held parts were
 * not learned from; whole sets were in part, and say so.
 */
import { cluster } from '../../src/cluster/cluster.ts';
import { createStoryStream } from '../../src/cluster/stream.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { type BCubed, bcubed } from './bcubed.ts';
import { disguise, tongues } from './disguises.ts';
import { scoreLookAlikes } from './look-alikes.ts';
import { type Labelled, loadSet, setNames } from './sets.ts';
import { simulateDates } from './simulated-dates.ts';
import { scoreFoundHeap, scoreStrangers } from './strangers.ts';

/** Sets that come in parts of their own: the part that is scored beside the held one. */
const whole: Readonly<Record<string, 'train' | 'all'>> = {
  allsides: 'train',
  uci: 'all',
  'googlenews-ts': 'all',
  'googlenews-t': 'all',
  fnc1: 'all',
  basil: 'all',
  meantime: 'all',
};

export const storyEvaluation: Evaluation = {
  name: 'cluster',
  needs: ['cluster', 'translate/meantime', 'extract'],
  async run(data) {
    const sets = new Map(setNames.map((set) => [set, loadSet(data, set)]));
    const scores: Score[] = [];
    for (const [set, labelled] of sets) {
      const held = labelled.filter((item) => item.part === 'held');
      const name = set === 'ecbplus' ? 'dev' : set === 'allsides' ? 'val' : 'held half';
      scores.push(...scoreHeap(`cluster/${set}-held`, name, held));
      const also = whole[set];
      if (!also) continue;
      const part = also === 'train' ? labelled.filter((item) => item.part === 'train') : labelled;
      scores.push(
        ...scoreHeap(`cluster/${set}-whole`, also === 'train' ? 'train' : 'all, half of it learned from', part),
      );
    }
    // The two forms of the Google News set hold the same items: one of them; the parallel texts are no collection of news.
    const mixed = [...sets].flatMap(([set, labelled]) =>
      set === 'googlenews-t' || set === 'meantime'
        ? []
        : set === 'ecbplus' || set === 'allsides'
          ? labelled.filter((item) => item.part === 'held')
          : labelled,
    );
    for (const [set, result] of scoreBySet(mixed, groupsOf(mixed))) {
      const count = mixed.filter((item) => item.set === set).length;
      scores.push(f1(`cluster/mixed/${set}`, 'all sets in one collection', result, count));
    }
    scores.push(...scoreLanguages(sets.get('meantime')!.filter((item) => item.part === 'held')));
    for (const set of ['ecbplus', 'allsides']) {
      const held = sets.get(set)!.filter((item) => item.part === 'held');
      for (const tongue of tongues) {
        const told = held.map((item) => disguise(item, tongue));
        scores.push(...scoreHeap(`cluster/disguised/${set}-${tongue}`, 'held, enciphered', told));
        if (set === 'allsides') continue;
        const dated = simulateDates(told, 30, 77);
        scores.push(...scoreHeap(`cluster/disguised/${set}-${tongue}-dated`, 'held, enciphered, dates drawn', dated));
      }
    }
    // Headlines by the minute, in large stories, in another tongue: the nearest thing here to a foreign dated collection.
    const uci = sets.get('uci')!.map((item) => disguise(item, 'inflected'));
    scores.push(...scoreHeap('cluster/disguised/uci-inflected', 'all, enciphered, half of it learned from', uci));
    scores.push(...scoreLookAlikes(), ...scoreFoundHeap(data), ...scoreStrangers(data));
    const stream = [...sets.get('uci')!].sort((x, y) =>
      x.article.published!.value < y.article.published!.value ? -1 : 1,
    );
    scores.push(f1('cluster/stream/uci', 'all, in order of time', streamed(stream), stream.length));
    const shuffled = sets
      .get('allsides')!
      .filter((item) => item.part === 'held')
      .sort((x, y) => order(x) - order(y));
    scores.push(f1('cluster/stream/allsides', 'val, shuffled', streamed(shuffled), shuffled.length));
    return scores;
  },
};

function order({ article }: Labelled): number {
  let value = 7;
  for (let at = 0; at < article.id.length; at++) value = Math.imul(value ^ article.id.charCodeAt(at), 0x01000193);
  return value;
}

function groupsOf(labelled: readonly Labelled[]): Map<string, string> {
  const { records } = cluster({ articles: labelled.map((item) => item.article) });
  return new Map(records.flatMap((story) => story.articles.map((article) => [article, story.id])));
}

function scoreHeap(id: string, part: string, labelled: readonly Labelled[]): Score[] {
  const groups = groupsOf(labelled);
  const result = bcubed(
    labelled.map((item) => groups.get(item.article.id)!),
    labelled.map((item) => item.story),
  );
  return [f1(id, part, result, labelled.length)];
}

/** Articles of different languages: how many of the joined pairs are one story, and how many of those are joined. */
function scoreLanguages(labelled: readonly Labelled[]): Score[] {
  const groups = groupsOf(labelled);
  const counts = { joined: 0, same: 0, both: 0 };
  for (const [at, x] of labelled.entries()) {
    for (const y of labelled.slice(at + 1)) {
      if (x.article.language === y.article.language) continue;
      const joined = groups.get(x.article.id) === groups.get(y.article.id);
      const same = x.story === y.story;
      if (joined) counts.joined++;
      if (same) counts.same++;
      if (joined && same) counts.both++;
    }
  }
  const facts = { better: 'higher', part: 'held half, pairs of two languages' } as const;
  return [
    { id: 'cluster/languages/precision', value: counts.both / counts.joined, n: counts.joined, ...facts },
    { id: 'cluster/languages/recall', value: counts.both / counts.same, n: counts.same, ...facts },
  ];
}

function scoreBySet(labelled: readonly Labelled[], groups: ReadonlyMap<string, string>): Map<string, BCubed> {
  const found = new Map<string, BCubed>();
  for (const [set, items] of Map.groupBy(labelled, (item) => item.set)) {
    found.set(
      set,
      bcubed(
        items.map((item) => groups.get(item.article.id)!),
        items.map((item) => item.story),
      ),
    );
  }
  return found;
}

function streamed(labelled: readonly Labelled[]): BCubed {
  const stream = createStoryStream();
  const joined = labelled.map((item) => stream.add(item.article).story);
  return bcubed(
    joined.map((story) => stream.current(story)),
    labelled.map((item) => item.story),
  );
}

function f1(id: string, part: string, result: BCubed, n: number): Score {
  return { id: `${id}/bcubed-f1`, value: result.f1, better: 'higher', n, part };
}
