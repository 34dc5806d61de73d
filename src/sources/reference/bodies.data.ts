/**
 * Public bodies of the United Kingdom, one a line, as facts: code | name | other names | GSS code | kind | county |
 * region or nation | first day | last day | successors. Fields that are not known are empty.
 *
 * Councils and combined authorities: facts restated from mySociety's `uk_local_authority_names_and_codes`
 * (CC BY 4.0), the GOV.UK local links list and the Planning Data organisation register (both OGL v3.0); first days
 * before 2009 are left out because the sources print registration days there. Police areas and integrated care
 * boards: Office for National Statistics names (OGL v3.0). NHS trusts: NHS Digital organisation data (OGL v3.0),
 * with trusts since merged. Stand-alone fire authorities have no list among these sources: their names are general
 * knowledge, to be corrected where a file prints another. A body that is not here is still read from a file's own
 * column.
 */
export const BODY_LINES = `
ABE|Aberdeen City Council||S12000033|scottish||Scotland|||
ABD|Aberdeenshire Council||S12000034|scottish||Scotland|||
ADU|Adur District Council||E07000223|district|WSX|South East|||
ALL|Allerdale Borough Council||E07000026|district|CMA|North West||2023-03-31|CBD
AMB|Amber Valley Borough Council||E07000032|district|DBY|East Midlands|||
ANS|Angus Council||S12000041|scottish||Scotland|||
NIR-T|Antrim Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
ANN|Antrim and Newtownabbey Borough Council||N09000001|northern-ireland||Northern Ireland|2015-04-01||
NIR-X|Ards Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
AND|Ards and North Down Borough Council|North Down and Ards|N09000011|northern-ireland||Northern Ireland|2015-04-01||
AGB|Argyll and Bute Council||S12000035|scottish||Scotland|||
NIR-O|Armagh City and District Council|||northern-ireland||Northern Ireland||2015-03-31|
ABC|Armagh City, Banbridge and Craigavon Borough Council|Armagh Banbridge Craigavon|N09000002|northern-ireland||Northern Ireland|2015-04-01||
ARU|Arun District Council||E07000224|district|WSX|South East|||
ASH|Ashfield District Council||E07000170|district|NTT|East Midlands|||
ASF|Ashford Borough Council||E07000105|district|KEN|South East|||
AYL|Aylesbury Vale District Council||E07000004|district|BKM|South East||2020-03-31|BUC
BAB|Babergh District Council||E07000200|district|SFK|East of England|||
NIR-G|Ballymena Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
NIR-D|Ballymoney Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
NIR-Q|Banbridge District Council|||northern-ireland||Northern Ireland||2015-03-31|
BNS|Barnsley Metropolitan Borough Council||E08000016|metropolitan||Yorkshire and The Humber|||
BAR|Barrow-in-Furness Borough Council||E07000027|district|CMA|North West||2023-03-31|WAF
BAI|Basildon Borough Council||E07000066|district|ESS|East of England|||
BAN|Basingstoke and Deane Borough Council|Basingstoke|E07000084|district|HAM|South East|||
BAE|Bassetlaw District Council||E07000171|district|NTT|East Midlands|||
BAS|Bath and North East Somerset Council||E06000022|unitary||South West|||
BDF|Bedford Borough Council||E06000055|unitary||East of England|2009-04-01||
BFS|Belfast City Council||N09000003|northern-ireland||Northern Ireland|2015-04-01||
BIR|Birmingham City Council||E08000025|metropolitan||West Midlands|||
BLA|Blaby District Council||E07000129|district|LEC|East Midlands|||
BBD|Blackburn with Darwen Borough Council|Blackburn|E06000008|unitary||North West|||
BPL|Blackpool Borough Council||E06000009|unitary||North West|||
BGW|Blaenau Gwent County Borough Council||W06000019|welsh||Wales|||
BOS|Bolsover District Council||E07000033|district|DBY|East Midlands|||
BOL|Bolton Metropolitan Borough Council||E08000001|metropolitan||North West|||
KIN|Borough Council of Kings Lynn and West Norfolk||E07000146|district|NFK|East of England|||
POL|Borough of Poole||E06000029|unitary||||2019-03-31|BPC
BOT|Boston Borough Council||E07000136|district|LIN|East Midlands|||
BMH|Bournemouth Borough Council||E06000028|unitary||||2019-03-31|BPC
BPC|Bournemouth, Christchurch and Poole Council|BCP Council;BCP|E06000058|unitary||South West|2019-04-01||
BRC|Bracknell Forest Council||E06000036|unitary||South East|||
BRA|Braintree District Council||E07000067|district|ESS|East of England|||
BRE|Breckland District Council||E07000143|district|NFK|East of England|||
BRW|Brentwood Borough Council||E07000068|district|ESS|East of England|||
BGE|Bridgend County Borough Council|Pen-y-bont ar Ogwr|W06000013|welsh||Wales|||
BNH|Brighton and Hove City Council||E06000043|unitary||South East|||
BST|Bristol City Council||E06000023|unitary||South West|||
BRO|Broadland District Council||E07000144|district|NFK|East of England|||
BRM|Bromsgrove District Council||E07000234|district|WOR|West Midlands|||
BRX|Broxbourne Borough Council||E07000095|district|HRT|East of England|||
BRT|Broxtowe Borough Council||E07000172|district|NTT|East Midlands|||
BUC|Buckinghamshire Council||E06000060|unitary||South East|2020-04-01||
BKM|Buckinghamshire County Council||E10000002|county||||2020-03-31|BUC
BUN|Burnley Borough Council||E07000117|district|LAN|North West|||
BUR|Bury Metropolitan Borough Council||E08000002|metropolitan||North West|||
CAY|Caerphilly County Borough Council|Caerffili|W06000018|welsh||Wales|||
CLD|Calderdale Metropolitan Borough Council||E08000033|metropolitan||Yorkshire and The Humber|||
CAB|Cambridge City Council||E07000008|district|CAM|East of England|||
CAM|Cambridgeshire County Council||E10000003|county||East of England|||
CPCA|Cambridgeshire and Peterborough Combined Authority|Cambridgeshire and Peterborough;Cambridgeshire and Peterborough CA|E47000008|combined||East of England|2014-04-01||
CAN|Cannock Chase District Council||E07000192|district|STS|West Midlands|||
CAT|Canterbury City Council||E07000106|district|KEN|South East|||
CAR|Carlisle City Council||E07000028|district|CMA|North West||2023-03-31|CBD
CMN|Carmarthenshire County Council|Sir Gaerfyrddin|W06000010|welsh||Wales|||
NIR-V|Carrickfergus Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
CAS|Castle Point Borough Council||E07000069|district|ESS|East of England|||
NIR-Y|Castlereagh Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
CCG|Causeway Coast and Glens Borough Council||N09000004|northern-ireland||Northern Ireland|2015-04-01||
CBF|Central Bedfordshire Council||E06000056|unitary||East of England|2009-04-01||
CGN|Ceredigion County Council||W06000008|welsh||Wales|||
CHA|Charnwood Borough Council||E07000130|district|LEC|East Midlands|||
CHL|Chelmsford City Council||E07000070|district|ESS|East of England|||
CHT|Cheltenham Borough Council||E07000078|district|GLS|South West|||
CHR|Cherwell District Council||E07000177|district|OXF|South East|||
CHE|Cheshire East Council||E06000049|unitary||North West|2009-04-01||
CHW|Cheshire West and Chester Council||E06000050|unitary||North West|2009-04-01||
CHS|Chesterfield Borough Council||E07000034|district|DBY|East Midlands|||
CHI|Chichester District Council||E07000225|district|WSX|South East|||
CHN|Chiltern District Council||E07000005|district|BKM|South East||2020-03-31|BUC
CHO|Chorley Borough Council||E07000118|district|LAN|North West|||
CHC|Christchurch Borough Council||E07000048|district|DOR|||2019-03-31|BPC
SWA|City and County of Swansea Council|Abertawe|W06000011|welsh||Wales|||
BRD|City of Bradford Metropolitan District Council|Bradford Mdc|E08000032|metropolitan||Yorkshire and The Humber|||
CRF|City of Cardiff Council|Caerdydd|W06000015|welsh||Wales|||
DNC|City of Doncaster Council||E08000017|metropolitan||Yorkshire and The Humber|||
EDH|City of Edinburgh Council||S12000036|scottish||Scotland|||
LIC|City of Lincoln Council||E07000138|district|LIN|East Midlands|||
LND|City of London Corporation|City of London;City and County of The City of London|E09000001|london-borough||London|||
WSM|City of Westminster||E09000033|london-borough||London|||
WLV|City of Wolverhampton Council||E08000031|metropolitan||West Midlands|||
YOR|City of York Council||E06000014|unitary||Yorkshire and The Humber|||
CLK|Clackmannanshire Council|Clackmannan|S12000005|scottish||Scotland|||
COL|Colchester Borough Council||E07000071|district|ESS|East of England|||
NIR-C|Coleraine Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
ELS|Comhairle nan Eilean Siar|Eilean Siar;Western Isles Council;Na h-Eileanan Siar;Comhairle Nan Eilean Siar (Western Isles);Eilean;Na H-Eileanan An Iar|S12000013|scottish||Scotland|||
CWY|Conwy County Borough Council||W06000003|welsh||Wales|||
NIR-I|Cookstown District Council|||northern-ireland||Northern Ireland||2015-03-31|
COP|Copeland Borough Council||E07000029|district|CMA|North West||2023-03-31|CBD
COR|Corby Borough Council||E07000150|district|NTH|East Midlands||2021-03-31|NNT
CON|Cornwall Council||E06000052|unitary||South West|2009-04-01||
COT|Cotswold District Council||E07000079|district|GLS|South West|||
IOS|Council of the Isles of Scilly||E06000053|unitary||South West|||
COV|Coventry City Council||E08000026|metropolitan||West Midlands|||
NIR-N|Craigavon Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
CRA|Craven District Council||E07000163|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
CRW|Crawley Borough Council||E07000226|district|WSX|South East|||
CBD|Cumberland Council||E06000063|unitary||North West|2023-04-01||
CMA|Cumbria County Council||E10000006|county||North West||2023-03-31|CBD,WAF
DAC|Dacorum Borough Council||E07000096|district|HRT|East of England|||
DAL|Darlington Borough Council||E06000005|unitary||North East|||
DAR|Dartford Borough Council||E07000107|district|KEN|South East|||
DAV|Daventry District Council||E07000151|district|NTH|East Midlands||2021-03-31|WNT
DEN|Denbighshire County Council|Sir Ddinbych|W06000004|welsh||Wales|||
DER|Derby City Council||E06000015|unitary||East Midlands|||
DBY|Derbyshire County Council||E10000007|county||West Midlands|||
DEB|Derbyshire Dales District Council||E07000035|district|DBY|East Midlands|||
NIR-A|Derry City Council|||northern-ireland||Northern Ireland||2015-03-31|
DRS|Derry City and Strabane District Council||N09000005|northern-ireland||Northern Ireland|2015-04-01||
DEV|Devon County Council||E10000008|county||South West|||
DST|Dorset Council||E06000059|unitary||South West|2019-04-01||
DOR|Dorset County Council||E10000009|county||South West||2019-03-31|DST
DOV|Dover District Council||E07000108|district|KEN|South East|||
NIR-R|Down District Council|||northern-ireland||Northern Ireland||2015-03-31|
DUD|Dudley Metropolitan Borough Council||E08000027|metropolitan||West Midlands|||
DGY|Dumfries and Galloway Council||S12000006|scottish||Scotland|||
DND|Dundee City Council||S12000042|scottish||Scotland|||
NIR-M|Dungannon and South Tyrone Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
DUR|Durham County Council||E06000047|unitary||North East|2009-04-01||
EAY|East Ayrshire Council||S12000008|scottish||Scotland|||
ECA|East Cambridgeshire District Council||E07000009|district|CAM|East of England|||
EDE|East Devon District Council||E07000040|district|DEV|South West|||
EDO|East Dorset District Council||E07000049|district|DOR|||2019-03-31|DST
EDU|East Dunbartonshire Council|Ease Dunbartonshire;East Dunbaronshire;East Dunbarton;East Dunnbartonshire|S12000045|scottish||Scotland|||
EHA|East Hampshire District Council||E07000085|district|HAM|South East|||
EHE|East Hertfordshire District Council||E07000242|district|HRT|East of England|||
ELI|East Lindsey District Council||E07000137|district|LIN|East Midlands|||
ELN|East Lothian Council||S12000010|scottish||Scotland|||
EMCA|East Midlands Combined County Authority|East Midlands CCA;East Midlands CC|E47000013|combined||East Midlands|2024-02-27||
ENO|East Northamptonshire Council||E07000152|district|NTH|East Midlands||2021-03-31|NNT
ERW|East Renfrewshire Council||S12000011|scottish||Scotland|||
ERY|East Riding of Yorkshire Council|East Riding|E06000011|unitary||Yorkshire and The Humber|||
EST|East Staffordshire Borough Council||E07000193|district|STS|West Midlands|||
ESK|East Suffolk Council||E07000244|district|SFK|East of England|2019-04-01||
ESX|East Sussex County Council||E10000011|county||South East|||
EAS|Eastbourne Borough Council||E07000061|district|ESX|South East|||
EAT|Eastleigh Borough Council||E07000086|district|HAM|South East|||
EDN|Eden District Council||E07000030|district|CMA|North West||2023-03-31|WAF
ELM|Elmbridge Borough Council||E07000207|district|SRY|South East|||
EPP|Epping Forest District Council||E07000072|district|ESS|East of England|||
EPS|Epsom and Ewell Borough Council||E07000208|district|SRY|South East|||
ERE|Erewash Borough Council||E07000036|district|DBY|East Midlands|||
ESS|Essex County Council||E10000012|county||East of England|||
EXE|Exeter City Council||E07000041|district|DEV|South West|||
FAL|Falkirk Council||S12000014|scottish||Scotland|||
FAR|Fareham Borough Council||E07000087|district|HAM|South East|||
FEN|Fenland District Council||E07000010|district|CAM|East of England|||
NIR-L|Fermanagh District Council|||northern-ireland||Northern Ireland||2015-03-31|
FMO|Fermanagh and Omagh District Council||N09000006|northern-ireland||Northern Ireland|2015-04-01||
FIF|Fife Council||S12000047|scottish||Scotland|||
FLN|Flintshire County Council|Sir y Fflint|W06000005|welsh||Wales|||
SHE|Folkestone and Hythe District Council|Shepway District Council|E07000112|district|KEN|South East|||
FOR|Forest Heath District Council||E07000201|district|SRY|||2019-03-31|WSK
FOE|Forest of Dean District Council||E07000080|district|GLS|South West|||
FYL|Fylde Borough Council||E07000119|district|LAN|North West|||
GAT|Gateshead Metropolitan Borough Council||E08000037|metropolitan||North East|||
GED|Gedling Borough Council||E07000173|district|NTT|East Midlands|||
GLG|Glasgow City Council|Glasgow City Coucil|S12000049|scottish||Scotland|||
GLO|Gloucester City Council||E07000081|district|GLS|South West|||
GLS|Gloucestershire County Council||E10000013|county||South West|||
GOS|Gosport Borough Council||E07000088|district|HAM|South East|||
GRA|Gravesham Borough Council||E07000109|district|KEN|South East|||
GRY|Great Yarmouth Borough Council||E07000145|district|NFK|East of England|||
GLCA|Greater Lincolnshire Combined County Authority|Greater Lincolnshire CCA;Greater Lincolnshire CA|E47000017|combined||Yorkshire and The Humber|2025-05-01||
GLA|Greater London Authority||E61000001|strategic||London|||
GMCA|Greater Manchester Combined Authority|Greater Manchester;Greater Manchester CA|E47000001|combined||North West|2014-04-01||
GRT|Guildford Borough Council||E07000209|district|SRY|South East|||
GWN|Gwynedd Council||W06000002|welsh||Wales|||
HAL|Halton Borough Council||E06000006|unitary||North West|||
HAE|Hambleton District Council||E07000164|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
HAM|Hampshire County Council||E10000014|county||South East|||
HAO|Harborough District Council||E07000131|district|LEC|East Midlands|||
HAR|Harlow District Council||E07000073|district|ESS|East of England|||
HAG|Harrogate Borough Council||E07000165|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
HAT|Hart District Council||E07000089|district|HAM|South East|||
HPL|Hartlepool Borough Council||E06000001|unitary||North East|||
HAS|Hastings Borough Council||E07000062|district|ESX|South East|||
HAA|Havant Borough Council||E07000090|district|HAM|South East|||
HEF|Herefordshire Council||E06000019|unitary||West Midlands|||
HRT|Hertfordshire County Council||E10000015|county||East of England|||
HER|Hertsmere Borough Council||E07000098|district|HRT|East of England|||
HIG|High Peak Borough Council||E07000037|district|DBY|East Midlands|||
HIN|Hinckley and Bosworth Borough Council||E07000132|district|LEC|East Midlands|||
HOR|Horsham District Council||E07000227|district|WSX|South East|||
KHL|Hull City Council|Kingston upon Hull|E06000010|unitary||Yorkshire and The Humber|||
HYCA|Hull and East Yorkshire Mayoral Combined Authority|Yorkshire and The Humber MCA;Yorkshire and The Humber CA|E47000016|combined||Yorkshire and The Humber|2025-05-01||
HUN|Huntingdonshire District Council||E07000011|district|CAM|East of England|||
HYN|Hyndburn Borough Council||E07000120|district|LAN|North West|||
IVC|Inverclyde Council||S12000018|scottish||Scotland|||
IPS|Ipswich Borough Council||E07000202|district|SFK|East of England|||
AGY|Isle of Anglesey County Council|Sir Ynys Mï¿½n;Anglesey;Ynys Mn|W06000001|welsh||Wales|||
IOW|Isle of Wight Council||E06000046|unitary||South East|||
KEN|Kent County Council||E10000016|county||South East|||
KET|Kettering Borough Council||E07000153|district|NTH|||2021-03-31|NNT
KIR|Kirklees Council||E08000034|metropolitan||Yorkshire and The Humber|||
KWL|Knowsley Metropolitan Borough Council||E08000011|metropolitan||North West|||
LAN|Lancashire County Council||E10000017|county||North West|||
LAC|Lancaster City Council||E07000121|district|LAN|North West|||
NIR-F|Larne Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
LDS|Leeds City Council||E08000035|metropolitan||Yorkshire and The Humber|||
LCE|Leicester City Council||E06000016|unitary||East Midlands|||
LEC|Leicestershire County Council||E10000018|county||East Midlands|||
LEE|Lewes District Council||E07000063|district|ESX|South East|||
LIF|Lichfield District Council||E07000194|district|STS|West Midlands|||
NIR-B|Limavady Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
LIN|Lincolnshire County Council||E10000019|county||Yorkshire and The Humber|||
NIR-S|Lisburn City Council|||northern-ireland||Northern Ireland||2015-03-31|
LBC|Lisburn and Castlereagh City Council||N09000007|northern-ireland||Northern Ireland|2015-04-01||
LIV|Liverpool City Council||E08000012|metropolitan||North West|||
LCR|Liverpool City Region|Liverpool City CA;Liverpool City Region Combined Authority|E47000004|combined||North West|2014-04-01||
BDG|London Borough of Barking and Dagenham||E09000002|london-borough||London|||
BNE|London Borough of Barnet||E09000003|london-borough||London|||
BEX|London Borough of Bexley||E09000004|london-borough||London|||
BEN|London Borough of Brent||E09000005|london-borough||London|||
BRY|London Borough of Bromley||E09000006|london-borough||London|||
CMD|London Borough of Camden||E09000007|london-borough||London|||
CRY|London Borough of Croydon||E09000008|london-borough||London|||
EAL|London Borough of Ealing||E09000009|london-borough||London|||
ENF|London Borough of Enfield||E09000010|london-borough||London|||
HCK|London Borough of Hackney||E09000012|london-borough||London|||
HMF|London Borough of Hammersmith & Fulham||E09000013|london-borough||London|||
HRY|London Borough of Haringey||E09000014|london-borough||London|||
HRW|London Borough of Harrow||E09000015|london-borough||London|||
HAV|London Borough of Havering||E09000016|london-borough||London|||
HIL|London Borough of Hillingdon||E09000017|london-borough||London|||
HNS|London Borough of Hounslow||E09000018|london-borough||London|||
ISL|London Borough of Islington||E09000019|london-borough||London|||
LBH|London Borough of Lambeth||E09000022|london-borough||London|||
LEW|London Borough of Lewisham||E09000023|london-borough||London|||
MRT|London Borough of Merton||E09000024|london-borough||London|||
NWM|London Borough of Newham||E09000025|london-borough||London|||
RDB|London Borough of Redbridge||E09000026|london-borough||London|||
RIC|London Borough of Richmond upon Thames||E09000027|london-borough||London|||
SWK|London Borough of Southwark||E09000028|london-borough||London|||
STN|London Borough of Sutton||E09000029|london-borough||London|||
TWH|London Borough of Tower Hamlets||E09000030|london-borough||London|||
WFT|London Borough of Waltham Forest||E09000031|london-borough||London|||
WND|London Borough of Wandsworth||E09000032|london-borough||London|||
LUT|Luton Borough Council||E06000032|unitary||East of England|||
NIR-H|Magherafelt District Council|||northern-ireland||Northern Ireland||2015-03-31|
MAI|Maidstone Borough Council||E07000110|district|KEN|South East|||
MAL|Maldon District Council||E07000074|district|ESS|East of England|||
MAV|Malvern Hills District Council||E07000235|district|WOR|West Midlands|||
MAN|Manchester City Council||E08000003|metropolitan||North West|||
MAS|Mansfield District Council||E07000174|district|NTT|East Midlands|||
MDW|Medway Council||E06000035|unitary||South East|||
MEL|Melton Borough Council||E07000133|district|LEC|East Midlands|||
MEN|Mendip District Council||E07000187|district|SOM|South West||2023-03-31|SMT
MTY|Merthyr Tydfil County Borough Council|Merthyr Tudful|W06000024|welsh||Wales|||
MDE|Mid Devon District Council||E07000042|district|DEV|South West|||
MSU|Mid Suffolk District Council||E07000203|district|SFK|East of England|||
MSS|Mid Sussex District Council||E07000228|district|WSX|South East|||
MUL|Mid Ulster District Council||N09000009|northern-ireland||Northern Ireland|2015-04-01||
MEA|Mid and East Antrim Borough Council|Mid East Antrim|N09000008|northern-ireland||Northern Ireland|2015-04-01||
MDB|Middlesbrough Borough Council||E06000002|unitary||North East|||
MLN|Midlothian Council||S12000019|scottish||Scotland|||
MIK|Milton Keynes Council||E06000042|unitary||South East|||
MOL|Mole Valley District Council||E07000210|district|SRY|South East|||
MON|Monmouthshire County Council|Sir Fynwy|W06000021|welsh||Wales|||
NIR-E|Moyle District Council|||northern-ireland||Northern Ireland||2015-03-31|
NTL|Neath Port Talbot County Borough Council|Castell-nedd Port Talbot|W06000012|welsh||Wales|||
NEW|New Forest District Council||E07000091|district|HAM|South East|||
NEA|Newark and Sherwood District Council||E07000175|district|NTT|East Midlands|||
NET|Newcastle City Council|Newcastle upon Tyne|E08000021|metropolitan||North East|||
NEC|Newcastle-under-Lyme Borough Council||E07000195|district|STS|West Midlands|||
NWP|Newport City Council|Casnewydd|W06000022|welsh||Wales|||
NIR-P|Newry and Mourne District Council|||northern-ireland||Northern Ireland||2015-03-31|
NMD|Newry, Mourne and Down District Council|Newry Mourne Down|N09000010|northern-ireland||Northern Ireland|2015-04-01||
NIR-U|Newtownabbey Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
NFK|Norfolk County Council||E10000020|county||East of England|||
NAY|North Ayrshire Council||S12000021|scottish||Scotland|||
NDE|North Devon District Council||E07000043|district|DEV|South West|||
NDO|North Dorset District Council||E07000050|district|DOR|||2019-03-31|DST
NIR-W|North Down Borough Council|||northern-ireland||Northern Ireland||2015-03-31|
NECA|North East Combined Authority|North East;North East CA|E47000010|combined||North East|2014-04-15||
NED|North East Derbyshire District Council||E07000038|district|DBY|East Midlands|||
NEL|North East Lincolnshire Council||E06000012|unitary||Yorkshire and The Humber|||
NHE|North Hertfordshire District Council||E07000099|district|HRT|East of England|||
NKE|North Kesteven District Council||E07000139|district|LIN|East Midlands|||
NLK|North Lanarkshire Council||S12000050|scottish||Scotland|||
NLN|North Lincolnshire Council||E06000013|unitary||Yorkshire and The Humber|||
NNO|North Norfolk District Council||E07000147|district|NFK|East of England|||
NNT|North Northamptonshire Council||E06000061|unitary||East Midlands|2021-04-01||
NSM|North Somerset  Council|North West Somerset|E06000024|unitary||South West|||
NTY|North Tyneside Council||E08000022|metropolitan||North East|||
NWA|North Warwickshire Borough Council||E07000218|district|WAR|West Midlands|||
NWL|North West Leicestershire District Council||E07000134|district|LEC|East Midlands|||
NYE|North Yorkshire Council||E06000065|unitary||Yorkshire and The Humber|2023-04-01||
NYK|North Yorkshire County Council||E10000023|county||Yorkshire and The Humber||2023-03-31|NYE
NTCA|North of Tyne Combined Authority|North of Tyne;Newcastle upon Tyne, North Tyneside and Northumberland Combined Authority|E47000011|combined||North East|2018-11-02||
NOR|Northampton Borough Council||E07000154|district|NTH|East Midlands||2021-03-31|WNT
NTH|Northamptonshire County Council||E10000021|county||East Midlands||2021-03-31|NNT,WNT
NBL|Northumberland County Council||E06000057|unitary||North East|2009-04-01||
NOW|Norwich City Council||E07000148|district|NFK|East of England|||
NGM|Nottingham City Council||E06000018|unitary||East Midlands|||
NTT|Nottinghamshire County Council||E10000024|county||East Midlands|||
NUN|Nuneaton and Bedworth Borough Council||E07000219|district|WAR|West Midlands|||
OAD|Oadby and Wigston Borough Council||E07000135|district|LEC|East Midlands|||
OLD|Oldham Metropolitan Borough Council||E08000004|metropolitan||North West|||
NIR-K|Omagh District Council|||northern-ireland||Northern Ireland||2015-03-31|
ORK|Orkney Islands Council|Orkney|S12000023|scottish||Scotland|||
OXO|Oxford City Council||E07000178|district|OXF|South East|||
OXF|Oxfordshire County Council||E10000025|county||South East|||
PEM|Pembrokeshire County Council|Sir Benfro|W06000009|welsh||Wales|||
PEN|Pendle Borough Council||E07000122|district|LAN|North West|||
PKN|Perth and Kinross Council||S12000048|scottish||Scotland|||
PTE|Peterborough City Council||E06000031|unitary||East of England|||
PLY|Plymouth City Council||E06000026|unitary||South West|||
POR|Portsmouth City Council||E06000044|unitary||South East|||
POW|Powys County Council||W06000023|welsh||Wales|||
PRE|Preston City Council||E07000123|district|LAN|North West|||
PUR|Purbeck District Council||E07000051|district|DOR|||2019-03-31|DST
RDG|Reading Borough Council||E06000038|unitary||South East|||
RCC|Redcar and Cleveland Borough Council||E06000003|unitary||North East|||
RED|Redditch Borough Council||E07000236|district|WOR|West Midlands|||
REI|Reigate and Banstead Borough Council||E07000211|district|SRY|South East|||
RFW|Renfrewshire Council||S12000038|scottish||Scotland|||
RCT|Rhondda Cynon Taf County Borough Council|Rhondda Cynon Taff;Rhondda|W06000016|welsh||Wales|||
RIB|Ribble Valley Borough Council||E07000124|district|LAN|North West|||
RIH|Richmondshire District Council||E07000166|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
RCH|Rochdale Metropolitan Borough Council||E08000005|metropolitan||North West|||
ROC|Rochford District Council||E07000075|district|ESS|East of England|||
ROS|Rossendale Borough Council||E07000125|district|LAN|North West|||
ROH|Rother District Council||E07000064|district|ESX|South East|||
ROT|Rotherham Metropolitan Borough Council||E08000018|metropolitan||Yorkshire and The Humber|||
GRE|Royal Borough of Greenwich||E09000011|london-borough||London|||
KEC|Royal Borough of Kensington and Chelsea||E09000020|london-borough||London|||
KTT|Royal Borough of Kingston upon Thames||E09000021|london-borough||London|||
WNM|Royal Borough of Windsor and Maidenhead|Windsor|E06000040|unitary||South East|||
RUG|Rugby Borough Council||E07000220|district|WAR|West Midlands|||
RUN|Runnymede Borough Council||E07000212|district|SRY|South East|||
RUS|Rushcliffe Borough Council||E07000176|district|NTT|East Midlands|||
RUH|Rushmoor Borough Council||E07000092|district|HAM|South East|||
RUT|Rutland County Council||E06000017|unitary||East Midlands|||
RYE|Ryedale District Council||E07000167|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
SLF|Salford City Council||E08000006|metropolitan||North West|||
SAW|Sandwell Metropolitan Borough Council||E08000028|metropolitan||West Midlands|||
SCE|Scarborough Borough Council||E07000168|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
SCB|Scottish Borders Council||S12000026|scottish||Scotland|||
SEG|Sedgemoor District Council||E07000188|district|SOM|South West||2023-03-31|SMT
SFT|Sefton Metropolitan Borough Council||E08000014|metropolitan||North West|||
SEL|Selby District Council||E07000169|district|NYK|Yorkshire and The Humber||2023-03-31|NYE
SEV|Sevenoaks District Council||E07000111|district|KEN|South East|||
SHF|Sheffield City Council||E08000019|metropolitan||Yorkshire and The Humber|||
ZET|Shetland Islands Council|Shetland|S12000027|scottish||Scotland|||
SHR|Shropshire Council||E06000051|unitary||West Midlands|2009-04-01||
SLG|Slough Borough Council||E06000039|unitary||South East|||
SOL|Solihull Metropolitan Borough Council||E08000029|metropolitan||West Midlands|||
SMT|Somerset Council||E06000066|unitary||South West|2023-04-01||
SOM|Somerset County Council||E10000027|county||South West||2023-03-31|SMT
SWT|Somerset West and Taunton Council||E07000246|district|SOM|South West|2019-04-01|2023-03-31|SMT
SAY|South Ayrshire Council|South Ayshire|S12000028|scottish||Scotland|||
SBU|South Bucks District Council|South Buckinghamshire District Council|E07000006|district|BKM|South East||2020-03-31|BUC
SCA|South Cambridgeshire District Council||E07000012|district|CAM|East of England|||
SDE|South Derbyshire District Council||E07000039|district|DBY|East Midlands|||
SGC|South Gloucestershire Council||E06000025|unitary||South West|||
SHA|South Hams District Council||E07000044|district|DEV|South West|||
SHO|South Holland District Council||E07000140|district|LIN|East Midlands|||
SKE|South Kesteven District Council||E07000141|district|LIN|East Midlands|||
SLA|South Lakeland District Council||E07000031|district|CMA|North West||2023-03-31|WAF
SLK|South Lanarkshire Council||S12000029|scottish||Scotland|||
SNO|South Norfolk District Council||E07000149|district|NFK|East of England|||
SNR|South Northamptonshire Council||E07000155|district|NTH|East Midlands||2021-03-31|WNT
SOX|South Oxfordshire District Council||E07000179|district|OXF|South East|||
SRI|South Ribble Borough Council||E07000126|district|LAN|North West|||
SSO|South Somerset District Council||E07000189|district|SOM|South West||2023-03-31|SMT
SST|South Staffordshire Council||E07000196|district|STS|West Midlands|||
STY|South Tyneside Council||E08000023|metropolitan||North East|||
SCR|South Yorkshire Mayoral Combined Authority|Sheffield City Region Combined Authority;Sheffield City Region;Sheffield City CA|E47000002|combined||Yorkshire and The Humber|2014-04-01||
STH|Southampton City Council||E06000045|unitary||South East|||
SOS|Southend-on-Sea Borough Council|Southend|E06000033|unitary||East of England|||
SPE|Spelthorne Borough Council||E07000213|district|SRY|South East|||
SAL|St Albans City and District Council||E07000240|district|HRT|East of England|||
SED|St Edmundsbury Borough Council||E07000204|district|SFK|||2019-03-31|WSK
SHN|St Helens Council||E08000013|metropolitan||North West|||
STA|Stafford Borough Council||E07000197|district|STS|West Midlands|||
STS|Staffordshire County Council||E10000028|county||West Midlands|||
STF|Staffordshire Moorlands District Council||E07000198|district|STS|West Midlands|||
STV|Stevenage Borough Council||E07000243|district|HRT|East of England|||
STG|Stirling Council||S12000030|scottish||Scotland|||
SKP|Stockport Metropolitan Borough Council||E08000007|metropolitan||North West|||
STT|Stockton-on-Tees Borough Council||E06000004|unitary||North East|||
STE|Stoke-on-Trent City Council||E06000021|unitary||West Midlands|||
NIR-J|Strabane District Council|||northern-ireland||Northern Ireland||2015-03-31|
STR|Stratford-on-Avon District Council||E07000221|district|WAR|West Midlands|||
STO|Stroud District Council||E07000082|district|GLS|South West|||
SUF|Suffolk Coastal District Council||E07000205|district|SFK|||2019-03-31|ESK
SFK|Suffolk County Council||E10000029|county||East of England|||
SND|Sunderland City Council||E08000024|metropolitan||North East|||
SRY|Surrey County Council||E10000030|county||South East|||
SUR|Surrey Heath Borough Council||E07000214|district|SRY|South East|||
SWL|Swale Borough Council||E07000113|district|KEN|South East|||
SWD|Swindon Borough Council||E06000030|unitary||South West|||
TAM|Tameside Metropolitan Borough Council||E08000008|metropolitan||North West|||
TAW|Tamworth Borough Council||E07000199|district|STS|West Midlands|||
TAN|Tandridge District Council||E07000215|district|SRY|South East|||
TAU|Taunton Deane Borough Council||E07000190|district|SOM|||2019-03-31|SWT
TVCA|Tees Valley Combined Authority|Tees Valley;Tees Valley CA|E47000006|combined||North East|2014-04-01||
TEI|Teignbridge District Council||E07000045|district|DEV|South West|||
TFW|Telford & Wrekin Council|Telford|E06000020|unitary||West Midlands|||
TEN|Tendring District Council||E07000076|district|ESS|East of England|||
TES|Test Valley Borough Council||E07000093|district|HAM|South East|||
TEW|Tewkesbury Borough Council||E07000083|district|GLS|South West|||
THA|Thanet District Council||E07000114|district|KEN|South East|||
HLD|The Highland Council|Highands;Highlands|S12000017|scottish||Scotland|||
MRY|The Moray Council||S12000020|scottish||Scotland|||
THE|Three Rivers District Council||E07000102|district|HRT|East of England|||
THR|Thurrock Council||E06000034|unitary||East of England|||
TON|Tonbridge and Malling Borough Council||E07000115|district|KEN|South East|||
TOB|Torbay Council||E06000027|unitary||South West|||
TOF|Torfaen County Borough Council|Tor-faen|W06000020|welsh||Wales|||
TOR|Torridge District Council||E07000046|district|DEV|South West|||
TRF|Trafford Metropolitan Borough Council||E08000009|metropolitan||North West|||
TUN|Tunbridge Wells Borough Council||E07000116|district|KEN|South East|||
UTT|Uttlesford District Council||E07000077|district|ESS|East of England|||
VGL|Vale of Glamorgan Council|Bro Morgannwg|W06000014|welsh||Wales|||
VAL|Vale of White Horse District Council||E07000180|district|OXF|South East|||
WKF|Wakefield Metropolitan District Council||E08000036|metropolitan||Yorkshire and The Humber|||
WLL|Walsall Metropolitan Borough Council||E08000030|metropolitan||West Midlands|||
WRT|Warrington Borough Council||E06000007|unitary||North West|||
WAW|Warwick District Council||E07000222|district|WAR|West Midlands|||
WAR|Warwickshire County Council||E10000031|county||West Midlands|||
WAT|Watford Borough Council||E07000103|district|HRT|East of England|||
WAV|Waveney District Council||E07000206|district|SFK|||2019-03-31|ESK
WAE|Waverley Borough Council||E07000216|district|SRY|South East|||
WEA|Wealden District Council||E07000065|district|ESX|South East|||
WEL|Wellingborough Borough Council||E07000156|district|NTH|East Midlands||2021-03-31|NNT
WEW|Welwyn Hatfield Borough Council||E07000241|district|HRT|East of England|||
WBK|West Berkshire Council||E06000037|unitary||South East|||
WDE|West Devon Borough Council||E07000047|district|DEV|South West|||
WDO|West Dorset District Council||E07000052|district|DOR|||2019-03-31|DST
WDU|West Dunbartonshire Council||S12000039|scottish||Scotland|||
WLA|West Lancashire Borough Council||E07000127|district|LAN|North West|||
WLI|West Lindsey District Council||E07000142|district|LIN|East Midlands|||
WLN|West Lothian Council||S12000040|scottish||Scotland|||
WMCA|West Midlands Combined Authority|West Midlands;West Midlands CA|E47000007|combined||West Midlands|2016-06-17||
WNT|West Northamptonshire Council||E06000062|unitary||East Midlands|2021-04-01||
WOX|West Oxfordshire District Council||E07000181|district|OXF|South East|||
WSO|West Somerset District Council||E07000191|district|SOM|||2019-03-31|SWT
WSK|West Suffolk Council||E07000245|district|SFK|East of England|2019-04-01||
WSX|West Sussex County Council||E10000032|county||South East|||
WYCA|West Yorkshire Combined Authority|West Yorkshire;West Yorkshire CA|E47000003|combined||Yorkshire and The Humber|2014-04-01||
WECA|West of England Combined Authority|West of England;West of England CA|E47000009|combined||South West|2014-04-01||
WAF|Westmorland and Furness Council||E06000064|unitary||North West|2023-04-01||
WEY|Weymouth and Portland Borough Council||E07000053|district|DOR|South West||2019-03-31|DST
WGN|Wigan Metropolitan Borough Council||E08000010|metropolitan||North West|||
WIL|Wiltshire Council||E06000054|unitary||South West|2009-04-01||
WIN|Winchester City Council||E07000094|district|HAM|South East|||
WRL|Wirral Borough Council||E08000015|metropolitan||North West|||
WOI|Woking Borough Council||E07000217|district|SRY|South East|||
WOK|Wokingham Borough Council||E06000041|unitary||South East|||
WOC|Worcester City Council||E07000237|district|WOR|West Midlands|||
WOR|Worcestershire County Council||E10000034|county||West Midlands|||
WOT|Worthing Borough Council|Adur and Worthing Borough Council|E07000229|district|WSX|South East|||
WRX|Wrexham County Borough Council|Wrecsam|W06000006|welsh||Wales|||
WYC|Wychavon District Council||E07000238|district|WOR|West Midlands|||
WYO|Wycombe District Council||E07000007|district|BKM|South East||2020-03-31|BUC
WYR|Wyre Borough Council||E07000128|district|LAN|North West|||
WYE|Wyre Forest District Council||E07000239|district|WOR|West Midlands|||
YNYC|York and North Yorkshire Mayoral Combined Authority|York and North Yorkshire;York and North Yorkshire CA|E47000012|combined||Yorkshire and The Humber|2024-02-01||
E23000001|Mayor's Office for Policing and Crime|Metropolitan Police;Metropolitan Police Service|E23000001|police||England|||
E23000002|Police and Crime Commissioner for Cumbria|Cumbria Police;Cumbria Constabulary;Cumbria Police and Crime Commissioner;Office of the Police and Crime Commissioner for Cumbria|E23000002|police||England|||
E23000003|Police and Crime Commissioner for Lancashire|Lancashire Police;Lancashire Constabulary;Lancashire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Lancashire|E23000003|police||England|||
E23000004|Police and Crime Commissioner for Merseyside|Merseyside Police;Merseyside Constabulary;Merseyside Police and Crime Commissioner;Office of the Police and Crime Commissioner for Merseyside|E23000004|police||England|||
E23000005|Greater Manchester Police|Police and Crime Commissioner for Greater Manchester;Greater Manchester Police and Crime Commissioner|E23000005|police||England|||
E23000006|Police and Crime Commissioner for Cheshire|Cheshire Police;Cheshire Constabulary;Cheshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Cheshire|E23000006|police||England|||
E23000007|Police and Crime Commissioner for Northumbria|Northumbria Police;Northumbria Constabulary;Northumbria Police and Crime Commissioner;Office of the Police and Crime Commissioner for Northumbria|E23000007|police||England|||
E23000008|Police and Crime Commissioner for Durham|Durham Police;Durham Constabulary;Durham Police and Crime Commissioner;Office of the Police and Crime Commissioner for Durham|E23000008|police||England|||
E23000009|North Yorkshire Police|Police and Crime Commissioner for North Yorkshire;North Yorkshire Police and Crime Commissioner|E23000009|police||England|||
E23000010|West Yorkshire Police|Police and Crime Commissioner for West Yorkshire;West Yorkshire Police and Crime Commissioner|E23000010|police||England|||
E23000011|South Yorkshire Police|Police and Crime Commissioner for South Yorkshire;South Yorkshire Police and Crime Commissioner|E23000011|police||England|||
E23000012|Police and Crime Commissioner for Humberside|Humberside Police;Humberside Constabulary;Humberside Police and Crime Commissioner;Office of the Police and Crime Commissioner for Humberside|E23000012|police||England|||
E23000013|Police and Crime Commissioner for Cleveland|Cleveland Police;Cleveland Constabulary;Cleveland Police and Crime Commissioner;Office of the Police and Crime Commissioner for Cleveland|E23000013|police||England|||
E23000014|Police and Crime Commissioner for West Midlands|West Midlands Police;West Midlands Constabulary;West Midlands Police and Crime Commissioner;Office of the Police and Crime Commissioner for West Midlands|E23000014|police||England|||
E23000015|Police and Crime Commissioner for Staffordshire|Staffordshire Police;Staffordshire Constabulary;Staffordshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Staffordshire|E23000015|police||England|||
E23000016|Police and Crime Commissioner for West Mercia|West Mercia Police;West Mercia Constabulary;West Mercia Police and Crime Commissioner;Office of the Police and Crime Commissioner for West Mercia|E23000016|police||England|||
E23000017|Police and Crime Commissioner for Warwickshire|Warwickshire Police;Warwickshire Constabulary;Warwickshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Warwickshire|E23000017|police||England|||
E23000018|Police and Crime Commissioner for Derbyshire|Derbyshire Police;Derbyshire Constabulary;Derbyshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Derbyshire|E23000018|police||England|||
E23000019|Police and Crime Commissioner for Nottinghamshire|Nottinghamshire Police;Nottinghamshire Constabulary;Nottinghamshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Nottinghamshire|E23000019|police||England|||
E23000020|Police and Crime Commissioner for Lincolnshire|Lincolnshire Police;Lincolnshire Constabulary;Lincolnshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Lincolnshire|E23000020|police||England|||
E23000021|Police and Crime Commissioner for Leicestershire|Leicestershire Police;Leicestershire Constabulary;Leicestershire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Leicestershire|E23000021|police||England|||
E23000022|Police and Crime Commissioner for Northamptonshire|Northamptonshire Police;Northamptonshire Constabulary;Northamptonshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Northamptonshire|E23000022|police||England|||
E23000023|Police and Crime Commissioner for Cambridgeshire|Cambridgeshire Police;Cambridgeshire Constabulary;Cambridgeshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Cambridgeshire|E23000023|police||England|||
E23000024|Police and Crime Commissioner for Norfolk|Norfolk Police;Norfolk Constabulary;Norfolk Police and Crime Commissioner;Office of the Police and Crime Commissioner for Norfolk|E23000024|police||England|||
E23000025|Police and Crime Commissioner for Suffolk|Suffolk Police;Suffolk Constabulary;Suffolk Police and Crime Commissioner;Office of the Police and Crime Commissioner for Suffolk|E23000025|police||England|||
E23000026|Police and Crime Commissioner for Bedfordshire|Bedfordshire Police;Bedfordshire Constabulary;Bedfordshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Bedfordshire|E23000026|police||England|||
E23000027|Police and Crime Commissioner for Hertfordshire|Hertfordshire Police;Hertfordshire Constabulary;Hertfordshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Hertfordshire|E23000027|police||England|||
E23000028|Police and Crime Commissioner for Essex|Essex Police;Essex Constabulary;Essex Police and Crime Commissioner;Office of the Police and Crime Commissioner for Essex|E23000028|police||England|||
E23000029|Police and Crime Commissioner for Thames Valley|Thames Valley Police;Thames Valley Constabulary;Thames Valley Police and Crime Commissioner;Office of the Police and Crime Commissioner for Thames Valley|E23000029|police||England|||
E23000030|Police and Crime Commissioner for Hampshire|Hampshire Police;Hampshire Constabulary;Hampshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Hampshire|E23000030|police||England|||
E23000031|Police and Crime Commissioner for Surrey|Surrey Police;Surrey Constabulary;Surrey Police and Crime Commissioner;Office of the Police and Crime Commissioner for Surrey|E23000031|police||England|||
E23000032|Police and Crime Commissioner for Kent|Kent Police;Kent Constabulary;Kent Police and Crime Commissioner;Office of the Police and Crime Commissioner for Kent|E23000032|police||England|||
E23000033|Police and Crime Commissioner for Sussex|Sussex Police;Sussex Constabulary;Sussex Police and Crime Commissioner;Office of the Police and Crime Commissioner for Sussex|E23000033|police||England|||
E23000034|City of London Police||E23000034|police||England|||
E23000035|Police and Crime Commissioner for Devon and Cornwall|Devon and Cornwall Police;Devon and Cornwall Constabulary;Devon and Cornwall Police and Crime Commissioner;Office of the Police and Crime Commissioner for Devon and Cornwall|E23000035|police||England|||
E23000036|Police and Crime Commissioner for Avon and Somerset|Avon and Somerset Police;Avon and Somerset Constabulary;Avon and Somerset Police and Crime Commissioner;Office of the Police and Crime Commissioner for Avon and Somerset|E23000036|police||England|||
E23000037|Police and Crime Commissioner for Gloucestershire|Gloucestershire Police;Gloucestershire Constabulary;Gloucestershire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Gloucestershire|E23000037|police||England|||
E23000038|Police and Crime Commissioner for Wiltshire|Wiltshire Police;Wiltshire Constabulary;Wiltshire Police and Crime Commissioner;Office of the Police and Crime Commissioner for Wiltshire|E23000038|police||England|||
E23000039|Police and Crime Commissioner for Dorset|Dorset Police;Dorset Constabulary;Dorset Police and Crime Commissioner;Office of the Police and Crime Commissioner for Dorset|E23000039|police||England|||
W15000001|Police and Crime Commissioner for North Wales|North Wales Police;North Wales Constabulary;North Wales Police and Crime Commissioner;Office of the Police and Crime Commissioner for North Wales|W15000001|police||Wales|||
W15000002|Police and Crime Commissioner for Gwent|Gwent Police;Gwent Constabulary;Gwent Police and Crime Commissioner;Office of the Police and Crime Commissioner for Gwent|W15000002|police||Wales|||
W15000003|Police and Crime Commissioner for South Wales|South Wales Police;South Wales Constabulary;South Wales Police and Crime Commissioner;Office of the Police and Crime Commissioner for South Wales|W15000003|police||Wales|||
W15000004|Police and Crime Commissioner for Dyfed-Powys|Dyfed-Powys Police;Dyfed-Powys Constabulary;Dyfed-Powys Police and Crime Commissioner;Office of the Police and Crime Commissioner for Dyfed-Powys|W15000004|police||Wales|||
|Avon Fire Authority|Avon Fire and Rescue Service;Avon Fire and Rescue Authority;Avon Fire Service||fire||England|||
|Bedfordshire Fire Authority|Bedfordshire Fire and Rescue Service;Bedfordshire Fire and Rescue Authority;Bedfordshire Fire Service||fire||England|||
|Royal Berkshire Fire Authority|Royal Berkshire Fire and Rescue Service;Royal Berkshire Fire and Rescue Authority;Royal Berkshire Fire Service;Berkshire Fire and Rescue Service;Berkshire Fire and Rescue Authority;Berkshire Fire Authority;Berkshire Fire Service||fire||England|||
|Buckinghamshire and Milton Keynes Fire Authority|Buckinghamshire and Milton Keynes Fire and Rescue Service;Buckinghamshire and Milton Keynes Fire and Rescue Authority;Buckinghamshire and Milton Keynes Fire Service;Buckinghamshire Fire and Rescue Service;Buckinghamshire Fire and Rescue Authority;Buckinghamshire Fire Authority;Buckinghamshire Fire Service||fire||England|||
|Cambridgeshire and Peterborough Fire Authority|Cambridgeshire and Peterborough Fire and Rescue Service;Cambridgeshire and Peterborough Fire and Rescue Authority;Cambridgeshire and Peterborough Fire Service;Cambridgeshire Fire and Rescue Service;Cambridgeshire Fire and Rescue Authority;Cambridgeshire Fire Authority;Cambridgeshire Fire Service||fire||England|||
|Cheshire Fire Authority|Cheshire Fire and Rescue Service;Cheshire Fire and Rescue Authority;Cheshire Fire Service||fire||England|||
|Cleveland Fire Authority|Cleveland Fire and Rescue Service;Cleveland Fire and Rescue Authority;Cleveland Fire Service||fire||England|||
|County Durham and Darlington Fire Authority|County Durham and Darlington Fire and Rescue Service;County Durham and Darlington Fire and Rescue Authority;County Durham and Darlington Fire Service;Durham Fire and Rescue Service;Durham Fire and Rescue Authority;Durham Fire Authority;Durham Fire Service||fire||England|||
|Derbyshire Fire Authority|Derbyshire Fire and Rescue Service;Derbyshire Fire and Rescue Authority;Derbyshire Fire Service||fire||England|||
|Devon and Somerset Fire and Rescue Authority|Devon and Somerset Fire and Rescue Service;Devon and Somerset Fire Authority;Devon and Somerset Fire Service||fire||England|||
|Dorset and Wiltshire Fire and Rescue Authority|Dorset and Wiltshire Fire and Rescue Service;Dorset and Wiltshire Fire Authority;Dorset and Wiltshire Fire Service||fire||England|||
|East Sussex Fire Authority|East Sussex Fire and Rescue Service;East Sussex Fire and Rescue Authority;East Sussex Fire Service||fire||England|||
|Hampshire and Isle of Wight Fire and Rescue Authority|Hampshire and Isle of Wight Fire and Rescue Service;Hampshire and Isle of Wight Fire Authority;Hampshire and Isle of Wight Fire Service;Hampshire Fire and Rescue Service;Hampshire Fire and Rescue Authority;Hampshire Fire Authority;Hampshire Fire Service||fire||England|||
|Hereford and Worcester Fire Authority|Hereford and Worcester Fire and Rescue Service;Hereford and Worcester Fire and Rescue Authority;Hereford and Worcester Fire Service||fire||England|||
|Humberside Fire Authority|Humberside Fire and Rescue Service;Humberside Fire and Rescue Authority;Humberside Fire Service||fire||England|||
|Kent and Medway Fire Authority|Kent and Medway Fire and Rescue Service;Kent and Medway Fire and Rescue Authority;Kent and Medway Fire Service;Kent Fire and Rescue Service;Kent Fire and Rescue Authority;Kent Fire Authority;Kent Fire Service||fire||England|||
|Lancashire Combined Fire Authority|Lancashire Fire and Rescue Service;Lancashire Fire and Rescue Authority;Lancashire Fire Authority;Lancashire Fire Service;Lancashire Fire and Rescue Service;Lancashire Fire and Rescue Authority;Lancashire Fire Authority;Lancashire Fire Service||fire||England|||
|Leicester, Leicestershire and Rutland Combined Fire Authority|Leicester, Leicestershire and Rutland Fire and Rescue Service;Leicester, Leicestershire and Rutland Fire and Rescue Authority;Leicester, Leicestershire and Rutland Fire Authority;Leicester, Leicestershire and Rutland Fire Service;Leicestershire Fire and Rescue Service;Leicestershire Fire and Rescue Authority;Leicestershire Fire Authority;Leicestershire Fire Service||fire||England|||
|Merseyside Fire and Rescue Authority|Merseyside Fire and Rescue Service;Merseyside Fire Authority;Merseyside Fire Service||fire||England|||
|Nottinghamshire and City of Nottingham Fire Authority|Nottinghamshire and City of Nottingham Fire and Rescue Service;Nottinghamshire and City of Nottingham Fire and Rescue Authority;Nottinghamshire and City of Nottingham Fire Service;Nottinghamshire Fire and Rescue Service;Nottinghamshire Fire and Rescue Authority;Nottinghamshire Fire Authority;Nottinghamshire Fire Service||fire||England|||
|Shropshire and Wrekin Fire Authority|Shropshire and Wrekin Fire and Rescue Service;Shropshire and Wrekin Fire and Rescue Authority;Shropshire and Wrekin Fire Service;Shropshire Fire and Rescue Service;Shropshire Fire and Rescue Authority;Shropshire Fire Authority;Shropshire Fire Service||fire||England|||
|South Yorkshire Fire and Rescue Authority|South Yorkshire Fire and Rescue Service;South Yorkshire Fire Authority;South Yorkshire Fire Service||fire||England|||
|Tyne and Wear Fire and Rescue Authority|Tyne and Wear Fire and Rescue Service;Tyne and Wear Fire Authority;Tyne and Wear Fire Service||fire||England|||
|West Midlands Fire and Rescue Authority|West Midlands Fire and Rescue Service;West Midlands Fire Authority;West Midlands Fire Service||fire||England|||
|West Yorkshire Fire and Rescue Authority|West Yorkshire Fire and Rescue Service;West Yorkshire Fire Authority;West Yorkshire Fire Service||fire||England|||
|North Wales Fire and Rescue Authority|North Wales Fire and Rescue Service;North Wales Fire Authority;North Wales Fire Service||fire||Wales|||
|Mid and West Wales Fire and Rescue Authority|Mid and West Wales Fire and Rescue Service;Mid and West Wales Fire Authority;Mid and West Wales Fire Service||fire||Wales|||
|South Wales Fire and Rescue Authority|South Wales Fire and Rescue Service;South Wales Fire Authority;South Wales Fire Service||fire||Wales|||
|Cumbria Police, Fire and Crime Commissioner Fire and Rescue Authority|Cumbria Fire and Rescue Service||fire||England|||
|Essex Police, Fire and Crime Commissioner Fire and Rescue Authority|Essex Fire and Rescue Service;Essex County Fire and Rescue Service||fire||England|||
|Northamptonshire Commissioner Fire and Rescue Authority|Northamptonshire Fire and Rescue Service||fire||England|||
|Staffordshire Commissioner Fire and Rescue Authority|Staffordshire Fire and Rescue Service||fire||England|||
|London Fire Commissioner|London Fire Brigade;London Fire and Emergency Planning Authority||fire||England|||
|Scottish Fire and Rescue Service|||fire||Scotland|||
|Northern Ireland Fire and Rescue Service|||fire||Northern Ireland|||
RCF|Airedale NHS Foundation Trust|||nhs-trust||England|||
RBS|Alder Hey Children's NHS Foundation Trust|||nhs-trust||England|||
RTK|Ashford and St Peter's Hospitals NHS Foundation Trust|||nhs-trust||England|||
RVN|Avon and Wiltshire Mental Health Partnership NHS Trust|||nhs-trust||England|||
RF4|Barking, Havering and Redbridge University Hospitals NHS Trust|||nhs-trust||England|||
RRP|Barnet, Enfield and Haringey Mental Health NHS Trust|||nhs-trust||England|||
RFF|Barnsley Hospital NHS Foundation Trust|||nhs-trust||England|||
R1H|Barts Health NHS Trust|||nhs-trust||England|||
RDD|Basildon and Thurrock University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RC1|Bedford Hospital NHS Trust|||nhs-trust||England|||
RC9|Bedfordshire Hospitals NHS Foundation Trust|||nhs-trust||England|||
RWX|Berkshire Healthcare NHS Foundation Trust|||nhs-trust||England|||
RXT|Birmingham and Solihull Mental Health NHS Foundation Trust|||nhs-trust||England|||
RYW|Birmingham Community Healthcare NHS Foundation Trust|||nhs-trust||England|||
RQ3|Birmingham Women's and Children's NHS Foundation Trust|||nhs-trust||England|||
RLU|Birmingham Women's NHS Foundation Trust|||nhs-trust||England|||
RXL|Blackpool Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RMC|Bolton NHS Foundation Trust|||nhs-trust||England|||
RAE|Bradford Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RY2|Bridgewater Community Healthcare NHS Foundation Trust|||nhs-trust||England|||
RXH|Brighton and Sussex University Hospitals NHS Trust|||nhs-trust||England|||
RXQ|Buckinghamshire Healthcare NHS Trust|||nhs-trust||England|||
RJF|Burton Hospitals NHS Foundation Trust|||nhs-trust||England|||
RWY|Calderdale and Huddersfield NHS Foundation Trust|||nhs-trust||England|||
RJX|Calderstones Partnership NHS Foundation Trust|||nhs-trust||England|||
RGT|Cambridge University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RT1|Cambridgeshire and Peterborough NHS Foundation Trust|||nhs-trust||England|||
RYV|Cambridgeshire Community Services NHS Trust|||nhs-trust||England|||
RV3|Central and North West London NHS Foundation Trust|||nhs-trust||England|||
RYX|Central London Community Healthcare NHS Trust|||nhs-trust||England|||
RW3|Central Manchester University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RQM|Chelsea and Westminster Hospital NHS Foundation Trust|||nhs-trust||England|||
RXA|Cheshire and Wirral Partnership NHS Foundation Trust|||nhs-trust||England|||
RFS|Chesterfield Royal Hospital NHS Foundation Trust|||nhs-trust||England|||
RLN|City Hospitals Sunderland NHS Foundation Trust|||nhs-trust||England|||
RJ8|Cornwall Partnership NHS Foundation Trust|||nhs-trust||England|||
RJR|Countess of Chester Hospital NHS Foundation Trust|||nhs-trust||England|||
RXP|County Durham and Darlington NHS Foundation Trust|||nhs-trust||England|||
RYG|Coventry and Warwickshire Partnership NHS Trust|||nhs-trust||England|||
RJ6|Croydon Health Services NHS Trust|||nhs-trust||England|||
RX4|Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust|||nhs-trust||England|||
RN7|Dartford and Gravesham NHS Trust|||nhs-trust||England|||
RY8|Derbyshire Community Health Services NHS Foundation Trust|||nhs-trust||England|||
RXM|Derbyshire Healthcare NHS Foundation Trust|||nhs-trust||England|||
RWV|Devon Partnership NHS Trust|||nhs-trust||England|||
RP5|Doncaster and Bassetlaw Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RBD|Dorset County Hospital NHS Foundation Trust|||nhs-trust||England|||
RDY|Dorset Healthcare University NHS Foundation Trust|||nhs-trust||England|||
RYK|Dudley Integrated Health and Care NHS Trust|||nhs-trust||England|||
RWH|East and North Hertfordshire NHS Trust|||nhs-trust||England|||
RJN|East Cheshire NHS Trust|||nhs-trust||England|||
RVV|East Kent Hospitals University NHS Foundation Trust|||nhs-trust||England|||
RXR|East Lancashire Hospitals NHS Trust|||nhs-trust||England|||
RWK|East London NHS Foundation Trust|||nhs-trust||England|||
RX9|East Midlands Ambulance Service NHS Trust|||nhs-trust||England|||
RYC|East of England Ambulance Service NHS Trust|||nhs-trust||England|||
RDE|East Suffolk and North Essex NHS Foundation Trust|||nhs-trust||England|||
RXC|East Sussex Healthcare NHS Trust|||nhs-trust||England|||
RVR|Epsom and St Helier University Hospitals NHS Trust|Epsom and St Helier NHS Trust||nhs-trust||England|||
R1L|Essex Partnership University NHS Foundation Trust|||nhs-trust||England|||
RDU|Frimley Health NHS Foundation Trust|||nhs-trust||England|||
RR7|Gateshead Health NHS Foundation Trust|||nhs-trust||England|||
RLT|George Eliot Hospital NHS Trust|||nhs-trust||England|||
R1J|Gloucestershire Care Services NHS Trust|||nhs-trust||England|||
RTQ|Gloucestershire Health and Care NHS Foundation Trust|||nhs-trust||England|||
RTE|Gloucestershire Hospitals NHS Foundation Trust|||nhs-trust||England|||
RP4|Great Ormond Street Hospital for Children NHS Foundation Trust|||nhs-trust||England|||
RN3|Great Western Hospitals NHS Foundation Trust|||nhs-trust||England|||
RXV|Greater Manchester Mental Health NHS Foundation Trust|||nhs-trust||England|||
RJ1|Guy's and St Thomas' NHS Foundation Trust|||nhs-trust||England|||
RN5|Hampshire Hospitals NHS Foundation Trust|||nhs-trust||England|||
RCD|Harrogate and District NHS Foundation Trust|||nhs-trust||England|||
RR1|Heart of England NHS Foundation Trust|||nhs-trust||England|||
R1A|Herefordshire and Worcestershire Health and Care NHS Trust|||nhs-trust||England|||
RY4|Hertfordshire Community NHS Trust|||nhs-trust||England|||
RWR|Hertfordshire Partnership University NHS Foundation Trust|||nhs-trust||England|||
RQQ|Hinchingbrooke Health Care NHS Trust|||nhs-trust||England|||
RQX|Homerton Healthcare NHS Foundation Trust|||nhs-trust||England|||
RY9|Hounslow and Richmond Community Healthcare NHS Trust|||nhs-trust||England|||
RWA|Hull University Teaching Hospitals NHS Trust|||nhs-trust||England|||
RV9|Humber Teaching NHS Foundation Trust|||nhs-trust||England|||
RYJ|Imperial College Healthcare NHS Trust|||nhs-trust||England|||
RGQ|Ipswich Hospital NHS Trust|||nhs-trust||England|||
R1F|Isle of Wight NHS Trust|||nhs-trust||England|||
RGP|James Paget University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RXY|Kent and Medway NHS and Social Care Partnership Trust|||nhs-trust||England|||
RYY|Kent Community Health NHS Foundation Trust|||nhs-trust||England|||
RNQ|Kettering General Hospital NHS Foundation Trust|||nhs-trust||England|||
RJZ|King's College Hospital NHS Foundation Trust|||nhs-trust||England|||
RAX|Kingston Hospital NHS Foundation Trust|||nhs-trust||England|||
RW5|Lancashire & South Cumbria NHS Foundation Trust|||nhs-trust||England|||
RXN|Lancashire Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RGD|Leeds and York Partnership NHS Foundation Trust|||nhs-trust||England|||
RY6|Leeds Community Healthcare NHS Trust|||nhs-trust||England|||
RR8|Leeds Teaching Hospitals NHS Trust|||nhs-trust||England|||
RT5|Leicestershire Partnership NHS Trust|||nhs-trust||England|||
RJ2|Lewisham and Greenwich NHS Trust|||nhs-trust||England|||
RY5|Lincolnshire Community Health Services NHS Trust|||nhs-trust||England|||
RP7|Lincolnshire Partnership NHS Foundation Trust|||nhs-trust||England|||
RY1|Liverpool Community Health NHS Trust|||nhs-trust||England|||
REM|Liverpool University Hospitals NHS Foundation Trust|||nhs-trust||England|||
REP|Liverpool Women's NHS Foundation Trust|||nhs-trust||England|||
RRU|London Ambulance Service NHS Trust|||nhs-trust||England|||
R1K|London North West University Healthcare NHS Trust|||nhs-trust||England|||
RWF|Maidstone and Tunbridge Wells NHS Trust|||nhs-trust||England|||
R0A|Manchester University NHS Foundation Trust|||nhs-trust||England|||
RPA|Medway NHS Foundation Trust|||nhs-trust||England|||
RW4|Mersey Care NHS Foundation Trust|||nhs-trust||England|||
RAJ|Mid and South Essex NHS Foundation Trust|||nhs-trust||England|||
RBT|Mid Cheshire Hospitals NHS Foundation Trust|||nhs-trust||England|||
RQ8|Mid Essex Hospital Services NHS Trust|||nhs-trust||England|||
RJD|Mid Staffordshire NHS Foundation Trust|||nhs-trust||England|||
RXF|Mid Yorkshire Hospitals NHS Trust|||nhs-trust||England|||
RRE|Midlands Partnership NHS Foundation Trust|||nhs-trust||England|||
RD8|Milton Keynes University Hospital NHS Foundation Trust|||nhs-trust||England|||
RP6|Moorfields Eye Hospital NHS Foundation Trust|||nhs-trust||England|||
RM1|Norfolk and Norwich University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RMY|Norfolk and Suffolk NHS Foundation Trust|||nhs-trust||England|||
RY3|Norfolk Community Health and Care NHS Trust|||nhs-trust||England|||
RVJ|North Bristol NHS Trust|||nhs-trust||England|||
RNN|North Cumbria Integrated Care NHS Foundation Trust|||nhs-trust||England|||
RNL|North Cumbria University Hospitals NHS Trust|||nhs-trust||England|||
RX6|North East Ambulance Service NHS Foundation Trust|||nhs-trust||England|||
RAT|North East London NHS Foundation Trust|||nhs-trust||England|||
RRD|North Essex Partnership University NHS Foundation Trust|||nhs-trust||England|||
RAP|North Middlesex University Hospital NHS Trust|||nhs-trust||England|||
RLY|North Staffordshire Combined Healthcare NHS Trust|||nhs-trust||England|||
RVW|North Tees and Hartlepool NHS Foundation Trust|||nhs-trust||England|||
RX7|North West Ambulance Service NHS Trust|||nhs-trust||England|||
RGN|North West Anglia NHS Foundation Trust|||nhs-trust||England|||
RTV|North West Boroughs Healthcare NHS Foundation Trust|||nhs-trust||England|||
RNS|Northampton General Hospital NHS Trust|||nhs-trust||England|||
RP1|Northamptonshire Healthcare NHS Foundation Trust|||nhs-trust||England|||
RM3|Northern Care Alliance NHS Foundation Trust|||nhs-trust||England|||
RBZ|Northern Devon Healthcare NHS Trust|||nhs-trust||England|||
RJL|Northern Lincolnshire and Goole NHS Foundation Trust|||nhs-trust||England|||
RTF|Northumbria Healthcare NHS Foundation Trust|||nhs-trust||England|||
RX1|Nottingham University Hospitals NHS Trust|||nhs-trust||England|||
RHA|Nottinghamshire Healthcare NHS Foundation Trust|||nhs-trust||England|||
RNU|Oxford Health NHS Foundation Trust|||nhs-trust||England|||
RTH|Oxford University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RPG|Oxleas NHS Foundation Trust|||nhs-trust||England|||
RW6|Pennine Acute Hospitals NHS Trust|||nhs-trust||England|||
RT2|Pennine Care NHS Foundation Trust|||nhs-trust||England|||
RD3|Poole Hospital NHS Foundation Trust|||nhs-trust||England|||
RHU|Portsmouth Hospitals University National Health Service Trust|||nhs-trust||England|||
7A7|Powys Teaching Local Health Board|||nhs-trust||Wales|||
RYT|Public Health Wales NHS Trust|||nhs-trust||Wales|||
RPC|Queen Victoria Hospital NHS Foundation Trust|||nhs-trust||England|||
RXE|Rotherham Doncaster and South Humber NHS Foundation Trust|||nhs-trust||England|||
RHW|Royal Berkshire NHS Foundation Trust|||nhs-trust||England|||
RT3|Royal Brompton & Harefield NHS Foundation Trust|||nhs-trust||England|||
REF|Royal Cornwall Hospitals NHS Trust|||nhs-trust||England|||
RH8|Royal Devon University Healthcare NHS Foundation Trust|||nhs-trust||England|||
RAL|Royal Free London NHS Foundation Trust|Royal Free NHS Foundation Trust||nhs-trust||England|||
RQ6|Royal Liverpool and Broadgreen University Hospitals NHS Trust|||nhs-trust||England|||
RAN|Royal National Orthopaedic Hospital NHS Trust|||nhs-trust||England|||
RGM|Royal Papworth Hospital NHS Foundation Trust|||nhs-trust||England|||
RA2|Royal Surrey County Hospital NHS Foundation Trust|||nhs-trust||England|||
RD1|Royal United Hospitals Bath NHS Foundation Trust|||nhs-trust||England|||
RNZ|Salisbury NHS Foundation Trust|||nhs-trust||England|||
RXK|Sandwell and West Birmingham Hospitals NHS Trust|||nhs-trust||England|||
RCU|Sheffield Children's NHS Foundation Trust|||nhs-trust||England|||
RHQ|Sheffield Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RK5|Sherwood Forest Hospitals NHS Foundation Trust|||nhs-trust||England|||
R1D|Shropshire Community Health NHS Trust|||nhs-trust||England|||
R1C|Solent NHS Trust|||nhs-trust||England|||
RH5|Somerset NHS Foundation Trust|||nhs-trust||England|||
RYE|South Central Ambulance Service NHS Foundation Trust|||nhs-trust||England|||
RYD|South East Coast Ambulance Service NHS Foundation Trust|||nhs-trust||England|||
RWN|South Essex Partnership University NHS Foundation Trust|||nhs-trust||England|||
RV5|South London and Maudsley NHS Foundation Trust|||nhs-trust||England|||
RTR|South Tees Hospitals NHS Foundation Trust|||nhs-trust||England|||
R0B|South Tyneside and Sunderland NHS Foundation Trust|||nhs-trust||England|||
RE9|South Tyneside NHS Foundation Trust|||nhs-trust||England|||
RJC|South Warwickshire University NHS Foundation Trust|||nhs-trust||England|||
RQY|South West London and St George's Mental Health NHS Trust|||nhs-trust||England|||
RXG|South West Yorkshire Partnership NHS Foundation Trust|||nhs-trust||England|||
RYF|South Western Ambulance Service NHS Foundation Trust|||nhs-trust||England|||
RW1|Southern Health NHS Foundation Trust|||nhs-trust||England|||
RVY|Southport and Ormskirk Hospital NHS Trust|||nhs-trust||England|||
RJ7|St George's University Hospitals NHS Foundation Trust|||nhs-trust||England|||
RBN|St Helens and Knowsley Teaching Hospitals NHS Trust|||nhs-trust||England|||
R1E|Staffordshire and Stoke on Trent Partnership NHS Trust|||nhs-trust||England|||
RWJ|Stockport NHS Foundation Trust|||nhs-trust||England|||
RXX|Surrey and Borders Partnership NHS Foundation Trust|||nhs-trust||England|||
RTP|Surrey and Sussex Healthcare NHS Trust|||nhs-trust||England|||
RDR|Sussex Community NHS Foundation Trust|||nhs-trust||England|||
RX2|Sussex Partnership NHS Foundation Trust|||nhs-trust||England|||
RMP|Tameside and Glossop Integrated Care NHS Foundation Trust|||nhs-trust||England|||
RBA|Taunton and Somerset NHS Foundation Trust|||nhs-trust||England|||
RNK|Tavistock and Portman NHS Foundation Trust|||nhs-trust||England|||
RX3|Tees, Esk and Wear Valleys NHS Foundation Trust|||nhs-trust||England|||
RBV|The Christie NHS Foundation Trust|||nhs-trust||England|||
REN|The Clatterbridge Cancer Centre NHS Foundation Trust|||nhs-trust||England|||
RNA|The Dudley Group NHS Foundation Trust|||nhs-trust||England|||
RAS|The Hillingdon Hospitals NHS Foundation Trust|||nhs-trust||England|||
RTD|The Newcastle upon Tyne Hospitals NHS Foundation Trust|||nhs-trust||England|||
RQW|The Princess Alexandra Hospital NHS Trust|||nhs-trust||England|||
RCX|The Queen Elizabeth Hospital, King's Lynn, NHS Foundation Trust|||nhs-trust||England|||
RL1|The Robert Jones and Agnes Hunt Orthopaedic Hospital NHS Foundation Trust|||nhs-trust||England|||
RFR|The Rotherham NHS Foundation Trust|||nhs-trust||England|||
RDZ|The Royal Bournemouth and Christchurch Hospitals NHS Foundation Trust|||nhs-trust||England|||
RPY|The Royal Marsden NHS Foundation Trust|||nhs-trust||England|||
RRJ|The Royal Orthopaedic Hospital NHS Foundation Trust|||nhs-trust||England|||
RL4|The Royal Wolverhampton NHS Trust|||nhs-trust||England|||
RXW|The Shrewsbury and Telford Hospital NHS Trust|||nhs-trust||England|||
RET|The Walton Centre NHS Foundation Trust|||nhs-trust||England|||
RA9|Torbay and South Devon NHS Foundation Trust|||nhs-trust||England|||
R1G|Torbay and Southern Devon Health and Care NHS Trust|||nhs-trust||England|||
RWD|United Lincolnshire Hospitals NHS Trust|||nhs-trust||England|||
RRV|University College London Hospitals NHS Foundation Trust|||nhs-trust||England|||
RM2|University Hospital of South Manchester NHS Foundation Trust|||nhs-trust||England|||
RHM|University Hospital Southampton NHS Foundation Trust|||nhs-trust||England|||
RRK|University Hospitals Birmingham NHS Foundation Trust|||nhs-trust||England|||
RA7|University Hospitals Bristol and Weston NHS Foundation Trust|||nhs-trust||England|||
RKB|University Hospitals Coventry and Warwickshire NHS Trust|||nhs-trust||England|||
R0D|University Hospitals Dorset NHS Foundation Trust|||nhs-trust||England|||
RTG|University Hospitals of Derby and Burton NHS Foundation Trust|||nhs-trust||England|||
RWE|University Hospitals of Leicester NHS Trust|||nhs-trust||England|||
RTX|University Hospitals of Morecambe Bay NHS Foundation Trust|||nhs-trust||England|||
RJE|University Hospitals of North Midlands NHS Trust|||nhs-trust||England|||
RK9|University Hospitals Plymouth NHS Trust|||nhs-trust||England|||
RYR|University Hospitals Sussex NHS Foundation Trust|||nhs-trust||England|||
RBK|Walsall Healthcare NHS Trust|||nhs-trust||England|||
RWW|Warrington and Halton Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RT4|Welsh Ambulance Services NHS Trust|||nhs-trust||Wales|||
RWG|West Hertfordshire Teaching Hospitals NHS Trust|||nhs-trust||England|||
RKL|West London NHS Trust|||nhs-trust||England|||
RFW|West Middlesex University Hospital NHS Trust|||nhs-trust||England|||
RYA|West Midlands Ambulance Service University NHS Foundation Trust|||nhs-trust||England|||
RGR|West Suffolk NHS Foundation Trust|||nhs-trust||England|||
RA3|Weston Area Health NHS Trust|||nhs-trust||England|||
RKE|Whittington Health NHS Trust|||nhs-trust||England|||
RY7|Wirral Community Health and Care NHS Foundation Trust|||nhs-trust||England|||
RBL|Wirral University Teaching Hospital NHS Foundation Trust|||nhs-trust||England|||
RWP|Worcestershire Acute Hospitals NHS Trust|||nhs-trust||England|||
RRF|Wrightington, Wigan and Leigh NHS Foundation Trust|||nhs-trust||England|||
RLQ|Wye Valley NHS Trust|||nhs-trust||England|||
RA4|Yeovil District Hospital NHS Foundation Trust|||nhs-trust||England|||
RCB|York and Scarborough Teaching Hospitals NHS Foundation Trust|||nhs-trust||England|||
RX8|Yorkshire Ambulance Service NHS Trust|||nhs-trust||England|||
QOX|NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board|NHS Bath and North East Somerset, Swindon and Wiltshire ICB|E54000040|icb||England|||
QHG|NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board|NHS Bedfordshire, Luton and Milton Keynes ICB|E54000024|icb||England|||
QHL|NHS Birmingham and Solihull Integrated Care Board|NHS Birmingham and Solihull ICB|E54000055|icb||England|||
QUA|NHS Black Country Integrated Care Board|NHS Black Country ICB|E54000062|icb||England|||
QUY|NHS Bristol, North Somerset and South Gloucestershire Integrated Care Board|NHS Bristol, North Somerset and South Gloucestershire ICB|E54000039|icb||England|||
QU9|NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board|NHS Buckinghamshire, Oxfordshire and Berkshire West ICB|E54000044|icb||England|||
QUE|NHS Cambridgeshire and Peterborough Integrated Care Board|NHS Cambridgeshire and Peterborough ICB|E54000056|icb||England|||
QYG|NHS Cheshire and Merseyside Integrated Care Board|NHS Cheshire and Merseyside ICB|E54000008|icb||England|||
QT6|NHS Cornwall and the Isles of Scilly Integrated Care Board|NHS Cornwall and the Isles of Scilly ICB|E54000036|icb||England|||
QWU|NHS Coventry and Warwickshire Integrated Care Board|NHS Coventry and Warwickshire ICB|E54000018|icb||England|||
QJ2|NHS Derby and Derbyshire Integrated Care Board|NHS Derby and Derbyshire ICB|E54000058|icb||England|||
QJK|NHS Devon Integrated Care Board|NHS Devon ICB|E54000037|icb||England|||
QVV|NHS Dorset Integrated Care Board|NHS Dorset ICB|E54000041|icb||England|||
QNQ|NHS Frimley Integrated Care Board|NHS Frimley ICB|E54000034|icb||England|||
QR1|NHS Gloucestershire Integrated Care Board|NHS Gloucestershire ICB|E54000043|icb||England|||
QOP|NHS Greater Manchester Integrated Care Board|NHS Greater Manchester ICB|E54000057|icb||England|||
QRL|NHS Hampshire and Isle of Wight Integrated Care Board|NHS Hampshire and Isle of Wight ICB|E54000042|icb||England|||
QGH|NHS Herefordshire and Worcestershire Integrated Care Board|NHS Herefordshire and Worcestershire ICB|E54000019|icb||England|||
QM7|NHS Hertfordshire and West Essex Integrated Care Board|NHS Hertfordshire and West Essex ICB|E54000025|icb||England|||
QOQ|NHS Humber and North Yorkshire Integrated Care Board|NHS Humber and North Yorkshire ICB|E54000051|icb||England|||
QKS|NHS Kent and Medway Integrated Care Board|NHS Kent and Medway ICB|E54000032|icb||England|||
QE1|NHS Lancashire and South Cumbria Integrated Care Board|NHS Lancashire and South Cumbria ICB|E54000048|icb||England|||
QK1|NHS Leicester, Leicestershire and Rutland Integrated Care Board|NHS Leicester, Leicestershire and Rutland ICB|E54000015|icb||England|||
QJM|NHS Lincolnshire Integrated Care Board|NHS Lincolnshire ICB|E54000013|icb||England|||
QH8|NHS Mid and South Essex Integrated Care Board|NHS Mid and South Essex ICB|E54000026|icb||England|||
QMM|NHS Norfolk and Waveney Integrated Care Board|NHS Norfolk and Waveney ICB|E54000022|icb||England|||
QPM|NHS Northamptonshire Integrated Care Board|NHS Northamptonshire ICB|E54000059|icb||England|||
QMJ|NHS North Central London Integrated Care Board|NHS North Central London ICB|E54000028|icb||England|||
QHM|NHS North East and North Cumbria Integrated Care Board|NHS North East and North Cumbria ICB|E54000050|icb||England|||
QMF|NHS North East London Integrated Care Board|NHS North East London ICB|E54000029|icb||England|||
QRV|NHS North West London Integrated Care Board|NHS North West London ICB|E54000027|icb||England|||
QT1|NHS Nottingham and Nottinghamshire Integrated Care Board|NHS Nottingham and Nottinghamshire ICB|E54000060|icb||England|||
QOC|NHS Shropshire, Telford and Wrekin Integrated Care Board|NHS Shropshire, Telford and Wrekin ICB|E54000011|icb||England|||
QSL|NHS Somerset Integrated Care Board|NHS Somerset ICB|E54000038|icb||England|||
QKK|NHS South East London Integrated Care Board|NHS South East London ICB|E54000030|icb||England|||
QWE|NHS South West London Integrated Care Board|NHS South West London ICB|E54000031|icb||England|||
QF7|NHS South Yorkshire Integrated Care Board|NHS South Yorkshire ICB|E54000061|icb||England|||
QNC|NHS Staffordshire and Stoke-On-Trent Integrated Care Board|NHS Staffordshire and Stoke-On-Trent ICB|E54000010|icb||England|||
QJG|NHS Suffolk and North East Essex Integrated Care Board|NHS Suffolk and North East Essex ICB|E54000023|icb||England|||
QXU|NHS Surrey Heartlands Integrated Care Board|NHS Surrey Heartlands ICB|E54000063|icb||England|||
QNX|NHS Sussex Integrated Care Board|NHS Sussex ICB|E54000064|icb||England|||
QWO|NHS West Yorkshire Integrated Care Board|NHS West Yorkshire ICB|E54000054|icb||England|||
|South Downs National Park Authority|South Downs National Park;South Downs|E26000010|national-park||England|||
|Lake District National Park Authority|Lake District National Park;Lake District|E26000003|national-park||England|||
|Yorkshire Dales National Park Authority|Yorkshire Dales National Park;Yorkshire Dales|E26000012|national-park||England|||
|Broads Authority|Broads;Broads|E26000007|national-park||England|||
|Dartmoor National Park Authority|Dartmoor National Park;Dartmoor|E26000001|national-park||England|||
|New Forest National Park Authority|New Forest National Park|E26000009|national-park||England|||
|North York Moors National Park Authority|North York Moors National Park;North York Moors|E26000005|national-park||England|||
|Exmoor National Park Authority|Exmoor National Park;Exmoor|E26000002|national-park||England|||
|Northumberland National Park Authority|Northumberland National Park|E26000004|national-park||England|||
|Peak District National Park Authority|Peak District National Park;Peak District|E26000006|national-park||England|||
|East London Waste Authority|||waste||England|||
|North London Waste Authority|||waste||England|||
|West London Waste Authority|||waste||England|||
|Western Riverside Waste Authority|||waste||England|||
|Greater Manchester Waste Disposal Authority|||waste||England||2018-04-01|
|West Midlands Passenger Transport Executive|||transport||England||2016-06-17|
|Greater Manchester Passenger Transport Executive|||transport||England||2011-04-01|
|Merseytravel|||transport||England|||
|Transport for London|||transport||England|||
|South Yorkshire Passenger Transport Executive|||transport||England|||
|Transport for Greater Manchester|||transport||England|||
|Tyne and Wear Passenger Transport Executive|||transport||England|||
|Transport for West Midlands|||transport||England|||
|West Yorkshire Passenger Transport Executive|||transport||England||2014-04-01|
|Lee Valley Regional Park Authority|Lee Valley Regional Park;Lee Valley Regional Park||national-park||England|||
|Royal Sutton Coldfield Town Council|Sutton Coldfield Town Council||town-or-parish|BIR|West Midlands|||
|Police Scotland|||police||Scotland|||
|Police Service of Northern Ireland|||police||Northern Ireland|||
`
