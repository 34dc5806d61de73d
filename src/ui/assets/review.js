// One key for each answer, while the card has the focus; without this script the same buttons and links are reached by Tab.
const card = document.querySelector('[data-review-card]')
card?.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.matches('select, input, textarea')) return
  const wanted = event.key.toLowerCase()
  const answer = [...document.querySelectorAll('[data-key]')].find((each) => each.dataset.key === wanted)
  if (answer === undefined) return
  event.preventDefault()
  answer.click()
})
card?.focus()
