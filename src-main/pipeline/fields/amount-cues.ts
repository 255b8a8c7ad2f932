import type { Category } from '../../../src-preload/contract/vocabulary.ts';

/** What an amount can be. `other` is anything that no field asks for: a premium, a claim, a price. */
export type AmountRole = 'limitEur' | 'sumInsuredEur' | 'deductibleEur' | 'turnoverEur' | 'other';

interface AmountCue {
  readonly role: AmountRole;
  /** How plainly the words say it: 4 the whole of it, 3 the field's own name, 2 a usual way to say it, 1 a hint. */
  readonly strength: 1 | 2 | 3 | 4;
  /** Set where only requests that are none of the four lines of business are asked for it. */
  readonly onlyOther?: true;
  readonly pattern: RegExp;
}

/** A cue where it stands. */
export interface CueMatch {
  readonly role: AmountRole;
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

const CUES: readonly AmountCue[] = [
  {
    role: 'limitEur',
    strength: 3,
    pattern:
      /massimal[ei]|massim\.|\bmass\.|\bplafond\b|\bmass\.?le\b|limit of (?:indemnity|liability)|(?:somma|esposizione|importo) massim[ao] (?:risarcibile|indennizzabile|garantit[ao])|\btetto (?:di|da|massimo)\b|\btpl\b/gi,
  },
  {
    role: 'limitEur',
    strength: 2,
    pattern:
      /\brc[ato]?\b|\brct\/?(?:rc)?o?\b|\br\.c\.(?:a|t|o)?\.?|\bterzi\b|responsabilità civile|limite (?:di indennizzo|di risarcimento|per (?:mezzo|sinistro|evento|viaggio|spedizione))|\bliability\b/gi,
  },
  {
    role: 'limitEur',
    strength: 2,
    pattern:
      /copert\w{1,3} fino a\b|copertura fino a\b|(?:salire|restiamo|restare|rimanere|tornare|portarl[ao]|elevarl[ao]|alzarl[ao]|aumentarl[ao]|arrivare|passare) (?:almeno |fino )?(?:a|su)\b/gi,
  },
  { role: 'limitEur', strength: 1, pattern: /\blimite\b|\blimit\b|\bcopertura (?:da|di)\b/gi },
  {
    role: 'sumInsuredEur',
    strength: 4,
    pattern:
      /(?:somm[ae]|capital[ei]|valor[ei]) (?:assicurat[aoie]|da assicurare) (?:total[ei]|complessiv[aoie])|(?:somm[ae]|capital[ei]|valor[ei]) (?:total[ei]|complessiv[aoie]) (?:assicurat[aoie]|da assicurare)|totale (?:generale|complessivo|da assicurare|appalto|lavori|opere|macchin\w+|impianti|fabbricati|immobili|beni|partite|commessa|valori|somme|importi)|\btotale\b(?= *(?:€|euro)? *\d)|(?<!\w)fanno(?= (?:in tutto |in totale )?(?:€ ?|euro )?\d)|(?<=\+[^\n=]{1,60})=(?= ?(?:€ ?|euro )?\d)/gi,
  },
  {
    role: 'sumInsuredEur',
    strength: 3,
    pattern:
      /somm[ae] (?:total[ei] )?(?:assicurat[ae]|da assicurare|complessiv[ae]|total[ei]|garantit[ae])|sum insured|capital[ei] assicurat[oi]|valor[ei] (?:total[ei] )?(?:da )?assicura(?:t[oi]|re|bile)|(?:valore|importo|costo|totale|somma) complessiv[oa](?: (?:dell[ae]|del|di|da)[^\d.;:]{0,25})?|valore (?:complessivo )?(?:di|a) (?:ricostruzione|rimpiazzo|costo|costruzione|nuovo)|valore intero|valore total[ei]|totale (?:valore|da assicurare|generale|somme)|importo (?:garantito|di (?:aggiudicazione|contratto|gara)|del contratto|netto|(?:dell[ae] |dei )?(?:opere|lavori|appalto|contrattuale)|contrattuale|d'appalto)|costo di ricostruzione|contract value|contract sum|total value|rebuild\w* (?:cost|value)|\btotale?\b(?= *[:=\t€])|in totale|costo (?:dell'|della |dei |del |delle )?(?:opera|opere|lavori|cantiere|intervento|ricostruzione|rimpiazzo)|prezzo di rimpiazzo|valore (?:di )?(?:fattura|acquisto)\b|a (?:ri)?(?:farl|costruirl)[oaie]\b|valore della? (?:fornitura|opera|opere|lavori|macchin\w+|impiant\w+)(?: in opera)?|valore (?:delle|dell') ?oper[ae]/gi,
  },
  {
    role: 'sumInsuredEur',
    strength: 2,
    pattern:
      /\bsomm[ae]\b|\bvalor[ei]\b|\bval(?:e|gono|go)\b|\bammont(?:a|ano)\b|\bval\.|\bpartita (?:1|uno|a)\b|\b(?:lavori|opere|intervento) (?:per|da)\b|\bcontratto (?:da|di|per)\b(?= *(?:€|euro)? *\d)|da assicurare|\bcapital[ei]\b|\bappalto\b|\bstim[ae]\b|\bperizia\b|\btotale\b|\bopere\b|\bGM\b|\bGF\b|ricostruzione|rimpiazzo|\bimporto\b/gi,
  },
  {
    role: 'sumInsuredEur',
    strength: 1,
    pattern:
      /\bfabbricat[oi]\b|\bimmobile\b|\bedificio\b|\bcapannone\b|\bimpiant[oi]\b|\bassicurar(?:e|la|lo) per\b/gi,
  },
  {
    role: 'deductibleEur',
    strength: 3,
    pattern:
      /franchig[ie]+[ae]?|\bfranch\.|\bfrq?\.|deductible|\bexcess\b|accoll\w{2,6} i prim[ie]|(?:pago|paghiamo|sopporto|sopportiamo|tengo|teniamo) (?:io |noi )?i prim[ie]|(?:tenere|restare|rimanere|trattenere|resti|tengo|terrei)? ?a (?:mio|nostro|loro|suo) carico(?: (?:i|le) prim[ie])?/gi,
  },
  {
    role: 'turnoverEur',
    strength: 3,
    pattern:
      /fatturato|\bfatt\.(?= *(?:€|euro)? *\d)|(?<=(?:mln|mila|\d ?k|€|milioni) )fatt\.|corrispettiv[io] (?:annu\w+|20\d\d|lord\w+)|provvigioni (?:annu\w+|20\d\d|lord\w+|incassat\w+)|volume (?:d'|di )?affari|giro d'affari|\bintroit[oi]\b|turnover|\brevenues?\b|annual fees/gi,
  },
  {
    role: 'sumInsuredEur',
    strength: 4,
    onlyOther: true,
    pattern: /(?:somm[ae]|import[oi]) garantit[aoei]|importo (?:della )?(?:garanzia|cauzione|fideiussione)/gi,
  },
  {
    // What a bond guarantees.
    role: 'sumInsuredEur',
    strength: 3,
    onlyOther: true,
    pattern:
      /(?:cauzion[ei]|fideiussion[ei]|garanzi[ae]|polizz[ae] fideiussori[ae])(?: (?:provvisori|definitiv)[ae])?(?: \p{Ll}+)? (?:di|da|per|pari a)(?: un importo di)?(?= *(?:€|euro)? *\d)/giu,
  },
  {
    role: 'turnoverEur',
    strength: 2,
    pattern:
      /incass(?:[oi]|er\p{Ll}+)(?!\p{L})|(?<!mancat[oi] )\bguadagn(?:o|iamo|i)\b|onorari\b|\bricav[oi]\b|\bcompens[oi]\b|parcelle|\bfatturo\b|fatturiamo|ho fatto|\bfees\b|valore della produzione|reddito|\bincassato\b|fatturat[oi]/giu,
  },
  {
    // Covers beside the one that is asked for, each with a sum of its own.
    role: 'other',
    strength: 3,
    pattern:
      /ricorso (?:da incendio|(?:di |dei |da |verso )?terzi)|infortuni(?: (?:del )?conducent[ei])?|tutela (?:legale|giudiziaria)|\bcristalli\b|\btrasportati\b|spese (?:legali|mediche|di difesa)|bagagl\w+|\bcvt\b|soccorso stradale/gi,
  },
  {
    role: 'other',
    strength: 1,
    pattern:
      /\bpremi[oi]?\b|\bcost[oai]\b|\bbudget\b|(?<!per (?:ogni |singolo )?)sinistr[oi]|dann[oi]\b|liquidat[oi]|pagat[oi]|rimbors\w+|risarciment\w*|\bchied(?:e|ono) (?:ora )?(?=\d|€|euro)|\bfattura\b|\bquota\b|contenut\w+|\bmutuo\b|\brata\b|sottolimite|ricerca (?:del )?guasto|preesistent\w+|(?:opere|strutture|beni|edifici[oa]?) esistent[ie]|sgombero|demolizione|\bmorte\b|\bip\b|invalidità|\bspese\b|\btasse\b|cauzion\w+|provvigion\w+|\blocazione\b|\bcanone\b|\bsanzion\w+|stipendi\w*|saldo|bonific\w+|acquistat\w+|\bmerc[ei]\b|arredament\w*|attrezzatur\w+|macchinari\b|telefon\w*|diaria|portano|(?<!\b(?:rc\w*|conduzione|proprietà|massimale|civile|terzi) )fino a|valore medio|\bl'uno\b|cadaun\w|\bscopert[oi]\b|premium|claim|deposit|budget|ritardata|oneri|diritto|prezz[oi]|sconto|arretrat\w+|imposta|perdit[ae]\b/gi,
  },
];

/** All cues of a text in the order they stand; where two end at the same place the plainer one stays. */
export function findAmountCues(text: string, category: Category): readonly CueMatch[] {
  const cues = CUES.filter(({ onlyOther }) => !onlyOther || category === 'Altro');
  return cues
    .flatMap(({ role, strength, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({
        role,
        strength,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .toSorted((a, b) => a.end - b.end || a.strength - b.strength);
}
