/** A company known from public pages to be owned by public bodies: a suggestion to confirm, never asserted of a payment. */
export interface OwnedCompany {
  /** Name without legal form, in capitals. */
  readonly key: string
  readonly owners: string
  readonly source: string
}

/** IT and shared-service companies owned by councils, from their own public pages. */
export const OWNED_COMPANIES: readonly OwnedCompany[] = [
  {
    key: 'STRATA SERVICE SOLUTIONS',
    owners: 'Exeter City Council, East Devon District Council and Teignbridge District Council',
    source: 'the company’s and the councils’ public pages',
  },
]
