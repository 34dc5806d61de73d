/**
 * Firms that mostly sell what others make: what is paid to them is the product of somebody else. Suggestions, to be confirmed.
 *
 * Source: general knowledge of the United Kingdom's public-sector market, not verified.
 */
export const RESELLERS: readonly string[] = [
  'Softcat', 'Phoenix Software', 'Bytes Software Services', 'Bytes Technology', 'CDW', 'Computacenter', 'boxxe', 'Bell Micro', 'Insight Direct',
  'Insight Technology Solutions', 'SoftwareONE', 'Specialist Computer Centres', 'SCC', 'XMA', 'Trustmarque Solutions', 'Trustmarque', 'Bechtle Direct',
  'Bechtle', 'Ultima Business Solutions', 'European Electronique', 'Centerprise International', 'Stone Computers', 'Getech', 'Misco',
  'Probrand', 'Dabs', 'Comparex', 'Grey Matter', 'Ergo Computing', 'Academia', 'Bramble Hub', 'Kelway', 'Grant Savoy', 'Pugh Computers',
  'Softwarebox', 'Pax8', 'Crayon', 'Charterhouse Voice and Data', 'Daisy Corporate Services', 'Complete IT Systems', 'Boxxe Technology', 'Jigsaw Systems', 'Westcoast',
] // prettier-ignore
