import { describe, expect, it } from 'vitest';
import { extractedValue } from '../../../helpers/extracted-values.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';

describe('clientName', () => {
  it.each<readonly [Category, string, string | undefined]>([
    [
      'Fabbricato',
      'Contraente: Oleificio Valle Verde S.r.l.\nP.IVA: 01234567897',
      'Oleificio Valle Verde S.r.l.',
    ],
    [
      'Fabbricato',
      'Amministro il Condominio I Glicini di via Po 4, chiedo un preventivo.\n\nGeom. Aldo Neri',
      'Condominio I Glicini',
    ],
    ['RC Professionale', 'Sono un geometra di Lucca.\n\nCordiali saluti\nGeom. Rossi Mario', 'Mario Rossi'],
    ['RC Professionale', 'Nome e cognome: Dott.ssa Anna Bianchi\nProfessione: psicologa', 'Anna Bianchi'],
    [
      'Flotta Auto',
      'la scrivente Trasporti Bruni & Figli snc, con sede in Via Emilia 3, chiede',
      'Trasporti Bruni & Figli snc',
    ],
    [
      'Flotta Auto',
      'Spett.le Broker Adriatico S.r.l.\n\nsiamo la Edil Rossi S.p.A. di Modena.',
      'Edil Rossi S.p.A.',
    ],
    ['Flotta Auto', 'Oggi siamo con Generali Italia S.p.A., cerchiamo altro.', undefined],
    ['Altro', 'Invio il mio curriculum per una posizione.\nMarco Verdi', undefined],
    [
      'RC Professionale',
      'Studio Legale Neri, Verdi & Associati\nP.IVA 01234567897',
      'Studio Legale Neri, Verdi & Associati',
    ],
    ['Altro', 'Attendiamo riscontro.\n\nPanificio San Marco\ntel. 0541 555123', 'Panificio San Marco'],
  ])('%s: %s', (category, text, name) => {
    expect(extractedValue(text, category, 'clientName')).toBe(name);
  });
});

describe('profession', () => {
  it.each([
    ['Sono un ingegnere strutturista, lavoro da solo.', 'ingegnere strutturista'],
    ["Svolgo l'attività di consulente del lavoro a Prato.", 'consulente del lavoro'],
    ['Professione: Architetto', 'architetto'],
    ["faccio l'amministratrice di condominio da dieci anni", 'amministratrice di condominio'],
  ])('%s', (text, profession) => {
    expect(extractedValue(text, 'RC Professionale', 'profession')).toBe(profession);
  });

  it('is left out for other lines', () => {
    expect(extractedValue('Professione: Architetto', 'Fabbricato', 'profession')).toBeUndefined();
  });
});

describe('place', () => {
  const text = 'Ditta Alfa S.r.l., V.le Roma, n. 19/B - 47122 Forlì (FC)';
  it('spells the street out and splits town, postal code and province', () => {
    expect(extractedValue(text, 'Altro', 'street')).toBe('Viale Roma 19/B');
    expect(extractedValue(text, 'Altro', 'postalCode')).toBe('47122');
    expect(extractedValue(text, 'Altro', 'city')).toBe('Forlì');
    expect(extractedValue(text, 'Altro', 'province')).toBe('FC');
  });
  it.each([
    ['C.so Garibaldi 5, 60121 Ancona', 'Corso Garibaldi 5'],
    ['P.zza Mazzini n° 12', 'Piazza Mazzini 12'],
    ['in via dei Mille 8/A, Salerno', 'Via dei Mille 8/A'],
    ['C.da San Nicola 14', 'Contrada San Nicola 14'],
    ['un cantiere in via Mazzini', undefined],
    ['in via di definizione entro 10 giorni', undefined],
  ])('%s', (sentence, street) => {
    expect(extractedValue(sentence, 'Altro', 'street')).toBe(street);
  });
  it('does not take the town of a letter date, a street or a company', () => {
    expect(extractedValue('Torino, 5 maggio 2026\n\nabito in Via Milano 3 a Cuneo', 'Altro', 'city')).toBe(
      'Cuneo',
    );
  });
  it('takes a province only where one is stated', () => {
    expect(extractedValue('abito a Cuneo', 'Altro', 'province')).toBeUndefined();
    expect(extractedValue('un capannone a Sassuolo, in provincia di Modena', 'Fabbricato', 'province')).toBe(
      'MO',
    );
  });
});
