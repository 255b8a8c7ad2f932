/** What the words before or after a date make of it; the nearest word decides, the score says how plainly. */
export interface DateCue {
  readonly pattern: RegExp;
  readonly meaning: 'effectiveDate' | 'replyBy' | 'other';
  readonly score: number;
}

/** The words that say what a date is, the plainer ones first. */
export const DATE_CUES: readonly DateCue[] = [
  {
    meaning: 'replyBy',
    score: 4,
    pattern:
      /\bentro(?: e non oltre)?(?:,? (?:le |alle )?ore \d{1,2}(?:[.:,]\d{2})? (?:del(?:l'|la)?|di)(?: giorno)?| il(?: giorno)?| l['a]|:)?|(?:aspett\p{Ll}+|attend\p{Ll}+|ricevibil\p{Ll}+|accett\p{Ll}+|esamin\p{Ll}+|perven\p{Ll}+)[^.\n\d]{0,25} [fs]ino al(?:l')?|quando (?:le |vi |ti )?(?:serv|occorr)[^?\n]{0,20}(?:offert|preventiv|quotazion|rispost)[^?\n]{0,20}\?|(?:il )?(?:mio|nostro) termine (?:per|di)[^.\n\d]{0,60}|no later than|\brisp(?:osta)?\.? entro|(?:hai|avete|ha|c'è) tempo fino(?: al(?:l')?)?|entro quando[^?\n]{0,40}\?|termine (?:per |ultimo |massimo )?(?:per )?(?:la |il |le |di |l')?(?:l'offert\w|le offert\w|offert\w|la risposta|risposta|(?:il |la )?riscontro|present\w+|ricez\w+|invio)[^\d\n]{0,30}|scad(?:enza|\.) (?:per )?(?:l'offert\w|le offert\w|offert\w|risposta|presentazione|invio)[^\d\n]{0,25}|(?:risposta|riscontro|offerta|preventivo|quotazione|preventivi|offerte) (?:entro|richiest\w|desiderat\w|attes\w|per|x|prima del)(?: il)?|consegna (?:dei |delle |del )?(?:preventiv\w|offert\w|quotazion\w)|deadline|(?:data|termine) limite[^\d\n]{0,25}|(?:(?:fa(?:i|te|tem\w)?|far\w*) (?:\p{Ll}{2,6} )?(?:sapere|avere)|mandam\w+|mandatem\w+|inviatem\w+|inviarm\w+|gradit\w+)[^.\n\d]{0,40}\bper (?:il|l')/giu,
  },
  {
    meaning: 'replyBy',
    score: 3,
    pattern:
      /prima del(?:l')?|al più tardi|non più tardi del(?:l')?|non oltre|al massimo(?: entro)?(?: il)?|reply by|\bby\b|rispondere (?:per|il)|(?:offert\w|preventiv\w|propost\w|quotazion\w|rispost\w|indicazion\w(?: di (?:cost[oi]|premi[oi]|prezz[oi]))?|cost[oi]|prezz[oi]|premi[oi])(?: \p{Ll}+){0,2} (?:fino al(?:l')?|per(?: il(?: giorno)?)? *$)|(?:numeri|cifre|bozza|quotazion\w|offert\w|preventiv\w|quotazioni)(?: \p{Ll}+)? (?:per|x)(?: il(?: giorno)?| l') *$|(?:da ricevere|ricever\p{Ll}+)(?: il| l')? *$|(?:cenno|qualcosa|proposta|riscontro|notizie|risposta|conto|prezzo)(?: \p{Ll}+)? per (?:il(?: giorno)?|l')|scadenza (?:per )?(?:la |il )?(?:risposta|riscontro)|(?:inviare|mandare|avere|ricevere)[^.\n\d]{0,45}\bper (?:il(?: giorno)?|l')/giu,
  },
  {
    meaning: 'effectiveDate',
    score: 4,
    pattern:
      /da quando[^?\n]{0,40}\?|quando (?:deve |dovrebbe |vuole )?(?:part|inizi|decorr|cominc)[^?\n]{0,30}\?|decorrenz\w+|(?:vorre\w+|vogliamo|intend\w+) [^.\n\d]{0,30}(?:cominciare|partire|iniziare)[^.\n\d]{0,20} (?:da|il)(?:l(?:')?)? *$|a contare dal?|(?<=\bore 24(?:[:.,]00)?) (?:del(?:l'|la)?|di) *(?:giorno )?$|efficacia|\bperiodo\b|decorr\.|decorre\w*|effetto|\beff\.|con inizio|\binizi\w*|apertura (?:del )?cantiere|a partire|a far data|partisse|\bpart(?:a|e|ono)\b|entr(?:a|erà) in|partirebbe|partirei|partirà|partiremmo|partire|partenza|in vigore|da far partire|cominc\w+|incept(?:ion|s)?\b|inception|effective|\bstart(?:s|ing|ed)?\b|prima data utile|validità|\battiva(?:zione|ta|re|rla|ndo)?\b|avrà effetto|\bvalere\b|consegna (?:dei |del )?(?:lavori|cantiere)|avvierà|avvier\w+|avvio/gi,
  },
  {
    meaning: 'effectiveDate',
    score: 3,
    pattern:
      /\bdal(?:l'|le ore)?(?: giorno)?(?=[\s'\d]|$)|\bda (?:(?:luned|marted|mercoled|gioved|venerd)ì |sabato |domenica )?\s*$|\bda(?= (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))|\bfrom\b|\brogito\b|in uscita|\brinnovo\b|scadenz\w+|\bscad\b\.?|\bscad[eo]n?o?\b|scadr[\wàò]+|scadere|scadut\w|termin[ai]\b|terminerà|cessa\w*|expir\w+|expiry|renewal|finisce|finir[\wàò]+|\bfine\s*$|\bapr(?:o|iamo|iremo|irò)\b|consegna delle chiavi|immatricol\w+|\britir(?:o|iamo|eremo|erò|ano)\b|disdett\w+ [^.\d]{0,25}\bper(?: il)? *$|[fs]ino al|a tutto il|\bmuor\w+|h24|\bore 24(?:[:.,]00)?\b|alle 24 del|ha termine|avrà termine|\bstop (?:della|alla|delle)\b|si rinnova\w*|rinnovano|allineat\w+ al|(?:prendo|prendiamo|prenderemo|prenderò) possesso|\btermine(?=(?: al| il| del)? *$)|consegna (?:il|fissata|prevista)|\barriv(?:a|ano|eranno|erà)\b|\bda:? *$|si montano|(?:inizio )?montaggio|ponteggi/gi,
  },
  {
    meaning: 'other',
    score: 0,
    pattern:
      /sinistr\w+|fattura|nat[oa] (?:a|il)|riunione|assemblea|\bcda\b|incidente|accadut\w+|avvenut\w+|\bieri\b|verbale|determina|delibera|decreto|d\.\s?lgs\.?|d\.\s?m\.?|legge|\bart\.|protocollo|prot\.|scritto|mutuo|collaudo|comunicare|congresso|retroattiv\w+(?:\s+dal?)?\s*|costruzione|iscritt\w+|bonifico|del bollettino|fine lavori|mail del|lettera del/gi,
  },
];
