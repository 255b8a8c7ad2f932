/**
 * What the label of a column says its cells are. `thing` is any object ("descrizione", "partita"); `other`
 * is a column that the forms do not ask for; `foreign` tells that the table lists something else, such as claims.
 */
export type Meaning =
  | 'plate'
  | 'vehicle'
  | 'make'
  | 'model'
  | 'type'
  | 'year'
  | 'money'
  | 'unitPrice'
  | 'machine'
  | 'serial'
  | 'quantity'
  | 'building'
  | 'address'
  | 'town'
  | 'use'
  | 'area'
  | 'person'
  | 'surname'
  | 'qualification'
  | 'register'
  | 'turnover'
  | 'thing'
  | 'other'
  | 'foreign';

/** The whole label as a pattern, by meaning, tried in order; `…` lets the word go on and more words follow. */
export const LABELS: readonly (readonly [Meaning, readonly string[]])[] = [
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
  [
    'use',
    [
      '(?:uso|destinazione|utilizzo|attivita|occupancy|use)(?: (?:d ?uso|prevalente|attuale|svolta|principale|dei locali))*',
      'impiego',
    ],
  ],
  [
    'person',
    [
      '(?:nominativ[oi]|professionist[ai]|associat[oi]|soci[oi]?|assicurat[oi]|collaborator[ei]|nome(?: (?:e |del )?(?:cognome|professionista|assicurato))?|cognome e nome|nome ?/ ?cognome|cognome nome|componente|name|full name|professional|partner|iscritt[oi])(?: e nome)?',
    ],
  ],
  ['surname', ['cognome']],
  [
    'register',
    [
      '(?:n |num |numero )?(?:di )?(?:albo|iscrizione|ordine|collegio|registro|iscr)(?: (?:n|albo|numero|professionale|all albo|all ordine|di iscrizione|iscrizione|di|e n|e numero|ordine))*',
      'register…',
      'registration number',
    ],
  ],
  [
    'qualification',
    [
      'qualific[ah]e?',
      'titol[oi](?: (?:di studio|professionale))?',
      'profession[ei]',
      'ruolo',
      'specializzazion[ei]',
      'special(?:ita|ty)',
      'qualification',
      'role',
      'attivita prevalente',
      'attivita svolta',
    ],
  ],
  [
    'type',
    [
      'tip[oi]',
      'tipologi[ae]',
      'gener[ei]',
      'categori[ae]',
      'class[ei] veicolo',
      'type',
      'categoria veicolo',
    ],
  ],
  [
    'thing',
    [
      'descrizion[ei](?: (?:del |dei |dell )?(?:ben[ei]|articol[oi]|oggett[oi]|partit[ae]|cespite|rischio|cose))?',
      'descr',
      'voc[ei]',
      'partit[ae]',
      'ben[ei]',
      'oggett[oi]',
      'denominazion[ei]',
      'items?',
      'description',
      'cespit[ei]',
      'elemento',
    ],
  ],
  [
    'other',
    [
      'n',
      'nr',
      'num',
      'no',
      '#',
      'pos',
      'progr',
      'prog',
      'id',
      'rif',
      'posti…',
      'km.*',
      'alim…',
      'carburante',
      'cu',
      'classe…',
      'c ?u',
      'driver',
      'conducente',
      'assegnat[oa]…',
      'pedana',
      'scaden…',
      'scad',
      'not[ei]',
      'notes?',
      'uso veicolo',
      'potenza…',
      'portata…',
      'materiale',
      'mobile…',
      'extra',
      'settore',
      'massa…',
      'quintali',
      'q li',
      'cv',
      'kw',
      'colore',
      'proprieta',
      'propriet…',
      'leasing',
      'telaio…',
      'vincolo…',
      'piani',
      'piano',
      'foglio…',
      'mappale',
      'sub',
      'posti letto',
      'gruppo',
      'sede',
      'immatric…',
      'decorrenza',
      'garanzi[ae]',
      'stato',
      'provincia',
      'prov',
      'cap',
      'email',
      'e mail',
      'telefono',
      'codice fiscale',
      'cf',
      'c f',
      'data…',
      'peso…',
      'ptt',
      'alimentazione',
    ],
  ],
];
