import {
  backLink,
  breadcrumbs,
  errorSummary,
  genericHeader,
  notificationBanner,
  serviceNavigation,
  skipLink,
} from './govuk.ts'
import { html, markupOf, raw, type Html, type HtmlPart } from './html.ts'

/** What every page of one visit shares: whose site it is, where the visitor stands, and what was just done. */
export interface Shell {
  /** The council's name, by configuration. */
  readonly council: string
  /** The path asked for, without `.json` or `.csv`. */
  readonly path: string
  /** Address of a main page, keeping the body and day the visitor chose. */
  readonly href: (path: string, query?: Readonly<Record<string, string | undefined>>) => string
  /** The token every form sends back. Empty when nobody is signed in. */
  readonly csrf: string
  readonly notice?: Notice
  /** Who to ask, shown in the same place on every page (WCAG 3.2.6). */
  readonly help: string
  /** Changes when the style sheet does, so that browsers keep it. */
  readonly stylesVersion: string
}

/** What was just done, told once, and how to undo it. */
export interface Notice {
  readonly text: string
  /** The decision that an undo button would take back. */
  readonly undo?: string
}

/** One page: its title and its parts. */
export interface PageParts {
  readonly title: string
  /** A line above the heading, such as the body's name. */
  readonly caption?: string
  readonly body: Html
  /** What the files can speak of. */
  readonly asOf?: Html | undefined
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[]
  /** The page before, of a question asked one thing a page. */
  readonly back?: string
  /** Addresses of the same page as data; pages of mere words have none. */
  readonly twins?: { readonly json: string; readonly csv: string } | undefined
  readonly errors?: readonly { readonly text: string; readonly href: string }[]
}

/** The main pages, in the order of the work. */
const MAIN_PAGES = [
  { text: 'What to do', path: '/' },
  { text: 'Plan', path: '/plan', beneath: ['/contracts/'] },
  { text: 'Questions', path: '/questions' },
  { text: 'Notices', path: '/duties', beneath: ['/watch'] },
  { text: 'Suppliers', path: '/suppliers', beneath: ['/review', '/shares'] },
  { text: 'Spend', path: '/spend', beneath: ['/categories'] },
  { text: 'Off contract', path: '/phantoms' },
  { text: 'Rules', path: '/rules', beneath: ['/frameworks', '/council-rules', '/routes'] },
  { text: 'Evidence', path: '/evidence', beneath: ['/complaints'] },
] as const

/** A whole page as text, ready to send. */
export function page(shell: Shell, parts: PageParts): string {
  const titled = parts.errors?.length ? `Error: ${parts.title}` : parts.title
  const trail = [{ text: 'What to do', href: shell.href('/') }, ...(parts.breadcrumbs ?? [])]
  return `<!DOCTYPE html>\n${markupOf(
    html`<html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${titled} – ${shell.council} – Portreeve</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/portreeve.css?v=${shell.stylesVersion}" />
      </head>
      <body class="govuk-template__body">
        ${skipLink()}
        <header>${genericHeader(shell.council)}${navigation(shell)}</header>
        <div class="govuk-width-container">
          ${parts.breadcrumbs && breadcrumbs(trail)}
          ${parts.back !== undefined && html`<nav aria-label="Page before">${backLink(parts.back)}</nav>`}
          <main class="govuk-main-wrapper" id="main-content">
            ${parts.errors?.length ? errorSummary(parts.errors) : undefined}
            ${shell.notice && banner(shell, shell.notice)}
            ${parts.caption !== undefined && html`<span class="govuk-caption-l">${parts.caption}</span>`}
            <h1 class="govuk-heading-l">${parts.title}</h1>
            ${parts.asOf !== undefined && html`<div class="pr-as-of">${parts.asOf}</div>`} ${parts.body}
            ${parts.twins && twinLinks(parts.twins)}
          </main>
        </div>
        ${footer(shell)}
      </body>
    </html>`,
  )}\n`
}

const navigation = (shell: Shell): Html | undefined =>
  shell.csrf === ''
    ? undefined
    : serviceNavigation(
        MAIN_PAGES.map((main) => ({
          text: main.text,
          href: shell.href(main.path),
          active:
            main.path === '/'
              ? shell.path === '/'
              : shell.path.startsWith(main.path) ||
                ('beneath' in main && main.beneath.some((path) => shell.path.startsWith(path))),
        })),
      )

/** A hidden field with the token that every form must send. */
export function csrfField(shell: Shell): Html {
  return html`<input type="hidden" name="csrf" value="${shell.csrf}" />`
}

function banner(shell: Shell, notice: Notice): Html {
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">${notice.text}</p>
      ${
        notice.undo !== undefined &&
        html`<form method="post" action="/undo" class="pr-form">
          ${csrfField(shell)} <input type="hidden" name="decision" value="${notice.undo}" /><input
            type="hidden"
            name="back"
            value="${shell.path}"
          />
          <button
            type="submit"
            class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
            data-key="u"
          >
            Undo
          </button>
        </form>`
      }`,
    'success',
  )
}

const twinLinks = (twins: { readonly json: string; readonly csv: string }): Html =>
  html`<p class="pr-twins">
    This page as data: <a class="govuk-link" href="${twins.csv}">CSV</a>,
    <a class="govuk-link" href="${twins.json}">JSON</a>
  </p>`

function footer(shell: Shell): Html {
  return html`<footer class="pr-footer">
    <div class="govuk-width-container">
      <h2 class="govuk-visually-hidden">Help and accessibility</h2>
      <p class="govuk-body-s govuk-!-margin-bottom-2">Help: ${shell.help}</p>
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        <a class="govuk-link" href="/accessibility">Accessibility statement</a>. Dates and steps here are
        provisional: they rest on the files loaded and are not legal advice.
      </p>
    </div>
  </footer>`
}

/** A picture in a region that scrolls by itself, with its finding as its caption. `svg` is one of `chart.ts`. */
export function figure(svg: string, title: string): Html {
  return html`<figure class="pr-chart">
    <figcaption class="govuk-heading-s">${title}</figcaption>
    <div class="pr-scroll" role="region" aria-label="${title}, picture" tabindex="0">${raw(svg)}</div>
  </figure>`
}

/** A heading of the second level with an address of its own on the page. */
export function heading(text: string, id: string): Html {
  return html`<h2 class="govuk-heading-m" id="${id}">${text}</h2>`
}

/** A paragraph of the page's text. */
export function paragraph(text: string | Html): Html {
  return html`<p class="govuk-body">${text}</p>`
}

/** Words with a quieter note beneath them. */
export function under(value: HtmlPart, note: string | undefined): Html {
  return html`${value}${note !== undefined && html`<span class="pr-under">${note}</span>`}`
}

/** Working, one numbered line a step. */
export function steps(lines: readonly string[]): Html {
  return html`<ol class="govuk-list govuk-list--number">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ol>`
}
