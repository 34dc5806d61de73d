import { ENGLAND, type Rule } from '../rule-record.ts'
import { all, any, applies, atThreshold, holds, is, not, reaches } from '../situation/when.ts'
import { COUNCILS, ENGLAND_WALES, makerOf } from './entry.ts'

const s17 = makerOf({
  in: 'Local Government Act 1988',
  regime: 'other',
  appliesTo: ['non-commercial-matters'],
  jurisdictions: ENGLAND_WALES,
  buyers: COUNCILS,
  from: null,
})
/** Best value authorities and parish councils, England. */
const local = makerOf({
  in: 'SI 2026/94',
  appliesTo: ['below-threshold'],
  jurisdictions: ENGLAND,
  buyers: ['council', 'parish', 'police-fire'],
  from: '2026-02-04',
})
const socialValue = makerOf({
  in: 'Public Services (Social Value) Act 2012',
  regime: 'other',
  appliesTo: ['social-value'],
  jurisdictions: ENGLAND,
  from: '2013-01-31',
})

/** Below the threshold, and the reservation decided before anyone is invited. */
const DECIDED = all(applies('regulated-below-threshold'), holds('reservationDecided'))

/** What a council may not weigh, the reservations it may make all the same, social value and best value. */
export const fairCompetitionRules: readonly Rule[] = [
  s17('duty', 's17-ignore', 'In choosing, inviting, approving and ending, a council leaves non-commercial matters aside.', 's17(1), (4)', {
    when: all(holds('nonCommercialMatter'), not(applies('s17-exception-act'))),
  }),
  s17('test', 's17-location', 'Where goods come from and where a business sits are non-commercial matters.', 's17(5)(e)', {
    when: all(holds('locationWeighed'), not(applies('local-reserve-uk')), not(applies('local-reserve-area'))),
    note: 'An earlier Order, SI 2022/741, also narrows this; its text was not found.',
  }),
  s17('exemption', 's17-exception-act', 'A non-commercial matter may be weighed as far as a duty of the Procurement Act or the Social Value Act needs it.', 's17(11)', {
    from: '2025-02-24',
    when: holds('neededForDuty'),
  }),
  s17('test', 's17-remedy', 'A council that weighed a non-commercial matter may be taken to court; a tenderer gets the cost of its tender back.', 's19(7)-(8)', {
    when: any(applies('s17-ignore'), applies('s17-location')),
    note: 'Reasons are owed within 15 days of a written request, s20.',
  }),
  local('exemption', 'local-reserve-uk', 'An English council may keep a below-threshold contract for suppliers based in the United Kingdom, if it decides so before asking for tenders.', 'art 3(1)-(2)', {
    when: all(DECIDED, is('reservedFor', 'uk')),
  }),
  local('exemption', 'local-reserve-area', 'An English council may keep a below-threshold contract for suppliers based in its local area, if it decides so before asking for tenders.', 'art 3(1), (3)', {
    when: all(
      DECIDED,
      is('reservedFor', 'local-area'),
      any(applies('local-reserve-area-definition'), applies('local-reserve-area-county')),
    ),
  }),
  local('definition', 'local-reserve-area-definition', 'The local area is the authority’s own, or that with any bordering counties or London boroughs; bodies buying together join their areas.', 'art 3(5)', {
    when: is('reservedArea', 'own', 'own-and-bordering', 'joint'),
  }),
  local('definition', 'local-reserve-area-county', 'An authority that lies wholly in one county or London borough may take the whole of it as its area.', 'art 3(6)', {
    when: all(is('reservedArea', 'whole-county'), holds('whollyInOneCounty')),
  }),
  local('definition', 'local-reserve-based', 'A supplier is based where it has its seat or real operations; where its owner sits does not count.', 'art 3(4)', {
    when: is('supplierBase', 'seat', 'operations'),
  }),
  local('duty', 'local-reserve-state', 'The reservation and its area are stated in the below-threshold notice, or in the advert when no notice is due.', 'art 3(8)', {
    when: any(applies('local-reserve-uk'), applies('local-reserve-area')),
  }),
  socialValue('duty', 'social-value-consider', 'Before a regulated services procurement the social, economic and environmental good it can do is considered.', 's1(1), (3), (6)-(7)', {
    when: all(
      not(applies('social-value-not-calloffs')),
      not(holds('tooUrgentToConsider')),
      any(all(is('subject', 'services'), atThreshold('estimate')), applies('social-value-light-touch-threshold')),
    ),
    note: 'Failure does not undo the contract.',
  }),
  socialValue('threshold', 'social-value-light-touch-threshold', 'For light touch services social value is considered from £207,720, the figure of other services, and not from the light touch figure.', 's1(16)-(17) with Procurement Act 2023 Sch 1 row 12', {
    value: 207_720,
    unit: 'GBP',
    edge: 'at-least',
    includingVat: true,
    from: '2026-01-01',
    when: all(is('subject', 'light-touch'), reaches('estimate')),
  }),
  socialValue('exemption', 'social-value-not-calloffs', 'Calling off under a framework is left out of the duty to consider social value: the framework itself was the time for it.', 's1(1)(a)', {
    when: is('form', 'call-off'),
  }),
  makerOf({ regime: 'other', appliesTo: ['best-value'], jurisdictions: ENGLAND, buyers: ['council', 'police-fire'] })(
    'duty',
    'best-value-duty',
    'A best value authority arranges to do things ever better, at less cost and to more effect, and consults on how.',
    'Local Government Act 1999 s3',
    { from: null, confidence: 'B', note: 'An older text was read.' },
  ),
] // prettier-ignore
