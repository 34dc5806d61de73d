/**
 * The Analysis Function's categorical colours, in their order. On white each has a contrast of at least 3 to 1.
 * Source: Government Analysis Function, "Data visualisation: colours in charts".
 */
export const PALETTE = {
  darkBlue: '#12436D',
  turquoise: '#28A197',
  darkPink: '#801650',
  orange: '#F46A25',
  darkGrey: '#3D3D3D',
  lightPurple: '#A285D1',
} as const

/** The colour of words in a picture: the page kit's own text colour. */
export const INK = '#0b0c0c'

/** The colour of lines that only help the eye. They carry no meaning by themselves. */
export const RULE = '#b1b4b6'
