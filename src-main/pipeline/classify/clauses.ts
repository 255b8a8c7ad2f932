/**
 * How a clause stands to the request: `asked` wants something, `settled` names what is already
 * arranged or not wanted, `plain` does neither.
 */
export type Stance = 'asked' | 'plain' | 'settled';

export interface Clause {
  readonly text: string;
  readonly stance: Stance;
}

/** A line that fills this share of the longest one was wrapped: the sentence goes on below. */
const WRAPPED_SHARE = 0.62;
/** Texts of short lines only (notes) are not wrapped. */
const SHORTEST_WRAPPED_LINE = 45;

/** Longer ones say more than yes or no. */
const LONGEST_VERDICT = 40;

const SENTENCE_END = new RegExp(
  [
    String.raw`(?<=[a-z0-9%)"»€]{2}[.!?;])\s+`,
    String.raw`(?<=[:;])\s+`,
    String.raw`\s[–—-]\s`,
    String.raw`\s*[()]\s*,?\s*`,
    String.raw`\n+`,
    String.raw`,\s*(?=(?:ma|pero|invece|bensi|mentre|tuttavia|but|instead|however|e non|non)\b)`,
    String.raw`\s+(?=(?:ma|but)\b)`,
  ].join('|'),
);

const anyOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${alternatives.join('|')})`);

/** Says outright that a matter is arranged, belongs to others or is not wanted. */
const SETTLED = anyOf(
  'a posto',
  'in ordine',
  'in regola',
  'perfezionat',
  'saldat[oaie]\\b',
  'archivia',
  'tranquill[oi]\\b',
  'capitolo chiuso',
  'chius[oaie]\\b(?! uffici)',
  'tutto (?:ok|bene|risolto)',
  '(?:va|vanno|andava) (?:bene|benissimo)',
  'ok cosi',
  'ok\\b',
  'resta(?:no)? (?:dov|com|con |li\\b|fuori)',
  'rimangono dove',
  "(?:non|nn) (?:\\w+ ){0,3}(?:serv|c'?entra|tocc|quot|interess|vogli|vuole|volete|prepar|chied|desider|occup|riguard|calcol|compres|rientr|necessit|occorr|mand|fare|fate|consider|cambi|modific|stiamo cercando|affar|e una denuncia|intende)",
  'nulla da (?:fare|chiedere|dire)',
  'niente da (?:fare|chiedere|dire)',
  '(?:ne riparliamo|ci aggiorniamo|lasci(?:a|are|amo|ate)? (?:stare|fuori|perdere))',
  '(?:nemmeno|neanche|neppure|men che meno)\\b|(?:stop|basta) (?:cosi|a |con )',
  '(?:e|sono|sia|siano|stat[oaie]) (?:\\w+ )?(?:cadut|bocciat|saltat|sfumat|rifiutat|declinat|scartat|ritirat|annullat|sospes|rimandat|superat)[oaie]\\b',
  '(?:non )?se ne (?:fa|parla) (?:piu )?(?:nulla|niente|dopo|poi|piu avanti)|non se ne (?:fa|parla)|rinunci\\w+|soprassed\\w+|accanton\\w+',
  'annull(?:are|ate|o|i|iamo) (?:tutto|la|il|quanto)|ritir(?:o|iamo|are) (?:la|ogni|il)',
  'da (?:considerar|ritener|intender)\\w+ (?:\\w+ )?(?:annullat|null[oa]\\b|superat|ritirat|revocat|esclus)',
  '(?:nulla|niente|nessuna cosa) (?:e|viene|si) (?:richiest|chiest|chied)',
  '(?:rest|riman)(?:o|iamo|eremo) (?:con|dove|dal|presso)',
  'l[aeio] assicura(?:no)?\\b|copert[oaie] (?:da|dal|dalla|con|presso|fino|altrove)\\b|assicurat[oaie] (?:altrove|presso|con|da|dal|dalla)\\b',
  'non (?:e|sono) (?:affar|cosa|roba|competenza|compito|oggetto|mi[oa]\\b|nostr|il punto|per (?:quell|quest|la|il)|di (?:mia|nostra))',
  'non (?:le |vi |ti |te )?(?:scriv|telefon|chiam|disturb)\\w* per',
  'altr[ao] (?:polizza|pratica|broker|compagnia|societa|contratto|intermediari|assicurator)',
  '(?:polizza )?a parte\\b',
  'separatament',
  'per conto (?:loro|suo)\\b',
  '(?:la|le|li|lo) (?:fa|fanno|assicura|paga|segue|seguono|vede|tiene|gestisce|tengo|teniamo|ha|hanno|abbiamo|avevo|rinnoviamo|rinnovo) (?:gia|lui|lei|il|la|lo|con|direttamente|un altro|noi|tutt)',
  '(?:ha|hanno|abbiamo|avete) (?:gia |tutti )?(?:la|le|il|una|i) (?:loro|sua|sue|nostra|propria)',
  "(?:ce|c)\\s?l['e ]*(?:ha|hanno|abbiamo|ho)\\b",
  "l'?ha in garanzia",
  '(?:e|sono|risulta|era|erano) (?:gia |regolarmente |stat[oaie] )*(?:assicurat|copert|rinnovat|confermat|pagat|emess|risolt|liquidat|definit|accettat|storia\\b)',
  "(?:la|il) \\w+ (?:\\w+ )?c'e\\b",
  'gia (?:\\w+ )?(?:assicurat|copert|pagat|fatt|firmat|rinnovat|emess|chius|risolt|in mano|avut|perit|inviat|inoltrat|quotat|ns\\b|nostr)',
  'rinnovat[oaie]\\b',
  'confermat[oaie]\\b',
  'in (?:service|comodato)\\b',
  'rimane in vigore|restano? (?:in vigore|assicurat|valid|ferm)|resta attiv',
  'si prosegue|prosegue come|come (?:oggi|sempre|prima)\\b|preso atto|prende atto|nulla osserv',
  '(?:e |sono |stat[oa] )?(?:respint|scartat|accantonat|rinviat|cessat|conclus|terminat|archiviat|evas)[oaie]\\b',
  '(?:se ne occupa|ci pensa|provvede|la segue|lo segue|se la vede)',
  '(?:avvenut[oa]|regolare) rinnovo|congru[oa]\\b|assicurat[oaie] a parte',
  '(?:fuori|esul[ai]) (?:da|dall|oggetto|discorso|perimetro)|non e oggetto|un altro discorso',
  'already',
  'in place',
  'renewed|settled|dealt with|taken care|covered by',
  'no (?:need|further)',
  'not (?:need|require|interest|look|part|touch)',
  'elsewhere',
  "(?:do not|don't|please ignore|leave (?:those|that|it))",
  'sorted',
);

/** Hints at the same. */
const HINTS_SETTLED = anyOf(
  'gia\\b(?! (?:che|da|dal|lunedi))',
  'niente\\b',
  'nessun',
  'nulla\\b',
  'no\\b',
  'esclus[oaie]\\b',
  'tranne',
  'eccetto',
  'excluded',
  'non\\b',
);

/** Says outright what is wanted, or turns to it from what was told before. */
const ASKED = anyOf(
  'preventiv',
  'quotazion',
  'quotare',
  'quotarm|quotarc',
  "(?:un'|una |l'|la )?(?:offerta|proposta)\\b",
  'offerte\\b',
  'proposte\\b',
  'indagine di mercato',
  '(?:chiedo|chiediamo|chiede|chiedono|si chiede|richied|si richiede|le chiedo|vi chiedo|vi chiediamo)',
  '(?:vorrei|vorremmo|voglio|vogliamo|vuole|vorrebb|volevo|desider|gradire|cerco|cerchiamo|cerca\\b|cercasi)',
  '(?:mi|ci|gli|le|vi)? ?(?:serve|servono|servirebbe|servirebbero|occorre|occorrono|necessit)',
  'ho bisogno|abbiamo bisogno|avremmo bisogno|avrei bisogno',
  '(?:mi|ci|me l[ao]) (?:fai|fa|fate|faccia|prepar|organizz|trov|quot)',
  '(?:fammi|fateci|facci|mandami|mandateci|trovi|preparami|si puo (?:fare|avere)|quanto (?:cost|viene|verr|mi cost|mi viene|pag))',
  '(?:e|sarebbe) possibile',
  'da assicurare',
  'dobbiamo (?:assicurare|invece|stipulare|presentare|produrre)',
  'incarichiamo|reperire|acquisire',
  'invece\\b',
  'piuttosto\\b',
  'approfitto',
  '(?:resta|restano|manca|mancano|rimane) ',
  'scopert[oaie]\\b',
  'il (?:nostro )?(?:problema|guaio) ',
  '(?:vera ragione|cosa importante)',
  'quello (?:che|per cui) (?:ci|mi|le|vi|chied|vorr)',
  'soltanto|esclusivamente|unicamente|solo (?:il|la|le|lo|i|gli|su|per|un|sull)',
  'a (?:noi|me) (?:interess|serv)',
  '(?:please )?(?:quote|obtain|price)\\b',
  'quotation',
  '(?:sarei|saremmo|sarebbe|saro|saremo) grat|(?:cortesemente|gentilmente) ',
  'motivo (?:della|del|per)|oggetto della presente|in particolare|veniamo al|vengo (?:al|infine)',
  '(?:dovra|dovrebbe|deve) (?:riguardare|comprendere|prevedere|coprire|avere|partire|decorrere)',
  '(?:faccia|fate|fammi|fatemi|mi faccia|farmi|farci|fateci) sapere|che (?:cosa|soluzione) (?:mi|ci) (?:propon|consigli)',
  '(?:si prega|si invita|si domanda|vogliate|voglia|vi preghiamo|la prego|prego) (?:di |voler|procedere|formular)?',
  '(?:attend(?:o|iamo)|in attesa di|resto in attesa) (?:\\w+ )?(?:offert|propost|quot|preventiv|condizion)',
  '(?:stipulare|sottoscrivere|attivare|coprir(?:e|mi|ci)|assicurar(?:mi|ci|lo|la|li|le)|mettere a gara)',
  '(?:il|dal|da) (?:capitolato|bando|contratto|cliente|committente) (?:chied|richied|impon|pretend)',
  '(?:mi|ci) (?:chied|impon|obblig)|obbligatori[oa]\\b|interessat[oaie] a',
  'enquir|inquir',
  'kindly|could you|can you|please (?:provide|send|advise|let)|interested in',
  'would like|looking for|we need|i need|we require|requires? |seek',
  'let (?:me|us) have',
);

/** Splits a normalised text into clauses and judges each one's stance. */
export function clauses(normalized: string): Clause[] {
  return joinWrappedLines(normalized)
    .split(/\n{2,}/)
    .flatMap(paragraphClauses);
}

/** What follows a wish in its paragraph spells the wish out: it is asked for as well. */
function paragraphClauses(paragraph: string): Clause[] {
  let asking = false;
  const texts = paragraph
    .split(SENTENCE_END)
    .map((text) => text.trim())
    .filter((text) => text.length > 1);
  return texts.map((text, at) => {
    const own = stanceWithVerdict(text, texts[at + 1]);
    asking = own === 'asked' || (asking && own === 'plain');
    return { text, stance: asking ? 'asked' : own };
  });
}

/** A label takes the verdict that follows it: `RC professionale: non serve`. */
function stanceWithVerdict(text: string, next: string | undefined): Stance {
  const own = stanceOf(text);
  const labels =
    own === 'plain' && text.endsWith(':') && next !== undefined && next.length <= LONGEST_VERDICT;
  return labels ? stanceOf(next) : own;
}

function stanceOf(clause: string): Stance {
  const settled = SETTLED.test(clause);
  const asked = ASKED.test(clause);
  if (settled && asked) return 'plain';
  if (asked) return 'asked';
  return settled || HINTS_SETTLED.test(clause) ? 'settled' : 'plain';
}

/** Makes one line of a sentence that a page broke over several; form lines and lists stay apart. */
function joinWrappedLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const longest = Math.max(...lines.map((line) => line.length));
  const wrapped = Math.max(longest * WRAPPED_SHARE, SHORTEST_WRAPPED_LINE);
  let joined = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trimStart() ?? '';
    const goesOn = line.length >= wrapped && next !== '' && !/^(?:[-*•·–—]|\d{1,2}[.)])\s?/.test(next);
    joined += line + (goesOn ? ' ' : '\n');
  }
  return joined;
}
