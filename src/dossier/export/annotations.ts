/**
 * The passages behind claims and statements as W3C Web Annotations. The quote selector finds the words on the page;
 * the position selector counts in the extracted text, which the target's `stemma:textOf` names.
 */
import type { Article } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { safeUrl } from '../plain.ts';
import { originsInWords, rungWords } from '../wording.ts';

export function annotations(c: Catalogue, views: readonly StoryView[] = c.stories): string {
  const items: unknown[] = [];
  for (const view of views) {
    for (const claim of view.claims) {
      for (const [place, witness] of claim.witnesses.entries()) {
        const article = c.article(witness.article);
        if (!article) continue;
        const text = `${claim.text} (${originsInWords(claim.origins)})`;
        items.push(annotation(c, article, witness, `claim:${claim.id}:${place}`, 'linking', text));
      }
    }
    for (const item of view.attributions) {
      const article = c.article(item.article);
      const [first] = item.content.spans;
      if (!article || !first) continue;
      const span = { start: first.start, end: item.content.spans.at(-1)!.end };
      const who = item.speaker.name ?? item.source?.text ?? 'no source named';
      items.push(
        annotation(c, article, span, `statement:${item.id}`, 'identifying', `${who} (${rungWords[item.rung]})`),
      );
    }
  }
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { stemma: 'urn:stemma:' }],
    id: 'urn:stemma:annotations',
    type: 'AnnotationCollection',
    label: 'Passages behind the findings',
    total: items.length,
    first: { id: 'urn:stemma:annotations:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(
  c: Catalogue,
  article: Article,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
  purpose: string,
  value: string,
): unknown {
  const limit = c.limit(article.id) ?? Number.POSITIVE_INFINITY;
  const exact = article.text.slice(start, Math.min(end, start + limit));
  const around = Math.max(0, Math.min(32, Math.floor((limit - exact.length) / 2)));
  return {
    id: `urn:stemma:${encodeURIComponent(id.toWellFormed())}`,
    type: 'Annotation',
    motivation: purpose,
    body: { type: 'TextualBody', value, format: 'text/plain', purpose },
    target: {
      source: safeUrl(article.url) ?? `urn:sha256:${article.page}`,
      'stemma:textOf': `urn:sha256:${article.page}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: article.text.slice(Math.max(0, start - around), start),
          suffix: article.text.slice(end, end + around),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}
