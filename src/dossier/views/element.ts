/** Elements without JSX, which Node's type stripping does not read. */
import { type ComponentChildren, h, type VNode } from 'preact';

export type Attributes = Readonly<Record<string, unknown>>;

/** An element of the page: `el('p', { class: 'lead' }, 'text')`. Text is escaped by the renderer. */
export function el(name: string, attributes: Attributes | null, ...children: ComponentChildren[]): VNode {
  return h(name, attributes as object, ...children) as VNode;
}
