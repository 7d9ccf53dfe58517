/**
 * Time expressions: milliseconds a news document, and whether ten times the text takes ten times as long. The documents
 * are made up, of 350 to 450 words with a dozen times each, as agency reports have.
 */
import { timexes } from '../src/text/time/timexes.ts';

const sentences = [
  'The harbour board met on Thursday and will meet again next week, its chair said.',
  'Traffic rose by 14% in the third quarter from a year earlier, to 3,200 barges.',
  'The lock was built in 1931 and last repaired in June 2019, at a cost of $2.5 million.',
  'Nobody was hurt, although several windows broke and a ferry drifted for two hours.',
  'Keepers had asked for new gates since early May, according to letters seen on Wednesday night.',
  'Residents said they could do nothing but wait for the water to fall and the road to open.',
  'The minister is expected to visit on March 12, 2031, at 9:30 a.m., officials said.',
  'A spokesman declined to comment, and the insurer did not answer requests in recent days.',
];
const document = Array.from({ length: 4 }, (_, at) =>
  [...sentences.slice(at), ...sentences.slice(0, at)].join(' '),
).join('\n\n');
const anchor = { earliest: '2031-03-07', latest: '2031-03-07' };

/** Milliseconds of the processor a text, the best of several goes: the machine may be busy with other things. */
function time(text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let go = 0; go < 8; go++) {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round++) timexes(text, { anchor, language: 'en' });
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000 / rounds);
  }
  return best;
}

const one = time(document, 200);
const ten = time(Array(10).fill(document).join('\n\n'), 20);
console.log(
  `${document.length} characters, ${timexes(document, { anchor }).length} times: ${one.toFixed(3)} ms a document`,
);
console.log(`ten times the text: ${(ten / one).toFixed(1)} times as long`);
