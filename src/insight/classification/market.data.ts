/** Names of the market for one category: who is paid, and what is bought. */
export interface MarketNames {
  /** A category of `categories.data.ts`. */
  readonly category: string
  /** Sellers by name; phrases with a bar between them. */
  readonly sellers: string
  /** Words in a seller's name that tell its trade. */
  readonly trade?: string
  /** Products, unmistakable in a title, account or description. */
  readonly products?: string
}

/**
 * Sellers and products of the United Kingdom's public-sector IT market, by category: suggestions, never claims about a body.
 *
 * A phrase is whole words in lower case without punctuation; `^` before it asks that it begin the name. Sellers of many
 * things stand under the category they are best known for, or `software` where none is. Ambiguous everyday words are left out.
 *
 * Source: general knowledge of the market (product names, renames and takeovers to be verified by whoever relies on them);
 * published lists of systems in use (library catalogues, committee systems, planning registers).
 */
export const MARKET: readonly MarketNames[] = [
  {
    category: 'rev-ben',
    sellers:
      'inform cpi|inform communications|ieg4|destin solutions|analyse local|inform holdings|academy information|ibs opensystems|ibs open systems|sx3|victoria forms|netcall telecom|bottomline technologies|govtech solutions|comino',
    products:
      'openrevenues|open revenues|iworld|academy revenues|ebilling|e billing|capita academy|ctax system',
  },
  {
    category: 'asc',
    sellers:
      'liquidlogic|corelogic|core logic|careworks|olm systems|olm group|olm professional|oxford computer consultants|azeus|care monitoring 2000|cm2000|ezitracker|panztel|carefirst|servelec|system c healthcare|graphnet|person centred software|nourish care|access elemental|quickheart|sleuth systems|shop4support|imosphere|rethink partners|webroster|staffplan|coldharbour systems|carebeans',
    products:
      'caredirector|controcc|mosaic system|swift system|carefirst 6|frameworki|liquid logic|eclipse case management|finest',
  },
  {
    category: 'csc',
    sellers:
      'mind of my own|viewpoint organisation|sixteen25|careplacements|charms|social care network solutions',
    products: 'lcs system|ehm module|early help module|paris system|childview',
  },
  {
    category: 'edu',
    sellers:
      'bromcom|arbor education|capita childrens services|capita sims|capita education|parentpay|serco learning|research machines|^rm education|^rm plc|^rm esi|tribal education|tribal group|tribal technology|cascaid|careersoft|careers software|core education|advantage learning|fischer education|fischer family|^fft education|educational digital|renaissance learning|pearson phoenix|schoolcomms|groupcall|teachers2parents|eduspot|schoolip|frog education|frogtrade|webbased limited|e4education|juniper education|itslearning|uniservity|firefly learning|edmodo|espresso education|education city|educationcity|2simple|^2 simple|mymaths|sumdog|purple mash|doodle learning|century tech|sam learning|birchfield interactive|boardworks|^lexia|lexia uk|rising stars uk|scholarpack|insight tracking|otrack|classroom monitor|target tracker|school business services|wcbs|iris connect|iris software|isams|satchel|show my homework|edulink|overnet data|oneschool|lgfl|london grid for learning|ygfl|yhgfl|swgfl|south west grid|nwlg|e2bn|equiinet|netsweeper|smoothwall|securly|impero|netsupport|lightspeed systems|ultranet|^uniservity|joskos|ednet|mhs ict|profile education|ctiplus|esystems|ipsyntech|fosterware',
    products:
      'sims annual|sims licence|capita sims|synergy|impulse nexus|one education|ehc hub|purple mash|bug club|tapestry online|classdojo|accelerated reader|eyfs tracker',
  },
  {
    category: 'plan',
    sellers:
      'idox|caps solutions|plantech|terraquest|arcus global|agile applications|^def software|mastergov|swiftlg|innogistic|ocella|objective keystone|jdi solutions|limehouse software|exegesis|exegesis sdm|^esdm|opus consult keystone|inovem|astech consultants|statmap',
    products:
      'uniform system|acolaid|publicaccess|public access system|planning portal|hbsmr|uniform spatial',
  },
  {
    category: 'llc',
    sellers: 'total land charges|^tlc software|nlis|mda searchflow|national land information service',
    products: 'land charges system|nlis',
  },
  {
    category: 'eh',
    sellers:
      'flare software|tascomi|environmental data systems|^lalpac|northgate m3|apex data|mvm consultants|^mvm|noise app|rht enterprises|itsportable|shield safety',
    products: 'm3pp|m3 public protection|civica app|flare app|lalpac|noise app',
  },
  {
    category: 'homel',
    sellers:
      'home connections|locata|huume|abritas|housing partners|homeswapper|homefinder|jigsaw homeless|scout software',
    products: 'choice based letting|choice based lettings|cbl system|homeswapper|devon home choice',
  },
  {
    category: 'repair',
    sellers:
      'kirona|xmbrace|oneserve|keystone asset|rand associates|rapid improvement|savills codeman|codeman|northgate pims|technology forge|^tf cloud|concerto support|concerto software|propman|atrium software|^tribal k2|k2 systems|planon|^micad|sequentra|asset works|assetworks|bluebox|total mobile|totalmobile|consilium technologies|opti time|optitime|plentific|m3 central|m3 housing|nhf schedule|promaster|apex housing',
    products: 'm3nhf|drs scheduling|apex asset|keystone asset management|tf facility',
  },
  {
    category: 'hous',
    sellers:
      'orchard information|orchard systems|aareon|^1st touch|first touch|castleton technology|^mis amsq|mis active management|documotive|omfax|comino plc|housing insight|voicescape|rentsense|mobysoft|pimss|active housing|visualmetrics|touchpoint housing|housemark|capita housing|saffron housing software|simdell|ihs housing|northgate housing',
    products: 'rentsense|openhousing|qube housing|academy housing|orchard housing|rent arrears analytics',
  },
  {
    category: 'high',
    sellers:
      'symology|exor corporation|bentley systems|pitney bowes software|confirm solutions|yotta|^dbi services|causeway technologies|elgin|roadworks org|^jacobs babtie software|wdm limited|^wdm ltd|pavement condition|linear software|mayrise|buchanan computing|keysoft solutions|^kis software|key accident|trl software|insight warehouse|mott macdonald software|drakewell|golden river|siemens traffic|peek traffic|telent technology|imtech traffic|dynniq|swarco|jct consultancy|ptv group|transport simulation|atkins saturn|trapeze group|trapeze software|omnibus solutions|routewise|cleric computer|mobisoft|360 car|journeyplan|trichord|routematch|bluesky|novus fx|gaist|vaisala|meteogroup|^cartes',
    products:
      'confirm system|mayrise|street works system|insight streetworks|ukpms|scoot|street manager|autocad',
  },
  {
    category: 'waste',
    sellers:
      'bartec|whitespace|webaspx|^isys waste|exponential e|^isb global|safety kleen software|routesmart|easyroute|powersuite|contender software|alloy waste',
    products: 'collective system|in cab|powersuite',
  },
  {
    category: 'erp',
    sellers:
      'unit4|unit 4|agresso|oneadvanced|one advanced|advanced business software|advanced business solutions|advanced computer software|^coa solutions|cedar group|cedaropenaccounts|technologyone|technology one|^oracle|^sap uk|^sap ltd|^sap limited|sage uk|sage accounting|sage hibernia|access accounting|access uk|infor uk|infor global|lawson software|capita integra|capita business services|capita software|capita secure|cfacs|cyborg|real asset management|^ram software|logotech|sector treasury software|psf dialogue|^bottomline|albany software|^eurobase|exchequer software|pegasus software|^xero|quickbooks|intuit|kefron|kofax|v1 limited|^version one|basware|proactis|collaborative planning|software for asset|^access group|^access software|chess software|bankline software|datatank|fmis|^experian data|autobank|webexpenses|selima|capitalise|civica financial|power solve|insightsoftware|microsoft dynamics|k2 business|eduserv|columbus uk|hitachi solutions|exegesys',
    products:
      'agresso|unit4 business world|business world|efinancials|e financials|openaccounts|oracle fusion|sap support|cedar financials|dynamics 365|asset register software|financial management system|general ledger',
  },
  {
    category: 'hr',
    sellers:
      'zellis|northgatearinso|northgate arinso|northgate hr|midland hr|midlandhr|midland software|^mhr|frontier software|selima|snowdrop|cipher hr|jobs go public|jobsgopublic|lumesse|stonefish|tribepad|^stepstone|talentlink|ita online|taleo|learning pool|kallidus|e2train|skillsoft|me learning|melearning|^virtual college|learning nexus|^learnpro|softwave|cornerstone ondemand|totara|moodle|synergy learning|chris21|ciphr|xcd hr|bond teamspirit|halogen software|appraisd|clear review|real asset hr|allocate software|healthroster|rotageek|smart workforce|^crown computing|crown workforce|mitrefinch|tensor plc|kronos|plan b time|softworks|bodet|time systems|^wfs|workforce software|zeus flexi|grosvenor technology|carval|pamtrak|e days|^cascade hr|cascade human|payescape|moorepay software|earnie|iris payroll|online dbs|atlantic data|matrix scm|^vacancy filler|elearning wmb|engage in learning|articulate global|brightwave|intellego',
    products:
      'itrent|resourcelink|resource link|e learning|elearning|flexi time system|time and attendance|hr and payroll|learning management',
  },
  {
    category: 'pens',
    sellers:
      'aquila heywood|heywood limited|heywood pension|^heywood ltd|aquila group|equiniti paymaster|civica pensions|hymans robertson software|club vita|altair pensions',
    products: 'altair|civica upm|axise|i connect',
  },
  {
    category: 'proc',
    sellers:
      'due north|in tend|intend limited|^atamis|jaggaer|bravosolution|bravo solution|multiquote|market dojo|delta esourcing|bip solutions|spikes cavell|procserve|pro curement portal|cloudbuy|uk plc it|constructionline software|achilles information|^exor management|science warehouse|wax digital|emptoris|curtis fitch|sourcedogg|spend network|tussell|oxygen finance software|the chest procontract|^ecmk|dynamic market adam',
    products: 'procontract|e tendering|etendering|e procurement|eprocurement|contracts register software',
  },
  {
    category: 'inc',
    sellers:
      'allpay|pay360|paysuite|access paysuite|adelante|^axis aim|capita axis|radius payment|civica icon|civica payments|worldpay|^wpm education|secure trading|sagepay|sage pay|^paypal|^stripe|gocardless|global payments|paypoint|^barclaycard merchant|streamline merchant|^verifone|commidea|ingenico|securicor pay|touchpay|smartpay|bottomline pts|bacstel|eckoh|semafone|syntec limited|payline|first data merchant|elavon|optimal payments|netbanx|anderson baker|aurora systems cash',
    products:
      'payment gateway|chip and pin|income management system|cash receipting|card processing|aim system|pay 360|icon software',
  },
  {
    category: 'leis',
    sellers:
      'gladstone mrm|gladstone plc|gladstone software|gladstone limited|^xn leisure|xn leisure systems|legend club|legend leisure|spektrix|fitronics|coursepro|innovatise|tor systems|^torex|databox|patronbase|artsman|audienceview|enta ticketing|seatgeek enterprise|tickets com|see tickets software|tessitura|blackbaud|raisers edge|dataflow|adlib information|^axiell|modes users|vernon systems|gallery systems|ksys|keemu|calm software|ds limited|^ds calm|soundsense|flow activity|sports booker|bookteq|schoolhire|playwaze|technogym wellness software|myzone|^premier software|clubwise|ez runner|precor software|mobile ticketing|galaxy gateway|merac|digitickets|maxim software|gamma dataware|^gantner|ensemble systems',
    products:
      'leisure management system|booking system|box office system|coursepro|modes|calm archive|learn2',
  },
  {
    category: 'lib',
    sellers:
      'sirsidynix|sirsi|dynix|^ds galaxy|axiell|solus uk|spydus|innovative interfaces|talis information|capita library|infor library|bibliotheca|intellident|^3m library|3m uk library|^lyngsoe|^d tech international|d tech|2cqr|^nielsen book data|nielsen bookdata|bibliographic data|insight media internet|netloan|lorensbergs|^premier it library|civica library|^oclc|overdrive|bolinda|ulverscroft digital|borrowbox|libresoft|pressreader|newsbank|proquest|britannica digital|ancestry library|cobwebb|gale cengage|ebsco|transparent language|smart storage rfid|softlink europe|micro librarian|^mls library|reading cloud|heritage cirqa|^isoxford',
    products: 'library management system|rfid library|self service kiosks|libraries computer|netloan|spydus',
  },
  {
    category: 'elec',
    sellers:
      'halarose|democracy counts|modern democracy|xpress software|express software solutions|strand electoral|pickwick electoral|^idox elections|election systems|opt2vote|electoral reform services|^dominion voting|smartmatic',
    products: 'electoral management system|eros|xpress software|electoral registration software',
  },
  {
    category: 'gis',
    sellers:
      'esri|cadcorp|astun|aligned assets|mapinfo|pitney bowes mapinfo|precisely|ordnance survey|geoplace|intelligent addressing|^ldg software|ggp systems|digital mapping solutions|^dotted eyes|emapsite|^landmark information|blom aerofilms|bluesky international|getmapping|^qgis|thinkwhere|innogistic|gmgroup|ginfo|gis consult|^1spatial|safe software|garmin|trimble|leica geosystems|topcon|korec|pear technology|ezytreev|^ra information systems|what3words|experian qas|^qas ltd|^qas limited|qas systems|postcode anywhere|loqate|gb group|gbg|hopewiser|capscan|afd software|allies computing|data8|royal mail address',
    trade: 'mapping company',
    products: 'gis software|arcgis|mapinfo|addressbase|gazetteer|llpg|autodesk|autocad|qas pro',
  },
  {
    category: 'demo',
    sellers:
      'modern gov|moderngov|modern mindset|public i|auditel|^cmis|arbortext|ukcouncil net|ukcouncil|astech committee|hybrid council',
    products: 'moderngov|modern gov|webcasting|webcast|committee management system',
  },
  {
    category: 'reg',
    sellers:
      'stopford information|stopford info|zipporah|plotbox|gower consultants|^bacas|clear skies software|clearskies software|epilog cemetery|burial and cremation admin|obitus|wesley music|wesley media|^vivedia|wesmedia|eventtemple|jrni|booking bug|bookingbug|^q nomy|qmatic|tensator|qube global|^skedda|condeco|^matrix booking|cloudbooking',
    products: 'bacas|epilog|registration online|queue management system',
  },
  {
    category: 'edrm',
    sellers:
      'opentext|open text|hyland|objective corporation|imanage|anite|hummingbird|meridio|autonomy systems|diagonal solutions|tower software|trim software|information at work|^ripcord|restore digital|^edm group|hugh symons|service point|^dajon|pearl scan|cintas document|^iron mountain digital|microfilm|^mitek|^docuware|laserfiche|^kodak alaris|m files|invu|^spigraph|^cabinet software|storetec|scan film store|^capture all|^box uk|dropbox|docusign|adobe sign|^e sign|^signable|legal workspace|iken business|iken|norwel|peapod legal|^lexisnexis visualfiles|visualfiles|solcase|civica legal|^bighand|winscribe|crescendo systems|nuance',
    products:
      'edrms|document management system|document imaging|sharepoint|filemaker|opentext|case management system|scanning software|digital dictation',
  },
  {
    category: 'crm',
    sellers:
      'granicus|firmstep|netcall|matssoft|verint|lagan technologies|lagan|kana software|abavus|placecube|salesforce|^jadu|^gov metric|govmetric|rol solutions|^outsystems|mendix|^ebase|achieve service|achieveforms|meritec|^ppl systems|^mitchell software|zendesk|freshworks|^freshdesk|icasework|respond group|aptean|^charter uk|^infreemation|goss interactive|^egain|^chatbot|ebi ai|^futr|ics ai|agilisys|^arcus digital|^outreach systems|evolutive|tractivity|^alcium|kwirk|^tascomi',
    products:
      'crm|crm system|customer relationship management|customer portal|digital engagement|firmstep|govservice|lagan|govmetric|chatbot|complaints system|icasework|evolutive',
  },
  {
    category: 'cms',
    sellers:
      'contensis|zengenti|goss interactive|umbraco|squiz|new mind internet|new mind|simpleview|surface impressions|silktide|siteimprove|site improve|sitemorse|immediacy|mediasurface|alterian|^cms europe|^jadu|fasthosts|^1 1 internet|1and1|one and one internet|123 reg|123reg|heart internet|names co uk|namesco|ukreg|uk2 net|hostgator|godaddy|go daddy|webfusion|^nominet|tagish|spacecraft|big blue door|^eibs|numiko|bluefly|web labs|weblabs|reading room|readingroom|precedent communications|^headscape|^clock limited|^box uk|^catch digital|^torchbox|^unboxed|^annertech|^big blue|invuse|^rroyal|texthelp|browsealoud|recite me|reciteme|userzoom|cludo|addsearch|webcurl|^eduserv|webcredible|^netxtra|pugh design web|^juicy media|^mixd|^nimble digital|^squarespace|^wix com|^mailchimp|wordpress|automattic|^cyberscience|rechord|shutterstock|^getty images|istockphoto|^istock',
    trade:
      'internet creation|website design|web design|webdesign|web media|websites ltd|website ltd|websites limited|web solutions',
    products:
      'website|web site|web hosting|web design|web development|domain name|domain names|browsealoud|recite me|ssl certificate|intranet',
  },
  {
    category: 'comms',
    sellers:
      'citizen space|commonplace|govdelivery|gov delivery|bang the table|^delib|objective online consultation|^snap surveys|^snap survey|mercator research|surveymonkey|survey monkey|smartsurvey|smart survey|^qualtrics|^keypoint|dialogue by design software|textanywhere|text anywhere|esendex|^textlocal|^text local|fastsms|fast sms|^commify|^clickatell|^iris ac|pageone|page one communications|^gov notify|vuelio|^cision|vocus|precise media|gorkana|^meltwater|hootsuite|^sprout social|^orlo|social sign in|crowdcontrolhq|^newsweaver|^poppulo|dotmailer|dotdigital|forfront|^pure360|campaign monitor|everbridge|vocalink sms|neighbourhood alert|visav|^zoom video|^cisco webex|^gotomeeting|citrix online|^logmein|^vimeo|^buffer|canva',
    products:
      'govdelivery|citizen space|mailchimp|sms messages|text messaging|media monitoring software|social media management|surveymonkey',
  },
  {
    category: 'audit',
    sellers:
      'ideagen|pentana|covalent software|covalent|inphase|^jcad|^j c applications|jc applications development|galileo audit|horwath software|magique|galileo software|performance plus software|actuate|corvu|^sovereign software|^figtree|alphatec software|^4risk|insight4grc|^rsm risk software|^morgan kai|mk insight|teammate|^wolters kluwer teammate|^acl services|caseware|auditware|^shes software|sphera|^airsweb|^safety media|^info exchange|assessnet|riskex|^evotix|^she software|cardinus|^posturite workrite|onetrust|^keepabl',
    products:
      'covalent|pentana|performance management system|galileo|risk management system|accident reporting system|workrite',
  },
  {
    category: 'bi',
    sellers:
      'tableau|snowflake|databricks|^sas software|sas institute|business objects|crystal decisions|^cognos|^qlik|qlikview|qliktech|^targit|experian|^caci|callcredit data|^spss|^ibm spss|instant atlas|instantatlas|geowise|^oco consulting|local futures|^cfe data|minitab|^alteryx|^microstrategy|information builders|^infoshare|infotrack|xantura|policy in practice|^sentinel partners|informatica|^ataccama|^talend|datactics|^open data institute|swift data|^data orchard|^porge|^destin|lg inform plus|lginform|nomis software|^palantir|openai|^anthropic|^ai media|^magic notes|beam up|^quantexa|^synectics|^hunter software',
    trade: 'dataworks|data works|data analysis',
    products:
      'business objects|power bi|business intelligence|data warehouse|crystal reports|copilot licence|spss|tableau',
  },
  {
    category: 'cyber',
    sellers:
      'sophos|darktrace|crowdstrike|rubrik|veeam|symantec|mcafee|trend micro|kaspersky|bitdefender|webroot|malwarebytes|fortinet|palo alto networks|check point software|^checkpoint|juniper networks|barracuda networks|mimecast|proofpoint|messagelabs|^websense|forcepoint|clearswift|^egress|becrypt|^rsa security|^vasco data|swivel secure|signify solutions|^quest software|^tenable|rapid7|qualys|nessus|^pentest|pen test partners|^ncc group|^nta monitor|^sec 1|sec1|dionach|^first base technologies|surecloud|^it governance|^it lab|^secureworks|nettitude|^context information security|^kpmg pen|^mti technology|^commvault|^acronis|arcserve|^veritas|^iron mountain backup|redstor|^attix5|datto|^barracuda|^zerto|sungard availability|phoenix it services|^adam continuity|daisy continuity|^ics computing|icm computer|ultima business|^ssl247|verisign|globalsign|digicert|comodo|trustwave|geotrust|thawte|^securetrading',
    trade: 'disaster recovery',
    products:
      'cybersecurity|cybersecurity services|security operations centre|dns|siem|antivirus|anti virus|firewall|penetration testing|pen test|it health check|cyber security|disaster recovery|vpn tokens|backup software|email security|web filtering',
  },
  {
    category: 'cc',
    sellers:
      '8x8|content guru|redwood technologies|ringcentral|genesys|mitel|gamma telecom|gamma communications|gamma business|vodafone|telefonica|^o2|o2 uk|^ee limited|^ee ltd|everything everywhere|orange pcs|orange personal|orange retail|orange business|orange payment|^orange uk|t mobile|tmobile|hutchison 3g|tesco mobile|virgin mobile|carphone warehouse|phones 4u|phones4u|dextra|^phoneshop|mobile phone centre|british telecom|british telecommunications|britishtelecom|^bt|bt plc|bt group|bt payment|bt conferencing|bt redcare|bt openreach|openreach|bt cellnet|cellnet|one2one|cable wireless|cable and wireless|thus plc|^thus|^energis|^opal telecom|talktalk|talk talk|tiscali|^kcom|kingston communications|^affiniti|siemens communications|siemens enterprise communications|unify communications|unify enterprise|^avaya|nortel|^azzurri|maintel|^alternative networks|^daisy|^damovo|^intercity|intercity telecom|intercity mobile|^unicorn telecom|^focus group|focus 4 u|^chess telecom|chess ict|chess plc|^xln|opus telecom|^onecom|^4com|^elite telecom|^olive communications|^incom|incom business|^telecom plus|telecomplus|phone co op|phone coop|spitfire network|^zen internet|^gradwell|^voip|^vonage|^cisco|^polycom|^plantronics|jabra|^gn netcom|^onedirect|^lig telephone|rocom|nimans|nycomm|arkadin|^meetupcall|powwownow|premiere global|^intercall|callmedia|^ultra communications|^arena call|macfarlane telesystems|^netcall|^syntec|^noetica|^inisoft|^tollring|^oak telecom|^tiger communications|^red box|red box recorders|^retell|^nice systems|^verint recording|^liquid voice|^language line telephone|^pageone|^yes telecom|^singlepoint|^avenir telecom|^daisy communications|^cpw|^csl group|lebara|giffgaff|^lycamobile|^anglia telecom|^pennine telecom|^charterhouse voice|charterhouse voice data|^nec philips|^nec unified|philips business communications|^samsung telecom|^inter tel|^splicecom|^toshiba information',
    trade:
      'telephone rentals|telephone engineering|telecoms|telecom|telecommunication|telecommunications|telecomms|telephony|telephones|conferencing|conference call|answering service|mobile phones|mobile communications|mobile solutions telecom|landline',
    products:
      'telephone|telephones|telephony|mobile phone|mobile phones|voip|telecoms|telecommunications|landline|call charges|line rental|contact centre|sim cards|blackberry|smartphone|handsets',
  },
  {
    category: 'net',
    sellers:
      'virgin media|ntl telewest|^ntl|ntl business|ntl group|^telewest|bt global|^bt openzone|bt internet|bt broadband|bt lancashire|wifispark|wifi spark|wifigear|renovotec|^mll telecom|mll telecom|^updata|updata infrastructure|^exponential|^level 3|level3|^colt|colt technology|colt telecom|^easynet|^claranet|^zen internet|^plusnet|^demon internet|^pipex|^eclipse internet|^be unlimited|^sky broadband|sky business|^o2 broadband|^entanet|^adept telecom|^adept technology|^cityfibre|city fibre|^gigaclear|^hyperoptic|^openreach|^airband|^quickline|^wight fibre|^kcom|^logicalis|^networks first|^networks centre|^khipu|^aruba networks|^meraki|^extreme networks|^hp networking|brocade|^enterasys|^ruckus|^xirrus|^aerohive|^purple wifi|^the cloud networks|^arqiva|wireless logic|^boingo|^janet|jisc collections|^jisc|^jnt association|^ja net|janet uk|^geo networks|^vtesse|^neos networks|^sse telecom|^sse enterprise telecoms|^instalec|^nynet|datanet|^net solutions|^pinacl|^freedom communications|^innopsis|^trend communications|^satellite solutions|^bigblu|^avonline|^tooway|^sota solutions|^khipu networks|^itps|^block solutions|^european electronique|^pervasive networks|^nomadix|^axians',
    trade:
      'network solutions|networking solutions|network services|network systems|^networks by|wireless networks|data cabling|data cables|cabling solutions|datacomms|data comms|internet services|internet limited|internet ltd|broadband|^satellite internet',
    products:
      'network infrastructure|network replacement|network refresh|core network|network switches|structured cabling|psn|lan|wan|broadband|wifi|wi fi|wide area network|leased line|internet access|data network|network communications|data line|data lines|data links|internet connection|fibre optic link|psn connection|isdn|mpls|network cabling|data cabling',
  },
  {
    category: 'cloud',
    sellers:
      'amazon web services|^aws|crown hosting|rackspace|^ukcloud|uk cloud|skyscape cloud|^memset|^ukfast|uk fast|^ans group|ans academy|^google cloud|google ireland|^google|heroku|digital ocean|digitalocean|^linode|^ovh|^hetzner|^iomart|^pulsant|^equinix|^datacentre|^datum datacentres|^node4|^six degrees|^interoute|^telehouse|^ark data|^attenda|^carrenza|^eduserv|^brightsolid|^aimes|^timico|^vmware|^nutanix|^citrix|^rcb computing|^icloud',
    trade: 'data centre|^hosting',
    products:
      'web hosting|data centre|cloud hosting|azure|aws hosting|server hosting|hosting services|software as a service',
  },
  {
    category: 'print',
    sellers:
      'xerox|ricoh|nrg group|konica|minolta|^canon|canon uk|kyocera|^sharp business|sharp electronics|toshiba tec|^toshiba|^oki systems|^oki europe|lexmark|epson|^brother uk|brother international|^danka|^ikon office|^gestetner|^lanier|^nashuatec|^rex rotary|^oce uk|^oce|^riso|develop uk|^olivetti|^apogee|^danwood|^annodata|^clarity copiers|^midshire|^zenith print machines|^balreed|^printware|^printerland|^viking ink|^misco|^papercut|pcounter|^equitrac|^nuance equitrac|^ysoft|^pitney bowes|neopost|^quadient|francotyp|fp mailing|^hp printing|hybrid mail software|^dataprint|^printvision|^copy it',
    trade:
      'copiers|copier|photocopiers|copy systems|document solutions|printer|printers|toner|toners|cartridge|cartridges|ink world|inkjet|laser supplies|laserjet',
    products:
      'photocopier|photocopiers|photocopying|multifunctional device|mfd rental|managed print|printer cartridges|toner|toners|printers|plotter',
  },
  {
    category: 'eud',
    sellers:
      'softcat|bt business direct|phoenix software|^cdw|computacenter|boxxe|^scc|specialist computer|^xma|bytes software|bytes technology|bytes security|microsoft|insight direct|insight uk|^insight enterprises|^dell|dell computer|dell corporation|dell products|lenovo|^hewlett packard|hewlett packard|^hp inc|^hp uk|^hp enterprise|^ibm|ibm uk|ibm united kingdom|^apple computer|apple sales|apple distribution|apple europe|apple uk|apple online|apple store|^apple retail|^itunes|^fujitsu|fujitsu services|fujitsu siemens|^acer|^asus|^samsung electronics|^toshiba information|^stone computers|stone group|stone technologies|^viglen|^rm books|^research machines|^dabs|dabs com|dabs4work|^misco|^ebuyer|ebuyer|^scan computers|^overclockers|^aria technology|^novatech|^pc world|pc world|pcworld|currys business|dixons business|^dsg business|^dsg retail|^equanet|^simply computers|^action computer|^inmac|^jigsaw systems|^jigsaw24|^kelway|^wstore|^european computers|^transparent communications|^esteem systems|^esteem|probrand|^icomm|^kcs trade|^trustmarque|trustmarque solutions|^grey matter|^software box|^softwarebox|^civica services it|^comparex|^crayon|^softwareone|software one|^ultima|^bechtle|arp datacon|^digica|^getech|^ergo computing|^zoostorm|^centerprise|^elonex|^evesham|^mesh computers|^tiny computers|^time computers|^cyberpower|^ideal computing|^pc specialist|^crucial|^kingston technology|^western digital|^seagate|^apc by|^american power|^belkin|^logitech|^targus|^kensington computer|^lapsafe|lap safe|lapcabby|monarch education ict|^promethean|smart technologies|smartboard|^steljes|^sahara presentation|^clevertouch|^ctouch|^hitachi digital|^av direct|^nviron|^ncs technology|^adobe|adobe systems|^autodesk|^corel|^symantec software|^novell|^suse|^red hat|^redhat|^canonical|^netapp|^emc computer|^emc|dell emc|^hitachi data|^pure storage|^vmware|^quantum|^itc computers|^xpertise|^ddc computers|^eurostar computing|^sun microsystems|^digital equipment|^compaq|^packard bell|^psion|^motion computing|^panasonic computer|^getac|^zebra technologies|^honeywell scanning|^datalogic|^handheld|^psc it|^jigsaw|^tablet|dynabook|^chromebook|^lime technology|^academia ltd|^academia limited|^albion computers|^solutions inc|^krcs|^western computer|^trams ltd|^sync apple|^medhurst|^medhurst communications|^coolspirit|^lanway|^pugh computers|pugh computers|^ramesys|^edugeek|^primary ict|^primary technology|^tablet academy|^logicalis|^dimension data|^damovo|^2e2|^bull information|^unisys|^ncr|^sema group|^wang',
    trade:
      'interactive whiteboard|interactive whiteboards|computer|computers|computing|laptops|laptop|^pc|pcs|^mac|macintosh|servers|microsystems|systems supplies|^ict direct|ict direct|it hardware|it equipment|it supplies|ipad|ipads',
    products:
      'laptop|laptops|desktop pc|desktops|ipad|ipads|computer hardware|computer equipment|computer purchases|computer consumables|it hardware|ict equipment|ict hardware|it equipment|microsoft licence|microsoft licences|microsoft 365|office 365|enterprise agreement|servers|monitors|pc purchase|peripherals|interactive whiteboard|interactive whiteboards|tablets devices|hardware purchase|hardware rental|adobe licence|computers|computer',
  },
  {
    category: 'prof',
    sellers:
      'agilisys|tpximpact|futuregov|^made tech|^dxw|methods business|methods digital|socitm|^sscl|^sopra|^capgemini|^atos|atos it|atos origin|^logica|^logica cmg|cgi it uk|^csc computer|computer sciences|^dxc|^hcl|^tata consultancy|tcs|^wipro|^infosys|^cognizant|^accenture|^kainos|^bjss|^equal experts|^thoughtworks|^unboxed|^snook|^engine service design|^foundry4|^valtech|^zaizi|^deloitte digital|^pa consulting it|^hitachi consulting|^northgate managed|northgate managed services|^liberata|^vangent|^fujitsu consulting|^serco it|^hoople|^sthree|^computer futures|^modis|^hays it|^hays information technology|^reed technology|^progressive computer|^spring technology|^elan computing|^lorien resourcing|^lorien|^parity resources|^parity solutions|^parity|^gcs computer|^certes computing|^rullion it|^square one resources|^austin fraser|^experis it|^networkers|^huxley|^real resourcing it|^la international|l a international computer|^venn it|^head resourcing|^fdm group|^qa limited|^qa ltd|qa training|^firebrand training|^global knowledge|^learning tree|^computeach|^pitman training it|^ecdl|^bcs|british computer society|^itil|^axelos|^xpertise training|^informatics|^gartner|^forrester|^itsmf|^sdi service desk|^hornbill|^servicenow|^landesk|^ivanti|^axios systems|^freshservice|^sunrise software|^supportworks|^cherwell|^touchpaper|^numara|^house on the hill|^netsupport|^eduserv|^bramble hub|^mastek|^version 1|version one|^inspirit|^capita it|capita it services|^capita managed it|^synetrix|^redstone managed|^littlefish|^it professional|^ntt data|^ncc services|^csi software|^innogistics|^delt shared|^strata service|^lgss digital|^3c shared|^audacious',
    trade:
      'computer people|service desk|it services|it support|ict services|ict support|it solutions|ict solutions|it consultancy|it consulting|it consultants|information technology|information systems|information solutions|business systems|software development|systems integration|technology solutions|technology services|technology group|^tech support|web developer|software solutions',
    products:
      'it support|ict support|it consultancy|it services|ict services|it consultant|it training|ict consultancy|software development|systems development|ict technician|ict project|it project',
  },
  {
    category: 'telecare',
    sellers:
      'tunstall|chiptech|careium|doro care|appello|^tynetec|legrand care|^jontek|^possum|^chubb community|^verklizan|^enovation|^docobo|^just checking|^oysta|^taking care telecare|^initial attendant|^possum controls|^lifeline 24|centra pulse|^oxehealth|^canary care',
    trade: '^telecare|telehealth',
    products:
      'telecare|telehealth|dispersed alarms|warden call|community alarm|community alarms|lifeline units|careline equipment',
  },
  {
    category: 'cctv',
    sellers:
      'redvision|pce technology|^synectics|^synectic systems|quadrant security|^dedicated micros|^bosch security|^axis communications|^hikvision|^dahua|^milestone systems|^genetec|^videcom|^meyertech|^wireless cctv|^revader|^select cctv|^tyco integrated fire|^paxton access|^gai tronics|^comelit|^videx|^entrotec|^pac international|^edesix|^axon public safety|^reveal media|^pinnacle response|^wcctv|^excelerate technology|^baydale control|^central security systems|^eurotech monitoring|^tavcom',
    trade: '^cctv|cctv|door entry|access control',
    products: 'cctv|access control|door entry|body worn|bodycam',
  },
  {
    category: 'park',
    sellers:
      'ringgo|cobalt telephone|^park now|paybyphone|verrus|^mipermit|chipside|imperial civil|flowbird|parkeon|taranto|scheidt|conduent parking|^metric group|^metric parking|^dcc parking|^spur information|^barbour logic|^adaptis|^wps parking|^zeag|^skidata|^apt controls|^designa|^newpark solutions|^parkmobile|^justpark|^bemrose booth|^cale briparc|^hectronic|^vysionics|^videalert|^marston data|^yottalabs|civica parking|^swarco uk|^trellint|^unity5|^zatpark|^appyway|^grid smarter cities|^siemens anpr|^tagmaster|^nedap',
    products:
      'cashless parking|pay and display machines|ticket machines|anpr|parking permit system|parking system',
  },
  {
    category: 'bms',
    sellers:
      'trend control|schneider electric|^honeywell control|^johnson controls|^siemens building|^satchwell|^energy auditing|^systemslink|team energy|^stark software|^energy metering|^meteor communications|^imserv|^siemens metering|^sse metering software|^dynamic energy|^optima energy|^sigma energy|^utilitywise software|^building controls',
    trade: 'controls systems|building management systems',
    products:
      'building management system|bms maintenance|bems|energy management software|smart meters|remote monitoring',
  },
  {
    category: 'fleet',
    sellers:
      'teletrac|navman|tranman|quartix|masternaut|^trimble mrm|^minorplanet|^trackyou|^ctrack|^fleetmatics|^verizon connect|^microlise|^tomtom|^webfleet|^geotab|^samsara|^lightfoot|^greenroad|^isotrak|^chevin fleet|^jaama|^freeway fleet|^fleetcheck|^tachomaster|^tachodisc|^stoneridge|^vdo|^descartes|^paragon software|^vwork|^blue tree|^cms supatrak|supatrak|^exeros|^vision techniques|^r2c online|^triscan|^timeplan fuel|^merridale|^chargemaster software|^chargepoint',
    trade: '^vehicle tracking|vehicle tracking',
    products:
      'vehicle tracking|telematics|fleet management system|tachograph software|fuel management system',
  },
  {
    category: 'av',
    sellers:
      '^avmi|^saville audio|saville group|^gv multimedia|^videocentric|^pure av|^feedback data|^auditel|^bosch conference|^taiden|^sennheiser|^extron|^crestron|^barco|^nec display|^epson projectors|^sound dynamics|^stage electrics|^whitelight sound|^signagelive|^onelan|^trilby tv|^beaver group|^tripleplay|^roche audio|^visual impact',
    trade:
      'audio visual|audiovisual|^projector|^projectors|projection|digital signage|presentation systems|multimedia',
    products:
      'audio visual|audio visual equipment|hearing loop|conference system|digital signage|projector|projectors|av equipment|video conferencing',
  },
  {
    category: 'radio',
    sellers:
      'airwave|^motorola solutions|motorola|^sepura|^kenwood|^icom uk|^hytera|^simoco|^entropia|^brentwood communications|^roadphone|^chatterbox|^tait|^zetron|^capita command|^airbus defence tetra|^syndico|^maxxwave|^apd communications|^aps radio',
    trade: 'radio communications|radio systems|radiocoms|two way radio|^mobile radio',
    products: 'two way radios|radio licences|airwave|radio equipment|radios mobiles|pagers',
  },
  {
    category: 'iot',
    sellers:
      'telensa|vivacity|yunex|^itron|^mayflower|^harvard technology|^lucy zodion|^urban control|^sensus|^north bridge iot|^aico homelink|^homelink|^switchee|^connexin|^smarter technologies|^pinacl iot|^vaisala|^campbell scientific|^ricardo air|^air monitors|^enviro technology|^et enviro|^aeroqual|^earthsense|^isonet|^hwm|^springboard research|^counting company|^iris integrated|^all traffic counters',
    trade: 'data loggers',
    products: 'air quality monitoring|lorawan|iot sensors|people counters|utc system|urtc',
  },
  {
    category: 'software',
    sellers:
      'civica|^nec software|nec software|northgate public|northgate information|northgate land|northgate is|^northgate is ltd|mri software|mri community|^causeway|data therapy|^bluefin software|^advanced health|^advanced 365|^emis health|^inps|^tpp|^civica uk|^civica election|^capita one|^capita sss|^capita secure|^capita software|^fretwell downing|^saffron nutrition|^cypad|^crb solutions cypad|^jadu|^serif|^atlassian|^github|^slack|^trello|^miro|^smartsheet|^asana|monday com|^lucid software|^jetbrains|^telerik|^sybase|^ingres|^micro focus|^ca technologies|^computer associates|^bmc software|^compuware|^borland|^solarwinds|^paessler|^manageengine|zoho|^nagios|^splunk|^okta|^ping identity|^oneidentity|^imprivata|^isograph|^nbs enterprises|riba enterprises nbs|^bentley|^elite software|^bluebeam|^trimble sketchup|^vectorworks|^keysoft|^key systems|^masterkey|^solibri|^chief architect|^amtech|^hevacomp|^iesve|integrated environmental solutions|^stroma software|^elmhurst energy software|^barbour|^ihs global|^tso online|^practical law|^westlaw|^lexis nexis|^thomson reuters software|^swift software|^lasernet|^formscape|^bottomline|^formate|^orbis software|^crystal ball|^redgate|^idera|^citrix systems|^teamviewer|^vnc|^realvnc|^parallels|^techsmith|^sibelius|^inspiration software|^crick software|^widgit|^sensory software|^texthelp|^claro software|^dolphin computer|^humanware|^freedom scientific|^sight and sound technology|^iansyst|^microlink pc|^concept northern|^softlink|^infosoft|^ergosoft|^informed solutions|^ontrack|^ontrack data|^dataspan|^sitekit|^snowden software|^esuasive|^emap software|^ntgroup|^stanford software|^gb systems',
    trade:
      'software|softwares|systems software|softsols|soft ltd|soft limited|database|databases|web services|e commerce|ecommerce',
    products:
      'software|ict system|it system|it systems|case management|management information system|information management system|saas software|mobile app|web application|software platform|digital platform|online platform|api integration|robotic process automation|digital transformation|digital services|it products|it strategy|ict strategy|digital strategy|it infrastructure|ict infrastructure|it project|virtual desktop|software licence|software licences|software licenses|software maintenance|software support|computer licences|computer software|computer maintenance|computer running|it licences|ict|ict sup|information technology|it costs|it maintenance|ict learning resources|computing|computing other|database|databases|saas|software subscription|hardware software|system support|systems licence|communications computing',
  },
]
