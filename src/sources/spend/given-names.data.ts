/**
 * Given names common in the United Kingdom, lower case: a payee of two or three words that begins with one, and says nothing of a
 * trade, is likely a person. Names that are as often a firm's, a place's or a word's are left out.
 *
 * Source: general knowledge of common given names.
 */
export const GIVEN_NAMES: readonly string[] =
  `aaron abigail adam adrian aimee alan alastair albert alex alexander alexandra alfie alice alison alistair allan amanda amber
amelia amir amy ana andrea andrew angela angus anita ann anna anne annette anthony antony arthur ashley audrey barbara barry beatrice ben benjamin bernadette
bernard beth bethany beverley bradley brenda brian bridget bruce callum cameron carl carly carol carole caroline catherine charlie charlotte chloe chris
christian christina christine christopher claire clare claudia clive colin connor craig damian daniel danielle darren david dawn dean deborah debra denise dennis derek
diana diane dominic donald donna doreen dorothy douglas duncan edward eileen elaine eleanor elizabeth ellen ellie emily emma eric erica esther eva evelyn fatima fiona frances
francis frank gareth gary gavin gemma geoff geoffrey geraldine gerald gillian glenn gloria gordon graeme graham gregory hannah harriet harry hayley heather helen henry howard
hugh ian imran irene isabel isobel jack jackie jacqueline jake jamie jan jane janet janice jason jayne jean jeffrey jemma jenna jennifer jenny jeremy jessica jill jim joan joanna joanne
joe johanna john jonathan josephine joshua joyce judith julia julian julie justin karen kate katherine kathleen kathryn katie keith kelly kenneth kerry kevin kieran
kim kirsty kyle laura lauren lee leanne leonard lesley liam linda lindsay lisa liz lorna lorraine louise lucy luke lynda lynn lynne maggie malcolm margaret maria marian marie marion
mark martin mary matthew maureen megan melanie melissa michael michelle mike miriam mohammad mohammed muhammad monica nadia naomi natalie natasha neil nicholas nick nicola nicole nigel
nina norman oliver olivia pamela patricia patrick paul paula pauline penelope peter philip phillip philippa rachael rachel raymond rebecca richard rita robert robin roger ronald
rosalind rosemary roy russell ruth ryan sally samantha samuel sandra sara sarah sean shane sharon shaun sheila shirley simon sophie stacey stanley stella stephanie stephen steve steven
stewart stuart sue susan susanna suzanne sylvia tania tara teresa terence terry theresa thomas timothy tina toby tom tony tracey tracy trevor valerie vanessa vera veronica
victoria vincent vivien wayne wendy william yasmin yvonne zoe`.split(/\s+/)

/** Firms that go by a person's name. Lower case. */
export const FIRMS_WITH_NAMES: readonly string[] = [
  'john lewis', 'thomas cook', 'william hill', 'robert dyas', 'ernest jones', 'george wimpey', 'john laing', 'peter brett', 'alfred mcalpine', 'henry schein',
  'henry boot', 'robert half', 'robert walters', 'michael page', 'adam stanley', 'james fisher', 'jack wills', 'paul strank', 'russell richardson', 'william morrison', 'edward elgar', 'thomas fattorini',
  'mary seacole', 'victoria forms', 'john wiley', 'oliver wyman', 'oliver valves', 'thomas sanderson', 'jane austen', 'patrick parsons', 'russell hobbs', 'martin brower', 'stewart milne', 'keith ceramic',
] // prettier-ignore
