/** A suggestion that one name belongs under another: to be confirmed by a person before any sum follows it. */
export interface FamilySeed {
  /** The name as a payer may print it. */
  readonly member: string
  readonly group: string
  readonly kind: 'renamed' | 'bought' | 'part-of'
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, as far as it is known; absent when it is not. */
  readonly from?: string
}

const into = (group: string, kind: FamilySeed['kind'], ...members: readonly (readonly [name: string, from?: string])[]): FamilySeed[] =>
  members.map(([member, from]) => ({ member, group, kind, ...(from && { from }) })) // prettier-ignore

/** Where the suggestions come from; none was checked against Companies House or an announcement. */
export const FAMILY_SOURCE = 'general knowledge of the market, not verified'

/**
 * Renames and takeovers among sellers of IT to councils. Every line is a suggestion, dates most of all; a workspace adds to them
 * or overrides them in its own `families.csv`, and a person confirms or refuses one by a decision.
 */
export const FAMILY_SEEDS: readonly FamilySeed[] = [
  ...into('NEC Software Solutions', 'renamed', ['Northgate Public Services', '2021-07']),
  ...into('Northgate Public Services', 'renamed', ['Northgate Information Solutions', '2015']),
  ...into('Northgate Information Solutions', 'bought', ['Anite Public Sector', '2008'], ['SX3', '2005'], ['Rave Technologies']),
  ...into('NEC Software Solutions', 'bought', ['Capita Secure Solutions and Services', '2022-01'], ['Capita SSS', '2022-01']),
  ...into('MRI Software', 'bought', ['Orchard Information Systems', '2019'], ['Castleton Technology', '2020-06'], ['Housing Partners'], ['Capita One', '2024']),
  ...into('Capita One', 'part-of', ['Academy Information Systems']),
  ...into('Civica', 'bought', ['Flare Software Systems'], ['Abritas'], ['Xpress Software Solutions', '2014'], ['Keystroke Knowledge'], ['Modern Mindset'], ['Icon UK']),
  ...into('OneAdvanced', 'renamed', ['Advanced Computer Software', '2023'], ['Advanced Business Software and Solutions', '2023']),
  ...into('Advanced Computer Software', 'bought', ['COA Solutions', '2010'], ['Careworks', '2020'], ['Kirona Solutions', '2021']),
  ...into('COA Solutions', 'bought', ['Cedar Group']),
  ...into('System C', 'bought', ['Liquidlogic', '2014'], ['Graphnet Health', '2014']),
  ...into('The Access Group', 'bought', ['Servelec', '2021'], ['Servelec Synergy', '2021'], ['Pay360', '2022'], ['Core Assets']),
  ...into('Servelec', 'bought', ['Corelogic', '2014']),
  ...into('Pay360', 'renamed', ['Capita Software AIM']),
  ...into('Idox', 'bought', ['CAPS Solutions', '2007'], ['Plantech', '2007'], ['McLaren Software', '2010'], ['Strand Electoral Management Services', '2010'], ['Opt2Vote', '2013'], ['Open Objects', '2018'], ['Tascomi', '2019'], ['Thinkwhere', '2021']),
  ...into('Causeway Technologies', 'bought', ['Yotta', '2022'], ['Elgin'], ['One Network']),
  ...into('Brightly Software', 'renamed', ['Dude Solutions', '2022']),
  ...into('Siemens', 'bought', ['Brightly Software', '2022-08']),
  ...into('Dude Solutions', 'bought', ['Confirm Solutions', '2019']),
  ...into('Granicus', 'bought', ['Firmstep', '2019'], ['Bang the Table', '2021'], ['Govdelivery']),
  ...into('Verint Systems', 'bought', ['Kana Software', '2014']),
  ...into('Kana Software', 'bought', ['Lagan Technologies', '2010']),
  ...into('Netcall', 'bought', ['Matssoft', '2017']),
  ...into('ParentPay Group', 'bought', ['Capita Education Software Solutions', '2021'], ['Schoolcomms']),
  ...into('Zellis', 'renamed', ['NorthgateArinso', '2018']),
  ...into('MHR', 'renamed', ['Midland HR', '2017'], ['Midland Software']),
  ...into('Unit4', 'renamed', ['Agresso', '2010'], ['Unit4 Business Software']),
  ...into('Heywood Pension Technologies', 'renamed', ['Aquila Heywood', '2021']),
  ...into('Arrive', 'renamed', ['Easypark', '2025']),
  ...into('Easypark', 'bought', ['RingGo', '2021'], ['Park Now', '2021'], ['Cobalt Telephone Technologies', '2021']),
  ...into('Modaxo', 'part-of', ['Imperial Civil Enforcement Solutions'], ['Taranto Systems']),
  ...into('Aareon', 'bought', ['1st Touch'], ['Arthur Online']),
  ...into('Precisely', 'renamed', ['Pitney Bowes Software', '2019-12']),
  ...into('Pitney Bowes Software', 'bought', ['Mapinfo', '2007']),
  ...into('Proactis', 'bought', ['Due North', '2016']),
  ...into('Jaggaer', 'bought', ['Bravosolution', '2017-12']),
] // prettier-ignore
