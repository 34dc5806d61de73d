import { Hono } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import {
  complaintPage,
  complaintsOfLine,
  evidenceRow,
  fileOf,
  fileOfPath,
  filesLoaded,
  problemsMet,
  type FileRow,
} from './evidence-rows.ts'
import { complaintsView, evidenceView, fileView, rowView } from './page.ts'

/** `/evidence`, the load report; one file; one line of a file; and `/complaints`. */
export function evidenceRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/evidence', async (context) =>
      answer(context, evidenceView(await filesLoaded(site.query), context.req.query(), context.get('visit'))),
    )
    .get('/evidence/files/:id', async (context) =>
      answer(
        context,
        fileView(found(await fileOf(site.query, context.req.param('id'))), context.get('visit')),
      ),
    )
    .get('/evidence/row', async (context) => {
      const { file: path, sheet, line } = context.req.query()
      const place = { sheet: sheet || undefined, line: Number(line) }
      const file = found(await fileOfPath(site.query, path ?? ''))
      const [cells, said] = Number.isSafeInteger(place.line)
        ? await Promise.all([evidenceRow(site.query, file, place), complaintsOfLine(site.query, file, place)])
        : [[], []]
      if (cells.length === 0 && said.length === 0) {
        throw new PortreeveError('No row was read from this line.', {
          where: `${file.path}, line ${line ?? ''}`,
          status: 404,
          next: 'It may be a heading, a blank line or part of a row that begins above.',
        })
      }
      return answer(context, rowView(file, place, { cells, said }, context.get('visit')))
    })
    .get('/complaints', async (context) => {
      const [query, visit] = [context.req.query(), context.get('visit')]
      const [list, files, problems] = await Promise.all([
        complaintPage(site.query, query, sizeOf(visit)),
        filesLoaded(site.query),
        problemsMet(site.query),
      ])
      return answer(context, complaintsView({ list, query, files, problems }, visit))
    })
}

function found(file: FileRow | undefined): FileRow {
  if (file !== undefined) return file
  throw new PortreeveError('This file is not in the evidence.', {
    status: 404,
    next: 'A later edition may have replaced it. The evidence page lists what is loaded now.',
  })
}
