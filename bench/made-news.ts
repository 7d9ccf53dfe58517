/**
 * A collection of news that nobody wrote, for timing: words made of syllables and drawn by Zipf's law, stories with names,
 * places and words of their own, a few large and many small, spread over days. Seeded: the same every time.
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
const common = 40_000;
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
  readonly begin: number;
  left: number;
}

/**
 * Articles in order of publication.
 * @param count how many
 * @param perDay how many are published a day, over all stories
 * @param length words of an article, on average
 */
export function* makeNews(count: number, seed = 1, perDay = 5000, length = 80): Generator<MadeNews> {
  const random = generator(seed);
  const zipf = () => Math.min(common - 1, Math.floor(Math.exp(random() * Math.log(common))) - 1);
  const open: MadeStory[] = [];
  let stories = 0;
  const begin = (now: number): MadeStory => {
    const number = stories++;
    const own = Array.from({ length: 14 }, (_, at) => {
      const rare = at < 6 ? common + Math.floor(random() * 400_000) : 300 + Math.floor(random() ** 2 * (common - 300));
      const text = word(rare);
      return at < 6 ? text[0]!.toUpperCase() + text.slice(1) : text;
    });
    const numbers = [String(10 + Math.floor(random() * 990)), String(2 + Math.floor(random() * 60))];
    // Half of the stories have one to three reports, few have hundreds.
    const left = Math.min(400, Math.ceil(1.2 / (random() + 0.003)));
    return { id: `story-${number}`, words: own, numbers, begin: now, left };
  };
  for (let number = 0; number < count; number++) {
    const now = number / perDay;
    const place = Math.floor(random() * (open.length + 1));
    let story = open[place];
    if (!story || open.length < 200) {
      story = begin(now);
      open.push(story);
    }
    story.left--;
    if (story.left <= 0) {
      const at = open.indexOf(story);
      open[at] = open.at(-1)!;
      open.pop();
    }
    const say = (words: number, share: number) => {
      const text: string[] = [];
      for (let at = 0; at < words; at++) {
        const draw = random();
        if (draw < share) text.push(story.words[Math.floor(random() ** 1.3 * story.words.length)]!);
        else if (draw < share + 0.03) text.push(story.numbers[Math.floor(random() * 2)]!);
        else if (draw < share + 0.4) text.push(glue[Math.floor(random() * glue.length)]!);
        else text.push(word(zipf()));
        if (at % 14 === 13) text.push('.');
      }
      return text.join(' ');
    };
    const article = madeArticle({
      id: `made-${number}`,
      title: say(8, 0.45),
      text: say(Math.floor(length * (0.4 + 1.2 * random())), 0.16),
      published: new Date(start + now * day).toISOString(),
    });
    yield { article, story: story.id };
  }
}
