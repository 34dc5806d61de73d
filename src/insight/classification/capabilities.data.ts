/** What other schemes call a capability, and which kind of IT it mostly is. */
export interface CapabilityCodes {
  readonly kind: 'software' | 'hardware' | 'telecoms' | 'cloud' | 'services' | 'people'
  /** Beginnings of CPV codes (Regulation (EC) 213/2008), most telling first. */
  readonly cpv?: readonly string[]
  /** ProClass codes, seventeenth edition. */
  readonly proclass?: readonly string[]
  /** UNSPSC codes, class or commodity. */
  readonly unspsc?: readonly string[]
}

/**
 * Each kind in the words of central government’s digital, data and technology (DDaT) buying.
 *
 * Source: general knowledge of how public frameworks are divided; no published list was at hand: to be verified.
 */
export const DDAT_TERMS: Readonly<Record<CapabilityCodes['kind'], string>> = {
  software: 'Software',
  hardware: 'Hardware and devices',
  telecoms: 'Network services and telecoms',
  cloud: 'Cloud and hosting',
  services: 'Digital and technology services',
  people: 'Digital specialists',
}

/**
 * Each category of `categories.data.ts` in the words of CPV, ProClass and UNSPSC. Where a scheme has no code of its own
 * for a council's application, nothing is claimed: CPV 48 alone says only that it is software.
 *
 * Source: Regulation (EC) 213/2008; ProClass 17; UNSPSC segments 43 and 81. That each code is in its scheme is tested.
 */
export const CAPABILITY_CODES: Readonly<Record<string, CapabilityCodes>> = {
  'rev-ben': { kind: 'software', cpv: ['484441'] },
  asc: { kind: 'software' },
  csc: { kind: 'software' },
  edu: { kind: 'software', cpv: ['48190'], unspsc: ['43232505'] },
  llc: { kind: 'software' },
  plan: { kind: 'software' },
  eh: { kind: 'software' },
  homel: { kind: 'software' },
  repair: { kind: 'software', cpv: ['48421'], unspsc: ['43232603'] },
  hous: { kind: 'software' },
  high: { kind: 'software' },
  waste: { kind: 'software' },
  erp: { kind: 'software', cpv: ['48451', '48444', '48443', '48440'], unspsc: ['43231600'] },
  pens: { kind: 'software' },
  hr: { kind: 'software', cpv: ['4845'], unspsc: ['43231505'] },
  proc: { kind: 'software', cpv: ['4849'], unspsc: ['43231503'] },
  inc: { kind: 'software', cpv: ['48812'] },
  leis: { kind: 'software' },
  lib: { kind: 'software', cpv: ['48160', '48161'], unspsc: ['43232609'] },
  elec: { kind: 'software' },
  gis: { kind: 'software', cpv: ['48326', '38221'], unspsc: ['43233506', '81101512'] },
  demo: { kind: 'software' },
  reg: { kind: 'software' },
  edrm: { kind: 'software', cpv: ['48311', '48329', '48613', '72252', '72512'], unspsc: ['43232202'] },
  crm: { kind: 'software', cpv: ['48445'], unspsc: ['43232303'] },
  cms: { kind: 'cloud', cpv: ['72413', '48224', '72421'], proclass: ['271515'], unspsc: ['43232107'] },
  comms: { kind: 'cloud' },
  audit: { kind: 'software' },
  bi: { kind: 'software', cpv: ['48482', '4846', '48612', '7232', '72319', '7231'] },
  cyber: {
    kind: 'software',
    cpv: ['4873', '4876', '4871', '7291', '72910'],
    proclass: ['271513'],
    unspsc: ['43233200', '43233415'],
  },
  cc: {
    kind: 'telecoms',
    cpv: ['6421', '3255', '64212', '48515'],
    proclass: ['271000', '271800', '271700'],
    unspsc: ['43231501', '43222800', '43191500'],
  },
  net: {
    kind: 'telecoms',
    cpv: [
      '324',
      '7241',
      '7271',
      '7272',
      '3252',
      '3251',
      '6422',
      '5033',
      '4821',
      '4820',
      '72315',
      '72318',
      '3250',
    ],
    proclass: ['271517'],
    unspsc: ['43222600'],
  },
  cloud: {
    kind: 'cloud',
    cpv: ['72415', '72317', '72514'],
    proclass: ['271516', '271510'],
    unspsc: ['81112003'],
  },
  print: {
    kind: 'hardware',
    cpv: ['30232', '3012', '50313', '30125'],
    proclass: ['271400'],
    unspsc: ['43212100'],
  },
  eud: {
    kind: 'hardware',
    cpv: ['3021', '3023', '302', '5032', '5031', '4862', '4882', '516'],
    proclass: ['271200', '271100', '271210'],
    unspsc: ['43211500'],
  },
  prof: {
    kind: 'services',
    cpv: ['722', '7250', '7251', '7260', '7261', '72'],
    proclass: ['271501', '271300'],
    unspsc: ['81110000'],
  },
  telecare: { kind: 'hardware' },
  cctv: { kind: 'hardware', cpv: ['35125', '3223', '32323'] },
  park: { kind: 'hardware', cpv: ['3873', '34926', '349963'] },
  bms: { kind: 'hardware', cpv: ['48921'] },
  fleet: { kind: 'software', cpv: ['38112'] },
  av: { kind: 'hardware', cpv: ['3232', '32342', '48952'] },
  radio: { kind: 'telecoms', cpv: ['32344', '32236'], proclass: ['271900'], unspsc: ['43191510'] },
  iot: { kind: 'hardware', cpv: ['349961'] },
  software: {
    kind: 'software',
    cpv: ['48', '7226', '72212', '72230'],
    proclass: ['271440', '271430', '271600', '271499'],
    unspsc: ['43230000'],
  },
}

/**
 * The category that a CPV code tells most closely: that of the longest beginning it shares; undefined where none does.
 *
 * @example
 * categoryOfCpv('48445000') // 'crm'
 * categoryOfCpv('48000000-8') // 'software'
 * categoryOfCpv('45000000') // undefined
 */
export function categoryOfCpv(code: string): string | undefined {
  return closest(code, (codes) => codes.cpv ?? [])
}

/**
 * The category that a ProClass code tells; undefined where it tells none.
 *
 * @example
 * categoryOfProclass('271515') // 'cms'
 */
export function categoryOfProclass(code: string): string | undefined {
  return closest(code, (codes) => codes.proclass ?? [])
}

function closest(code: string, of: (codes: CapabilityCodes) => readonly string[]): string | undefined {
  const digits = code.replace(/\D/g, '')
  let best: { id: string; length: number } | undefined
  for (const [id, codes] of Object.entries(CAPABILITY_CODES)) {
    for (const start of of(codes)) {
      if (digits.startsWith(start) && start.length > (best?.length ?? 0)) best = { id, length: start.length }
    }
  }
  return best?.id
}
