/** A product by its name, what it is for, and who is commonly known to make it. */
export interface Product {
  readonly name: string
  /** How it is written, as a regular expression of whole words, case aside; the name itself where absent. */
  readonly written?: string
  /** A category of `categories.data.ts`. */
  readonly category: string
  /** The publisher as commonly known today: a suggestion to confirm. */
  readonly publisher?: string
}

const of = (category: string, ...products: readonly (readonly [name: string, publisher?: string | undefined, written?: string])[]) =>
  products.map(([name, publisher, written]) => ({ name, category, ...(publisher && { publisher }), ...(written && { written }) })) // prettier-ignore

/**
 * Products that councils run, unmistakable by name in a title or a list. Names that are everyday words stand with the word that
 * makes them plain.
 *
 * Source: general knowledge of the market; publishers have changed by takeover and are to be confirmed by whoever relies on them.
 */
export const PRODUCTS: readonly Product[] = [
  ...of('rev-ben', ['OpenRevenues', 'Civica', 'open ?revenues'], ['Academy Revenues', 'MRI Software', 'academy revenues(?: (?:and|&) benefits)?|capita academy'], ['iWorld', 'NEC Software Solutions', 'iworld'], ['IEG4', 'IEG4']),
  ...of('asc', ['Mosaic', 'The Access Group', 'mosaic (?:system|software|licen[cs]es?|support|case management)|frameworki'], ['LAS', 'System C', 'liquid ?logic (?:adults|las)'], ['ContrOCC', 'Oxford Computer Consultants'], ['CareDirector', 'OneAdvanced', 'care ?director'], ['Eclipse', 'OLM Systems', 'olm eclipse|eclipse case management'], ['CareFirst', 'OLM Systems', 'carefirst']),
  ...of('csc', ['LCS', 'System C', 'liquid ?logic (?:children.?s|lcs)|lcs system'], ['Liquidlogic', 'System C', 'liquid ?logic'], ['Early Help Module', 'System C', 'early help module|ehm module'], ['ChildView', 'CACI', 'childview']),
  ...of('edu', ['Synergy', 'The Access Group', 'synergy (?:system|education|fis|software|support)|servelec synergy'], ['Capita One', 'MRI Software', 'capita one|one education'], ['SIMS', 'ParentPay Group', 'capita sims|sims (?:annual|licen[cs]es?|support)'], ['EHC Hub', 'Idox'], ['Tribal', 'Tribal Group', 'tribal (?:ebs|software|system)'], ['Aptem', 'Aptem']),
  ...of('plan', ['Uniform', 'Idox', 'idox uniform|uniform (?:system|software|licen[cs]es?|spatial|support)'], ['Acolaid', 'Idox'], ['Public Access', 'Idox', 'public ?access (?:system|module|planning)|idox public ?access'], ['Planning Portal', 'TerraQuest'], ['Ocella', 'Ocella'], ['SwiftLG', 'NEC Software Solutions', 'swift ?lg'], ['MasterGov', 'DEF Software', 'mastergov'], ['Objective Keystone', 'Objective', 'objective keystone|keystone consultation']),
  ...of('llc', ['TLC', 'Idox', 'total land charges'], ['NLIS', undefined, 'nlis']),
  ...of('eh', ['Assure', 'NEC Software Solutions', 'nec assure|northgate m3|m3pp|m3 public protection'], ['Civica APP', 'Civica', 'civica app|flare app'], ['Lalpac', 'Idox'], ['Tascomi', 'Idox']),
  ...of('hous', ['OpenHousing', 'MRI Software', 'open ?housing'], ['Orchard', 'MRI Software', 'orchard (?:housing|system|software)'], ['Cx Housing', 'Civica', 'civica cx|cx housing'], ['Aareon QL', 'Aareon', 'aareon ql|ql housing'], ['RentSense', 'Mobysoft', 'rentsense'], ['ActiveH', 'MIS', 'mis active ?h|activeh']),
  ...of('homel', ['Home Connections', 'Home Connections'], ['Locata', 'Locata'], ['Huume', 'MRI Software'], ['Abritas', 'Civica'], ['Homeswapper', undefined]),
  ...of('repair', ['DRS', 'OneAdvanced', 'drs scheduling|kirona drs'], ['Concerto', 'Concerto', 'concerto (?:asset|property|system|software)'], ['Technology Forge', undefined, 'technology forge|tf facility'], ['Keystone', 'Aareon', 'keystone asset management']),
  ...of('high', ['Confirm', 'Brightly', 'confirm (?:system|software|connect|highways|enterprise|ondemand)'], ['Alloy', 'Causeway Technologies', 'causeway alloy|alloy asset'], ['Mayrise', 'Causeway Technologies'], ['Insight', 'Symology', 'symology insight|insight streetworks'], ['one.network', 'Causeway Technologies', 'one\\.network|roadworks\\.org'], ['Street Manager', 'Department for Transport'], ['UKPMS', undefined, 'ukpms']),
  ...of('waste', ['Bartec Collective', 'Bartec', 'bartec collective|bartec'], ['Whitespace', 'Whitespace', 'whitespace (?:work|system|software|waste)'], ['Webaspx', 'Webaspx']),
  ...of('crm', ['govService', 'Granicus', 'govservice|firmstep'], ['Lagan', 'Verint', 'lagan (?:crm|system|software|support)|verint lagan'], ['Salesforce', 'Salesforce'], ['Dynamics 365', 'Microsoft', 'dynamics 365|microsoft dynamics'], ['Liberty Create', 'Netcall', 'liberty create|matssoft'], ['iCasework', 'Civica', 'icasework'], ['GovMetric', undefined, 'govmetric'], ['Jadu', 'Jadu']),
  ...of('cms', ['LocalGov Drupal', 'LocalGov Drupal', 'localgov drupal'], ['Drupal', undefined], ['Contensis', 'Zengenti'], ['Umbraco', 'Umbraco'], ['WordPress', undefined, 'word ?press'], ['Sitecore', 'Sitecore'], ['Squiz Matrix', 'Squiz', 'squiz matrix'], ['Siteimprove', 'Siteimprove'], ['Silktide', 'Silktide'], ['Browsealoud', 'Texthelp', 'browse ?aloud']),
  ...of('erp', ['Agresso', 'Unit4', 'agresso|unit4 (?:erp|business world)|business world'], ['Oracle Fusion', 'Oracle', 'oracle (?:fusion|cloud erp|e-?business suite)'], ['SAP', 'SAP', 'sap (?:support|s/4|erp|licen[cs]es?|maintenance)'], ['eFinancials', 'OneAdvanced', 'e-?financials'], ['Cedar', 'OneAdvanced', 'cedar (?:open ?accounts|financials)|openaccounts'], ['TechnologyOne', 'TechnologyOne', 'technology ?one'], ['Integra', 'Capita', 'integra (?:centros|finance|financials)']),
  ...of('hr', ['iTrent', 'MHR', 'i-?trent'], ['ResourceLink', 'Zellis', 'resource ?link'], ['SuccessFactors', 'SAP', 'success ?factors'], ['Kallidus', 'Kallidus'], ['Learning Pool', 'Learning Pool'], ['Totara', 'Totara']),
  ...of('pens', ['Altair', 'Heywood', 'heywood altair|altair (?:pension|system|software|licen[cs]es?)'], ['UPM', 'Civica', 'civica upm|upm pension'], ['i-Connect', 'Heywood', 'i-connect']),
  ...of('proc', ['ProContract', 'Proactis', 'pro ?contract'], ['In-tend', 'In-tend', 'in-?tend'], ['Atamis', 'Atamis'], ['Jaggaer', 'Jaggaer'], ['Delta', undefined, 'delta e-?sourcing|deltaesourcing']),
  ...of('inc', ['Icon', 'Civica', 'civica icon|icon (?:software|cash receipting|income)'], ['Pay360', 'The Access Group', 'pay ?360|capita aim|aim (?:system|income)'], ['Adelante', 'Adelante'], ['GOV.UK Pay', 'Government Digital Service', 'gov\\.uk pay'], ['LocalGov IMS', undefined, 'localgov ims'], ['Allpay', 'Allpay']),
  ...of('leis', ['Spektrix', 'Spektrix'], ['Gladstone', 'Gladstone', 'gladstone(?: (?:mrm|plus2|health|go|software|system))'], ['XN Leisure', 'Jonas Leisure', 'xn leisure'], ['CoursePro', undefined, 'course ?pro'], ['Modes', undefined, 'modes (?:complete|software|user)'], ['CALM', 'Axiell', 'calm (?:archive|system|software)|axiell calm']),
  ...of('lib', ['Spydus', 'Civica'], ['Symphony', 'SirsiDynix', 'sirsidynix symphony|symphony (?:library|lms)'], ['Koha', undefined], ['Netloan', 'Lorensbergs', 'net ?loan'], ['SOLUS', 'SOLUS', 'solus (?:app|library)']),
  ...of('elec', ['Xpress', 'Civica', 'xpress (?:software|electoral|elections)|civica xpress'], ['Eros', 'Idox', 'eros (?:system|electoral|software)|halarose eros'], ['Modern Democracy', 'Modern Democracy'], ['Strand', 'NEC Software Solutions', 'strand electoral']),
  ...of('edrm', ['SharePoint', 'Microsoft', 'share ?point'], ['OpenText', 'OpenText', 'open ?text'], ['Information@Work', 'NEC Software Solutions', 'information ?@ ?work'], ['FileMaker', 'Claris', 'file ?maker'], ['Comino', 'Civica', 'comino|civica w2']),
  ...of('gis', ['ArcGIS', 'Esri', 'arc ?gis|esri'], ['MapInfo', 'Precisely', 'map ?info'], ['Cadcorp', 'Cadcorp'], ['iShare', 'Astun Technology', 'ishare(?: gis| system| maps)?'], ['AutoCAD', 'Autodesk', 'auto ?cad|autodesk'], ['SinglePoint', 'Aligned Assets', 'symphony bluebox|aligned assets'], ['QGIS', undefined], ['XMAP', 'Geoxphere', 'xmap'], ['StatMap', 'StatMap', 'statmap|earthlight']),
  ...of('demo', ['Modern.Gov', 'Civica', 'modern ?\\.? ?gov'], ['CMIS', undefined], ['Public-i', 'Public-i', 'public-i(?: connect)?']),
  ...of('reg', ['BACAS', 'ClearSkies', 'bacas'], ['Epilog', 'Gower Consultants', 'epilog'], ['PlotBox', 'PlotBox', 'plot ?box'], ['Stopford', 'Stopford'], ['Zipporah', 'Zipporah']),
  ...of('park', ['RingGo', 'Arrive', 'ring ?go'], ['PayByPhone', 'PayByPhone', 'pay ?by ?phone'], ['MiPermit', 'Chipside', 'mi ?permit'], ['3sixty', 'Imperial Civil Enforcement Solutions', '3 ?sixty'], ['Taranto', 'Trellint']),
  ...of('comms', ['Citizen Space', 'Delib'], ['Commonplace', 'Commonplace', 'commonplace (?:platform|engagement|licen[cs]e)'], ['govDelivery', 'Granicus', 'gov ?delivery'], ['Mailchimp', 'Intuit', 'mail ?chimp'], ['GOV.UK Notify', 'Government Digital Service', 'gov\\.uk notify'], ['WhatDoTheyKnow', 'mySociety', 'whatdotheyknow'], ['EngagementHQ', 'Granicus', 'engagement ?hq|bang the table']),
  ...of('audit', ['Pentana', 'Ideagen', 'pentana|covalent'], ['InPhase', 'InPhase'], ['JCAD', 'JCAD']),
  ...of('bi', ['Power BI', 'Microsoft', 'power ?bi'], ['Business Objects', 'SAP', 'business objects|crystal reports'], ['Tableau', 'Salesforce'], ['SPSS', 'IBM'], ['Snowflake', 'Snowflake'], ['Databricks', 'Databricks'], ['Magic Notes', 'Beam', 'magic ?notes'], ['Copilot', 'Microsoft', '(?:microsoft|365) copilot|copilot licen[cs]es?']),
  ...of('eud', ['Microsoft 365', 'Microsoft', 'microsoft (?:365|office|enterprise|e[35])|office 365|m365'], ['Adobe', 'Adobe', 'adobe(?: (?:acrobat|creative cloud))?']),
  ...of('cyber', ['Sophos', 'Sophos'], ['Darktrace', 'Darktrace'], ['CrowdStrike', 'CrowdStrike'], ['Mimecast', 'Mimecast'], ['Rubrik', 'Rubrik'], ['Veeam', 'Veeam']),
  ...of('cc', ['8x8', '8x8'], ['Storm', 'Content Guru', 'content guru|storm contact'], ['Mitel', 'Mitel'], ['RingCentral', 'RingCentral', 'ring ?central'], ['Genesys', 'Genesys'], ['Amazon Connect', 'Amazon Web Services']),
  ...of('cloud', ['Azure', 'Microsoft', '(?:microsoft )?azure'], ['AWS', 'Amazon Web Services', 'aws hosting|amazon web services']),
  ...of('fleet', ['Tranman', 'Civica', 'tranman'], ['Masternaut', undefined]),
  ...of('prof', ['ServiceNow', 'ServiceNow', 'service ?now'], ['Hornbill', 'Hornbill'], ['Ivanti', 'Ivanti', 'ivanti|landesk']),
] // prettier-ignore
