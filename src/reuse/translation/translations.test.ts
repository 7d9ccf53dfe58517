import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../bench/invented/prose.ts';
import { reuse } from '../reuse.ts';

const english =
  'The harbour at Velmar lost 214 metres of wall on Tuesday, engineer Odile Brandt said. Two ferries, the Castrin and the Ulvex, were moved to Port Selmane. Repairs will cost 3.5 million crowns and last 16 weeks, according to the Ostravel authority. In 1931 a storm broke the same wall at Punta Galdra.';
const spanish =
  'El puerto de Velmar perdió 214 metros de muro el martes, dijo la ingeniera Odile Brandt. Dos transbordadores, el Castrin y el Ulvex, fueron llevados a Port Selmane. La reparación costará 3,5 millones de coronas y durará 16 semanas, según la autoridad de Ostravel. En 1931 una tormenta rompió el mismo muro en Punta Galdra.';
const other =
  'El ministro Tomas Reiner visitó Velmar el jueves. Dijo que el gobierno pagará 90 viviendas nuevas antes de 2032 y que Brandt seguirá en su cargo. Los vecinos de Galdra piden 12 médicos.';

test('a translation is possible, never certain, and its passages stand where they say', () => {
  const a = articleOf('a', english, { language: 'en' });
  const b = articleOf('b', spanish, { language: 'es' });
  const { records } = reuse([a, b, articleOf('c', other, { language: 'es' })]);
  assert.deepEqual(
    records.map((record) => [record.a, record.b, record.relation, record.certain]),
    [['a', 'b', 'translation', false]],
  );
  for (const passage of records[0]!.passages) {
    assert.ok(passage.a.end <= a.text.length && passage.b.end <= b.text.length && passage.a.start < passage.a.end);
  }
  assert.ok(records[0]!.coverB > 0.8);
});

test('another report of the event in another language is no translation', () => {
  const articles = [articleOf('a', english, { language: 'en' }), articleOf('c', other, { language: 'es' })];
  assert.deepEqual(reuse(articles).records, []);
});
