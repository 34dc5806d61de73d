import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { raw, type Html } from './html.ts'

/** The GOV.UK components this product uses, with the macro of each. */
export const COMPONENTS = {
  'back-link': 'govukBackLink',
  breadcrumbs: 'govukBreadcrumbs',
  button: 'govukButton',
  details: 'govukDetails',
  'error-summary': 'govukErrorSummary',
  'generic-header': 'govukGenericHeader',
  input: 'govukInput',
  'notification-banner': 'govukNotificationBanner',
  pagination: 'govukPagination',
  radios: 'govukRadios',
  select: 'govukSelect',
  'service-navigation': 'govukServiceNavigation',
  'skip-link': 'govukSkipLink',
  'summary-list': 'govukSummaryList',
  table: 'govukTable',
  tag: 'govukTag',
  'task-list': 'govukTaskList',
  textarea: 'govukTextarea',
} as const

/** The name of a component, as upstream's folder is called. */
export type ComponentName = keyof typeof COMPONENTS

const root = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(root, 'dist')), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})
const templates = new Map<ComponentName, nunjucks.Template>()

/**
 * A GOV.UK component rendered by upstream's own macro with upstream's own parameters. Pages use the typed
 * functions of `govuk.ts`; this is beneath them, and is what upstream's fixtures are tested against.
 */
export function renderComponent(name: ComponentName, params: object): Html {
  let template = templates.get(name)
  if (template === undefined) {
    const macro = COMPONENTS[name]
    const source = `{% from "govuk/components/${name}/macro.njk" import ${macro} %}{{ ${macro}(params) }}`
    templates.set(name, (template = new nunjucks.Template(source, environment, `${name}.njk`, true)))
  }
  return raw(template.render({ params }).trim())
}
