/**
 * The claim stage on stories of growing size: invented reports that repeat, reword and add to one another. Prints time, memory and
 * claims for each size, then for one sentence held against all reports. Sizes are the arguments.
 */
import { check } from '../src/claim/check.ts';
import { claim } from '../src/claim/claim.ts';
import { madeArticle, madeInput } from '../src/claim/made-story.ts';

const places =
  'river bridge council storm school harbour engine company court budget valley tower market hospital museum garden island treaty factory station'.split(
    ' ',
  );
const lead = [
  'At least 14 people drowned when the Marl dam burst above Pellworth on Tuesday, the fire service said.',
  'Fourteen people died on Tuesday after the Marl dam above Pellworth gave way, according to the fire service.',
  'A dam above the town of Pellworth broke on Tuesday and killed 14 people.',
  'The death toll from the broken Marl dam has risen to 15, the fire service said on Wednesday.',
];

function story(size: number) {
  const articles = Array.from({ length: size }, (_, at) => {
    const place = (step: number) => places[(at * 7 + step * 13) % places.length]!;
    return madeArticle(`report-${String(at).padStart(5, '0')}`, [
      lead[at % lead.length]!,
      `The water carried away the mill, two bridges and ${(at % 40) + 3} houses near the ${place(1)}. Engineers had warned of cracks since spring.`,
      `The ${place(2)} beside the ${place(3)} was closed by workers after ${(at % 50) + 3} complaints from the ${place(4)}.`,
      `“We heard it before we saw it,” a woman at the ${place(5)} told our reporter. The ${place(6)} will stay shut until ${(at % 9) + 2} May.`,
      `A spokesman for the ${place(7)} said ${(at % 90) + 10} families had been moved to the ${place(8)}.`,
    ]);
  });
  return madeInput(articles);
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
for (const size of sizes.length > 0 ? sizes : [250, 500, 1000]) {
  const input = story(size);
  const start = performance.now();
  const { records } = claim(input);
  const middle = performance.now();
  check('Fourteen people drowned when the Marl dam burst.', input);
  const end = performance.now();
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${size} reports: ${records.length} claims in ${Math.round(middle - start)} ms; one sentence checked in ${Math.round(end - middle)} ms; ${memory} MiB`,
  );
}
