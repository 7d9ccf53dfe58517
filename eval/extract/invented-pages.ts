/**
 * Invented pages that are no article, or not the whole of one, in several languages and layouts, and invented articles
 * that are easily taken for such. Written for this project. Those with an odd place in the list are for tuning, the
 * others for reporting.
 */

export interface InventedPage {
  readonly kind: 'article' | 'error' | 'captcha' | 'consent' | 'index' | 'live' | 'teaser';
  readonly html: string;
}

const prose = [
  'The harbour board of Quellin voted on Tuesday to close the old ferry berth, according to two members who were in the room.',
  'The berth, built in 1904, carries about 300 passengers a day to the outer islands, and no money has been found for a new one.',
  'Shopkeepers on Salt Street said that they had not been asked, and that the letters of the board had never come.',
  '“The sea has not once said thank you,” said Orla Venn, who chairs the board and has a boat of her own.',
];
const menu =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>';
const foot =
  '<footer><p>© 2024 The Quellin Post</p><a href="/privacy">Privacy</a> <a href="/cookies">Cookie policy</a></footer>';
const headlines = [
  'Council weighs a second bridge over the Lorn',
  'Storm takes the roof off the old cannery',
  'School buses to run an hour later from autumn',
  'Harbour seals return to the north shore in numbers',
  'Library to open on Sundays for the first time',
  'Fishing boats kept in port by a third gale',
  'Mill workers vote on an offer from the owners',
  'New ferry timetable leaves islanders short of time',
  'Bakers say flour is dearer than in any year since 1990',
  'Choir of forty sings the length of Salt Street',
];

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${menu}${body}${foot}</body></html>`;
const article = (texts: readonly string[], more = '') =>
  `<article><h1>Board closes old ferry berth</h1><p class="byline">By Ana Ruiz</p>${texts.map((text) => `<p>${text}</p>`).join('')}${more}</article>`;
const related = (tag: string) =>
  `<aside><h2>More stories</h2>${headlines.map((text, at) => `<${tag}><a href="/${at}">${text}</a></${tag}>`).join('')}</aside>`;
const cards = (tag: string, summary: (at: number) => string) =>
  headlines
    .map((text, at) => `<div class="card"><${tag}><a href="/${at}/story">${text}</a></${tag}>${summary(at)}</div>`)
    .join('');
const entries = (stamp: (at: number) => string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<div class="entry"><span class="time"><p>${stamp(at)}</p></span><p>${prose[at % 4]}</p></div>`,
  ).join('');
const clock = (at: number) => `${9 + Math.floor(at / 4)}:${String((at * 13) % 60).padStart(2, '0')}`;

export const inventedPages: readonly InventedPage[] = [
  {
    kind: 'error',
    html: page(
      'Page not found | Quellin Post',
      '<h1>Page not found</h1><p>Sorry, the page you were looking for is not here.</p>',
    ),
  },
  {
    kind: 'error',
    html: page(
      '404',
      '<h1>Oops!</h1><p>We couldn’t find that page. It may have been moved or deleted.</p><p><a href="/">Back to the front page</a></p>',
    ),
  },
  {
    kind: 'error',
    html: page('Fehler 404', '<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite existiert leider nicht mehr.</p>'),
  },
  {
    kind: 'error',
    html: page(
      'Page introuvable',
      '<h1>Erreur 404</h1><p>La page que vous cherchez n’existe pas ou a été déplacée.</p>',
    ),
  },
  {
    kind: 'error',
    html: '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
  },
  {
    kind: 'error',
    html: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
  },
  {
    kind: 'error',
    html: page('Página no encontrada', '<h1>¡Vaya! Error 404</h1><p>La página que buscas no está disponible.</p>'),
  },
  {
    kind: 'error',
    html: page(
      'Quellin Post',
      `<h1>This page isn’t available</h1><p>The link may be broken, or the page may have been removed.</p>${related('h3')}`,
    ),
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Just a moment...</title></head><body><p>Checking if the site connection is secure</p><p>post.example needs to review the security of your connection before proceeding.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>post.example</title></head><body><h1>Verify you are human by completing the action below.</h1><p>Ray ID: 8a1</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Access denied</title></head><body><p>Our systems have detected unusual traffic from your network. Please complete the check to go on.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Sicherheitsprüfung</title></head><body><h1>Einen Moment bitte</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Pardon Our Interruption</title></head><body><p>As you were browsing something about your browser made us think you were a bot.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Robot Check</title></head><body><p>Press and hold the button to confirm that you are a human and not a bot.</p></body></html>',
  },
  {
    kind: 'consent',
    html: page(
      'Your privacy',
      '<h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button><button>Reject all</button><button>Manage preferences</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Quellin Post',
      '<h1>Cookies on our site</h1><p>We use cookies to make the site work and to show personalised ads. With your consent, our partners do so too.</p><button>Accept all cookies</button><button>Settings</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Willkommen',
      '<h1>Weiter mit Werbung</h1><p>Wir verwenden Cookies und ähnliche Techniken. Mit Ihrer Einwilligung verarbeiten wir und unsere Partner Daten. Sie können zustimmen oder ablehnen.</p><button>Alle akzeptieren</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Bienvenue',
      '<h1>Votre vie privée</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des données personnelles.</p><button>Tout accepter</button><button>Tout refuser</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Privacidad',
      '<h1>Tu privacidad nos importa</h1><p>Nosotros y nuestros socios utilizamos cookies para guardar información. Puedes aceptar o rechazar su uso.</p><button>Aceptar todo</button><button>Rechazar todo</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Before you continue',
      '<h1>Before you continue</h1><p>We use cookies and data to deliver our services and to measure engagement. If you choose to accept all, we will also use them for personalised content.</p><button>Reject all</button><button>Accept all</button>',
    ),
  },
  { kind: 'index', html: page('The Quellin Post', `<h1>News</h1>${cards('h3', () => '')}`) },
  {
    kind: 'index',
    html: page('The Quellin Post - local news', `<main>${cards('h2', (at) => `<p>${prose[at % 4]}</p>`)}</main>`),
  },
  {
    kind: 'index',
    html: page(
      'Sport | Quellin Post',
      `<h1>Sport</h1>${cards('h3', (at) => `<p>${prose[at % 4]!.slice(0, 70)}…</p><time>3 May 2024</time>`)}`,
    ),
  },
  {
    kind: 'index',
    html: page(
      'Tag: harbour',
      `<h1>Posts tagged harbour</h1><div>${cards('h2', (at) => `<p>${prose[at % 4]} <a href="/${at}">Continue reading</a></p>`)}</div>`,
    ),
  },
  {
    kind: 'index',
    html: page(
      'Latest headlines',
      `<ul>${headlines.map((text, at) => `<li><h4><a href="/${at}">${text}</a></h4></li>`).join('')}</ul>`,
    ),
  },
  {
    kind: 'index',
    html: page(
      'Search results',
      `<h1>10 results for harbour</h1>${cards('h3', (at) => `<p>… ${prose[at % 4]!.slice(10, 90)} …</p>`)}`,
    ),
  },
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
  { kind: 'article', html: page('Board closes berth', article(prose)) },
  { kind: 'article', html: page('Board closes berth', article(prose) + related('h3')) },
  { kind: 'article', html: page('Board closes berth', article(prose.slice(0, 2)) + related('h2')) },
  { kind: 'article', html: page('Board closes berth', article(prose.slice(0, 1)) + related('h4')) },
  {
    kind: 'article',
    html: page(
      'Court finds “access denied” to islanders',
      article([
        'Islanders were told “access denied” when they asked for the papers of the board, a court found on Monday.',
        ...prose,
      ]),
    ),
  },
  {
    kind: 'article',
    html: page(
      'New rules for cookies',
      article([
        'Sites must ask before they set cookies, a court found, and “accept all” must not be larger than “reject all”.',
        'Consent that is bundled is no consent, the judges said, and privacy is not for sale.',
        ...prose,
      ]),
    ),
  },
  {
    kind: 'article',
    html: page(
      'Board closes berth',
      article(
        prose,
        '<div class="comments"><h3>Comments</h3>' +
          entries((at) => `${at + 1} May 2024, ${clock(at)}`, 10).replaceAll(/<p>The|<p>Shop|<p>“/g, '<p>I say: the') +
          '</div>',
      ),
    ),
  },
  {
    kind: 'article',
    html: page(
      'Ferry timetable',
      article(
        prose,
        `<ul>${Array.from({ length: 10 }, (_, at) => `<li>${clock(at)} Quellin to Outer Isle</li>`).join('')}</ul>`,
      ),
    ),
  },
];
