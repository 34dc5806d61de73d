import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyFromText, bodyNamed, kindOfBody, publicBodies } from './bodies.ts'

describe('bodyNamed', () => {
  test.each([
    ['Exeter City Council', 'Exeter City Council'],
    ['EXETER', 'Exeter City Council'],
    ['Royal Borough of Kingston upon Thames', 'Royal Borough of Kingston upon Thames'],
    ['Kingston Upon Thames London Borough Council', 'Royal Borough of Kingston upon Thames'],
    ['London Borough of Barnet', 'London Borough of Barnet'],
    ['Barnet Council', 'London Borough of Barnet'],
    ['Hammersmith & Fulham', 'London Borough of Hammersmith & Fulham'],
    ['Brighton & Hove City Council', 'Brighton and Hove City Council'],
    ['The City of Edinburgh Council', 'City of Edinburgh Council'],
    ['Hull City Council', 'Hull City Council'],
    ['Bristol, City of', 'Bristol City Council'],
    ['Somerset County Council', 'Somerset County Council'],
    ['Somerset', 'Somerset Council'],
    ['North Yorkshire', 'North Yorkshire Council'],
    ["King's Lynn & West Norfolk", 'Borough Council of Kings Lynn and West Norfolk'],
    ['Devon & Cornwall Police', 'Police and Crime Commissioner for Devon and Cornwall'],
    ['Epsom and St Helier NHS Trust', 'Epsom and St Helier University Hospitals NHS Trust'],
  ])('%s', (printed, name) => expect(bodyNamed(printed)?.name).toBe(name))

  test('a company or a longer text is no body', () => {
    for (const text of ['Exeter Software Ltd', '', 'London', 'Council', 'Capita plc']) {
      expect(bodyNamed(text), text).toBeUndefined()
    }
  })

  test('every body is found by its own name and every alias leads to a body', () => {
    const names = new Set(publicBodies().map((body) => body.name))
    for (const body of publicBodies()) {
      expect(bodyNamed(body.name)?.name, body.name).toBe(body.name)
      for (const alias of body.aliases) expect(bodyNamed(alias), alias).toBeDefined()
    }
    expect(names.size).toBe(publicBodies().length)
  })

  test('an abolished council names those that took its place', () => {
    expect(bodyNamed('Cumbria County Council')).toMatchObject({
      to: '2023-03-31',
      successors: ['Cumberland Council', 'Westmorland and Furness Council'],
    })
  })
})

describe('bodyFromText', () => {
  test.each([
    ['shared/data/contracts/exeter-city-council-2026-04.csv', 'Exeter City Council'],
    ['leeds-2010-12.csv', 'Leeds City Council'],
    ['darlington-2022-09-cleaned.csv', 'Darlington Borough Council'],
    ['harrogate-2022-08-cleaned.csv', 'Harrogate Borough Council'],
    ['north-tyneside-2020-08-cleaned.csv', 'North Tyneside Council'],
    ['sutton-coldfield-town-council-2017-18.xlsx', 'Royal Sutton Coldfield Town Council'],
    ['lancashire-police-pcc-2024-25.xlsx', 'Police and Crime Commissioner for Lancashire'],
    ['guys-and-st-thomas-nhs-ft-2020-04.csv', "Guy's and St Thomas' NHS Foundation Trust"],
    ['royal-free-nhs-ft-2020-04-to-06.csv', 'Royal Free London NHS Foundation Trust'],
    ['kingston-hospital-nhs-ft-2020-06.csv', 'Kingston Hospital NHS Foundation Trust'],
    ['epsom-and-st-helier-nhs-trust-2020-04.csv', 'Epsom and St Helier University Hospitals NHS Trust'],
    ['nhs-barking-and-dagenham-ccg-2020-04.csv', 'NHS Barking and Dagenham CCG'],
    ['warwickshire-county-council-pcard-2021-12.csv', 'Warwickshire County Council'],
    ['Monthly Expenditure over £500 - November 2010 Warwickshire', 'Warwickshire County Council'],
    ['spend/Exeter City Council/2026-04.csv', 'Exeter City Council'],
    ['little-snoring-parish-council-2024.csv', 'Little Snoring Parish Council'],
    ['OxfordCityCouncil_Q1.csv', 'Oxford City Council'],
  ])('%s', (text, name) => expect(bodyFromText(text)?.name).toBe(name))

  test('nothing is guessed', () => {
    for (const text of [
      '',
      'spend.csv',
      'Payments over £500',
      'meter-reading-2024.csv',
      'devon-v-cornwall.csv',
      '/home/kent/spend.csv',
      'C:\\Users\\Devon\\spend.csv',
    ]) {
      expect(bodyFromText(text), text).toBeUndefined()
    }
  })

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void [bodyFromText(text), kindOfBody(text)]),
    )
  })
})
