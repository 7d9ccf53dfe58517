/** What short texts say by their form, in many languages and scripts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByline } from './byline.ts';
import { opensWithRelated } from './cues.ts';
import { isAgo } from './patterns.ts';

test('bylines in scripts without capitals', () => {
  const names = (text: string) => readByline(text)?.names ?? [];
  assert.deepEqual(names('2025-02-23 09:30 来源：海港日报 记者：王芳'), ['王芳']);
  assert.deepEqual(names('이서연 기자 seo@harbour.example'), ['이서연']);
  assert.deepEqual(names('מאת: דנה כהן | 23.02.2025'), ['דנה כהן']);
  assert.deepEqual(names('بقلم: سالم الحربي'), ['سالم الحربي']);
  for (const none of ['记者从港务局获悉，北码头将停用三周。', '기자회견이 열렸다', 'הבטיחות קודמת לכול'])
    assert.deepEqual(names(none), [], none);
});

test('times that lie back', () => {
  for (const text of [
    '2 hours ago',
    'vor 3 Stunden',
    'il y a 2 heures',
    'hace 5 días',
    '3 часа назад',
    '5小时前',
    '2시간 전',
    'منذ 3 ساعات',
  ])
    assert.ok(isAgo(text), text);
  for (const text of ['Sixty years ago the berth was new', '23 February 2025', 'vor dem Hafen', 'Berth 12 closes'])
    assert.ok(!isAgo(text), text);
});

test('words that lead elsewhere, with what they lead to', () => {
  for (const text of [
    'Read also: South berth rebuilt',
    '➤ LEA MÁS: El muelle sur',
    'Читайте также: Южный причал',
    '関連記事：南桟橋の改修が完了',
  ])
    assert.ok(opensWithRelated(text), text);
  for (const text of ['Read more books, she says: it helps', 'The board will read also the letters: all of them', ''])
    assert.ok(!opensWithRelated(text), text);
});

test('hostile short texts are read in linear time', () => {
  for (const piece of ['1 a ', 'מאת ', '记者', 'read also ', '기자 ', '12 h '])
    for (const read of [readByline, isAgo, opensWithRelated]) read(piece.repeat(50_000));
});
