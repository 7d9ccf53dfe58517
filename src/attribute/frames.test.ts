import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from './attribute.ts';
import { inventedArticle } from './invented-article.ts';

const records = (text: string) => attribute(inventedArticle(text, { publisher: 'Orrin Bay Courier' })).records;
const parts = (text: string) =>
  records(text)
    .filter((record) => record.within === null)
    .map((record) => [record.source?.text ?? null, record.content.text]);
const chain = (text: string) =>
  records(text)
    .at(-1)
    ?.chain.map((link) => link.source.text);

test('the agent of a passive is the source', () => {
  assert.deepEqual(parts('The killings have been confirmed by two officials with knowledge of the inquiry.'), [
    ['two officials with knowledge of the inquiry', 'The killings'],
  ]);
  assert.deepEqual(parts('Reports of a second explosion were denied by the army on Sunday.'), [
    ['the army', 'Reports of a second explosion'],
  ]);
  assert.deepEqual(chain('Police said they were told by a witness that the driver had fled.'), ['Police', 'a witness']);
  assert.deepEqual(chain('Reuters was told by two directors that the dividend would go.'), [
    'Reuters',
    'two directors',
  ]);
});

test('quoted as saying', () => {
  assert.deepEqual(chain('The Gazette quoted Ana Ruiz as saying the pump had failed.'), ['The Gazette', 'Ana Ruiz']);
  assert.deepEqual(chain('The minister was quoted by Interfax as saying that nobody had died.'), [
    'Interfax',
    'The minister',
  ]);
});

test('papers that somebody has seen', () => {
  assert.deepEqual(parts('Documents seen by the Courier show the pump was never tested.'), [
    ['Documents seen by the Courier', 'the pump was never tested'],
  ]);
});

test('a reporter of the outlet itself has witnessed it; one of another outlet is that outlet', () => {
  const rung = (text: string) => records(text)[0]?.rung;
  assert.equal(rung('Two boats sank within minutes, according to a Courier reporter on the quay.'), 'witnessed');
  assert.equal(rung('A Courier reporter on the quay counted eleven bodies under sheets.'), 'witnessed');
  assert.equal(rung('A Reuters reporter saw smoke rising over the port.'), 'outlet');
});

test('a quotation goes to the cue beside it', () => {
  const text = '“I stand by what I said about the pump,” the mayor told the Courier when asked if she would resign.';
  assert.deepEqual(parts(text)[0], ['the mayor', '“I stand by what I said about the pump,”']);
});

test('a quotation alone in its paragraph goes on with what was said, unless somebody else stands between', () => {
  const [first] = parts('“It was dark,” Ana Ruiz said.\n“I could not see the boat. I could not see my hand.”');
  assert.deepEqual(first, ['Ana Ruiz', '“It was dark,” … “I could not see the boat. I could not see my hand.”']);
  const [other] = parts('“It was dark,” Ana Ruiz said.\nJon Pell was on the mole.\n“I could not see the boat.”');
  assert.deepEqual(other, ['Ana Ruiz', '“It was dark,”']);
});

test('names inside what is said do not take over from the one who speaks', () => {
  const text = 'Glenn Marn said that Karl Boon had no plan.\n“Tom Weller is a great man, and Boon knows it,” he said.';
  assert.equal(records(text).at(-1)?.speaker.name, 'Glenn Marn');
  const next = 'Ada Marlo said the plan was dead. Jon Pell, the mayor, walked out. He said he was tired.';
  assert.equal(records(next).find((record) => record.source?.text === 'He')?.speaker.name, 'Jon Pell');
});

test('turns of a transcript belong to the person whose surname they bear', () => {
  const text =
    'RUIZ: We are closing.\nMARLO: For how long?\nRUIZ: Nobody knows.\nAna Ruiz and Ada Marlo met on Monday.';
  assert.deepEqual(
    records(text)
      .slice(0, 3)
      .map((record) => record.speaker.name),
    ['Ana Ruiz', 'Ada Marlo', 'Ana Ruiz'],
  );
});

test('a headline names the speaker behind the verb', () => {
  assert.deepEqual(parts('Bridge to close in May, says mayor'), [['mayor', 'Bridge to close in May']]);
});

test('followers of a party are a group, not the party', () => {
  const [one] = records('Some leading Republicans said the bill was dead.');
  assert.deepEqual([one?.speaker.kind, one?.rung], ['group', 'unnamed-vague']);
});

test('two sources of one statement stand beside each other', () => {
  const [record] = records('Two US officials and a Perlan diplomat said the talks had ended.');
  assert.deepEqual(
    record?.chain.map((link) => [link.source.text, link.beside ?? false]),
    [
      ['Two US officials', false],
      ['a Perlan diplomat', true],
    ],
  );
  for (const one of ['Officials from Perla and Orrin said it was over.', 'The Ministry of Health and Welfare said no.'])
    assert.equal(records(one)[0]?.chain.length, 1, one);
});

test('who was asked and gave no answer', () => {
  const [record] = records('Ada Marlo could not be reached for comment.');
  assert.deepEqual([record?.speaker.name, record?.certainty], ['Ada Marlo', 'refused']);
  assert.deepEqual(parts('The bridge could not be reached for days.'), []);
});

test('a quotation that is signed', () => {
  const text =
    '“It is a scandal and nobody cares.” — Ida Brandt, shop owner\n“We will miss the old quay.”\n— Kit Marlow';
  assert.deepEqual(parts(text), [
    ['Ida Brandt', '“It is a scandal and nobody cares.”'],
    ['Kit Marlow', '“We will miss the old quay.”'],
  ]);
  assert.deepEqual(parts('“The Long Way Home to the Sea” — sold out in two days'), []);
});

test('a bare noun stands for the one body that is called so', () => {
  const names = (text: string) => records(text).map((record) => record.speaker.name);
  assert.deepEqual(names('The Transport Ministry said it was late. The ministry said it would pay.'), [
    'Transport Ministry',
    'Transport Ministry',
  ]);
  assert.deepEqual(names('Brinfield Motors said sales fell. The company said it would cut costs.'), [
    'Brinfield Motors',
    'Brinfield Motors',
  ]);
  const two = 'Brinfield Motors said sales fell. Orrin Shipping said sales rose. The company said it would cut costs.';
  assert.equal(names(two).at(-1), 'The company');
});

test('what papers show may stand before them', () => {
  assert.deepEqual(parts('The mill was fined for its roof, court records seen by the Courier show.'), [
    ['court records seen by the Courier', 'The mill was fined for its roof'],
  ]);
});

test('a dateline is no part of a source', () => {
  assert.equal(
    parts('ORRIN BAY, May 3 — The Port Authority said on Tuesday that the new quay would open.')[0]?.[0],
    'The Port Authority',
  );
});
