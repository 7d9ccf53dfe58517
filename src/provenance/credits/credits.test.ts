import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../bench/invented/prose.ts';
import type { Article, BlockRole } from '../../records/index.ts';
import { creditsOf } from './credits.ts';

const filler = 'The mayor opened the bridge and the band played until the rain came down.';

/** The credits of one line in a block of a role, with body text before it. */
function credits(role: BlockRole, line: string): string[] {
  const first = /[-—] |電/u.test(line.slice(2));
  const parts: [BlockRole, string][] = first
    ? [
        [role, line],
        ['body', filler],
      ]
    : [
        ['body', filler],
        ['body', filler],
        ['body', filler],
        [role, line],
      ];
  let text = '';
  const blocks: Article['blocks'][number][] = [];
  for (const [of, content] of parts) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += content;
    blocks.push({ role: of, form: 'paragraph', start, end: text.length, page: null, score: null, reasons: [] });
  }
  return creditsOf(articleOf('a', text, { blocks }), []).map((credit) => `${credit.role} ${credit.key}`);
}

test('datelines in several languages', () => {
  assert.deepEqual(credits('body', `LISBON, Portugal (Reuters) - ${filler}`), ['text reuters']);
  assert.deepEqual(credits('body', `WASHINGTON, May 3 (AP) — ${filler}`), ['text ap']);
  assert.deepEqual(credits('body', `Berlin (dpa) - ${filler}`), ['text dpa']);
  assert.deepEqual(credits('body', `Madrid, 3 may (EFE).- ${filler}`), ['text efe']);
  assert.deepEqual(credits('body', `(ANSA) - ROMA, 3 MAG - ${filler}`), ['text ansa']);
  assert.deepEqual(credits('body', `МОСКВА, 3 мая. /ТАСС/. - ${filler}`), ['text tass']);
  assert.deepEqual(credits('body', '新华社北京5月3日電 大桥今天开放。'), ['text xinhua']);
  assert.deepEqual(credits('body', `VELMAR (OPA) - ${filler}`), ['text opa']);
});

test('a sentence that begins with an agency or brackets is no dateline', () => {
  assert.deepEqual(credits('body', `Officials of the ministry (MOD) - ${filler}`), []);
  assert.deepEqual(credits('body', `The union (AFL) said - ${filler}`), []);
});

test('sign-offs, source lines and copyright lines', () => {
  assert.deepEqual(credits('body', `${filler} (AFP)`), ['text afp']);
  assert.deepEqual(credits('body', '— Reuters'), ['text reuters']);
  assert.deepEqual(credits('body', 'Quelle: dpa'), ['text dpa']);
  assert.deepEqual(credits('notice', 'Copyright 2031 The Associated Press. All rights reserved.'), ['text ap']);
  assert.deepEqual(credits('credit', '© (2031) Agence France-Presse'), ['text afp']);
});

test('contributions are contributions', () => {
  assert.deepEqual(credits('body', 'With files from The Canadian Press'), ['contribution cp']);
  assert.deepEqual(credits('body', '(Con información de EFE)'), ['contribution efe']);
  assert.deepEqual(credits('notice', 'Mit Material der dpa'), ['contribution dpa']);
});

test("a photo's credit is never a text's", () => {
  for (const line of [
    'Photo: Reuters',
    '© AFP – ANA RUIZ',
    'Foto: dpa',
    'Getty Images / AFP',
    'The harbour. AP Photo/Ana Ruiz',
  ]) {
    assert.deepEqual(credits('caption', line), [], line);
    assert.deepEqual(credits('body', line), [], line);
  }
});

test('citations need a cue beside a name that can be an outlet', () => {
  assert.deepEqual(credits('body', 'The minister told Reuters that he would go.'), ['citation reuters']);
  assert.deepEqual(credits('body', 'That is according to the Harbour Gazette, which saw the letter.'), [
    'citation harbour gazette',
  ]);
  assert.deepEqual(credits('body', 'The Reuters building stands beside the Harbour Gazette on the square.'), []);
  assert.deepEqual(credits('body', 'According to Odile Brandt, the bridge is safe.'), []);
});

test('hostile lines take no time', () => {
  for (const piece of ['© ', '(AP', 'Reuters ', 'by ', '(((', '—AP', 'With files from ', 'Copyright 2', 'told the ']) {
    const line = piece.repeat(4000);
    for (const role of ['body', 'notice', 'byline'] as const) credits(role, line);
  }
});
