/** Something that went wrong, or was put right, in what a body published. */
export interface PublishingEvent {
  readonly body: string
  readonly cards?: boolean
  /**
   * `missing`: never published. `twice`: published again, byte for byte, under the next period's name, whose own
   * lines never came out. `republished`: again with other bytes and the same cells. `corrected`: an edition with
   * some amounts put right. `doubled-bom`: a byte-order mark encoded twice.
   */
  readonly kind: 'missing' | 'twice' | 'republished' | 'corrected' | 'doubled-bom'
  /** The month or quarter, as in the file name: `2025-01`, `2025-q2`; months counted back from the last one published. */
  readonly back: number
}

/** What happened, `back` months before the last month of the county's files. */
export const EVENTS: readonly PublishingEvent[] = [
  { body: 'wexcombe', cards: true, kind: 'twice', back: 15 },
  { body: 'wexcombe', kind: 'corrected', back: 9 },
  { body: 'brackwater', kind: 'twice', back: 31 },
  { body: 'brackwater', kind: 'missing', back: 21 },
  { body: 'corrivale', kind: 'republished', back: 17 },
  { body: 'denholt', kind: 'corrected', back: 8 },
  { body: 'denholt', kind: 'missing', back: 26 },
  { body: 'hospitals', kind: 'missing', back: 23 },
  { body: 'hospitals', kind: 'missing', back: 22 },
  { body: 'community', kind: 'doubled-bom', back: 7 },
]
