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

const indirect: readonly [string, string, string, string, string][] = [
  ['es', 'El ministro dijo el lunes que la presa es segura.', 'El ministro', 'que la presa es segura', 'unknown'],
  ['es', 'Dijo el portavoz que la presa es segura.', 'el portavoz', 'que la presa es segura', 'organisation'],
  ['es', 'Según la policía, el puente está cerrado.', 'la policía', 'el puente está cerrado', 'organisation'],
  [
    'es',
    'La presa es segura, dijo el lunes la alcaldesa Ada Marlo.',
    'la alcaldesa Ada Marlo',
    'La presa es segura',
    'person',
  ],
  [
    'fr',
    'La maire Ada Marlo a déclaré lundi que le pont fermait.',
    'La maire Ada Marlo',
    'que le pont fermait',
    'person',
  ],
  ['fr', "Le ministre a affirmé qu'il restait au pouvoir.", 'Le ministre', "qu'il restait au pouvoir", 'unknown'],
  ['fr', 'Le pont est fermé, a indiqué la préfecture.', 'la préfecture', 'Le pont est fermé', 'organisation'],
  ['de', 'Ein Sprecher sagte am Montag, dass der Damm hält.', 'Ein Sprecher', 'dass der Damm hält', 'organisation'],
  ['de', 'Der Minister erklärte, der Damm sei sicher.', 'Der Minister', 'der Damm sei sicher', 'unknown'],
  [
    'de',
    'Nach Angaben der Polizei wurden vier Menschen verletzt.',
    'Polizei',
    'wurden vier Menschen verletzt',
    'organisation',
  ],
  ['de', 'Dem Ministerium zufolge ist der Damm sicher.', 'Dem Ministerium', 'ist der Damm sicher', 'organisation'],
  [
    'uk',
    'Мер Ада Марло заявила, що міст закриють на три місяці.',
    'Мер Ада Марло',
    'що міст закриють на три місяці',
    'person',
  ],
  [
    'uk',
    'За даними джерел у міністерстві, загинули четверо людей.',
    'джерел у міністерстві',
    'загинули четверо людей',
    'unnamed',
  ],
  ['uk', 'Міст буде закрито, повідомила поліція.', 'поліція', 'Міст буде закрито', 'organisation'],
  [
    'ru',
    'Мэр Ада Марло заявила, что мост закроют на три месяца.',
    'Мэр Ада Марло',
    'что мост закроют на три месяца',
    'person',
  ],
  ['ru', 'По словам министра, дамба безопасна и цела.', 'министра', 'дамба безопасна и цела', 'unknown'],
  ['ru', 'Мост будет закрыт, сообщила полиция.', 'полиция', 'Мост будет закрыт', 'organisation'],
];

for (const [language, text, source, content, kind] of indirect) {
  test(`${language}: ${text}`, () => {
    const { records } = attribute(inventedArticle(text, { language }));
    const found = records.map((record) => [record.source?.text, record.content.text, record.kind, record.speaker.kind]);
    assert.deepEqual(found, [[source, content, 'indirect', kind]]);
    assert.equal(records[0]?.speech, true);
  });
}

test('a report inside a report is found in other languages too', () => {
  const text = 'Der Minister sagte, er komme am Montag, so ein Sprecher.';
  const { records } = attribute(inventedArticle(text, { language: 'de' }));
  assert.deepEqual(
    records.map((record) => [record.source?.text, record.within === null, record.chain.length]),
    [
      ['ein Sprecher', true, 1],
      ['Der Minister', false, 2],
    ],
  );
});

test('nobody is made to speak by a sentence without a speaker', () => {
  assert.deepEqual(read('es', 'Se dice que el puente caerá.'), []);
  assert.deepEqual(read('fr', 'Le pont, qui date de 1930, est tombé lundi.'), []);
  assert.deepEqual(read('de', 'Es regnete, dass die Brücke bebte.'), []);
  assert.deepEqual(read('ru', 'Министр, который приехал в Вальдерн, молчал.'), []);
});

test('speech set off by dashes is direct', () => {
  assert.deepEqual(read('uk', '— Ми йдемо, — сказала вона.'), [['вона', 'Ми йдемо', 'direct']]);
});

test('a quotation without a verb of speech has no speaker', () => {
  assert.deepEqual(read('es', 'El barco «Estrella» llegó tarde.'), []);
  assert.deepEqual(read('de', 'Das Schiff „Stern“ kam spät.'), []);
});

const who = (language: string, text: string) =>
  attribute(inventedArticle(text, { language })).records.map(({ source, speaker, certainty }) => [
    source?.text ?? null,
    speaker.kind,
    speaker.name,
    certainty,
  ]);

test('a noun that stands beside one name stands for that person later', () => {
  assert.deepEqual(who('es', '«No», dijo la alcaldesa Ada Marlo.\nLa alcaldesa afirmó que el muelle abrirá.'), [
    ['la alcaldesa Ada Marlo', 'person', 'Ada Marlo', 'asserted'],
    ['La alcaldesa', 'person', 'Ada Marlo', 'asserted'],
  ]);
  const two = '«Non», dit le maire Jon Pell. «Oui», dit le maire Ivo Lind. Le maire affirme que le quai ouvrira.';
  assert.equal(who('fr', two).at(-1)?.[1], 'unknown');
});

test('a sentence without a subject goes on with whoever spoke before', () => {
  assert.deepEqual(who('es', '«No», dijo la alcaldesa Ada Marlo. Dijo que el muelle abrirá en junio.').at(-1), [
    null,
    'person',
    'Ada Marlo',
    'asserted',
  ]);
  assert.deepEqual(who('es', 'Dijo que el muelle abrirá en junio.'), []);
  const between = '«No», dijo la alcaldesa Ada Marlo. Jon Pell llegó tarde. Dijo que el muelle abrirá en junio.';
  assert.equal(who('es', between).length, 1);
  assert.equal(who('de', '„Nein“, sagte Ada Marlo. Sie sagte, dass der Kai im Juni öffnet.').at(-1)?.[2], 'Ada Marlo');
});

test('bodies without a name are bodies', () => {
  for (const [language, text] of [
    ['es', 'La autoridad portuaria dijo que el muelle abrirá en junio.'],
    ['fr', 'L’autorité portuaire a dit que le quai ouvrira en juin.'],
    ['de', 'Die Hafenbehörde sagte, dass der Kai im Juni öffnet.'],
    ['uk', 'Адміністрація порту заявила, що причал відкриють у червні.'],
    ['ru', 'Администрация порта заявила, что причал откроют в июне.'],
  ] as const) {
    assert.equal(who(language, text)[0]?.[1], 'organisation', text);
  }
});

test('refusals', () => {
  for (const [language, text, source] of [
    ['es', 'El ministerio declinó hacer comentarios.', 'El ministerio'],
    ['fr', 'L’entreprise n’a pas répondu à nos questions.', 'L’entreprise'],
    ['de', 'Das Ministerium wollte sich nicht äußern.', 'Das Ministerium'],
    ['uk', 'Міністерство відмовилося від коментарів.', 'Міністерство'],
    ['ru', 'Компания не ответила на запрос.', 'Компания'],
  ] as const) {
    const [first] = who(language, text);
    assert.deepEqual([first?.[0], first?.[3]], [source, 'refused'], text);
  }
  assert.deepEqual(who('es', 'El ministerio declinó la oferta.'), []);
});

test('the clause about an unnamed source belongs to it, with the reason that it gives', () => {
  const text = 'Selon deux responsables, qui ont requis l’anonymat, la grue n’est pas sûre.';
  const [record] = attribute(inventedArticle(text, { language: 'fr' })).records;
  assert.equal(record?.source?.text, 'deux responsables, qui ont requis l’anonymat');
  assert.equal(record?.speaker.unnamed?.count, 2);
  assert.equal(record?.speaker.unnamed?.reason, 'qui ont requis l’anonymat');
});

test('a name before the words that explain it is the speaker', () => {
  const text = 'Ada Marlo, analista de Orrin Consultores, dijo que el precio subirá en junio.';
  assert.deepEqual(who('es', text), [['Ada Marlo, analista de Orrin Consultores', 'person', 'Ada Marlo', 'asserted']]);
});

test('the holder of an office is described, and never takes the name of the place', () => {
  const text = 'El gobernador de Perla dijo que el precio subirá en junio.';
  const [record] = attribute(inventedArticle(text, { language: 'es' })).records;
  assert.deepEqual([record?.speaker.kind, record?.speaker.name, record?.rung], ['unknown', null, 'unnamed-described']);
});

test('words without a name or an article are nobody', () => {
  assert.deepEqual(who('es', 'Sin embargo, añadió que el precio subirá en junio.'), []);
});
