import { html } from '../../ui/html.ts'
import { heading, paragraph, type Shell } from '../../ui/page.ts'
import type { View } from '../../ui/visit.ts'

/** The accessibility statement: true of the product as it is; the council completes it for its own installation. */
export function accessibilityView(shell: Shell): View<{ readonly section: string; readonly text: string }> {
  const rows = [
    {
      section: 'What this covers',
      text: `This statement is about the pages of Portreeve as run by ${shell.council}.`,
    },
    {
      section: 'How accessible it is',
      text: 'The pages are built to meet the Web Content Accessibility Guidelines 2.2 at level AA. They work without JavaScript, with the keyboard alone, at 320 pixels wide and at 400 % zoom. Wide tables and pictures scroll sideways inside their own area. Every picture stands beside a table with the same figures and a CSV file.',
    },
    {
      section: 'What has been tested',
      text: 'Every kind of page is tested by machine (axe) in a browser with each release. No test with users of assistive technology has been recorded yet.',
    },
    {
      section: 'Compliance status',
      text: 'Not recorded. The council that runs this site says here how it complies with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
    },
    { section: 'If something does not work for you', text: `Tell us: ${shell.help}` },
  ]
  return {
    parts: {
      title: 'Accessibility statement',
      breadcrumbs: [],
      body: html`${rows.map((row, index) => html`${heading(row.section, `part-${index + 1}`)}${paragraph(row.text)}`)}`,
    },
    json: rows,
    rows,
    columns: [
      { heading: 'Section', value: (row) => row.section },
      { heading: 'Text', value: (row) => row.text },
    ],
  }
}
