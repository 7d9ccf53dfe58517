/** Invented live blogs, and the beginnings of articles before a wall. Written for this project. */
import { article, clock, entries, headlines, type InventedPage, page, prose } from './invented-parts.ts';

export const entriesAndTeasers: readonly InventedPage[] = [
  {
    kind: 'live',
    html: page('Storm in Quellin: live updates', `<h1>Storm in Quellin: live updates</h1>${entries(clock, 14)}`),
  },
  {
    kind: 'live',
    html: page(
      'Sturm in Quellin: der Liveticker',
      `<h1>Sturm in Quellin</h1>${entries((at) => `${clock(at)} Uhr`, 12)}`,
    ),
  },
  {
    kind: 'live',
    html: page(
      'Vote on the berth – as it happened',
      `<h1>Vote on the berth – as it happened</h1>${entries((at) => `Posted at ${clock(at)} BST`, 12)}`,
    ),
  },
  {
    kind: 'live',
    html: page('Quellin today', `<h1>Quellin today</h1>${entries((at) => `31 May 2024, ${clock(at)}`, 12)}`),
  },
  {
    kind: 'live',
    html: page(
      'Tempête : en direct',
      `<h1>Tempête à Quellin : suivez notre direct</h1>${entries((at) => clock(at).replace(':', 'h'), 12)}`,
    ),
  },
  {
    kind: 'live',
    html: page(
      'Board meeting LIVE',
      `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Board meeting"}</script><h1>Board meeting</h1>${entries(clock, 5)}`,
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Board closes berth',
      article(
        prose.slice(0, 2),
        '<div class="wall"><h3>Subscribe to continue reading</h3><p>Already a subscriber? Log in.</p></div>',
      ),
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Board closes berth',
      article(
        prose.slice(0, 1),
        '<div class="paywall"><p>This article is for subscribers only. Unlimited access from 1 euro a week.</p></div>',
      ),
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Vorstand schließt Anleger',
      article(
        prose.slice(0, 2),
        '<div><h2>Jetzt weiterlesen mit Plus</h2><p>Sie haben bereits ein Abo? Anmelden</p></div>',
      ),
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Le quai fermé',
      article(
        prose.slice(0, 2),
        '<div><p>Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.</p></div>',
      ),
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Board closes berth',
      article(
        [...prose.slice(0, 2), 'The vote came late, and then the members…'],
        '<p>Create a free account to read the rest of this story.</p>',
      ),
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Board closes berth',
      article(prose.slice(0, 2)),
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Board closes berth","isAccessibleForFree":false}</script>',
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'El puerto',
      article(
        prose.slice(0, 2),
        '<div><p>Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.</p></div>',
      ),
    ),
  },
  {
    kind: 'teaser',
    html: page(
      'Board closes berth',
      article(prose.slice(0, 2)),
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Board closes berth","wordCount":"820"}</script>',
    ),
  },
  ...[
    [
      'de',
      'Hafensperrung: Alle Entwicklungen im Liveticker',
      'Uhr',
      'Die ersten Fähren haben am Nachmittag wieder abgelegt, teilt die Hafenverwaltung mit.',
    ],
    [
      'es',
      'El cierre del muelle, minuto a minuto',
      'h',
      'Los primeros transbordadores han zarpado esta tarde, informa la autoridad portuaria.',
    ],
    [
      'fr',
      'EN DIRECT. Fermeture du quai : suivez la journée',
      '',
      'Les premiers bacs sont repartis cet après-midi, indique la direction du port.',
    ],
    [
      'pl',
      'Zamknięcie nabrzeża. Relacja na żywo',
      '',
      'Pierwsze promy odpłynęły po południu, informuje zarząd portu w komunikacie.',
    ],
    [
      'ru',
      'Закрытие причала: онлайн-трансляция',
      '',
      'Первые паромы отошли во второй половине дня, сообщает управление порта.',
    ],
    [
      'ja',
      '桟橋閉鎖　ライブ速報',
      '',
      '最初のフェリーが午後に出港したと港湾局が発表した。乗客は南桟橋を利用している。次の便は夕方になる見通しだ。',
    ],
  ].map(
    ([language, title, mark, text], at): InventedPage => ({
      kind: 'live',
      html: page(
        title!,
        `<main lang="${language}"><h1>${title}</h1>${Array.from({ length: 6 }, (_, entry) =>
          at % 2 === 0
            ? `<div><b>${clock(20 - entry * 3)} ${mark}</b><p>${headlines[entry]}. ${text}</p></div>`
            : `<p>${clock(20 - entry * 3)} ${headlines[entry]}. ${text}</p>`,
        ).join('')}</main>`,
      ),
    }),
  ),
  ...[
    [
      'pl',
      'Zarząd portu poinformował w niedzielę, że północne nabrzeże będzie zamknięte przez trzy tygodnie.',
      'Dalszy ciąg artykułu dostępny dla prenumeratorów. Masz już konto? Zaloguj się',
    ],
    [
      'sv',
      'Hamnen meddelade på söndagen att norra kajen stängs i tre veckor från nästa månad.',
      'Den här artikeln är för prenumeranter. Logga in för att läsa vidare.',
    ],
    [
      'tr',
      'Liman idaresi pazar günü kuzey iskelesinin gelecek aydan itibaren üç hafta kapatılacağını açıkladı.',
      'Abonelere özel. Bu içeriğin devamını okumak için abone olun.',
    ],
    [
      'ru',
      'Портовое управление в воскресенье объявило, что северный причал закроют на три недели.',
      'Материал доступен по подписке. Чтобы читать дальше, войдите.',
    ],
    [
      'ja',
      '港湾局は二十三日、北桟橋の使用を来月から三週間停止すると発表した。杭の腐食が見つかったためだという。',
      'この記事は有料会員限定です。ログインして続きを読む',
    ],
    [
      'ar',
      'أعلنت هيئة الموانئ يوم الأحد إغلاق الرصيف الشمالي لمدة ثلاثة أسابيع اعتبارا من الشهر المقبل.',
      'هذا المحتوى للمشتركين فقط. سجل الدخول للمتابعة',
    ],
  ].map(
    ([language, text, wall]): InventedPage => ({
      kind: 'teaser',
      html: page(
        text!.slice(0, 40),
        `<article lang="${language}"><h1>${text!.slice(0, 40)}</h1><p>${text}</p><p>${text}</p><div class="box"><p>${wall}</p></div></article>`,
      ),
    }),
  ),
];
