import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from './attribute.ts';
import { inventedArticle } from './invented-article.ts';

const read = (language: string, text: string) =>
  attribute(inventedArticle(text, { language })).records.map((record) => [
    record.source?.text,
    record.content.text,
    record.kind,
  ]);

const cases: readonly [string, string, string, string][] = [
  ['es', '«Nos quedamos», dijo la alcaldesa Ada Marlo el lunes.', 'la alcaldesa Ada Marlo', '«Nos quedamos»'],
  [
    'es',
    '“No sabemos nada”, ha explicado un funcionario del ministerio.',
    'un funcionario del ministerio',
    '“No sabemos nada”',
  ],
  ['es', 'El ministro aseguró: “La presa es segura”.', 'El ministro', '“La presa es segura”'],
  ['fr', '« Nous restons », a déclaré la maire Ada Marlo.', 'la maire Ada Marlo', '« Nous restons »'],
  ['fr', 'Le ministre a répondu : « Le barrage tient. »', 'Le ministre', '« Le barrage tient. »'],
  ['de', '„Wir bleiben“, sagte Bürgermeisterin Ada Marlo am Montag.', 'Bürgermeisterin Ada Marlo', '„Wir bleiben“'],
  ['de', 'Der Minister erklärte: „Der Damm ist sicher.“', 'Der Minister', '„Der Damm ist sicher.“'],
  ['uk', '«Ми залишаємося», — сказала мер Ада Марло.', 'мер Ада Марло', '«Ми залишаємося»'],
  ['uk', 'Міністр заявив: «Дамба безпечна».', 'Міністр', '«Дамба безпечна»'],
  ['ru', '«Мы остаемся», — сказала мэр Ада Марло.', 'мэр Ада Марло', '«Мы остаемся»'],
  ['ru', 'Министр заявил: «Дамба безопасна».', 'Министр', '«Дамба безопасна»'],
];

for (const [language, text, source, content] of cases) {
  test(`${language}: ${text}`, () => {
    assert.deepEqual(read(language, text), [[source, content, 'direct']]);
  });
}

test('speech set off by dashes is direct', () => {
  assert.deepEqual(read('uk', '— Ми йдемо, — сказала вона.'), [['вона', 'Ми йдемо', 'direct']]);
});

test('a quotation without a verb of speech has no speaker', () => {
  assert.deepEqual(read('es', 'El barco «Estrella» llegó tarde.'), []);
  assert.deepEqual(read('de', 'Das Schiff „Stern“ kam spät.'), []);
});
