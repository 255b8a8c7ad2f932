import type { Meaning } from './label-meaning.ts';

/**
 * What labels say of things: what they are, how many, how old, what they are worth, where they stand. The whole
 * label as a pattern, by meaning, tried in order; `…` lets the word go on and more words follow.
 */
export const THING_LABELS: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    'foreign',
    [
      '(?:n |num |numero )?sinistr…',
      'liquidat…',
      'riserv…',
      'causal…',
      'pagat…',
      'premi[oi]…',
      'rate?',
      'scopert…',
      'franchig…',
      'fattur[ae]',
      'articol…',
      'iva',
      'imponibile',
      'fine lavori',
      'lott[oi]',
      'opere',
      'lavor[oi]…',
      'teste',
      'eta media',
      'societa',
      'ente',
      'compenso annuo',
      'in carica…',
      'mansion…',
      'claims…',
      'premium…',
    ],
  ],
  [
    'plate',
    [
      '(?:n |num |numero )?(?:di )?targ(?:a|he)…',
      'plates?…',
      '(?:registration|reg)(?: (?:no|number|plate))?',
      '(?:licen[cs]e|number) plate',
    ],
  ],
  ['unitPrice', ['(?:valore|prezzo|importo|costo) (?:unit…|cad…|singolo)', 'unit (?:price|value)']],
  [
    'turnover',
    [
      'fatturat…',
      'ricav[oi]…',
      'compens[oi]…',
      'onorari…',
      'introit[oi]…',
      'volume d ?affari…',
      'fees?',
      'turnover',
      'revenues?',
      'reddit[oi]…',
    ],
  ],
  [
    'year',
    [
      '(?:anno|a)(?: di| d)?(?: (?:prima )?(?:imm|immatr|immatricolazione|costr|costruzione|fabbr|fabbricazione|acquisto|produzione|edificazione|realizzazione))?',
      '(?:data |prima |1a? |1ª )?(?:di )?imm(?:atr(?:icolazione)?)?',
      'costruzione',
      'costruit[oa]',
      '(?:model |built |construction )?year(?: built| of construction)?',
      'built',
      'fabbricazione',
      'epoca',
    ],
  ],
  [
    'area',
    [
      'mq…',
      'm2…',
      'm²…',
      'metri quadr[ai]…',
      'superfici[ei]…',
      'sup(?: (?:mq|m2|m²|coperta|lorda))?',
      'area(?: (?:mq|m2|m²|sqm))?',
      'sqm',
      'sq ?m',
    ],
  ],
  [
    'money',
    [
      '(?:valor[ei]|val|somm[ae]|import[oi]|capital[ei]|prezz[oi]|costo|stima)(?: (?:ass|assic|assicurat[oiae]|da assicurare|a nuovo|nuovo|commerciale|comm|attuale|di|del|della|dei|al|allo|mercato|listino|acquisto|veicol[oi]|mezz[oi]|fabbricat[oi]|edifici[oi]?|ricostruzione|rimpiazzo|sostituzione|macchin[ae]|ben[ei]|immobil[ei]|stato d ?uso|complessiv[oaie]|tot|totale|tot\\w*|intero|iva esclusa|esclusa iva|netto|richiest[oa]|proposto|residuo|totali))*',
      '(?:sum|sums|total sum) insured',
      '(?:list |insured |replacement |market |declared )?values?',
      'amount',
      'price',
    ],
  ],
  ['quantity', ['q ?i?ta', 'quantita', 'qty', 'quantity', 'n pezzi', 'pezzi', 'num(?:ero)? pezzi', 'unita']],
  [
    'serial',
    ['(?:n |num |numero )?(?:di )?(?:matr|matricola|serie|seriale)…', 'serial…', 's ?/ ?n', 'sn', 'telaio'],
  ],
  [
    'make',
    [
      'marca',
      'marchio',
      'casa(?: costruttrice)?',
      'costruttore',
      'produttore',
      'fabbrica',
      'make',
      'manufacturer',
      'brand',
    ],
  ],
  [
    'model',
    [
      'modell[oi](?: (?:veicolo|e allestimento|versione))?',
      'versione',
      'allestimento',
      'telaio ?/ ?allestimento',
      'model',
      'mod',
    ],
  ],
  [
    'vehicle',
    [
      '(?:tipo |descrizione |descr )?(?:veicol[oi]|mezz[oi]|automezz[oi]|autoveicol[oi]|automobil[ei]|autovettur[ae]|camion|furgon[ei]|motoveicol[oi]|vehicles?|car)',
      '(?:marca|make|tipo|casa)(?: ?[/-] ?| e | and |,? )(?:modello|tipo|model)',
      'modello(?: ?[/-] ?| e | )marca',
      'marca modello',
      '(?:veicolo|mezzo)(?: ?[/-] ?|)(?:marca|modello|tipo)…',
    ],
  ],
  [
    'machine',
    [
      '(?:descrizione |tipo |descr |tipologia )?(?:macchin[ae]|macchinari[oi]?|apparecchi[oi]?|apparecchiatur[ae]|attrezzatur[ae]|impiant[oi]|strument[oi]|dispositiv[oi])',
      '(?:macchin[ae]|macchinari[oi]?|impiant[oi]|attrezzatur[ae])(?: ?[/-] ?| e | o )(?:impiant[oi]|attrezzatur[ae]|macchin[ae]|apparecchiatur[ae])',
      'machines?(?:ry)?',
      'equipment',
      'device',
    ],
  ],
  [
    'address',
    [
      '(?:indirizz[oi]|ubicazion[ei]|via|strada|location|address|luogo|sed[ei])(?: (?:del |dell )?(?:rischio|immobile|fabbricato|complet[oa]|e comune|comune|civico|n|via|ubicazione|e citta|e n|e numero|e numero civico))*(?: ?[/-] ?(?:comune|citta|localita))?',
      'via(?: e |,? ?)(?:n|numero)(?: civico)?',
      'site',
    ],
  ],
  ['town', ['comune', 'citta', 'localita', 'town', 'city']],
  [
    'building',
    [
      '(?:descrizione |tipo |descr )?(?:edifici[oi]?|fabbricat[oi]|immobil[ei]|stabil[ei]|stabiliment[oi]|manufatt[oi]|capannon[ei]|padiglion[ei]|pless[oi]|complesso|condomini[oi]?|corpo|corpi|blocc[ohi]+|unita immobiliar[ei]|building|premises|warehouse)',
      'corp[oi] di fabbrica',
    ],
  ],
];
