import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../attribute/attribute.ts';
import { claim } from './claim.ts';
import { madeArticle, madeInput } from './made-story.ts';

const told = (id: string, text: string) => madeArticle(id, [text], `Outlet ${id.toUpperCase()}`);
const formsOf = (...texts: readonly string[]) => {
  const articles = texts.map((text, at) => told(String.fromCharCode(97 + at), text));
  const attributions = articles.flatMap((article) => attribute(article).records);
  const { records } = claim({ ...madeInput(articles), attributions });
  return records.find(({ forms }) => forms)?.forms ?? [];
};

test('who drops words, who changes them, who gives them to somebody else', () => {
  const forms = formsOf(
    '“The valley will be rebuilt house by house before the first snow falls,” said mayor Ida Brandvold.',
    'Mayor Ida Brandvold said: “The valley will be rebuilt house by house.”',
    '“The valley will be rebuilt house by house before the winter comes,” mayor Ida Brandvold said.',
    '“The valley will be rebuilt house by house before the first snow falls,” said army captain Leo Strand.',
  );
  assert.deepEqual(
    forms.map(({ article, form, otherSpeaker }) => `${article} ${form}${otherSpeaker ? ' other' : ''}`),
    ['a full', 'b shortened', 'c reworded', 'd full other'],
  );
  assert.deepEqual(forms[1]!.dropped, ['before the first snow falls']);
  assert.deepEqual([forms[2]!.dropped, forms[2]!.added], [['first snow falls'], ['winter comes']]);
});

test('reports that quote different words are no forms of one utterance', () => {
  assert.deepEqual(
    formsOf(
      '“The valley will be rebuilt house by house,” said mayor Ida Brandvold.',
      '“Nobody in the valley slept that night,” said mayor Ida Brandvold.',
    ),
    [],
  );
});
