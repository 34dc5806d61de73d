const MARKUP: unique symbol = Symbol('markup')

/** Markup that is safe to send: made only by the `html` tag, by `raw`, or by a GOV.UK component. */
export interface Html {
  readonly [MARKUP]: string
}

/** What a place in an `html` template takes. Text is escaped; undefined, false and '' give nothing. */
export type HtmlPart = Html | string | number | bigint | undefined | false | readonly HtmlPart[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text made harmless for an element's content or a quoted attribute.
 *
 * @example
 * escapeHtml('<a href="x">') // '&lt;a href=&quot;x&quot;&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

/**
 * Markup taken as it is. Only for text that no outsider wrote.
 *
 * @example
 * markupOf(raw('<br>')) // '<br>'
 */
export function raw(markup: string): Html {
  return { [MARKUP]: markup }
}

/**
 * The text of some markup, ready to send.
 *
 * @example
 * markupOf(html`<b>${'a & b'}</b>`) // '<b>a &amp; b</b>'
 */
export function markupOf(part: HtmlPart): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number' || typeof part === 'bigint') return String(part)
  return isHtml(part) ? part[MARKUP] : part.map(markupOf).join('')
}

/**
 * True for markup, false for text and the rest.
 *
 * @example
 * isHtml('<b>') // false
 */
export function isHtml(part: unknown): part is Html {
  return typeof part === 'object' && part !== null && MARKUP in part
}

/**
 * The template tag pages are written with: every value is escaped unless it is markup already.
 *
 * @example
 * markupOf(html`<p>${'<script>'}</p>`) // '<p>&lt;script&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return raw(strings.reduce((sum, text, index) => sum + markupOf(parts[index - 1]) + text))
}
