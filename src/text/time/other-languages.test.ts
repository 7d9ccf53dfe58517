import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asciiDigits } from './ascii-digits.ts';
import { parseDate } from './parse-date.ts';
import { timexes } from './timexes.ts';

const friday = { earliest: '2024-05-31', latest: '2024-05-31' };
const read = (language: string, text: string) =>
  timexes(text, { anchor: friday, language }).map((timex) => `${timex.text} = ${timex.value.slice(5)}`);

/** Dateline, weekday behind, yesterday or a weekday with its date, weekday ahead. */
const cases: readonly (readonly [language: string, text: string, times: readonly string[]])[] = [
  ['uk', 'Київ, 29 травня 2024 року. У четвер дощило.', ['29 травня 2024 = 05-29', 'четвер = 05-30']],
  ['uk', 'У п’ятницю, 24 травня, замело. Вчора теж.', ['п’ятницю, 24 травня = 05-24', 'Вчора = 05-30']],
  ['ru', 'В среду шёл дождь. В понедельник состоится встреча.', ['среду = 05-29', 'понедельник = 06-03']],
  ['pl', 'W środę padało. W poniedziałek odbędzie się wybór.', ['środę = 05-29', 'poniedziałek = 06-03']],
  ['de', 'Am Donnerstag regnete es. Mittwochabend brannte es.', ['Donnerstag = 05-30', 'Mittwochabend = 05-29']],
  ['de', 'Am Mittwoch, den 29. Mai, brannte es. Gestern nicht.', ['Mittwoch, den 29. Mai = 05-29', 'Gestern = 05-30']],
  [
    'fr',
    'Jeudi, il a plu. Aujourd’hui aussi. Il pleuvra lundi.',
    ['Jeudi = 05-30', 'Aujourd’hui = 05-31', 'lundi = 06-03'],
  ],
  ['fr', 'Elle arrivera lundi 3 juin.', ['lundi 3 juin = 06-03']],
  ['es', 'El jueves llovió. Lloverá el lunes.', ['jueves = 05-30', 'lunes = 06-03']],
  ['it', 'Giovedì pioveva. Lunedì incontrerà il sindaco.', ['Giovedì = 05-30', 'Lunedì = 06-03']],
  ['pt', 'Na quinta-feira choveu. A segunda casa. Na terça, choveu.', ['quinta-feira = 05-30', 'terça = 05-28']],
  ['nl', 'Woensdagavond regende het. Maandag zal het regenen.', ['Woensdagavond = 05-29', 'Maandag = 06-03']],
  ['tr', '30 Mayıs Perşembe. Pazar günü yağdı. Eski pazar yandı.', ['30 Mayıs Perşembe = 05-30', 'Pazar = 05-26']],
  ['ar', 'أمطرت يوم الخميس في ٢٩ مايو ٢٠٢٤', ['الخميس = 05-30', '٢٩ مايو ٢٠٢٤ = 05-29']],
  ['sv', 'I torsdags regnade det. På måndag ska det regna.', ['torsdags = 05-30', 'måndag = 06-03']],
  ['cs', 'Ve čtvrtek pršelo. Praha, 29. května 2024.', ['čtvrtek = 05-30', '29. května 2024 = 05-29']],
  ['ja', '東京 2024年5月29日', ['2024年5月29日 = 05-29']],
];

for (const [language, text, times] of cases) {
  test(`${language}: ${text}`, () => assert.deepEqual(read(language, text), times));
}

test('datelines of other scripts', () => {
  for (const [text, value] of [
    ['29 كانون الثاني 2024', '2024-01-29'],
    ['2024년 5월 29일', '2024-05-29'],
    ['29 Μαΐου 2024', '2024-05-29'],
    ['29 במאי 2024', '2024-05-29'],
    ['29. toukokuuta 2024', '2024-05-29'],
  ] as const)
    assert.equal(parseDate(text)?.value, value, text);
});

test('digits of other scripts keep their places; spans hold', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('٢', '۹', '９', 'm', 'ай', ' ', '’', 'п', '2024', '.', 'ятницю') }),
      (text) => {
        assert.equal(asciiDigits(text).length, text.length);
        for (const timex of timexes(text, { anchor: friday, language: 'uk' }))
          assert.equal(text.slice(timex.start, timex.end), timex.text);
      },
    ),
  );
});

test('names of days by the thousand are read in one pass', () => {
  for (const [language, word] of [
    ['es', 'jueves '],
    ['uk', 'п’'],
    ['fr', "aujourd'"],
    ['sv', 'i '],
    ['es', '29 mayo '],
    ['ar', 'كانون '],
    ['pt', 'quinta-'],
    ['fr', 'lundi 29 mai, '],
  ] as const) {
    assert.ok(timexes(word.repeat(10_000), { anchor: friday, language }).length >= 0);
  }
});
