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
