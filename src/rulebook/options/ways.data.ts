import type { OptionKind } from '../words.ts'

/** What a way costs a council in work, and what may go wrong with it, in words. Practice, not law. */
export const WAY_WORDS: Readonly<Record<OptionKind, { readonly cost: string; readonly risk: string }>> = {
  'no-route': { cost: 'A yearly look at the tests.', risk: 'A test that fails makes it an award without a procedure.' },
  'find-out': { cost: 'A message.', risk: 'Days go by while nobody answers.' },
  'let-lapse': { cost: 'Taking the data out and telling users.', risk: 'Somebody still needed it.' },
  'close-out': { cost: 'Closing accounts, data and access.', risk: 'Data or money left behind.' },
  'use-extension': { cost: 'A letter.', risk: 'The price and the product stay as they are; the real choice comes back later.' },
  'let-roll': { cost: 'Nothing today.', risk: 'A price nobody tested, and a renewal that was never valued.' },
  'end-for-convenience': { cost: 'The charges of the clause.', risk: 'A gap before the next service runs.' },
  modify: { cost: 'A record of the ground; often a notice.', risk: 'A change over its limit is a new award, and may be challenged.' },
  'direct-award': { cost: 'Evidence for the ground, two notices and a standstill.', risk: 'The most challenged way; without its ground the contract may be set aside.' },
  'call-off-direct': { cost: 'A record of the choice, and the owner’s levy in the price.', risk: 'The lot does not fit, or its last day passes before signing.' },
  'call-off-competition': { cost: 'A short competition and its scoring.', risk: 'Few bids, or terms of the framework that do not fit.' },
  quotation: { cost: 'A short specification and the council’s own forms.', risk: 'Like needs not gathered lift it over the threshold.' },
  'reserved-quotation': { cost: 'As a quotation, with the area or kind of supplier decided first.', risk: 'Too few suppliers, or an area decided too late.' },
  'open-procedure': { cost: 'Full documents and scoring of every tender.', risk: 'Many tenders to score, and no talk with suppliers.' },
  'competitive-flexible': { cost: 'A design of its own, several rounds, people from the service for months.', risk: 'Time; a design not told plainly in the notice.' },
  'join-named': { cost: 'Reading another’s contract and asking its holder.', risk: 'Its advertised value is used up, or its terms were made for others.' },
  'join-anew': { cost: 'Agreeing needs, lead and shares with partners.', risk: 'The slowest partner sets the pace.' },
  'served-by-another': { cost: 'An agreement and both bodies’ decisions.', risk: 'A test of cooperation fails, or the partner stops.' },
  'bring-in-house': { cost: 'People, licences, hosting, and staff who may transfer.', risk: 'Knowledge leaves with the supplier.' },
  'replace-open-source': { cost: 'A trial, hosting, support and change-over.', risk: 'Support rests on few people.' },
} // prettier-ignore
