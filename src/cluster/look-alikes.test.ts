/** Events that are told in the same words: two earthquakes, two rulings in one case, two matches of one club. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cluster } from './cluster.ts';
import { madeArticle } from './made-article.ts';

const groups = (articles: Parameters<typeof cluster>[0]['articles']) =>
  cluster({ articles })
    .records.map((story) => [...story.articles].sort().join(' '))
    .sort();

test('two earthquakes in two places', () => {
  const articles = [
    madeArticle({
      id: 'a1',
      title: 'Earthquake of magnitude 6.1 strikes near Talmere, 14 dead',
      text: 'An earthquake of magnitude 6.1 struck near Talmere in northern Ostrava on Sunday, killing at least 14 people, the interior ministry said. Rescue workers searched the rubble of a school in the village of Kerrin.',
    }),
    madeArticle({
      id: 'a2',
      title: 'Rescuers search rubble after Talmere quake kills 14',
      text: 'Rescue workers dug through the rubble of a school in Kerrin after an earthquake of magnitude 6.1 killed 14 people near Talmere, in the north of Ostrava. Hundreds slept outside.',
    }),
    madeArticle({
      id: 'b1',
      title: 'Earthquake of magnitude 5.4 shakes Port Ellery, no one hurt',
      text: 'An earthquake of magnitude 5.4 shook Port Ellery on Thursday. No one was hurt, the coastguard said, but the harbour was closed while divers looked at the quay. Mayor Ines Valdro asked people to stay calm.',
    }),
    madeArticle({
      id: 'b2',
      title: 'Harbour of Port Ellery closed after quake',
      text: 'Divers inspected the quay of Port Ellery after a 5.4 magnitude earthquake on Thursday. The harbour was closed, and mayor Ines Valdro said that nobody had been hurt.',
    }),
  ];
  assert.deepEqual(groups(articles), ['a1 a2', 'b1 b2']);
});

test('two rulings in one case, months apart', () => {
  const first = [
    [
      'r1',
      '2023-02-06',
      'Court clears Druce Mining of poisoning the Istra',
      'A court in Tessaly cleared Druce Mining on Monday of poisoning the river Istra. Judge Mara Holt found that the company could not have known of the leak in its dam. Farmers said they would appeal.',
    ],
    [
      'r2',
      '2023-02-06',
      'Druce Mining not guilty over river, judge says',
      'Judge Mara Holt acquitted Druce Mining over the poisoned river Istra, saying it could not have known that its dam leaked. Farmers of the valley will appeal.',
    ],
  ];
  const second = [
    [
      's1',
      '2023-09-18',
      'Appeal judges fine Druce Mining 40 million over Istra',
      'Three appeal judges overturned the acquittal of Druce Mining and fined it 40 million crowns for poisoning the Istra. Engineers had warned the board in writing, presiding judge Olan Pike said.',
    ],
    [
      's2',
      '2023-09-18',
      'Druce Mining must pay 40 million crowns, appeal court rules',
      'The appeal court fined Druce Mining 40 million crowns over the river Istra. Presiding judge Olan Pike quoted letters in which engineers warned the board.',
    ],
  ];
  const articles = [...first, ...second].map(([id, published, title, text]) =>
    madeArticle({ id: id!, title: title!, text: text!, published: published! }),
  );
  assert.deepEqual(groups(articles), ['r1 r2', 's1 s2']);
});
