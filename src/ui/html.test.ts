import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html, isHtml, markupOf, raw } from './html.ts'

describe('the html tag', () => {
  test('escapes every text, in content and in attributes', () => {
    assert(
      property(string(), (text) => {
        const made = markupOf(html`<p title="${text}">${text}</p>`)
        expect(made.replace(/^<p title="/, '').replace(/<\/p>$/, '')).not.toMatch(/[<'](?!$)/)
        expect((made.match(/"/g) ?? []).length).toBe(2)
      }),
    )
  })

  test('leaves markup as it is and joins lists', () => {
    const items = ['a<', 'b'].map((each) => html`<li>${each}</li>`)
    expect(markupOf(html`<b>${items}</b>`)).toBe('<b><li>a&lt;</li><li>b</li></b>')
  })

  test('writes nothing for what is absent, and never the word undefined', () => {
    expect(markupOf(html`a${undefined}${false}${''}b${0}`)).toBe('ab0')
  })

  test('text that looks like markup is not markup', () => {
    expect(isHtml('<b>')).toBe(false)
    expect(isHtml({ markup: '<b>' })).toBe(false)
    expect(isHtml(raw('<b>'))).toBe(true)
  })
})
