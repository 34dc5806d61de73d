const FIELDS: Readonly<Record<string, string>> = {
  keyDecisionLine: 'Key-decision line',
  callInWorkingDays: 'Days of call-in',
  committees: 'Calendar of meetings',
  'councilRules.bands': 'Quotation bands',
  'councilRules.waivers': 'Waivers',
  'councilRules.policies': 'Policies',
  'councilRules.decisions.clearanceWeeks': 'Weeks of clearance',
  'councilRules.decisions.gatewayWeeks': 'Weeks of the gateway',
  'councilRules.decisions.agendaClearDays': 'Days of the agenda',
  'councilRules.decisions.publicationWorkingDays': 'Days of publication',
  'councilRules.budget': 'Days of budget bids',
}

/**
 * The name of a setting as a person reads it.
 *
 * @example
 * changedField('keyDecisionLine') // 'Key-decision line'
 * changedField('leadTimes.routes.open-procedure.evaluation') // 'Lead time: open procedure, evaluation'
 */
export function changedField(field: string): string {
  const [first, , ...rest] = field.split('.')
  if (first === 'leadTimes') return `Lead time: ${rest.join(', ').replaceAll('-', ' ')}`
  return FIELDS[field] ?? field
}
