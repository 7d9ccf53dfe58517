/**
 * A collection of news that nobody wrote, for timing: words made of syllables and drawn by Zipf's law, stories with names,
 * places and words of their own beside those of their subject, a few large and many small, over hours or weeks. Seeded: the same every time.
 */
import { madeArticle } from '../src/cluster/made-article.ts';
import type { Article } from '../src/records/index.ts';

export interface MadeNews {
  readonly article: Article;
  readonly story: string;
}

const syllables =
  'ba be bi bo bu da de di do du fa fe fi ga go gu ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so su ta te ti to va ve vi za zo'.split(
    ' ',
  );
const start = Date.UTC(2024, 0, 1);
const day = 86_400_000;
const glue = 'the of and to in a that for on with as was by at from is he it'.split(' ');

/** The word of a number: different for every number, three to five syllables. */
function word(number: number): string {
  let rest = number + syllables.length ** 2;
  let text = '';
  while (rest > 0) {
    text += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return text;
}

function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface MadeStory {
  readonly id: string;
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Words that other stories on the subject use too. */
  readonly subject: readonly string[];
}

interface Due {
  readonly time: number;
  readonly story: MadeStory;
}

/** Words in use, words of single stories (names, mostly), and words met once: slips, rare names. */
const vocabulary = { common: 40_000, own: 400_000, once: 20_000_000 };
const subjects = 300;
/** Articles of a story on average, by the sizes drawn in `begin`. */
const meanSize = 7;

/**
 * Articles in order of publication.
 * @param count how many
 * @param perDay how many are published a day, over all stories
 * @param length words of an article, on average
 */
export function* makeNews(count: number, seed = 1, perDay = 5000, length = 80): Generator<MadeNews> {
  const random = generator(seed);
  const { common, own, once } = vocabulary;
  const zipf = () => Math.min(common - 1, Math.floor(Math.exp(random() * Math.log(common))) - 1);
  const name = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const ofSubjects = Array.from({ length: subjects }, () =>
    Array.from({ length: 20 }, (_, at) => {
      const text = word(200 + Math.floor(random() ** 2 * (common - 200)));
      return at < 8 ? name(text) : text;
    }),
  );
  let stories = 0;
  const begin = (): MadeStory => {
    const words = Array.from({ length: 14 }, (_, at) => {
      const rare = at < 6 ? common + Math.floor(random() * own) : 300 + Math.floor(random() ** 2 * (common - 300));
      return at < 6 ? name(word(rare)) : word(rare);
    });
    const numbers = [String(10 + Math.floor(random() * 990)), String(2 + Math.floor(random() * 60))];
    return { id: `story-${stories++}`, words, numbers, subject: ofSubjects[Math.floor(random() ** 2 * subjects)]! };
  };
  const say = (story: MadeStory, words: number, share: number) => {
    const text: string[] = [];
    const pick = (list: readonly string[]) => list[Math.floor(random() ** 1.3 * list.length)]!;
    for (let at = 0; at < words; at++) {
      const draw = random();
      if (draw < share) text.push(pick(story.words));
      else if (draw < share * 1.5) text.push(pick(story.subject));
      else if (draw < share * 1.5 + 0.03) text.push(pick(story.numbers));
      else if (draw < share * 1.5 + 0.04) text.push(word(common + own + Math.floor(random() * once)));
      else if (draw < share * 1.5 + 0.36) text.push(pick(glue));
      else text.push(word(zipf()));
      if (at % 14 === 13) text.push('.');
    }
    return text.join(' ');
  };

  const due: Due[][] = [];
  let made = 0;
  for (let today = 0; made < count; today++) {
    for (let left = Math.max(1, perDay / meanSize); left > 0; left--) {
      const story = begin();
      // Half of the stories have one to three reports, few have hundreds; most are over in a day or two, large ones last.
      const size = Math.min(400, Math.ceil(1.2 / (random() + 0.003)));
      const days = (0.2 + random()) * (1 + Math.log(size) / 2);
      const first = today + random();
      for (let report = 0; report < size; report++) {
        const time = report === 0 ? first : first - days * Math.log(1 - random());
        due[Math.floor(time)] ??= [];
        due[Math.floor(time)]!.push({ time, story });
      }
    }
    const now = (due[today] ?? []).sort((x, y) => x.time - y.time);
    delete due[today];
    for (const { time, story } of now) {
      if (made === count) return;
      const article = madeArticle({
        id: `made-${made++}`,
        title: say(story, 8, 0.4),
        text: say(story, Math.floor(length * (0.4 + 1.2 * random())), 0.16),
        published: new Date(start + time * day).toISOString(),
      });
      yield { article, story: story.id };
    }
  }
}
