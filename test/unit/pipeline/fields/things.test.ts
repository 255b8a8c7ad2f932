import { describe, expect, it } from 'vitest';
import { extractedValue } from '../../../helpers/extracted-values.ts';

describe('vehicleCount', () => {
  it.each([
    ['Abbiamo diciotto furgoni per le consegne.', 18],
    ['La flotta di 45 veicoli cresce ogni anno.', 45],
    ['Numero veicoli: 31', 31],
    ['Sono 12 in tutto: otto furgoni e quattro auto.', 12],
    ['7 mezzi: 4 furgoni, 2 autocarri, 1 auto', 7],
    ['due trattori con i relativi rimorchi, più tre auto', undefined],
    ['un furgone che uso solo io', undefined],
  ])('%s', (text, count) => {
    expect(extractedValue(text, 'Flotta Auto', 'vehicleCount')).toBe(count);
  });
});

describe('employees', () => {
  it.each([
    ['Siamo 27 dipendenti, tutti in sede.', 27],
    ['Addetti: 213', 213],
    ['con sette dipendenti e due soci', 7],
    ['Personale dipendente\t1.250', 1250],
  ])('%s', (text, count) => {
    expect(extractedValue(text, 'Altro', 'employees')).toBe(count);
  });
});

describe('building', () => {
  it.each([
    ['Capannone costruito nel 1987, tetto rifatto nel 2019.', 1987],
    ['Anno di costruzione: 2004', 2004],
    ['Lo stabile è del 1974.', 1974],
    ['Ristrutturato nel 2015', undefined],
  ])('%s', (text, year) => {
    expect(extractedValue(text, 'Fabbricato', 'buildingYear')).toBe(year);
  });
  it.each([
    ['appartamento di 128 mq al terzo piano', 128],
    ['superficie coperta totale di 1.380 metri quadrati', 1380],
    ['a warehouse of 11,400 sqm', 11400],
    ['villa di 220 mq con giardino di 900 mq', 220],
    ['sala A 120 mq, sala B 340 mq', undefined],
  ])('%s', (text, area) => {
    expect(extractedValue(text, 'Fabbricato', 'buildingAreaSqm')).toBe(area);
  });
});

describe('current policy', () => {
  it.each([
    ['Siamo assicurati con la Cattolica (polizza n. 00117731000442).', 'Cattolica', '00117731000442'],
    ['Compagnia attuale: Zurich', 'Zurich', undefined],
    ["La polizza n. GPA-0091347 dei Lloyd's scade a maggio", "Lloyd's", 'GPA-0091347'],
    ['Allianz 733901188 in scadenza', 'Allianz', '733901188'],
    ['Puoi sentire AXA, Zurich e Itas?', undefined, undefined],
    ['Arch. Paolo Bianchi, ufficio Affari Generali', undefined, undefined],
  ])('%s', (text, insurer, policy) => {
    expect(extractedValue(text, 'Altro', 'currentInsurer')).toBe(insurer);
    expect(extractedValue(text, 'Altro', 'currentPolicyNumber')).toBe(policy);
  });
});
