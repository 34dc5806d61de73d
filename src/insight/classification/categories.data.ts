import type { Ring } from '../../procurement/contract.ts'

/** A category of council IT: its identifier, label, ring, and the words and names that tell it. */
export interface Category {
  readonly id: string
  readonly label: string
  readonly ring: Ring
  /** Words in a title, description or account that say this category (a regular expression, case aside). */
  readonly words?: string
  /** Publishers and products commonly known for it: a suggestion, never a claim about a council. */
  readonly names?: string
  /** Words that say the category only of what is known to be IT: the service a system is for. */
  readonly topics?: string
}

/**
 * The capability taxonomy: the council applications and infrastructure that councils buy, most telling first.
 *
 * Words and names are general knowledge of the market (to be verified, shown as suggestions); the one found earliest
 * in a title wins, and where two begin together the first in this list.
 */
export const CATEGORIES: readonly Category[] = [
  {
    id: 'rev-ben',
    label: 'Revenues and benefits',
    ring: 'core',
    topics: 'revenues?|benefits|council tax|business rates',
    words:
      'revenues? (and|&) benefits?|council tax (system|software)|annual billing|business rates (system|software)|non.domestic rates|e-?billing|benefits (system|software)',
    names: 'OPENREVENUES|CAPITA ACADEMY|IWORLD|IEG4|INFORM HOLDINGS|ANALYSE LOCAL',
  },
  {
    id: 'asc',
    label: 'Adult social care',
    ring: 'core',
    topics: 'adult (?:social care|services|care)',
    words:
      'adult (social )?care (system|case|records?|software)|care (case )?management system|social care (case|system|records?|software)',
    names: 'LIQUIDLOGIC|CAREDIRECTOR|OLM SYSTEMS|OXFORD COMPUTER CONSULTANTS|AZEUS',
  },
  {
    id: 'csc',
    label: 'Children’s social care',
    ring: 'core',
    topics: 'children.?s (?:social care|services)',
    words: 'children.?s (social care|services) (system|case|software)|early help module',
    names: '',
  },
  {
    id: 'edu',
    label: 'Education and admissions',
    ring: 'core',
    topics: '\\beducation|school admissions',
    words:
      'education (management|case|system|software)|school admissions|send (case|hub|system)|\\bMIS\\b.*school|school.*\\bMIS\\b',
    names: 'BROMCOM|ARBOR EDUCATION|CAPITA ONE|PARENTPAY|CAPITA ESS',
  },
  {
    id: 'llc',
    label: 'Local land charges',
    ring: 'core',
    topics: 'land charges',
    words: 'land charges',
    names: '',
  },
  {
    id: 'plan',
    label: 'Planning and building control',
    ring: 'core',
    topics:
      '(?<!(?:financial|resource|route|workforce|emergency|continuity|capacity) )\\bplanning\\b|building control',
    words:
      'planning (system|software|portal|and building)|building control (system|software)|development management system|historic buildings? .*(record|management)|local plan (software|system|platform)',
    names: 'IDOX|TERRAQUEST|ARCUS GLOBAL|AGILE APPLICATIONS|DEF SOFTWARE',
  },
  {
    id: 'eh',
    label: 'Environmental health and licensing',
    ring: 'core',
    topics: 'environmental health|trading standards|public protection|regulatory services',
    words:
      'environmental health (system|software)|licensing (system|software)|regulatory services (system|software)|trading standards (system|software)|public protection (system|software)',
    names: 'TASCOMI',
  },
  {
    id: 'homel',
    label: 'Housing options and allocations',
    ring: 'core',
    topics: 'housing (?:needs|options|allocations|register)|homeless',
    words:
      'choice.based letting|housing (register|options|allocations?)|homelessness (system|software|case)|home choice',
    names: 'HOME CONNECTIONS|LOCATA|HUUME|ABRITAS',
  },
  {
    id: 'repair',
    label: 'Repairs and asset management',
    ring: 'core',
    topics: 'repairs?\\b|asset management',
    words:
      'repairs? (scheduling|system|software)|asset management (system|software)|stock condition (system|software|database)',
    names: 'KIRONA|ONESERVE',
  },
  {
    id: 'hous',
    label: 'Housing management',
    ring: 'core',
    topics: 'housing (?:management|services|stock)|^housing$|tenan(?:ts?|cy)\\b',
    words: 'housing (management system|management software|system|software)|tenant portal|rents? system',
    names: 'ORCHARD (?:SYSTEMS|INFORMATION)|AAREON|CASTLETON TECHNOLOGY|MIS ACTIVE',
  },
  {
    id: 'high',
    label: 'Highways and street works',
    ring: 'core',
    topics: 'highways?|street ?works',
    words: 'highways? (system|software|asset|management system)|street ?works (system|software)',
    names: 'SYMOLOGY|CAUSEWAY TECHNOLOG|YOTTA|BENTLEY SYSTEMS',
  },
  {
    id: 'waste',
    label: 'Waste and street scene',
    ring: 'core',
    topics: 'waste|recycling|refuse|street scene',
    words:
      'waste (management )?(system|software)|in.?cab|bin collection (system|software|app)|refuse (system|software)',
    names: 'BARTEC|WHITESPACE|WEBASPX',
  },
  {
    id: 'erp',
    label: 'Finance and ERP',
    ring: 'core',
    topics: '\\bfinanc(?:e|ial)\\b|accountancy|ledger',
    words:
      'financ(e|ial) (management )?(system|software|ledger|modules?)|general ledger|\\berp\\b|asset (accounting|register) (system|software)|treasury (system|software)',
    names: 'UNIT4|AGRESSO|ONE ?ADVANCED|ADVANCED BUSINESS|TECHNOLOGYONE|TECHNOLOGY ONE|CIPFA',
  },
  {
    id: 'pens',
    label: 'Pensions administration',
    ring: 'core',
    topics: 'pensions?',
    words: 'pensions? (administration )?(system|software)',
    names: 'AQUILA HEYWOOD|HEYWOOD (?:PENSION|LIMITED|LTD)',
  },
  {
    id: 'hr',
    label: 'HR and payroll',
    ring: 'core',
    topics: 'human resources|\\bhr\\b|workforce|rostering',
    words:
      'payroll|\\bhr\\b (system|software|portal)|human resources (system|software)|recruitment (system|software|portal)|e-?learning|learning management',
    names: 'ZELLIS|MIDLAND HR|\\bMHR\\b|ITRENT',
  },
  {
    id: 'proc',
    label: 'e-procurement and contracts',
    ring: 'core',
    topics: 'procurement',
    words:
      'e-?procurement|e-?tendering|contract management (system|software)|electronic tendering|e-?sourcing',
    names: 'PROACTIS|DUE NORTH|IN-?TEND|ATAMIS|JAGGAER|MULTIQUOTE',
  },
  {
    id: 'inc',
    label: 'Income management and payments',
    ring: 'core',
    topics: 'income management',
    words:
      'income management|payment (gateway|services|portal|system|platform)|bill payments?|online payments?|cash receipting|direct debit (system|software|collection)',
    names: 'ALLPAY|PAY360|PAYSUITE|ADELANTE|CAPITA PAY',
  },
  {
    id: 'leis',
    label: 'Leisure and culture',
    ring: 'core',
    topics: 'leisure|museums?|theatres?',
    words:
      'leisure management|booking system|box office|ticketing (system|software)|museum (collections?|documentation) (system|software)|collections management',
    names: 'GLADSTONE (?:MRM|HEALTH)|LEGEND CLUB|SPEKTRIX|FITRONICS|DEBIT FINANCE|COURSEPRO|XN LEISURE',
  },
  {
    id: 'lib',
    label: 'Libraries',
    ring: 'core',
    topics: 'librar(?:y|ies)',
    words: 'library management|library system|self.service (kiosk|library)',
    names: 'SIRSIDYNIX|AXIELL|SOLUS UK|SPYDUS',
  },
  {
    id: 'elec',
    label: 'Electoral management',
    ring: 'core',
    topics: 'elections?|electoral',
    words: 'electoral (management|registration|software|system)|elections? (system|software)|\\beros\\b',
    names: 'HALAROSE|DEMOCRACY COUNTS|MODERN DEMOCRACY|XPRESS SOFTWARE',
  },
  {
    id: 'gis',
    label: 'Mapping and gazetteer',
    ring: 'core',
    topics: '\\bmapping\\b',
    words:
      '\\bgis\\b|geographic(al)? information|gazetteer|mapping (system|software|licen)|address(base)? (data|management)',
    names: '\\bESRI\\b|CADCORP|ASTUN|STATMAP|ALIGNED ASSETS|MAPINFO',
  },
  {
    id: 'demo',
    label: 'Democratic services and webcasting',
    ring: 'core',
    topics: 'democratic services',
    words:
      'webcast|committee (management|system)|democratic services (system|software)|modern\\.?gov|committee papers',
    names: 'PUBLIC-?I|AUDITEL',
  },
  {
    id: 'reg',
    label: 'Registrars and bereavement',
    ring: 'core',
    topics: 'registrars?\\b|registration services?|bereavement|cemeter|crematori',
    words:
      'registrars? (system|software|booking)|cemeter(y|ies) (system|software)|crematori(um|a) (system|software)|bereavement (system|software)|bereavement and registration',
    names: 'STOPFORD|ZIPPORAH|PLOTBOX|GOWER CONSULTANTS',
  },
  {
    id: 'edrm',
    label: 'Documents and records',
    ring: 'core',
    topics: 'documents?|records management',
    words: 'edrms?|document management|records management|sharepoint|filemaker|opentext',
    names: 'OPENTEXT|HYLAND|OBJECTIVE CORP|IMANAGE',
  },
  {
    id: 'crm',
    label: 'Customer services, forms and low code',
    ring: 'core',
    topics: 'customer (?:services?|contact)',
    words:
      '\\bcrm\\b|customer relationship|customer portal|low.?code|online forms|citizen portal|self.service portal|chat ?bot',
    names: 'GRANICUS|FIRMSTEP|NETCALL|VERINT|ABAVUS|PLACECUBE|SALESFORCE|JADU',
  },
  {
    id: 'cms',
    label: 'Website and content',
    ring: 'core',
    words:
      'web ?site|web (design|development|hosting|content|accessibility)|content management|intranet|domain names?',
    names:
      'CONTENSIS|ZENGENTI|GOSS INTERACTIVE|UMBRACO|SQUIZ|NEW MIND INTERNET|SIMPLEVIEW|SURFACE IMPRESSIONS|SILKTIDE|SITEIMPROVE',
  },
  {
    id: 'comms',
    label: 'Communications and engagement',
    ring: 'core',
    topics: 'communications|consultations?',
    words:
      'consultation (platform|software)|engagement (platform|software|portal)|e-?mail (marketing|platform)|foi (case|system|software)|text messag|\\bsms\\b|freedom of information|information requests?',
    names: 'CITIZEN SPACE|COMMONPLACE|GOVDELIVERY|BANG THE TABLE|DELIB\\b',
  },
  {
    id: 'audit',
    label: 'Audit, risk and performance',
    ring: 'core',
    topics: 'internal audit',
    words:
      'audit (system|software)|risk (management )?(system|software)|performance management (system|software)|pentana|audit,? (?:and )?risk',
    names: 'IDEAGEN|INPHASE|\\bJCAD\\b',
  },
  {
    id: 'bi',
    label: 'Data, reporting and AI',
    ring: 'core',
    words:
      'business intelligence|data (platform|warehouse|analytics)|reporting tool|power bi|artificial intelligence|\\bai\\b (assistant|tool|licen)|copilot|machine learning|analyse local',
    names: 'TABLEAU|SNOWFLAKE|DATABRICKS',
  },
  {
    id: 'cyber',
    label: 'Cyber security and backup',
    ring: 'core',
    words:
      'cyber|penetration test|anti.?virus|firewall|security operations|\\bsiem\\b|back.?up (software|service|system|solution)|disaster recovery|security monitoring|\\bbackups?\\b',
    names: 'SOPHOS|DARKTRACE|CROWDSTRIKE|RUBRIK|VEEAM',
  },
  {
    id: 'cc',
    label: 'Telephony and contact centre',
    ring: 'core',
    words:
      'telephon|contact centre|\\bvoip\\b|mobile (phone|device|voice|data)|\\bsim cards?\\b|\\bpbx\\b|\\bpstn\\b|call handling',
    names:
      '8X8|CONTENT GURU|RINGCENTRAL|GENESYS|MITEL|GAMMA TELECOM|VODAFONE|TELEFONICA|\\bO2\\b|\\bEE LIMITED\\b',
  },
  {
    id: 'net',
    label: 'Networks and connectivity',
    ring: 'core',
    words:
      'wi-?fi|broadband|\\bwan\\b|\\blan\\b|network (service|support|infrastructure|equipment|switch)|leased lines?|internet (service|connect|access)|dark fibre|\\bisdn\\b|\\bmpls\\b|wide area network|local area network|data communications',
    names:
      'VIRGIN MEDIA|BRITISH TELECOM|\\bBT GLOBAL|WIFI ?SPARK|WIFIGEAR|RENOVOTEC|\\bMLL TELECOM|DAISY COMM',
  },
  {
    id: 'cloud',
    label: 'Hosting and cloud',
    ring: 'core',
    words:
      'cloud (hosting|services|infrastructure)|data ?cent(re|er)|server hosting|hosting (service|fee|charge)|\\bazure\\b|\\baws\\b',
    names: 'AMAZON WEB SERVICES|CROWN HOSTING|RACKSPACE',
  },
  {
    id: 'print',
    label: 'Print devices',
    ring: 'core',
    words: 'managed print|multi.?functional devices?|\\bmfds?\\b|photocopier|printers?\\b|photocopying',
    names: '\\bXEROX\\b|RICOH|KONICA|\\bCANON \\(?(?:UK|EUROPE|BUSINESS)',
  },
  {
    id: 'eud',
    label: 'Devices and licences',
    ring: 'core',
    words:
      'laptops?|desktop (computers?|pcs?|hardware)|\\btablets?\\b|\\bipads?\\b|computer (hardware|equipment|consumables)|(?-i:\\bIT) (hardware|equipment)|ict (hardware|equipment|refresh)|microsoft|\\badobe\\b|enterprise agreement|end.user|office software|office 365|computer licen[cs]es',
    names:
      'SOFTCAT|PHOENIX SOFTWARE|\\bCDW\\b|COMPUTACENTER|\\bBOXXE\\b|SPECIALIST COMPUTER|\\bXMA\\b|BYTES SOFTWARE|MICROSOFT|INSIGHT DIRECT|\\bDELL\\b|\\bLENOVO\\b',
  },
  {
    id: 'prof',
    label: 'IT professional services',
    ring: 'core',
    words:
      '(?-i:\\bIT) (consultan|support|contractor|project|training)|\\bict (consultan|support|project|services?)|digital (transformation|services? partner)|system(s)? integration|software develop',
    names: 'AGILISYS|TPXIMPACT|MADE TECH|\\bDXW\\b|METHODS BUSINESS|SOCITM|SSCL',
  },
  {
    id: 'telecare',
    label: 'Telecare and alarms',
    ring: 'edge',
    words:
      'telecare|care (enabled )?alarms?|community alarms?|home call alarm|lifeline|dispersed alarms?|pendant alarms?|alarm receiving',
    names: 'TUNSTALL|CHIPTECH|TUNSTALL|CAREIUM|APPELLO',
  },
  {
    id: 'cctv',
    label: 'CCTV and access control',
    ring: 'edge',
    words:
      '\\bcctv\\b|access control|door entry|body.?worn|intruder alarm|public space (?:cameras?|surveillance)|surveillance cameras?',
    names: 'REDVISION',
  },
  {
    id: 'park',
    label: 'Parking systems',
    ring: 'edge',
    words:
      'cashless parking|pay (and|&) display|parking (system|software|machines?|enforcement system|permit)|\\banpr\\b|car park (payment|equipment|control)|pcn (processing|collection)|penalty charge notices?|parking payments?',
    names:
      'RINGGO|PAYBYPHONE|MIPERMIT|CHIPSIDE|IMPERIAL CIVIL|FLOWBIRD|TARANTO|SCHEIDT|CONDUENT PARKING|METRIC GROUP',
  },
  {
    id: 'bms',
    label: 'Building and energy management',
    ring: 'edge',
    words:
      'building management system|\\bbms\\b|energy management (system|software)|smart meter|remote monitoring|energy (audit|bureau) .*(software|hosted)',
    names: 'SCHNEIDER ELECTRIC|TREND CONTROL|ENERGY AUDITING',
  },
  {
    id: 'fleet',
    label: 'Fleet and vehicle systems',
    ring: 'edge',
    words:
      'vehicle tracking|telematics|fleet (management )?(system|software)|tachograph (system|software)|\\bev charg|electric vehicle charg|charging infrastructure',
    names: 'TELETRAC|TRANMAN|CIVICA TRANMAN|QUARTIX|MASTERNAUT',
  },
  {
    id: 'av',
    label: 'Audio visual',
    ring: 'edge',
    words:
      '\\bav (upgrade|equipment|system|support)|audio.?visual|hearing loop|conferencing equipment|digital signage|projectors?\\b',
    names: '',
  },
  {
    id: 'radio',
    label: 'Radios',
    ring: 'edge',
    words:
      'two.way radios?|radio (system|network|equipment)|trbonet|mototrbo|airwave|handheld radios?|\\bradios\\b',
    names: 'AIRWAVE SOLUTIONS',
  },
  {
    id: 'iot',
    label: 'Sensors and smart places',
    ring: 'edge',
    words:
      'sensors?\\b|\\biot\\b|lorawan|smart (city|place|lighting)|air quality (monitor|equipment)|traffic signals?|\\butc\\b|street ?light(?:ing)? (?:controls?|management system|telemetry)',
    names: 'TELENSA|VIVACITY|YUNEX',
  },
  {
    id: 'software',
    label: 'Other software and licences',
    ring: 'core',
    words:
      'software|licen[cs]es?.*(software|system|user|saas)|\\bsaas\\b|information technology|computer|\\bict\\b|(?-i:\\bIT) (system|solution|platform)|database|digital platform|mobile app\\b|\\bapp subscription|hosted (system|solution|service)',
    names:
      'CIVICA|NEC SOFTWARE|NORTHGATE PUBLIC|MRI SOFTWARE|MRI COMMUNITY|CAPITA BUSINESS|ACCESS UK|\\bORACLE\\b|\\bSAP\\b|ESRI|DATA THERAPY',
  },
]
