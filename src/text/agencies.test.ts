import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agencies, agencyNamed, findAgencies } from './agencies.ts';

const keys = (text: string) => findAgencies(text).map((mention) => mention.agency.key);

test('names and aliases in several languages mean one agency', () => {
  for (const text of [
    'Agence France-Presse',
    'AGENCE FRANCE-PRESSE',
    'Agence France Presse',
    '法新社',
    'Франс Пресс',
  ]) {
    assert.deepEqual(keys(text), ['afp'], text);
  }
  assert.deepEqual(keys('Nach Angaben der Deutschen Bahn und der Deutsche Presse-Agentur'), ['dpa']);
});

test('a short form is marked as one, and letter case counts', () => {
  assert.equal(findAgencies('(AP)')[0]!.short, true);
  assert.equal(findAgencies('The Associated Press')[0]!.short, false);
  assert.deepEqual(keys('the ap and a map, lusa, ansa'), []);
});

test('the longest name wins', () => {
  assert.deepEqual(keys('the Associated Press of Pakistan'), ['app']);
});

test('a name that is no agency, or more than one, is not an agency', () => {
  assert.equal(agencyNamed('Anna Reuter'), null);
  assert.equal(agencyNamed('Reuters, AFP'), null);
  assert.equal(agencyNamed('the Associated Press')?.key, 'ap');
  assert.equal(agencyNamed('dpa')?.key, 'dpa');
});

test('every alias finds its own agency', () => {
  for (const agency of agencies) {
    for (const alias of agency.aliases) assert.deepEqual(keys(alias), [agency.key], alias);
  }
});

test('a mention is what its span says', () => {
  const piece = fc.constantFrom('AFP', ' ', 'Reuters', 'Agence', ' France', '-Presse', '.', 'the ', '共同', 'é');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      for (const mention of findAgencies(text)) assert.equal(text.slice(mention.start, mention.end), mention.text);
    }),
  );
});
